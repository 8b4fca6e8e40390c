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
    .replace(/^-+|-+$/g, "");
  return shortenSlug(slug, 0) || "无题";
}

/** Makes slugs unique within one set of pages, in the order of asking: the second of a kind gets `-2`. */
export function uniqueSlugs(): (text: string) => string {
  const taken = new Set<string>();
  return (text) => {
    const slug = freeSlug(slugify(text), taken);
    taken.add(slug);
    return slug;
  };
}

/** The slug itself where it is free, else the slug with the first number that makes it so. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  let free = slug;
  for (let n = 2; taken.has(free); n++) free = `${shortenSlug(slug, String(n).length + 1)}-${n}`;
  return free;
}

function byteLength(characters: readonly string[]): number {
  return new TextEncoder().encode(characters.join("")).length;
}

/** Cuts a slug to the limits, leaving room for so many characters more. */
function shortenSlug(slug: string, room: number): string {
  const characters = Array.from(slug).slice(0, MAX_LENGTH - room);
  while (byteLength(characters) > MAX_BYTES - room) characters.pop();
  return characters.join("").replace(/-+$/, "");
}
