import { pinyin } from "pinyin-pro";
import type { EntityKind } from "../model/front-matter.ts";

/** The one module that knows pinyin-pro. */

const OPTIONS = { toneType: "none", type: "array", nonZh: "consecutive", v: true } as const;

/** A Chinese name of a person is no longer: what is, is a foreign one, whose first character is no surname. */
const LONGEST_NAME = 4;

/**
 * The syllables of a simplified name without tones, `ü` as `v`, other letters and digits as they stand, in lower case:
 * 曾毓群 → zeng, yu, qun; AMD公司 → amd, gong, si. Surnames are read as surnames.
 */
export function syllablesOf(name: string, kind: EntityKind): string[] {
  const isChinese = kind === "person" && Array.from(name).length <= LONGEST_NAME && !name.includes("·");
  const syllables = pinyin(name, { ...OPTIONS, surname: isChinese ? "head" : "off" });
  return syllables.map((syllable) => syllable.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "")).filter((s) => s !== "");
}
