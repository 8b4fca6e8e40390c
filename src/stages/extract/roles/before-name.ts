import type { FoundRole, Mention } from "../../../model/stages.ts";
import type { Span } from "../../../model/text.ts";
import { clausesAround, isOrganization, quoteOf, type Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { wordAt } from "../names/boundary.ts";
import { MAX_MODIFIERS, titlesEndingAt } from "../titles.ts";
import type { RoleContext } from "./context.ts";

/** Whose titles stand before a name, as printed. */
interface Holding {
  readonly organization: string | null;
  readonly title: string;
  readonly former: boolean;
  /** Where all of it begins. */
  readonly start: number;
}

/** Organisation, title and name, with several titles and several organisations before one name. */
export function rolesBefore(sentence: Sentence, person: Mention, context: RoleContext, lexicon: Lexicon): FoundRole[] {
  const text = sentence.block.simplified;
  const organizations = sentence.mentions.filter(isOrganization);
  const roles: FoundRole[] = [];
  let end = text.charAt(person.start - 1) === " " ? person.start - 1 : person.start;
  for (;;) {
    const first = titlesEndingAt(text, end, sentence.start, lexicon, organizations).at(-1);
    if (!first) return roles;
    const { organization, title, former, start } = holdingOf(sentence, { start: first.start, end }, context, lexicon);
    const quote = quoteOf(sentence.block, clausesAround(sentence, { start, end: person.end }));
    roles.push({ person: person.form, organization, title, quote, former: former || isFormerBefore(text, start) });
    if (!organization || !/[、及兼和]$/.test(text.slice(sentence.start, start))) return roles;
    end = start - 1;
  }
}

/** 前|商汤科技总裁张文; not 之前, 以前, 目前, 日前. */
function isFormerBefore(text: string, start: number): boolean {
  return /(?:^|[^之以目此提日年月天会周])(?:前|原|前任|已故)$/.test(text.slice(Math.max(0, start - 3), start));
}

/** 象帝先|和法人: a company and the person that answers for it. */
const OWN_PERSON = /^(?:及其|和其|与其|和|及|与)(?:法人|法定代表人|实控人|实际控制人|创始人|控股股东|大股东)/;
/** What stands between an organisation and a title and belongs to neither. */
const BETWEEN = /^(?:的|公司|集团的?|及其|和其|与其|和|及|与|\s)+/;
/** 象帝先|前|董事长. */
const FORMER = /^(?:前任|前|原)/;

/** Whose titles these are: the organisation before them, whatever stands in between going to the title. */
function holdingOf(sentence: Sentence, titles: Span, context: RoleContext, lexicon: Lexicon): Holding {
  const text = sentence.block.simplified;
  const nearest = sentence.mentions.findLast((mention) => isOrganization(mention) && mention.end <= titles.start);
  if (nearest && isHeldBy(sentence, nearest, titles)) {
    const printed = text.slice(nearest.end, titles.end).replace(BETWEEN, "");
    const title = printed.replace(FORMER, "");
    return { organization: nearest.form, title, former: title !== printed, start: nearest.start };
  }
  const start = modifiedStart(sentence, titles.start, lexicon);
  const title = text.slice(start, titles.end);
  const goesOn = /(?:该公司|公司|其)(?:的)?$/.test(text.slice(sentence.start, start));
  const isFounder = /^(?:联合)?创始人|^创办人/.test(title);
  const organization = goesOn || isFounder ? (nearest?.form ?? context.organization) : null;
  return { organization, title, former: false, start };
}

/** Tags of words that may stand between an organisation and a title and then belong to the title: AI行业|首席分析师. */
const MODIFIER_TAGS = /^(?:n|ng|vn|b|eng|ns|j|an|nz|x|f|s|m|l|i|a)$/;

function isHeldBy({ block }: Sentence, { end }: Mention, titles: Span): boolean {
  if (titles.start - end > MAX_MODIFIERS) return false;
  if (OWN_PERSON.test(block.simplified.slice(end, titles.end))) return true;
  const between = block.simplified.slice(end, titles.start);
  if (/[，,。；;：:（）()“”"、]/.test(between)) return false;
  const words = block.words.slice(wordAt(block.words, end), wordAt(block.words, titles.start));
  const whole = words.filter(({ start }) => start >= end);
  return whole.every((word) => MODIFIER_TAGS.test(word.tag) || /^[的\s]+$/.test(word.text));
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
