import { z } from "zod";
import { readYamlLexicon } from "./lexicon.ts";
import { isMedium, isPaperName, mediumOfByline } from "./media.ts";
import { simplifiedView } from "./opencc.ts";

/** Knows how Chinese news names its writers: `clean` must not join such lines to text, `split` reads them. */

const lexiconSchema = z.strictObject({
  lines: z.array(
    z.strictObject({ pattern: z.string(), unless: z.string(), yes: z.array(z.string()), no: z.array(z.string()) }),
  ),
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

type LinePattern = (typeof BYLINE_LEXICON.lines)[number];

const compile = ({ pattern, unless }: LinePattern): { pattern: RegExp; unless: RegExp } => ({
  pattern: new RegExp(pattern, "iu"),
  unless: new RegExp(unless, "iu"),
});
const LINES = BYLINE_LEXICON.lines.map(compile);
const NOTES = BYLINE_LEXICON.notes.map(compile);
/** The places that variants of names are told by. */
const { places: cities } = readYamlLexicon("variants", z.object({ places: z.string() }));
const PLACES: ReadonlySet<string> = new Set([...BYLINE_LEXICON.places, ...cities.trim().split(/\s+/)]);
const SURNAMES: ReadonlySet<string> = new Set(BYLINE_LEXICON.surnames.replace(/\s/g, ""));

/** What a line that names the writers says. */
export interface Byline {
  readonly names: readonly string[];
  /** As printed: a name of a paper, `本报`, or null. */
  readonly publication: string | null;
  readonly place: string | null;
}

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

const MAX_LINE = 80;
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

/** Reads a line that does nothing but name its writers, such as 本报记者 某某 上海报道; null for any other line. */
export function parseByline(line: string): Byline | null {
  if (line.length > MAX_LINE) return null;
  const bare = BRACKETED.exec(line)?.[1]?.trim() ?? line;
  const plain = parsePlainByline(bare) ?? (BARS.test(bare) ? parsePlainByline(bare.replace(BARS, " ")) : null);
  return parseBehindMedium(bare) ?? plain;
}

/** The address of a paper and what else may stand between its name and its writers: 某报（www.example.com）记者 */
const ADDRESS = /^\s?[（(][\w./:-]{4,40}[）)]/;

/** A byline behind the name of a known medium, whose channel may come first: 某某时报·某频道记者 王某, 某报 王某／台北報導. */
function parseBehindMedium(line: string): Byline | null {
  const medium = mediumOfByline(line);
  if (!medium || kinds.includes(medium.name)) return null;
  const rest = line
    .slice(medium.length)
    .replace(ADDRESS, "")
    .replace(/^[\s·/／|｜丨]+/u, "");
  const plain = rest.replace(BARS, " ");
  // Writers stand behind the paper as they do behind `our paper`, or without a word for their role.
  const byline = parsePlainByline(`${own[0] ?? ""}${plain}`) ?? parsePlainByline(rest);
  return byline && { ...byline, publication: medium.name };
}

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

const LABELS = Object.values(BYLINE_LEXICON.fields).flat().join("|");
const FIELD = new RegExp(
  `^(?:[\\d年月日:：./-][\\d年月日:：./\\s-]{7,24}[|｜]?\\s{0,2})?(?:${LABELS})\\s{0,2}[:：].{1,100}[^。！？]$`,
  "u",
);

/** Whether a line begins with a labelled field, such as 来源：某报, perhaps behind a date, and is no sentence. */
export function isFieldLine(line: string): boolean {
  return FIELD.test(line);
}

/** A line wholly in brackets. */
const BRACKETED = /^[（(【[]([^（(【[\])）】]{2,78})[)）】\]]$/;
/** What some papers set between the parts of the line. */
const BARS = /\s?[|｜丨]\s?/g;

function parsePlainByline(line: string): Byline | null {
  for (const { pattern, unless } of LINES) {
    const groups = pattern.exec(line)?.groups;
    if (!groups || unless.test(line)) continue;
    const printedNames = groups["names"] ?? "";
    const { names, place } =
      groups["from"] === undefined
        ? namesAndPlace(printedNames, groups["place"] ?? null, REPORTED.test(line))
        : { names: splitNames(printedNames), place: groups["from"] };
    if (names.length === 0) continue;
    const printed = groups["publication"]?.trim();
    const publication = printed !== undefined && kinds.includes(printed) ? undefined : printed;
    return { names, publication: publication ?? mediumAmong(printedNames), place };
  }
  return null;
}

/** The medium that stands among the writers: 文/某网 王某 */
function mediumAmong(names: string): string | null {
  return names.split(BETWEEN).find(isMedium) ?? null;
}

/** 报道 right behind a word: two characters before it are a place rather than one more name. */
const REPORTED = /\p{Script=Han}(?<!摄影|攝影|综合|綜合)(?:报道|報導|報道|电|電)$/u;

/** What stands before 报道 and is no place. */
const NO_PLACE = /^(?:摄影|攝影|综合|綜合|图文|独家|整理|专题)/;

/** What follows the word of a role is a name that belongs to it. */
const ENDS_WITH_OTHER_ROLE = new RegExp(`(?:${others.join("|")})[\\s:：/／|｜丨]*$`, "u");

/** A last word that is no name may be a place, and the other way round: 李某 张某 is two people. */
function namesAndPlace(
  printed: string,
  place: string | null,
  isReported: boolean,
): { names: string[]; place: string | null } {
  if (place === null) return isReported ? splitGluedPlace(printed) : { names: splitNames(printed), place };
  const names = splitNames(printed);
  if (names.length === 0) return { names, place };
  if (ENDS_WITH_OTHER_ROLE.test(printed)) return { names, place: null };
  const more = splitNames(place);
  if (NO_PLACE.test(place)) return { names, place: null };
  const isShort = isReported && place.length === 2;
  const isPerson = more.length > 0 && more.every(isPersonName) && !isPlace(place) && !isShort;
  return isPerson ? { names: [...names, ...more], place: null } : { names, place };
}

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

/** Whether a word is written like the name of a person: a common surname and one to three characters. */
export function isPersonName(word: string): boolean {
  return HAN_NAME.test(word) && SURNAMES.has(word.charAt(0));
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
