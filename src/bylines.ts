import { z } from "zod";
import { readYamlLexicon } from "./lexicon.ts";
import { isMedium, isPaperName } from "./media.ts";
import { simplifiedView } from "./opencc.ts";

/** Knows how Chinese news names its writers: `clean` must not join such lines to text, `split` reads them. */

const lexiconSchema = z.strictObject({
  roles: z.strictObject({
    writers: z.array(z.string()),
    others: z.array(z.string()),
    titles: z.array(z.string()),
    own: z.array(z.string()),
    kinds: z.array(z.string()),
  }),
  fields: z.strictObject({
    publication: z.array(z.string()),
    imprint: z.array(z.string()),
    bylines: z.array(z.string()),
    compilers: z.array(z.string()),
    published: z.array(z.string()),
    other: z.array(z.string()),
  }),
  leads: z.strictObject({ report: z.array(z.string()), told: z.array(z.string()), hours: z.array(z.string()) }),
  fillers: z.strictObject({ ways: z.array(z.string()), words: z.array(z.string()) }),
  notes: z.array(
    z.strictObject({ pattern: z.string(), unless: z.string(), yes: z.array(z.string()), no: z.array(z.string()) }),
  ),
  places: z.array(z.string()),
  surnames: z.string(),
});

export const BYLINE_LEXICON = readYamlLexicon("bylines", lexiconSchema);

type NotePattern = (typeof BYLINE_LEXICON.notes)[number];

const compile = ({ pattern, unless }: NotePattern): { pattern: RegExp; unless: RegExp } => ({
  pattern: new RegExp(pattern, "iu"),
  unless: new RegExp(unless, "iu"),
});
const NOTES = BYLINE_LEXICON.notes.map(compile);
/** The places that variants of names are told by. */
const { places: cities } = readYamlLexicon("variants", z.object({ places: z.string() }));
const PLACES: ReadonlySet<string> = new Set([...BYLINE_LEXICON.places, ...cities.trim().split(/\s+/)]);
const SURNAMES: ReadonlySet<string> = new Set(BYLINE_LEXICON.surnames.replace(/\s/g, ""));
const { surnames } = readYamlLexicon("people", z.object({ surnames: z.object({ double: z.string() }) }));
const DOUBLE_SURNAMES: ReadonlySet<string> = new Set(surnames.double.split(/\s+/));

/** A writer's office with what belongs to it: 见习记者. */
const OFFICE = new RegExp(
  `(?:${BYLINE_LEXICON.roles.kinds.join("|")})?(?:${BYLINE_LEXICON.roles.titles.join("|")})`,
  "gu",
);

/** The office under which a line names a writer, in simplified script: 见习记者 of 本报见习记者 某某. Null where it gives none. */
export function officeInByline(line: string, name: string): string | null {
  const text = simplifiedView(line);
  const before = text.slice(0, Math.max(0, text.indexOf(simplifiedView(name))));
  return [...before.matchAll(OFFICE)].at(-1)?.[0] ?? null;
}

/** Whether a byline is the name of one person, and not that of an agency or of an account. */
export function isWriterName(byline: string): boolean {
  const [name, ...others] = splitNames(byline);
  return name === byline && others.length === 0;
}

