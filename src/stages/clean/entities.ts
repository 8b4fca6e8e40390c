import type { Edit } from "./traced.ts";

/** Character references that pages leave in text, and what they stand for. */
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: " ",
  ensp: " ",
  emsp: "\u3000",
  quot: '"',
  amp: "&",
  lt: "<",
  gt: ">",
  apos: "'",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  middot: "·",
  bull: "•",
  hellip: "…",
  mdash: "—",
  ndash: "–",
  times: "×",
  yen: "¥",
  deg: "°",
  permil: "‰",
};
const ENTITY = /&(?:(?<name>[a-z]{2,6})|#(?<code>\d{2,6}));/g;

/** Finds character references of HTML in a text that is no page. */
export function findEntities(text: string): Edit[] {
  return Array.from(text.matchAll(ENTITY)).flatMap((match) => {
    const by = characterOf(match.groups?.["name"], Number(match.groups?.["code"] ?? NaN));
    const span = { start: match.index, end: match.index + match[0].length };
    return by === null ? [] : [{ ...span, by, as: "repaired" as const, rule: "entity" }];
  });
}

function characterOf(name: string | undefined, code: number): string | null {
  if (name !== undefined) return ENTITIES[name] ?? null;
  return code >= 0x20 && code < 0xd800 && !(code >= 0x7f && code < 0xa0) ? String.fromCharCode(code) : null;
}
