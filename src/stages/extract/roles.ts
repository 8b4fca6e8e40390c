import type { FoundRole, Mention } from "../../model/stages.ts";
import { clausesAround, quoteOf, type Sentence } from "./clauses.ts";
import type { Span } from "../../model/text.ts";
import type { Lexicon } from "./lexicon.ts";
import { wordAt } from "./names/boundary.ts";
import { titlesEndingAt, titleStartingAt } from "./titles.ts";

/** What the sentences before say about whom the text is speaking of. */
export interface RoleContext {
  readonly person: string | null;
  readonly organization: string | null;
}

/** Finds what the people of a sentence are and were: 象帝先董事长、首席执行官唐志敏; 陈维良曾任AMD总监. */
export function findRoles(sentence: Sentence, context: RoleContext, lexicon: Lexicon): FoundRole[] {
  const roles = sentence.mentions
    .filter((mention) => mention.kind === "person")
    .flatMap((person) => rolesBefore(sentence, person, context, lexicon));
  return [...roles, ...rolesAfterVerbs(sentence, context, lexicon)];
}

/** 组织 + 头衔 + 人名, with several titles and several organisations before one name. */
function rolesBefore(sentence: Sentence, person: Mention, context: RoleContext, lexicon: Lexicon): FoundRole[] {
  const text = sentence.block.simplified;
  const roles: FoundRole[] = [];
  let end = person.start;
  if (text.charAt(end - 1) === " ") end--;
  for (;;) {
    const titles = titlesEndingAt(text, end, sentence.start, lexicon, sentence.mentions.filter(isOrganization));
    if (titles.length === 0) return roles;
    const first = titles.at(-1)?.start ?? end;
    const { organization, title, start, former: past } = holderOf(sentence, { start: first, end }, context, lexicon);
    const quote = quoteOf(sentence.block, clausesAround(sentence, { start, end: person.end }));
    const former =
      past || /(?:^|[^之以目此提])(?:前|原|前任|已故)$/.test(text.slice(Math.max(sentence.start, start - 3), start));
    roles.push({ person: person.form, organization, title, former, quote });
    const joint = /[、及兼和]$/.exec(text.slice(sentence.start, start));
    if (!organization || !joint) return roles;
    end = start - 1;
  }
}

/** Words that may stand between an organisation and a title and then belong to the title: AI行业|首席分析师. */
const BETWEEN_TAGS = /^(?:n|ng|vn|b|eng|ns|j|an|nz|x|f|s|m|l|i|a)$/;
const MAX_BETWEEN = 14;

/** Whose titles these are: the organisation before them, whatever stands in between going to the title. */
function holderOf(
  sentence: Sentence,
  titles: Span,
  context: RoleContext,
  lexicon: Lexicon,
): { organization: string | null; title: string; start: number; former: boolean } {
  const { block } = sentence;
  const organizations = sentence.mentions.filter((mention) => isOrganization(mention) && mention.end <= titles.start);
  const nearest = organizations.at(-1);
  const isOwn = nearest && OWN_PERSON.test(block.simplified.slice(nearest.end, titles.end));
  if (
    nearest &&
    titles.start - nearest.end <= MAX_BETWEEN &&
    (isOwn || belongsToTitle(sentence, nearest.end, titles.start))
  ) {
    const title = block.simplified
      .slice(nearest.end, titles.end)
      .replace(/^(?:的|公司|集团的?|及其|和其|与其|和|及|与|\s)+/, "");
    const former = FORMER.exec(title);
    return {
      organization: nearest.form,
      title: title.slice(former?.[0].length ?? 0),
      start: nearest.start,
      former: former !== null,
    };
  }
  const start = modifiedStart(sentence, titles.start, lexicon);
  const title = block.simplified.slice(start, titles.end);
  const goesOn = /(?:该公司|公司|其)(?:的)?$/.test(block.simplified.slice(sentence.start, start));
  const isFounder = /^(?:联合)?创始人|^创办人/.test(title);
  const organization = goesOn || isFounder ? (nearest?.form ?? context.organization) : null;
  return { organization, title, start, former: false };
}

/** 象帝先|前|董事长. */
const FORMER = /^(?:前任|前|原)/;

/** 象帝先|和法人: a company and the person that answers for it. */
const OWN_PERSON = /^(?:及其|和其|与其|和|及|与)(?:法人|法定代表人|实控人|实际控制人|创始人|控股股东|大股东)/;

function isOrganization(mention: Mention): boolean {
  return mention.kind === "company" || mention.kind === "institution";
}

