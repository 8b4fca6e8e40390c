import type { Span } from "../../../model/text.ts";
import type { Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";

/** A medium that is given as the source of what a text says. Offsets are within the sentence. */
interface Citation extends Span {
  /** Under its own name; null: media that are not named (据媒体报道). */
  readonly medium: string | null;
}

/** From whom a sentence has what it says. */
export interface Cited {
  /** None of them where it names none. */
  readonly media: readonly string[];
  /** Where in the block that is said; null where the sentence only points back (报道还称). */
  readonly span: Span | null;
}

/** Words by which one medium passes on what another tells. */
const PASSED_ON = /报[道导]|消息|获悉|援引|引述/g;
/** How far before them its name may begin. */
const REACH = 24;
/** Behind a verb of quoting: 援引|《江川晚报》的消息. */
const QUOTED = /^(?:了|自)?《?([\p{L}\d·]{2,16}?)》?(?:的|报[道导]|消息|网站|[，,])/u;
const IN_MARKS = /《([^《》]{2,16})》[^《》，,]{0,4}$/;
const LATIN = /([A-Za-z][A-Za-z .]{2,20})$/;
const UNNAMED = /(?:媒体?|外电|报刊|网上|网络|网友)$/;
/** 该报道|还称: what has been cited already. */
const POINTS_BACK = /^[^\p{L}]*(?:该|上述|前述|此|这[篇则份])?$/u;
const SAYS = /^(?:中|里|同时|还|也|又|则|并)*(?:称|说|指|提|显示|透露|披露|写道)/;
/** 江川晚报|记者获悉: what the paper of those reporters tells, which is mostly the article's. */
const OWN_REPORTERS = /(?:记者|本报|本刊|本网)[^，,。；]*$/;
/** Longest name of a medium, in characters. */
const LONGEST = 12;

/** What the sentences before have cited, and the medium of the article itself, whose own findings are no citation. */
interface Context {
  readonly cited: readonly string[] | null;
  readonly medium: string | null;
}

/** Finds from which other media a sentence has what it says; null where it tells by itself. */
export function findCited(
  { block, start, end }: Pick<Sentence, "block" | "start" | "end">,
  { cited, medium: own }: Context,
  lexicon: Lexicon,
): Cited | null {
  const text = block.simplified.slice(start, end);
  const citations: Citation[] = [];
  for (const { 0: word, index } of text.matchAll(PASSED_ON)) {
    const lead = text.slice(Math.max(0, index - REACH), index);
    const found = { start: index, end: index + word.length };
    const after = text.slice(found.end, found.end + REACH);
    const citation = word.includes("引")
      ? quotedAfter(after, found, lexicon)
      : namedBefore(lead, found, lexicon, word.startsWith("报"));
    if (citation) citations.push(citation);
    else if (word.startsWith("报") && POINTS_BACK.test(lead) && SAYS.test(after))
      return { media: cited ?? [], span: null };
  }
  const [first] = citations;
  if (!first || citations.some(({ medium }) => medium !== null && medium === own)) return null;
  const medium = citations.findLast((citation) => citation.medium !== null)?.medium ?? null;
  return { media: medium === null ? [] : [medium], span: { start: start + first.start, end: start + first.end } };
}

/** Only media that are known, or in their marks. */
function quotedAfter(after: string, found: Span, lexicon: Lexicon): Citation | null {
  const name = QUOTED.exec(after)?.[1] ?? "";
  const isMedium = lexicon.names.media.has(name) || after.includes(`《${name}》`);
  return isMedium ? { ...found, medium: ownNameOfMedium(name, lexicon) } : null;
}

function namedBefore(lead: string, { start, end }: Span, lexicon: Lexicon, isReport: boolean): Citation | null {
  if (OWN_REPORTERS.test(lead)) return null;
  const at = (name: string) => ({ start: start - name.length, end });
  const marked = IN_MARKS.exec(lead);
  if (marked?.[1]) return { ...at(marked[0]), medium: ownNameOfMedium(marked[1], lexicon) };
  const tail = lead.replace(/的$/, "");
  for (let length = Math.min(LONGEST, tail.length); length >= 2; length--) {
    const name = tail.slice(-length);
    if (lexicon.names.media.has(name)) return { ...at(name), medium: ownNameOfMedium(name, lexicon) };
  }
  if (!isReport) return null;
  const latin = LATIN.exec(tail)?.[1]?.trim();
  if (latin !== undefined && !lexicon.names.commonLatin.has(latin)) return { ...at(latin), medium: latin };
  return UNNAMED.test(tail) ? { ...at(tail), medium: null } : null;
}

/** The first form of a medium's line in the lexicon. */
export function ownNameOfMedium(name: string, { names }: Lexicon): string {
  return names.known.get(name)?.name ?? name;
}
