import type { FoundRole, Mention } from "../../../model/stages.ts";
import { clausesAround, isOrganization, quoteOf, type Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { MAX_MODIFIERS, titleStartingAt } from "../titles.ts";
import type { RoleContext } from "./context.ts";

/** 任, 担任, 曾任, 兼任 and their kin, with what says when, and 在… before them. */
const ASSUMES =
  /(曾先后|先后|曾经|曾|此前|历|原|时|前|现|已|将|拟)?(在[^，。；]{2,20}?)?(担任过|担任|出任|兼任|接任|升任|历任|就任|被任命为|被聘为|受聘为|获聘为|当选为|当选|任教|任职于|任|为|是|系|成为|拥有)/g;
/** Words before the verb, and verbs, that say that it is over. */
const OVER = /曾|历|原|时|前/;
const OVER_VERB = /历任|担任过/;
/** Years that are over, printed before the verb: 2014—2020年. */
const PAST_YEARS = /\d{4}年?[—–\-~至到]{1,2}\d{4}年/;

/** A post that is to come is none that somebody has. */
const COMING = /(?:将|拟|预计|有望|提名|推荐|传|不再|未)[^，,。；;]{0,4}$/;

/** A verb by which a person has a post. */
interface Assumption {
  readonly person: string;
  readonly former: boolean;
  /** Where the verb ends. */
  readonly at: number;
  /** 曾在|英伟达|担任: the organisation that stands before the verb. */
  readonly organization: string | null;
}

/** Name, verb, organisation and title: the person is the last one named before the verb, or the one the text speaks of. */
export function rolesAfterVerbs(sentence: Sentence, context: RoleContext, lexicon: Lexicon): FoundRole[] {
  const text = sentence.block.simplified.slice(sentence.start, sentence.end);
  return [...text.matchAll(ASSUMES)].flatMap(([whole, when = "", within, verb = ""], i, all) => {
    const at = sentence.start + (all[i]?.index ?? 0) + whole.length;
    const person = personOfVerb(sentence, at - verb.length, context);
    if (!person || sentence.block.simplified.charAt(at) === "们") return [];
    if (/将|拟/.test(when) || COMING.test(text.slice(0, at - sentence.start - whole.length))) return [];
    const former = OVER.test(when) || OVER_VERB.test(verb) || PAST_YEARS.test(text.slice(0, at - sentence.start));
    const before = sentence.mentions.findLast((mention) => isOrganization(mention) && mention.end <= at);
    if (verb === "任教")
      return before ? teachingRole(sentence, { person, former, at, organization: null }, before) : [];
    return rolesFrom(sentence, { person, former, at, organization: within ? (before?.form ?? null) : null }, lexicon);
  });
}

function personOfVerb(sentence: Sentence, at: number, context: RoleContext): string | null {
  const before = sentence.mentions.findLast(
    (mention) => mention.kind === "person" && mention.end <= at && !isReplaced(sentence, mention),
  );
  if (before) return before.form;
  const opening = sentence.block.simplified.slice(sentence.start, at);
  return /[他她其]/.test(opening) ? context.person : null;
}

/** 接替|方一诺|出任: who leaves is named between who comes and the verb. */
function isReplaced({ block }: Sentence, { start }: Mention): boolean {
  return /(?:接替|接任|取代|代替|继|接棒)$/.test(block.simplified.slice(Math.max(0, start - 4), start));
}

/** How far before 任教 the school may end: 在深圳理工大学|任教. */
const TEACHING_REACH = 6;

function teachingRole(sentence: Sentence, { person, former, at }: Assumption, school: Mention): FoundRole[] {
  if (at - school.end > TEACHING_REACH) return [];
  const quote = quoteOf(sentence.block, clausesAround(sentence, { start: school.start, end: at }));
  return [{ person, organization: school.form, title: "任教", former, quote }];
}

/** What stands between an organisation or a title and the next title, and belongs to neither. */
const BETWEEN = /^(?:的|公司|、|和|及|兼|\s)+/;

/** The pairs of organisation and titles behind a verb, up to the end of its clause; none where another person comes. */
function rolesFrom(
  sentence: Sentence,
  { person, former, at, organization: given }: Assumption,
  lexicon: Lexicon,
): FoundRole[] {
  const { block, mentions } = sentence;
  const end = clauseEnd(sentence, at);
  if (mentions.some(({ kind, start }) => kind === "person" && start >= at && start < end)) return [];
  const roles: FoundRole[] = [];
  let organization = given;
  let titleStart = at;
  for (let from = at; from < end;) {
    const mention = mentions.find((candidate) => candidate.start === from && isOrganization(candidate));
    const title = mention ? null : titleStartingAt(block.simplified, from, end, lexicon);
    if (title && organization && from - titleStart <= MAX_MODIFIERS) {
      const printed = block.simplified.slice(titleStart, title.end).replace(BETWEEN, "");
      const quote = quoteOf(block, clausesAround(sentence, { start: at, end: title.end }));
      roles.push({ person, organization, title: printed, former, quote });
    }
    organization = mention?.form ?? organization;
    from = mention?.end ?? title?.end ?? from + 1;
    if (mention ?? title) titleStart = from;
  }
  return roles;
}

function clauseEnd({ block, end }: Sentence, from: number): number {
  const length = block.simplified.slice(from, end).search(/[，,；;。！？]/);
  return length < 0 ? end : from + length;
}
