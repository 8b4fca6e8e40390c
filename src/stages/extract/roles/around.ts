import type { FoundRole, Mention } from "../../../model/stages.ts";
import type { Span } from "../../../model/text.ts";
import { simplifiedView } from "../../../opencc.ts";
import { clausesAround, quoteOf, type Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { titleEndingAt } from "../titles.ts";

/** The words of the clauses that a span touches. */
export function quoteAround(sentence: Sentence, span: Span): string {
  return quoteOf(sentence.block, clausesAround(sentence, span));
}

/** Where the clause begins that holds an offset. */
export function clauseStart({ clauses, start }: Sentence, offset: number): number {
  return clauses.find((clause) => offset >= clause.start && offset < clause.end)?.start ?? start;
}

/** The people of a sentence. */
export function peopleOf({ mentions }: Sentence): Mention[] {
  return mentions.filter(({ kind }) => kind === "person");
}

/** The words of a span with a sign in the place of each character of a name, which is no word of grammar: 陈|向|东. */
export function withoutNames(sentence: Sentence, { start, end }: Span): string {
  let text = sentence.block.simplified.slice(start, end);
  for (const name of sentence.mentions)
    if (name.start >= start && name.end <= end)
      text = text.slice(0, name.start - start) + "_".repeat(name.end - name.start) + text.slice(name.end - start);
  return text;
}

/** The people of a sentence in runs that nothing but 、, 和 or 及 sets apart. */
export function peopleSideBySide(sentence: Sentence): Mention[][] {
  return inRuns(sentence, (between) => LINK.test(between));
}

/** The same, where each may be named with what they are: 甲公司董事长|某某|、乙大学前教授|某某|，以及在丙公司任过职的|某某. */
export function peopleListed(sentence: Sentence, lexicon: Lexicon): Mention[][] {
  return inRuns(sentence, (between) => LINK.test(between) || isOfNext(between, lexicon));
}

function inRuns(sentence: Sentence, isLink: (between: string) => boolean): Mention[][] {
  const runs: Mention[][] = [];
  for (const person of peopleOf(sentence)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && isLink(sentence.block.simplified.slice(last.end, person.start))) run.push(person);
    else runs.push([person]);
  }
  return runs;
}

/** Whether what stands between two names joins them and says what the second is. */
function isOfNext(between: string, lexicon: Lexicon): boolean {
  const [, described] = JOINS_DESCRIBED.exec(between) ?? [];
  const parts = described?.split("、") ?? [];
  const isTitled = (part: string) => titleEndingAt(part, part.length, 0, lexicon) !== null;
  return (
    parts.length > 0 && parts.every((part, i) => isTitled(part) || (i === parts.length - 1 && /.{4}的$/.test(part)))
  );
}

const JOINS_DESCRIBED = /^(?:[（(][^（）()]{1,40}[)）])?(?:[、，,]|[，,]?(?:以及|及|和|与))([^，,。；;：:“”]{2,40})$/;

/** Whether a role is printed as titles before a name. */
export function isBeforeName({ person, title, quote }: FoundRole): boolean {
  return simplifiedView(quote).includes(`${title}${person}`);
}

const LINK = /^(?:[（(][A-Za-z.·\s-]{2,40}[）)])?(?:、|和|与|及|以及|\s)$/;
