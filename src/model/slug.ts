/** The longest slug, in characters: with its ending a file name stays below 255 bytes. */
const MAX_LENGTH = 80;

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
  return Array.from(slug).slice(0, MAX_LENGTH).join("").replace(/-+$/, "") || "无题";
}

/** Makes slugs unique within one set of pages, in the order of asking: the second of a kind gets `-2`. */
export function uniqueSlugs(): (text: string) => string {
  const taken = new Set<string>();
  return (text) => {
    const base = slugify(text);
    let slug = base;
    for (let n = 2; taken.has(slug); n++)
      slug = `${Array.from(base)
        .slice(0, MAX_LENGTH - 5)
        .join("")}-${n}`;
    taken.add(slug);
    return slug;
  };
}
