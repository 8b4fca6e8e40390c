import { simplifiedView } from "../opencc.ts";
import { PERSON_CHARACTERS, SURNAMES } from "../script-names.ts";
import type { LoadedArticle } from "./load.ts";
import { createNameFinder } from "./mentions.ts";

/** Characters of names of which the program knows which one is meant, whatever a careless conversion has printed. */
const SETTLED = new Set([...PERSON_CHARACTERS.keys(), ...SURNAMES.keys()]);

/**
 * The names of people as articles in traditional script print them, by their simplified forms: whether somebody is called
 * 樑 or 梁 no rule knows. Of several spellings of a name the most frequent holds, of equals the first.
 */
export function printedNames(articles: readonly LoadedArticle[]): ReadonlyMap<string, string> {
  const spellings = new Map<string, Map<string, number>>();
  for (const { meta, body } of articles) {
    if (meta.script !== "Hant") continue;
    const find = createNameFinder(meta, new Map());
    for (const { text } of body.blocks)
      for (const { start, end, value } of find(text)) {
        const printed = text.slice(start, end);
        const name = simplifiedView(printed);
        if (value.kind !== "person" || printed === name || Array.from(name).some((one) => SETTLED.has(one))) continue;
        const counts = spellings.get(name) ?? new Map<string, number>();
        spellings.set(name, counts.set(printed, (counts.get(printed) ?? 0) + 1));
      }
  }
  return new Map([...spellings].map(([name, counts]) => [name, mostFrequent(counts)]));
}

function mostFrequent(counts: ReadonlyMap<string, number>): string {
  const [[best] = [""]] = [...counts].sort(([, a], [, b]) => b - a);
  return best;
}
