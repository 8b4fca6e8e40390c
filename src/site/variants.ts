import type { Dossier, Reading } from "./dossier.ts";
import { compareText } from "./order.ts";

/** For a character, what stands for it in the texts of the other script: 余 → 余, 餘. */
export type Variants = Readonly<Record<string, readonly string[]>>;

/**
 * What a search in each script must look for, whatever script the query is in. Only characters of this dossier are in it,
 * as its own texts were converted: those that stay the same in all of them are left out.
 */
export function collectVariants(dossier: Dossier): { readonly hans: Variants; readonly hant: Variants } {
  const toHans = new Map<string, Set<string>>();
  const toHant = new Map<string, Set<string>>();
  for (const { Hans, Hant } of readings(dossier)) {
    if (Hans.length !== Hant.length) continue;
    for (let i = 0; i < Hans.length; i++) {
      if (!HAN.test(Hans.charAt(i))) continue;
      add(toHans, Hant.charAt(i), Hans.charAt(i));
      add(toHant, Hans.charAt(i), Hant.charAt(i));
    }
  }
  return { hans: toRecord(toHans), hant: toRecord(toHant) };
}

/** Marks differ between the scripts too, and no query needs them. */
const HAN = /\p{Script=Han}/u;

function* readings({ articles, entities, events }: Dossier): Iterable<Reading> {
  for (const { title, blocks } of articles) {
    yield title;
    for (const { reading } of blocks) yield reading;
  }
  for (const { name } of Object.values(entities).flat()) yield name;
  for (const { title } of events) yield title;
}

function add(map: Map<string, Set<string>>, from: string, to: string): void {
  const known = map.get(from);
  if (known) known.add(to);
  else map.set(from, new Set([to]));
}

function toRecord(map: ReadonlyMap<string, ReadonlySet<string>>): Variants {
  const entries = [...map]
    .filter(([from, to]) => to.size > 1 || !to.has(from))
    .map(([from, to]) => [from, [...to].sort(compareText)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => compareText(a, b)));
}
