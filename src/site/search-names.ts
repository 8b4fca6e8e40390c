import type { Dossier, Entity } from "./dossier.ts";
import { syllablesOf } from "./pinyin.ts";

/**
 * What the search page knows of a name before any index is asked: kind, id, name in both scripts, other forms, tickers,
 * readings (`huawei hw`) and the number of articles. A tuple, since there are thousands of them.
 */
type SearchName = readonly [
  kind: Entity["kind"],
  id: string,
  hans: string,
  hant: string,
  forms: readonly string[],
  tickers: readonly string[],
  readings: readonly string[],
  articles: number,
];

/** Readings are made of the name and of forms that are no longer than a name can be typed. */
const LONGEST_READ_FORM = 8;

/** All names that have a page, for the search page: those that most articles name first, then those of several entities. */
export function searchNames({ entities, choices }: Dossier): SearchName[] {
  const own = Object.values(entities)
    .flat()
    .map((entity) => searchName(entity, entity.forms, entity.tickers, entity.mentions.length));
  const ofSeveral = choices.map((choice) => searchName(choice, [], [], 0));
  return [...own.sort((a, b) => b[7] - a[7]), ...ofSeveral];
}

function searchName(
  { kind, id, name }: Pick<Entity, "kind" | "id" | "name">,
  forms: readonly string[],
  tickers: readonly string[],
  articles: number,
): SearchName {
  const others = forms.filter((form) => form !== name.Hans);
  return [kind, id, name.Hans, name.Hant, others, tickers, readingsOf(kind, name.Hans, others), articles];
}

/** Whole reading and initials of the name and its short forms: huawei, hw. Only what has Han characters is read. */
function readingsOf(kind: Entity["kind"], name: string, forms: readonly string[]): string[] {
  const read = [name, ...forms.filter((form) => form.length <= LONGEST_READ_FORM)];
  const readings = [...new Set(read)]
    .filter((form) => /\p{Script=Han}/u.test(form))
    .flatMap((form) => {
      const syllables = syllablesOf(form, kind);
      return [syllables.join(""), syllables.map((syllable) => syllable.charAt(0)).join("")];
    });
  return [...new Set(readings)];
}
