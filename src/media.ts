import { z } from "zod";
import { readYamlLexicon } from "./lexicon.ts";
import { simplifiedView } from "./opencc.ts";

const lexicon = readYamlLexicon(
  "media",
  z.strictObject({
    media: z.array(z.array(z.string()).min(1)),
    short_names: z.record(z.string(), z.string()),
    portals: z.array(z.string()),
    site_words: z.array(z.string()),
    paper_words: z.array(z.string()),
    medium_words: z.array(z.string()),
    sure_endings: z.array(z.string()),
  }),
);

/** Every name of a medium, the longest first, so that 人民日报海外版 is not read as 人民日报. */
const NAMES: readonly string[] = lexicon.media.flat().sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
const NAME_SET: ReadonlySet<string> = new Set(NAMES);

/** Whether a text is the name of a medium, in either script, with or without 《》. */
export function isMedium(text: string): boolean {
  return NAME_SET.has(simplifiedView(withoutMarks(text)));
}

/** Whether a word is the name of a medium and not that of a section as well: 财经 is both. */
export function isMediumAlone(word: string): boolean {
  return isMedium(word) && !lexicon.site_words.includes(simplifiedView(word));
}

/** Whether a site carries mostly what others wrote: that it shows an article does not say that it is its own. */
export function isPortal(text: string): boolean {
  return lexicon.portals.includes(simplifiedView(withoutMarks(text)));
}

/** The known medium with whose name a text begins, as printed. */
export function mediumAtStart(text: string): string | null {
  const name = startOf(text, NAMES_BY_FIRST);
  return name === null ? null : text.slice(0, name.length);
}

/** Names by their first character, in the order given. */
function byFirst(names: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const name of names) index.set(name.charAt(0), [...(index.get(name.charAt(0)) ?? []), name]);
  return index;
}

const NAMES_BY_FIRST = byFirst(NAMES);
const LONGEST_NAME = NAMES[0]?.length ?? 0;

/** The first of the names with which a text begins, in simplified script. */
function startOf(text: string, names: ReadonlyMap<string, readonly string[]>): string | null {
  const candidates = names.get(simplifiedView(text.charAt(0)));
  if (!candidates) return null;
  const view = simplifiedView(text.slice(0, LONGEST_NAME));
  return candidates.find((name) => view.startsWith(name)) ?? null;
}

/** The names by which papers go where they name their writers: 每经记者. Elsewhere these are words. */
const SHORT_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(lexicon.short_names).sort(([a], [b]) => b.length - a.length),
);

/** A medium at the beginning of a byline or a lead-in. */
export interface NamedMedium {
  /** As printed, in full where only a short name is. */
  readonly name: string;
  /** Of what is printed. */
  readonly length: number;
}

/** The medium with which a byline or a lead-in begins, also under a name that it bears nowhere else: 每经记者, 路透北京. */
export function mediumOfByline(text: string): NamedMedium | null {
  const known = mediumAtStart(text);
  const short = startOf(text, SHORT_BY_FIRST) ?? "";
  const full = SHORT_NAMES.get(short) ?? "";
  if (known !== null && known.length > short.length) return { name: known, length: known.length };
  return short === "" ? null : { name: full, length: short.length };
}

const SHORT_BY_FIRST = byFirst(SHORT_NAMES.keys());

/** Whether the last part of a page's title looks like the name of its site. */
export function isSiteName(text: string): boolean {
  const view = simplifiedView(text.trim()).toLowerCase();
  return isMedium(view) || lexicon.site_words.some((word) => view.endsWith(word));
}

const PAPER_LENGTH = /^\p{Script=Han}{3,10}$/u;
const MEDIUM_LENGTH = /^\d{0,2}\p{Script=Han}{3,12}\+?$/u;

/** Whether a text is written like the name of a paper: three to ten characters that end as such names do. */
export function isPaperName(text: string): boolean {
  const name = withoutMarks(text);
  return PAPER_LENGTH.test(name) && lexicon.paper_words.some((word) => name.endsWith(word));
}

/** Whether a text is a known medium or written like the name of a paper, a site or a channel: 江边晚报, 江边新闻网, 江边卫视. */
export function isMediumLike(text: string): boolean {
  const name = simplifiedView(withoutMarks(text));
  return isMedium(name) || (MEDIUM_LENGTH.test(name) && lexicon.medium_words.some((word) => name.endsWith(word)));
}

/** Without the marks that enclose the name of a paper. */
export function withoutMarks(name: string): string {
  return name
    .replace(/^[《「『“〈]/, "")
    .replace(/[》」』”〉]$/, "")
    .trim();
}
