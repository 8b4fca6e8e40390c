import type { EntityKind } from "../../../model/front-matter.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Verdict } from "./vote.ts";

/**
 * The names of a collection without what holds another name of it and what only stands beside that: 拟由|云岚乳业,
 * 江川对冲基金|云岚资本. Where no other place tells of it, what stands behind more than one such word is the name.
 */
export function withoutNeighbours(
  kinds: Map<string, EntityKind>,
  verdicts: ReadonlyMap<string, Verdict>,
  lexicon: Lexicon,
): Map<string, EntityKind> {
  const { names, organizations } = lexicon;
  const isNamed = (form: string) => /^(?:company|institution)$/.test(kinds.get(form) ?? "");
  for (const [form, { kind, score, looksOnly }] of verdicts) {
    if (!kinds.has(form) || names.known.has(form) || score === 1 || (kind === "person" && !looksOnly)) continue;
    const ending = organizations.endingOf(form);
    // 持有云岚机电|股份, where 云岚机电 is a company; 云岚 may be short for 云岚股份.
    const isShares = /^.{3,}股份$/u.test(form) && kinds.get(form.slice(0, -2)) === "company";
    const starts = startsBehind(form, kinds, lexicon);
    const own = starts.find((start) => isNamed(form.slice(start)));
    const behind = starts.find(
      (start) => start > 1 && form.length - start >= (ending?.ending.length ?? form.length) + 2,
    );
    if (own === undefined && behind !== undefined && kind !== "person") kinds.set(form.slice(behind), kind);
    // 云岚系: all that 云岚 holds.
    const isHeld = form.endsWith("系") && kinds.get(form.slice(0, -1)) === "company";
    if (isShares || isHeld || own !== undefined || behind !== undefined) kinds.delete(form);
  }
  return kinds;
}

/** Where a name may begin behind words of grammar, or nouns that describe it, with a place or a person before them. */
function startsBehind(form: string, kinds: ReadonlyMap<string, EntityKind>, { names, organizations }: Lexicon) {
  const starts: number[] = [];
  const reached = [0];
  for (const at of reached)
    for (let end = at + 1; end <= Math.min(form.length - 2, at + LONGEST_WORD); end++) {
      const word = form.slice(at, end);
      const isBeside = organizations.grammar.before.has(word) || organizations.describing.has(word);
      const isBefore = at === 0 && word.length > 1 && (names.places.has(word) || kinds.get(word) === "person");
      if ((isBeside || isBefore) && !reached.includes(end)) reached.push(end);
      if (isBeside) starts.push(end);
    }
  return starts.sort((a, b) => b - a);
}

const LONGEST_WORD = 6;
