import type { Edit } from "./traced.ts";

/** Characters that mean nothing outside one font: the private use areas. */
const PRIVATE_USE = /[\ue000-\uf8ff]|[\udb80-\udbff][\udc00-\udfff]/g;
/** What decoders put in place of bytes they cannot read. */
const REPLACEMENT = /\ufffd+|(?:锟斤拷){2,}/g;
/** Characters without width, byte order marks within a text, and control characters other than tab and line ends. */

const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufff9-\ufffb]/g;

const KINDS: readonly (readonly [rule: string, pattern: RegExp])[] = [
  ["private-use", PRIVATE_USE],
  ["undecodable", REPLACEMENT],
  ["invisible", INVISIBLE],
];

/** Characters that carry nothing a reader could read. */
export function findDamage(text: string): Edit[] {
  return KINDS.flatMap(([rule, pattern]) =>
    Array.from(text.matchAll(pattern), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      by: "",
      as: "damage" as const,
      rule,
    })),
  );
}
