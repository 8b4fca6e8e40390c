/** Turns text back into the bytes it was wrongly decoded from: the tables are those of the platform's decoders, inverted. */

export type Charset = DoubleByte | "windows-1252";

type DoubleByte = "gb18030" | "big5";

const TABLES = new Map<DoubleByte, ReadonlyMap<string, readonly number[]>>();

/** The bytes of a character in a charset of one and two bytes; null where it has none. */
export function encodeCharacter(character: string, charset: Charset): readonly number[] | null {
  const code = character.charCodeAt(0);
  if (character.length === 1 && code < 0x80) return [code];
  if (charset !== "windows-1252") return tableOf(charset).get(character) ?? null;
  const mark = MARKS.indexOf(character);
  if (mark >= 0) return [0x80 + mark];
  return code < 0x100 ? [code] : null;
}

/** 0x80 to 0x9f of windows-1252; Latin-1 has control characters there, and both go by one name. */
const MARKS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** The bytes of a text; null where a character has none. */
export function encodeText(text: string, charset: Charset): Uint8Array | null {
  const bytes: number[] = [];
  for (const character of text) {
    const encoded = encodeCharacter(character, charset);
    if (!encoded) return null;
    for (const byte of encoded) bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

/** Decodes without mercy: null where any byte does not fit. */
export function decodeStrictly(bytes: Uint8Array, charset: Charset | "utf-8"): string | null {
  try {
    return strictDecoderOf(charset).decode(bytes);
  } catch {
    return null;
  }
}

const STRICT = new Map<string, TextDecoder>();

function strictDecoderOf(charset: Charset | "utf-8"): TextDecoder {
  const known = STRICT.get(charset) ?? new TextDecoder(charset, { fatal: true, ignoreBOM: true });
  STRICT.set(charset, known);
  return known;
}

const LENIENT = new Map<string, TextDecoder>();

/** Decodes what fits; U+FFFD stands for the rest. */
export function decodeLeniently(bytes: Uint8Array, charset: Charset | "utf-8"): string {
  const known = LENIENT.get(charset) ?? new TextDecoder(charset);
  LENIENT.set(charset, known);
  return known.decode(bytes);
}

function tableOf(charset: DoubleByte): ReadonlyMap<string, readonly number[]> {
  const known = TABLES.get(charset);
  if (known) return known;
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(charset);
  const add = (bytes: readonly number[]): void => {
    const character = decoder.decode(Uint8Array.from(bytes));
    if (!character.includes("\ufffd") && !table.has(character)) table.set(character, bytes);
  };
  if (charset === "gb18030") table.set("€", [0x80]);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) add([lead, trail]);
  }
  TABLES.set(charset, table);
  return table;
}