function belongsToTitle({ block }: Sentence, from: number, to: number): boolean {
  const between = block.simplified.slice(from, to);
  if (/[，,。；;：:（）()“”"、]/.test(between)) return false;
  for (let i = from < to ? wordAt(block.words, from) : block.words.length; i < block.words.length; i++) {
    const word = block.words[i];
    if (!word || word.start >= to) return true;
    if (!BETWEEN_TAGS.test(word.tag) && !/^[的\s]+$/.test(word.text)) return false;
  }
  return true;
}

/** Takes in the words before a title that belong to it: 全球|副总裁. */
function modifiedStart({ block, start }: Sentence, titleStart: number, lexicon: Lexicon): number {
  let first = titleStart;
  while (first > start) {
    const word = block.words[wordAt(block.words, first - 1)];
    if (!word || word.end !== first || !lexicon.people.titleModifiers.has(word.text)) return first;
    first = word.start;
  }
  return first;
}

/** 任, 担任, 曾任, 兼任 and their kin, with what says that it is over. */
const ASSUMES =
  /(曾先后|先后|曾经|曾|此前|历|原|时|前|现|已|将|拟)?(?:在([^，。；]{2,20}?))?(担任过|担任|出任|兼任|接任|升任|历任|就任|被任命为|被聘为|受聘为|获聘为|当选为|当选|任教|任职于|任|为|是|系|成为|拥有)/g;

/** 人名 + 任 + 组织 + 头衔, the person being the last one named before the verb, or the one the text speaks of. */
function rolesAfterVerbs(sentence: Sentence, context: RoleContext, lexicon: Lexicon): FoundRole[] {
  const { block } = sentence;
  const text = block.simplified.slice(sentence.start, sentence.end);
  const roles: FoundRole[] = [];
  for (const match of text.matchAll(ASSUMES)) {
    const verb = match[3] ?? "";
    const at = sentence.start + match.index + match[0].length;
    const person = personOfVerb(sentence, at - verb.length, context);
    if (!person || /[们]/.test(block.simplified.charAt(at))) continue;
    const past = /曾|历|原|时|前/.test(match[1] ?? "") || /历任|担任过/.test(verb);
    if (verb === "任教") {
      const organization = sentence.mentions.filter((mention) => isOrganization(mention) && mention.end <= at).at(-1);
      if (organization && at - organization.end <= 6)
        roles.push({
          person,
          organization: organization.form,
          title: "任教",
          former: past,
          quote: quoteOf(block, clausesAround(sentence, { start: organization.start, end: at })),
        });
      continue;
    }
    roles.push(
      ...rolesFrom(
        sentence,
        at,
        person,
        past || isPastClause(block.simplified, sentence, at),
        inOrganization(sentence, at, match),
        lexicon,
      ),
    );
  }
  return roles;
}

/** Years that are over, printed before the verb: 2014—2020年. */
function isPastClause(text: string, sentence: Sentence, at: number): boolean {
  return /\d{4}年?[—–\-~至到]{1,2}\d{4}年/.test(text.slice(sentence.start, at));
}

/** 曾在|英伟达|担任: the organisation that stands before the verb. */
function inOrganization(sentence: Sentence, at: number, match: RegExpMatchArray): string | null {
  if (!match[2]) return null;
  return sentence.mentions.filter((mention) => isOrganization(mention) && mention.end <= at).at(-1)?.form ?? null;
}

function personOfVerb(sentence: Sentence, at: number, context: RoleContext): string | null {
  const before = sentence.mentions.findLast(
    (mention) => mention.kind === "person" && mention.end <= at && !isReplaced(sentence, mention),
  );
  if (before) return before.form;
  const opening = sentence.block.simplified.slice(sentence.start, at);
  return /(?:他|她|其)/.test(opening) ? context.person : null;
}

/** 接替|方一诺|出任: who leaves is named between who comes and the verb. */
function isReplaced({ block }: Sentence, { start }: Mention): boolean {
  return /(?:接替|接任|取代|代替|继|接棒)$/.test(block.simplified.slice(Math.max(0, start - 4), start));
}

const PAIR_END = /[，,；;。！？]/;

/** The pairs of organisation and titles behind a verb, up to the end of its clause. */
function rolesFrom(
  sentence: Sentence,
  at: number,
  person: string,
  former: boolean,
  inOrganization: string | null,
  lexicon: Lexicon,
): FoundRole[] {
  const { block } = sentence;
  const roles: FoundRole[] = [];
  let end = at;
  while (end < sentence.end && !PAIR_END.test(block.simplified.charAt(end))) end++;
  const another = sentence.mentions.find(
    (mention) => mention.kind === "person" && mention.start >= at && mention.start < end,
  );
  const stop = another?.start ?? end;
  let organization = inOrganization;
  let from = at;
  let titleStart = at;
  while (from < stop) {
    const mention = sentence.mentions.find((candidate) => candidate.start === from && isOrganization(candidate));
    if (mention) {
      organization = mention.form;
      from = mention.end;
      titleStart = from;
      continue;
    }
    const title = titleStartingAt(block.simplified, from, stop, lexicon);
    if (title && organization && from - titleStart <= MAX_BETWEEN) {
      const text = block.simplified.slice(titleStart, title.end).replace(/^(?:的|公司|、|和|及|兼|\s)+/, "");
      roles.push({
        person,
        organization,
        title: text,
        former,
        quote: quoteOf(block, clausesAround(sentence, { start: at, end: title.end })),
      });
    }
    from = title?.end ?? from + 1;
    if (title) titleStart = from;
  }
  return another ? [] : roles;
}
