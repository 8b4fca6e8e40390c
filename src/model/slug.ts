/** The longest slug in characters, and in bytes: a file system allows a name 255, its ending included. */
const MAX_LENGTH = 80;
const MAX_BYTES = 240;

/**
 * The name under which a page is found: Han and other letters kept, lower case, NFC, everything else a hyphen. Never
 * empty, never with a dot or a separator of paths.
 */
export function slugify(text: string): string {
  const slug = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|(?<!-)-+$/g, "");
  return shortenSlug(slug, 0) || "无题";
}

/**
 * Makes slugs unique within one set of pages, in the order of asking: the first wording that is still free, else the last
 * one with a number behind it.
 */
export function uniqueSlugs(): (...wordings: string[]) => string {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (...wordings) => {
    const slugs = wordings.map(slugify);
    const slug = slugs.find((one) => !taken.has(one)) ?? numbered(slugs.at(-1) ?? "", taken, counts);
    taken.add(slug);
    return slug;
  };
}

/** The slug with the next number; `counts` remembers the last one given. */
function numbered(slug: string, taken: ReadonlySet<string>, counts: Map<string, number>): string {
  for (let n = (counts.get(slug) ?? 1) + 1; ; n++) {
    const free = `${shortenSlug(slug, String(n).length + 1)}-${n}`;
    counts.set(slug, n);
    if (!taken.has(free)) return free;
  }
}

function byteLength(characters: readonly string[]): number {
  return new TextEncoder().encode(characters.join("")).length;
}

/** Cuts a slug to the limits, leaving room for so many characters more. */
function shortenSlug(slug: string, room: number): string {
  const characters = Array.from(slug).slice(0, MAX_LENGTH - room);
  while (byteLength(characters) > MAX_BYTES - room) characters.pop();
  return characters.join("").replace(/(?<!-)-+$/, "");
}
