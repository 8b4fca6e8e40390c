import type { EntityKind } from "../model/front-matter.ts";
import type { Script } from "../model/text.ts";
import { simplifiedView } from "../opencc.ts";
import { BRANDS, PERSON_CHARACTERS, SURNAMES } from "../script-names.ts";
import type { LoadedArticle } from "./load.ts";
import { createNameFinder } from "./mentions.ts";

/** Names as articles print them, by their simplified forms, for either script. */
export type PrintedNames = Readonly<Record<Script, ReadonlyMap<string, string>>>;

/** Characters of names of which the program knows which one is meant, whatever a careless conversion has printed. */
const SETTLED = new Set([...PERSON_CHARACTERS.keys(), ...SURNAMES.keys()]);

/**
 * The names as articles in each script print them: whether somebody is called 樑 or 梁 no rule knows, nor whether 鍾 in a
 * simplified text is 钟. Of several spellings of a name the most frequent holds, of equals the first.
 */
export function printedNames(articles: readonly LoadedArticle[]): PrintedNames {
  const spellings = { Hans: new Map<string, Map<string, number>>(), Hant: new Map<string, Map<string, number>>() };
  for (const { meta, body } of articles) {
    if (meta.script === "mixed") continue;
    const ofScript = spellings[meta.script];
    const find = createNameFinder(meta, new Map());
    for (const { text } of body.blocks)
      for (const { start, end, value } of find(text)) {
        const printed = text.slice(start, end);
        const name = simplifiedView(printed);
        if (meta.script === "Hant" ? printed === name || isSettled(name, value.kind) : isSlip(printed, name)) continue;
        const counts = ofScript.get(name) ?? new Map<string, number>();
        ofScript.set(name, counts.set(printed, (counts.get(printed) ?? 0) + 1));
      }
  }
  return { Hans: mostFrequent(spellings.Hans, LEAST_KEPT), Hant: mostFrequent(spellings.Hant) };
}

/** In so many places a character of the other script stands in a name of a simplified text that is written with it. */
const LEAST_KEPT = 2;

/** 在书中写到|藍岸銀行: a name of which a simplified text has copied more than the one character that its bearer keeps. */
function isSlip(printed: string, name: string): boolean {
  const simplified = Array.from(name);
  return Array.from(printed).filter((character, i) => character !== simplified[i]).length > 1;
}

function isSettled(name: string, kind: EntityKind | null): boolean {
  if (kind === "person") return Array.from(name).some((one) => SETTLED.has(one));
  return BRANDS.some(([hans]) => name.includes(hans));
}

/** The spelling of each name that stands most often, where it is not the simplified form itself and stands often enough. */
function mostFrequent(spellings: ReadonlyMap<string, ReadonlyMap<string, number>>, least = 1): Map<string, string> {
  const best = new Map<string, string>();
  for (const [name, counts] of spellings) {
    const [[printed, count] = [name, 0]] = [...counts].sort(([, a], [, b]) => b - a);
    if (printed !== name && count >= least) best.set(name, printed);
  }
  return best;
}
