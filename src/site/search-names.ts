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

/** The names of all entities for the search page, those that most articles name first. */
export function searchNames({ entities }: Dossier): SearchName[] {
  const all = Object.values(entities).flat();
  return all
    .map((entity): SearchName => {
      const { kind, id, name, forms, tickers, mentions } = entity;
      const others = forms.filter((form) => form !== name.Hans);
      return [kind, id, name.Hans, name.Hant, others, tickers, readingsOf(entity), mentions.length];
    })
    .sort((a, b) => b[7] - a[7]);
}

/** Whole reading and initials of the name and its short forms: huawei, hw. Only what has Han characters is read. */
function readingsOf({ kind, name, forms }: Entity): string[] {
  const read = [name.Hans, ...forms].filter((form) => form.length <= LONGEST_READ_FORM || form === name.Hans);
  const readings = [...new Set(read)]
    .filter((form) => /\p{Script=Han}/u.test(form))
    .flatMap((form) => {
      const syllables = syllablesOf(form, kind);
      return [syllables.join(""), syllables.map((syllable) => syllable.charAt(0)).join("")];
    });
  return [...new Set(readings)];
}
