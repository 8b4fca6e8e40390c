import type { Script } from "../model/text.ts";
import type { Entity } from "./dossier.ts";
import { compareBy } from "./order.ts";
import { syllablesOf } from "./pinyin.ts";
import { strokesOf } from "./strokes.ts";

/** The order of a list of names: by pinyin for readers of simplified script, by strokes for readers of traditional. */

/** Names that stand together in a list. */
export interface NameGroup {
  /** `A` to `Z`; a count of strokes, `3`; or `#` for what has neither. */
  readonly key: string;
  readonly entities: readonly Entity[];
}

/** Sorts entities and groups them under letters or counts of strokes. The same on every machine: ICU is not asked. */
export function groupByName(entities: readonly Entity[], script: Script): NameGroup[] {
  const keyOf = script === "Hans" ? pinyinKey : strokesKey;
  const keyed = entities.map((entity) => ({ entity, ...keyOf(entity) }));
  keyed.sort(
    compareBy(
      ({ group }) => GROUP_ORDER.get(group) ?? Number(group),
      ({ order }) => order,
      ({ entity }) => entity.name[script],
      ({ entity }) => entity.id,
    ),
  );
  const groups = new Map<string, Entity[]>();
  for (const { entity, group } of keyed) {
    const known = groups.get(group);
    if (known) known.push(entity);
    else groups.set(group, [entity]);
  }
  return [...groups].map(([key, of]) => ({ key, entities: of }));
}

interface NameKey {
  readonly group: string;
  readonly order: string;
}

/** What is in neither alphabet nor table comes last. Counts of strokes stand for themselves. */
const GROUP_ORDER: ReadonlyMap<string, number> = new Map([
  ...Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ", (letter, i) => [letter, i] as const),
  ["#", 100],
]);

/** Syllable by syllable, so that all 李 stand together before 黎 of the same sound does. */
function pinyinKey({ name, kind }: Entity): NameKey {
  const syllables = syllablesOf(name.Hans, kind);
  const [first = ""] = syllables;
  const letter = first.charAt(0).toUpperCase();
  const characters = Array.from(name.Hans);
  const order =
    syllables.length === characters.length ? syllables.map((s, i) => `${s} ${characters[i] ?? ""}`) : syllables;
  return { group: /^[A-Z]$/.test(letter) ? letter : "#", order: order.join(" ") };
}

/** Character by character: strokes, then the character itself. */
function strokesKey({ name }: Entity): NameKey {
  const characters = Array.from(name.Hant);
  const first = strokesOf(characters[0] ?? "");
  const order = characters.map((character) => `${String(strokesOf(character)).padStart(2, "0")}${character}`).join("");
  return { group: first === 0 ? "#" : String(first), order };
}
