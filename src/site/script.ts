import type { EntityKind } from "../model/front-matter.ts";
import type { Script, Span } from "../model/text.ts";
import { simplifiedView, traditionalView } from "../opencc.ts";

/** A place in a text where a name stands; `kind` is null for a name that only a correction knows. */
export interface NameSpan extends Span {
  readonly kind: EntityKind | null;
}

/** Conversion between the scripts for reading. Offsets never change in a text; names may be any length on their own. */
export interface ScriptConverter {
  /** A text that may hold the names given, in order and without overlap. */
  readonly text: (text: string, from: Script, to: Script, names?: readonly NameSpan[]) => string;
  /** A name in simplified script. */
  readonly name: (name: string, kind: EntityKind | null, to: Script) => string;
}

/**
 * Characters that mean another character in a name than OpenCC's first choice: 余承東 and not 餘承東, 范偉 and not 範偉.
 * Written as pairs.
 */
const PERSON_CHARACTERS: ReadonlyMap<string, string> = new Map(
  (
    "余余 于于 范范 郁郁 里里 岳岳 姜姜 后后 沈沈 涂涂 朴朴 仇仇 咸咸 党党 占占 舍舍 折折 卜卜 冲沖 采采 征征 岩岩 斗斗 " +
    "台台 松松 升升 谷谷 系系 向向 秋秋 志志 游游 曲曲 卷卷 御御 回回 种种 万萬 几幾 丰豐 托托 布布 才才 千千 面面 仑侖 淀淀"
  )
    .split(" ")
    .map(([from = "", to = ""]) => [from, to]),
);

/** Surnames that are written otherwise as a surname than in a given name. */
const SURNAMES: ReadonlyMap<string, string> = new Map([
  ["万俟", "万俟"],
  ["钟", "鍾"],
  ["干", "干"],
  ["尸", "尸"],
]);

/** Parts of names of companies, institutions and products that OpenCC gets wrong. */
const BRANDS: readonly (readonly [string, string])[] = [
  ["台积", "台積"],
  ["茅台", "茅台"],
  ["范思哲", "范思哲"],
  ["昆仑", "崑崙"],
];

/** Makes a converter; `overrides` are people's decisions, from simplified names to traditional ones. */
export function createScriptConverter(overrides: ReadonlyMap<string, string>): ScriptConverter {
  const names = new Map<string, string>();
  const simplified = new Map<string, string>();
  const traditional = new Map<string, string>();

  function name(own: string, kind: EntityKind | null, to: Script): string {
    if (to === "Hans") return own;
    const key = `${kind ?? ""}/${own}`;
    return remember(names, key, () => overrides.get(own) ?? traditionalName(own, kind));
  }

  function text(original: string, from: Script, to: Script, spans: readonly NameSpan[] = []): string {
    if (from === to) return original;
    if (to === "Hans") return remember(simplified, original, () => simplifiedView(original));
    if (spans.length === 0) return remember(traditional, original, () => traditionalView(original));
    return convertAround(original, spans, name);
  }
  return { text, name };
}

/** Nothing longer than a title is worth keeping: paragraphs are converted once by whoever holds them. */
const LONGEST_REMEMBERED = 200;

function remember(memory: Map<string, string>, key: string, make: () => string): string {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make();
  if (key.length <= LONGEST_REMEMBERED) memory.set(key, made);
  return made;
}

/** Names are converted by their own rules, and what stands between them without regard to them. */
function convertAround(text: string, spans: readonly NameSpan[], name: ScriptConverter["name"]): string {
  let converted = "";
  let end = 0;
  for (const span of spans) {
    converted += traditionalView(text.slice(end, span.start));
    const own = text.slice(span.start, span.end);
    const convertedName = name(own, span.kind, "Hant");
    converted += convertedName.length === own.length ? convertedName : traditionalView(own);
    end = span.end;
  }
  return converted + traditionalView(text.slice(end));
}

function traditionalName(name: string, kind: EntityKind | null): string {
  return kind === "person" ? traditionalPersonName(name) : traditionalBrand(name);
}

/** Character by character: phrase rules are about words, and a name is none. */
function traditionalPersonName(name: string): string {
  const surname = [...SURNAMES.keys()].find((key) => name.startsWith(key)) ?? "";
  const given = Array.from(
    name.slice(surname.length),
    (character) => PERSON_CHARACTERS.get(character) ?? traditionalView(character),
  );
  return (SURNAMES.get(surname) ?? "") + given.join("");
}

function traditionalBrand(name: string): string {
  let converted = traditionalView(name);
  for (const [simplified, traditional] of BRANDS) {
    const at = name.indexOf(simplified);
    if (at >= 0) converted = converted.slice(0, at) + traditional + converted.slice(at + traditional.length);
  }
  return converted;
}
