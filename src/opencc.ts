import { Converter, Locale } from "opencc-js";
import type { ArticleScript, Script } from "./model/text.ts";
import { RISING, risingInNames } from "./rising.ts";
import { EXACT_NAMES } from "./script-names.ts";

/** The one module that knows OpenCC. */

/**
 * Traditional characters as they are written in a region: `t` OpenCC's own standard (爲, 羣, 裏), `tw` Taiwan, `twp` Taiwan
 * with its words (軟體 for 软件), `hk` Hong Kong (衞, 綫).
 */
export const VARIANTS = ["t", "tw", "twp", "hk"] as const;

export type Variant = (typeof VARIANTS)[number];

const toCn = Converter({ from: "t", to: "cn" });
const converters = new Map<Variant, (text: string) => string>();

function converterTo(variant: Variant): (text: string) => string {
  const known = converters.get(variant);
  if (known) return known;
  const made = Converter({ from: "cn", to: variant });
  converters.set(variant, made);
  return made;
}

/**
 * The text in simplified characters with every offset unchanged, for matching. Conversion from traditional characters
 * keeps lengths but for a few phrases; where it does not, it is done character by character.
 */
export function simplifiedView(text: string): string {
  return mayChange(text) ? keepNames(text, withOffsets(text, toCn)) : text;
}

/** The UTF-16 units in which a word of traditional script differs from what it becomes: a text without any stays as it is. */
const CHANGING = changingUnits();

function changingUnits(): Uint8Array {
  const changing = new Uint8Array(0x10000);
  // Ideographs for compatibility and those beyond the first plane.
  changing.fill(1, 0xf900, 0xfb00).fill(1, 0xd800, 0xe000);
  for (const entry of (Locale.to["cn"] ?? []).flat(2).flatMap((dictionary) => String(dictionary).split("|"))) {
    const [from = "", to = ""] = entry.split(" ");
    for (let i = 0; i < from.length; i++)
      if (from.length !== to.length || from[i] !== to[i]) changing[from.charCodeAt(i)] = 1;
  }
  return changing;
}

function mayChange(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (CHANGING[text.charCodeAt(i)] === 1) return true;
  return false;
}

/**
 * The text in traditional characters with every offset unchanged, for reading: by default the characters in use in Taiwan
 * (為, 群, 裡) without regional words. Where a regional word is longer or shorter, its clause goes without such words. Names
 * are for the caller to protect.
 */
export function traditionalView(text: string, variant: Variant = "tw"): string {
  const convert = converterTo(variant);
  const whole = convert(text);
  if (whole.length === text.length) return whole;
  const plain = variant === "twp" ? "tw" : variant;
  return text
    .split(CLAUSES)
    .map((clause) => {
      const converted = convert(clause);
      return converted.length === clause.length ? converted : withOffsets(clause, converterTo(plain));
    })
    .join("");
}

/** Behind the end of a clause. */
const CLAUSES = /(?<=[，。！？；：、“”「」（）\n])/;

function withOffsets(text: string, convert: (text: string) => string): string {
  const whole = convert(text);
  if (whole.length === text.length) return whole;
  return Array.from(text, (character) => {
    const converted = convert(character);
    return converted.length === character.length ? converted : character;
  }).join("");
}

/** Names that conversion to simplified script gets wrong: how they are to be, and how they stand in either script. */
const WRONG_NAMES = EXACT_NAMES.flatMap(([hans, hant]) =>
  [hans, hant]
    .filter((written) => written.length === hans.length && toCn(written) !== hans)
    .map((written) => [hans, written] as const),
);
/** 乾 that is not 干 (dry): in names, where no word says so. */
const QIAN =
  /(?<![餅饼晒曬風风烘擦葡萄肉豆筍笋魚鱼牛蘿萝吹晾陰阴口外抹臉喝舔拭蒸瀝沥弄])乾(?![淨净燥杯脆旱枯涸糧粮果貨货洗冰電电癟瘪咳裂草柴薪澀涩酪娘爹媽妈爸])/g;

/** Puts back what is a name and no word: 李乾, 李昇, 錢鍾書. */
function keepNames(text: string, view: string): string {
  const kept = WRONG_NAMES.flatMap(([hans, written]) =>
    text.includes(written)
      ? Array.from(text.matchAll(new RegExp(written, "g")), ({ index }) => ({ index, by: hans }))
      : [],
  );
  if (text.includes("乾")) for (const { index } of text.matchAll(QIAN)) kept.push({ index, by: "乾" });
  kept.push(...risingInNames(text, view));
  if (kept.length === 0) return view;
  const characters = view.split("");
  for (const { index, by } of kept) for (let i = 0; i < by.length; i++) characters[index + i] = by.charAt(i);
  return characters.join("");
}

const leanings = new Map<string, number>();

/** 1 for a character of traditional script alone, -1 for one of simplified script alone, 0 for all others. */
function leaningOf(character: string): number {
  const known = leanings.get(character);
  if (known !== undefined) return known;
  const isTraditional = simplifiedView(character) !== character && !RISING.test(character);
  const isSimplified = traditionalView(character) !== character && !IN_USE_IN_TAIWAN.has(character);
  const leaning = Number(isTraditional) - Number(isSimplified);
  leanings.set(character, leaning);
  return leaning;
}

/** The 5,401 characters of the first level of Big5: 台, 占, 里 and 后 stand in traditional texts as they do in simplified ones. */
const IN_USE_IN_TAIWAN: ReadonlySet<string> = new Set(firstLevelOfBig5());

function firstLevelOfBig5(): string {
  const bytes: number[] = [];
  for (let lead = 0xa4; lead <= 0xc6; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const isTrail = trail < 0x7f || trail > 0xa0;
      if (isTrail && (lead < 0xc6 || trail < 0x7f)) bytes.push(lead, trail);
    }
  }
  return new TextDecoder("big5").decode(Uint8Array.from(bytes));
}

/** Characters of the other script that a stretch must hold to be written in it. */
const LEAST_FOREIGN = 3;

/** Whether a stretch of a text is in the other script: some characters of that script alone, and none of its own. */
export function isForeign(text: string, own: Script): boolean {
  const { Hans, Hant } = countScripts(text);
  return own === "Hans" ? Hans === 0 && Hant >= LEAST_FOREIGN : Hant === 0 && Hans >= LEAST_FOREIGN;
}

/** What is said, in quotation marks of either kind. */
export const QUOTED = /[“「『][^“”「」『』]{4,2000}[”」』]/g;

/** The characters of the lesser script that make a text mixed: so many, and this share of those that tell. */
const LEAST_MIXED = 8;
const MIXED_SHARE = 0.1;

/**
 * The script of a text by the characters that only one of the two has: `mixed` where it is written in both outside of
 * quotation marks. A few of the other script are slips; a text that nothing tells is simplified.
 */
export function scriptOf(text: string): ArticleScript {
  const own = countScripts(text.replace(QUOTED, ""));
  const lesser = Math.min(own.Hans, own.Hant);
  if (lesser >= LEAST_MIXED && lesser >= MIXED_SHARE * (own.Hans + own.Hant)) return "mixed";
  const { Hans, Hant } = own.Hans === own.Hant ? countScripts(text) : own;
  return Hant > Hans ? "Hant" : "Hans";
}

/** Characters of a text that only one script has. */
export function countScripts(text: string): Readonly<Record<Script, number>> {
  let Hans = 0;
  let Hant = 0;
  for (const character of text) {
    const leaning = leaningOf(character);
    if (leaning < 0) Hans++;
    if (leaning > 0) Hant++;
  }
  return { Hans, Hant };
}