/** What stands between names. */
const BETWEEN = /[、，,;；/／&|｜丨\s\u3000]+|和(?=\p{Script=Han}{2,3}$)/u;
const HAN_NAME = /^\p{Script=Han}{2,4}$/u;
const LONG_NAME = /^(?:\p{Script=Han}{1,8}·[\p{Script=Han}·]{1,12}|[A-Z][A-Za-z.'-]{1,20})$/u;
const { writers, others, own, kinds } = BYLINE_LEXICON.roles;
/** The word of a role, with what belongs to it: 本报见习记者. One that did not write keeps its names to itself. */
const ROLE = new RegExp(
  `(?:${own.join("|")})?(?:${kinds.join("|")})?(?:${writers.join("|")}|(?<other>${others.join("|")}|[图圖](?=[/／:：|｜丨])))`,
  "gu",
);
/** A name before the word of its role: 张三/文 李四/图 */
const NAME_BEFORE_ROLE = /(?<name>\p{Script=Han}{2,4})\s?[/／\s]\s?(?:文|(?<other>[图圖摄攝]))(?=[\s、，,]|$)/gu;
/** One person did both: 张三 文/图 */
const TEXT_AND_PICTURES = /\s(?:文\s?[/／并]?\s?[图圖摄攝]|[图圖]\s?[/／]?\s?文)$/u;

/** What a line says of where its text was taken from. */
export interface Note {
  readonly publication: string | null;
  readonly names: readonly string[];
}

/** Reads a line that says from where a text was taken: 本文来自微信公众号“某某”，作者：王某. Null for any other line. */
export function parseNote(line: string): Note | null {
  if (line.length > LONGEST_NOTE) return null;
  for (const { pattern, unless } of NOTES) {
    const groups = pattern.exec(line)?.groups;
    if (!groups || unless.test(line)) continue;
    return { publication: groups["publication"]?.trim() ?? null, names: splitNames(groups["names"] ?? "") };
  }
  return null;
}

const LONGEST_NOTE = 160;

/** Names into which the place of the report runs, where it is one that is known: 王某某北京. */
export function splitGluedPlace(printed: string): { names: string[]; place: string | null } {
  const run = /\p{Script=Han}{4,10}$/u.exec(printed)?.[0] ?? "";
  for (let length = run.length - 2; length >= 2; length--) {
    const name = run.slice(0, -length);
    const place = run.slice(-length);
    const parts = isPlace(place) ? splitNames(name) : [];
    if (parts.length > 0 && parts.every(isPersonName)) return { names: splitNames(printed.slice(0, -length)), place };
  }
  return { names: splitNames(printed), place: null };
}

/** Places that are known, one or several, and units of administration. */
function isPlace(words: string): boolean {
  return words.split("、").every((word) => isKnownPlace(word) || /.[省市县縣区區]$/u.test(word));
}

/** Whether a word is a place from which news often comes, in either script. */
export function isKnownPlace(word: string): boolean {
  return PLACES.has(simplifiedView(word));
}

/**
 * Splits what names writers: by what stands between, and by surnames where nothing does. Those who edited or took pictures
 * are left out. Empty if any part is no name.
 */
export function splitNames(printed: string): string[] {
  const words = writersOf(printed).flatMap((part) =>
    joinSpacedNames(part.split(BETWEEN).filter((word) => word !== "" && !isMedium(word))),
  );
  const names = words.flatMap((word) => (HAN_NAME.test(word) ? splitPair(word) : splitGlued(word)));
  return names.every((name) => (HAN_NAME.test(name) || LONG_NAME.test(name)) && !NO_NAME.test(name)) ? names : [];
}

/** What is said of a report, not who wrote it. */
const NO_NAME = /报道|報導|報道|摄影|攝影|整理|综合|綜合/;

/** The parts of a text that stand under the word of a writer's role, or under none. */
function writersOf(printed: string): string[] {
  const text = printed.replace(TEXT_AND_PICTURES, "").replace(NAME_BEFORE_ROLE, (...match) => {
    const groups = match.at(-1) as Partial<Record<string, string>>;
    return groups["other"] === undefined ? (groups["name"] ?? "") : "";
  });
  const parts: string[] = [];
  let at = 0;
  let wrote = true;
  for (const match of text.matchAll(ROLE)) {
    const part = text.slice(at, match.index);
    if (at === 0 ? part.split(BETWEEN).some(mayBeName) : wrote) parts.push(part);
    wrote = match.groups?.["other"] === undefined;
    at = match.index + match[0].length;
  }
  if (wrote) parts.push(text.slice(at));
  return parts.map((part) => part.replace(/^[\s:：/／|｜丨]+/, "").trim());
}

/** Before the first role there may stand a paper instead of a name. */
function mayBeName(word: string): boolean {
  return isPersonName(word) || (/^\p{Script=Han}{2,3}$/u.test(word) && !isPaperName(word) && !isMedium(word));
}

/**
 * Whether a word is written like the name of a person: a common surname and one or two characters, or two of them where
 * the surname has two, or there are two surnames.
 */
export function isPersonName(word: string): boolean {
  const hasSurname = SURNAMES.has(word.charAt(0));
  const hasTwo = DOUBLE_SURNAMES.has(word.slice(0, 2)) || (hasSurname && SURNAMES.has(word.charAt(1)));
  return HAN_NAME.test(word) && (word.length < 4 ? hasSurname : hasTwo);
}

/** 李 某 is one name in two characters set apart. */
function joinSpacedNames(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? "";
    const next = words[i + 1] ?? "";
    if (word.length === 1 && next.length === 1) {
      joined.push(word + next);
      i++;
    } else joined.push(word);
  }
  return joined;
}

/** Four characters may be two names of two. */
function splitPair(word: string): string[] {
  if (word.length < 4 || !SURNAMES.has(word.charAt(0)) || !SURNAMES.has(word.charAt(2))) return [word];
  return SURNAMES.has(word.charAt(1)) ? [word] : [word.slice(0, 2), word.slice(2)];
}

/** Longer runs are cut before surnames into names of three or two characters; the run itself where that fails. */
function splitGlued(word: string): string[] {
  if (word.length > 12 || !/^\p{Script=Han}+$/u.test(word)) return [word];
  return cutNames(word) ?? [word];
}

function cutNames(word: string): string[] | null {
  if (word === "") return [];
  if (!SURNAMES.has(word.charAt(0))) return null;
  for (const length of [3, 2]) {
    if (word.length < length) continue;
    const rest = cutNames(word.slice(length));
    if (rest) return [word.slice(0, length), ...rest];
  }
  return null;
}
