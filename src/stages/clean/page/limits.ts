/** Tags of a page; the longest pages of news sites have some twenty thousand. */
const MOST_TAGS = 300_000;
/** Elements of a name that are opened and not closed again. */
const MOST_OPEN = 2000;
/** Sum over all tags of the formatting elements that are open there: a parser opens each of them anew in each block. */
const MOST_FORMATTING = 3_000_000;
/** Attributes of one tag; a parser compares each with all others. */
const MOST_ATTRIBUTES = 2000;
const TAG = /<(\/?)([a-z][a-z0-9]{0,15})/gi;
/** Elements without an end, and those that the next of their kind ends. */
const UNCLOSED = namesIn(
  "area base br col embed hr img input link meta param source track wbr p li dt dd td th tr tbody thead tfoot option",
);
const FORMATTING = namesIn("a b big code em font i nobr s small strike strong tt u");

function namesIn(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

/** Why a page is not to be parsed: what browsers do with unclosed elements takes time that grows with their square. */
export type Excess = "many-tags" | "deep";

/** Counts tags as they are written, comments and scripts included; null where a page may be parsed. */
export function excessOf(page: string): Excess | null {
  const open = new Map<string, number>();
  let tags = 0;
  let formatting = 0;
  let work = 0;
  TAG.lastIndex = 0;
  for (let match = TAG.exec(page); match; match = TAG.exec(page)) {
    const end = endOfTag(page, TAG.lastIndex);
    if (++tags > MOST_TAGS || end === null) return "many-tags";
    TAG.lastIndex = end;
    const name = (match[2] ?? "").toLowerCase();
    work += formatting;
    if (UNCLOSED.has(name)) continue;
    const before = open.get(name) ?? 0;
    const after = Math.max(0, before + (match[1] === "/" ? -1 : 1));
    open.set(name, after);
    if (FORMATTING.has(name)) formatting += after - before;
    if (after > MOST_OPEN || work > MOST_FORMATTING) return "deep";
  }
  return null;
}

/** Where a tag ends; null where it has more attributes than any page. Short tags are not looked into. */
function endOfTag(page: string, start: number): number | null {
  const found = page.indexOf(">", start);
  const end = found < 0 ? page.length : found;
  if (end - start < MOST_ATTRIBUTES) return end;
  let attributes = 0;
  for (let i = start; i < end; i++) {
    const code = page.charCodeAt(i);
    if (SPACE.has(code) && ++attributes > MOST_ATTRIBUTES) return null;
    if (code !== QUOTE || page.charAt(i - 1) !== "=") continue;
    const close = page.indexOf('"', i + 1);
    if (close > end) return close;
    if (close > 0) i = close;
  }
  return end;
}

const QUOTE = 0x22;
/** Space, tab, line ends and slash: what stands before an attribute. */
const SPACE: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0c, 0x0d, 0x2f]);
