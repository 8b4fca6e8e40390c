import type { EntityKind } from "../model/front-matter.ts";
import type { ArticleScript, Script, Span } from "../model/text.ts";
import { countScripts, isForeign, QUOTED, simplifiedView, traditionalView, type Variant } from "../opencc.ts";
import { BRANDS, EXACT_NAMES, PERSON_CHARACTERS, SURNAMES } from "../script-names.ts";

/** A place in a text where a name stands; `kind` is null for a name that only a correction knows. */
export interface NameSpan extends Span {
  readonly kind: EntityKind | null;
}

/** Conversion between the scripts for reading. Offsets never change in a text; names may be any length on their own. */
export interface ScriptConverter {
  /** A text that may hold the names given, in order and without overlap. */
  readonly text: (text: string, from: ArticleScript, to: Script, names?: readonly NameSpan[]) => string;
  /** A name in simplified script, as it is printed in the other or in its own. */
  readonly name: (name: string, kind: EntityKind | null, to: Script) => string;
}

const EXACT: ReadonlyMap<string, string> = new Map(EXACT_NAMES);

/**
 * Makes a converter to traditional script as it is written in a region. `overrides` are people's decisions, from simplified
 * names to traditional ones; they have the last word. `printed` has the names that articles in simplified script write with
 * a character of the other: 鍾.
 */
export function createScriptConverter(
  overrides: ReadonlyMap<string, string>,
  variant: Variant = "tw",
  printed: ReadonlyMap<string, string> = new Map(),
): ScriptConverter {
  const names = new Map<string, string>();
  const converted = { Hans: new Map<string, string>(), Hant: new Map<string, string>() };

  function name(own: string, kind: EntityKind | null, to: Script): string {
    if (to === "Hans") return printed.get(own) ?? own;
    const key = `${kind ?? ""}/${own}`;
    return remember(names, key, () => overrides.get(own) ?? EXACT.get(own) ?? traditionalName(own, kind, variant));
  }

  function convert(original: string, from: Script, to: Script, spans: readonly NameSpan[]): string {
    if (from === to) return original;
    const marked = withMarks(original, to, variant);
    if (to === "Hans") return simplifiedView(marked);
    return convertAround(marked, spans, name, variant);
  }

  /** One script is converted as a whole; of a mixed text each sentence from its own. */
  function convertStretches(original: string, from: ArticleScript, to: Script, spans: readonly NameSpan[]): string {
    const isMixed = from === "mixed";
    let made = isMixed ? original : convert(original, from, to, spans);
    for (const { start, end, script } of isMixed ? sentencesOf(original, to) : foreignStretches(original, from)) {
      const within = spans.filter((span) => span.start >= start && span.end <= end);
      const moved = within.map((span) => ({ ...span, start: span.start - start, end: span.end - start }));
      made = made.slice(0, start) + convert(original.slice(start, end), script, to, moved) + made.slice(end);
    }
    return made;
  }

  function text(original: string, from: ArticleScript, to: Script, spans: readonly NameSpan[] = []): string {
    const make = (): string => convertStretches(original, from, to, spans);
    return spans.length === 0 ? remember(converted[to], `${from}/${original}`, make) : make();
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

/** A stretch of a text and the script it is in. */
interface Stretch extends Span {
  readonly script: Script;
}

/** Stretches in the other script than the rest: the whole, or what is quoted in it. */
function foreignStretches(text: string, own: Script): Stretch[] {
  const script = own === "Hans" ? "Hant" : "Hans";
  if (isForeign(text, own)) return [{ start: 0, end: text.length, script }];
  return stretchesOf(text, QUOTED)
    .filter(({ start, end }) => isForeign(text.slice(start, end), own))
    .map((span) => ({ ...span, script }));
}

/** A sentence of a text, with the marks behind it. */
const SENTENCE = /[^。！？；\n]+[。！？；”」』\n]*/g;

/**
 * The sentences of a mixed text, each with its script. One that is in both by itself is converted as if it were in the
 * script that is not wanted: that leaves what is wanted as it is.
 */
function sentencesOf(text: string, to: Script): Stretch[] {
  const other = to === "Hans" ? "Hant" : "Hans";
  return stretchesOf(text, SENTENCE).map(({ start, end }) => {
    const counts = countScripts(text.slice(start, end));
    return { start, end, script: counts[to] > 0 && counts[other] === 0 ? to : other };
  });
}

function stretchesOf(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: { length } }) => ({ start: index, end: index + length }));
}

/** Quotation marks of the other script. A ’ may be an apostrophe, so single ones go in pairs around Chinese. */
const DOUBLE: Readonly<Record<Script, Readonly<Record<string, string>>>> = {
  Hans: { "「": "“", "」": "”", "『": "‘", "』": "’" },
  Hant: { "“": "「", "”": "」" },
};
const SINGLE_PAIR = /‘([^‘’\n]*)’/g;
const HAN = /\p{Script=Han}/u;

/** The text with the quotation marks of a script; OpenCC's own standard belongs to no region and keeps those it finds. */
function withMarks(text: string, to: Script, variant: Variant): string {
  if (to === "Hans") return text.replace(/[「」『』]/g, (mark) => DOUBLE.Hans[mark] ?? mark);
  if (variant === "t") return text;
  return text
    .replace(/[“”]/g, (mark) => DOUBLE.Hant[mark] ?? mark)
    .replace(SINGLE_PAIR, (whole, inner: string) => (HAN.test(inner) ? `『${inner}』` : whole));
}

/** Names are converted by their own rules, and what stands between them without regard to them. */
function convertAround(
  text: string,
  spans: readonly NameSpan[],
  name: ScriptConverter["name"],
  variant: Variant,
): string {
  let converted = "";
  let end = 0;
  for (const span of spans) {
    converted += traditionalView(text.slice(end, span.start), variant);
    const own = text.slice(span.start, span.end);
    const convertedName = name(own, span.kind, "Hant");
    converted += convertedName.length === own.length ? convertedName : traditionalView(own, variant);
    end = span.end;
  }
  return converted + traditionalView(text.slice(end), variant);
}

/** Names have no regional words. */
function traditionalName(name: string, kind: EntityKind | null, variant: Variant): string {
  const plain = variant === "twp" ? "tw" : variant;
  return kind === "person" ? traditionalPersonName(name, plain) : traditionalBrand(name, plain);
}

/** Character by character: phrase rules are about words, and a name is none. */
function traditionalPersonName(name: string, variant: Variant): string {
  const surname = [...SURNAMES.keys()].find((key) => name.startsWith(key)) ?? "";
  const given = Array.from(
    name.slice(surname.length),
    (character) => PERSON_CHARACTERS.get(character) ?? traditionalView(character, variant),
  );
  return (SURNAMES.get(surname) ?? "") + given.join("");
}

function traditionalBrand(name: string, variant: Variant): string {
  let converted = traditionalView(name, variant);
  for (const [simplified, traditional] of BRANDS) {
    const at = name.indexOf(simplified);
    if (at >= 0) converted = converted.slice(0, at) + traditional + converted.slice(at + traditional.length);
  }
  return converted;
}
