import iconv from "iconv-lite";
import { characterWeight } from "./characters.ts";

/** A source as text, and what could not be decoded. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** Offsets in `text` of the replacement characters that stand for undecodable bytes. */
  readonly undecodable: readonly number[];
}

export type Encoding = (typeof ENCODINGS)[number];

/** In the order in which they win a tie. `gb18030` covers GBK and GB2312, `big5` the Hong Kong supplement. */
const ENCODINGS = ["utf-8", "gb18030", "big5", "utf-16le", "utf-16be", "windows-1252"] as const;

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** Bytes that are looked at to find the encoding. */
const SAMPLE = 64 * 1024;
/** What a declared charset adds to the mean weight of its characters: it decides only between equals. */
const HINT = 0.25;
/** What it adds that bytes are UTF-8 without a mistake: other encodings hardly ever are. */
const VALID_UTF8 = 3;
/** What bytes score as Latin text that look like it: more than rare Chinese characters, less than common ones. */
const LATIN = 0.5;
/** `charset=gbk`, `encoding="big5"`: what a page says of itself, looked for in its first bytes read as Latin-1. */
const DECLARED = /(?:charset|encoding)\s{0,4}=\s{0,4}["']?([a-z0-9_-]{3,20})/i;

/**
 * Decodes bytes in the encoding in which they read best: a byte order mark decides, unless what follows it is another
 * encoding; else each candidate is decoded and its characters weighed by how common they are. A declared charset is a
 * weak hint.
 */
export function decodeBytes(bytes: Uint8Array): Decoded {
  const marked = MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (!marked) return decodeAs(bytes, detectEncoding(bytes));
  const [encoding, mark] = marked;
  const rest = bytes.subarray(mark.length);
  return decodeAs(rest, encoding === "utf-8" ? detectEncoding(rest) : encoding);
}

/** The encoding in which the bytes read best. */
function detectEncoding(bytes: Uint8Array): Encoding {
  const sample = sampleOf(bytes);
  if (sample.every((byte) => byte < 0x80 && byte !== 0)) return "utf-8";
  if (isSurelyUtf8(sample)) return "utf-8";
  const declared = declaredEncoding(bytes);
  const scores = ENCODINGS.map((encoding) => score(sample, encoding) + (encoding === declared ? HINT : 0));
  return ENCODINGS[scores.indexOf(Math.max(...scores))] ?? "utf-8";
}

/** How well bytes read in an encoding: the mean weight of their characters. */
function score(sample: Uint8Array, encoding: Encoding): number {
  if (encoding === "windows-1252") return looksLatin(sample) ? LATIN : -Infinity;
  const text = toText(sample, encoding);
  const isWhole = encoding === "utf-8" && !text.slice(0, -1).includes("\ufffd");
  return weigh(text) + (isWhole ? VALID_UTF8 : 0);
}

/** Letters with accents and curly quotes, nearly all of them between ASCII characters. */
function looksLatin(sample: Uint8Array): boolean {
  let high = 0;
  let alone = 0;
  for (const [i, byte] of sample.entries()) {
    if (byte === 0) return false;
    if (byte < 0x80) continue;
    high++;
    const isLetter = byte >= 0xc0 || (byte >= 0x91 && byte <= 0x97) || byte === 0xa0;
    if (isLetter && (sample[i - 1] ?? 0) < 0x80 && (sample[i + 1] ?? 0) < 0x80) alone++;
  }
  return alone >= high * 0.9;
}

/** Characters of three bytes in a row that no text in another encoding makes by chance. */
const SURE_RUN = /[\u2e80-\uffef]{4}/;
/** Characters outside ASCII that are UTF-8 to the last byte: so many are by chance in no text. */
const SURE_COUNT = 24;

/** Without a mistake and with a run of Chinese characters, or with many characters of any kind; all else is weighed. */
function isSurelyUtf8(sample: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(sample);
  if (text.slice(0, -1).includes("\ufffd")) return false;
  return SURE_RUN.test(text) || (text.match(/[\u0080-\uffff]/g)?.length ?? 0) >= SURE_COUNT;
}

/** From the first byte that is not ASCII on, so that the markup at the head of a page does not fill the sample. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const start = Math.max(0, first - 64);
  const even = start - (start % 2);
  return bytes.subarray(even, even + SAMPLE);
}

function declaredEncoding(bytes: Uint8Array): Encoding | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const label = DECLARED.exec(head)?.[1];
  if (label === undefined) return null;
  try {
    const { encoding } = new TextDecoder(label);
    return ENCODINGS.find((name) => name === (encoding === "gbk" ? "gb18030" : encoding)) ?? null;
  } catch {
    return null;
  }
}

/** Mean weight of the characters outside ASCII; negative where they are damage or hardly ever seen. */
function weigh(text: string): number {
  let sum = 0;
  let count = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0x20 && code < 0x7f) continue;
    if (code === 0x0a || code === 0x0d || code === 0x09) continue;
    sum += characterWeight(character);
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): Decoded {
  const text = toText(bytes, encoding);
  return { text, encoding, undecodable: text.includes("\ufffd") ? undecodableOffsets(text, bytes, encoding) : [] };
}

/** The decoder of the platform leaves the characters of the Hong Kong supplement out of Big5. */
function toText(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === "big5") return iconv.decode(bytes, "big5-hkscs", { stripBOM: false });
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

/** U+FFFD as encoded, and a character of as many bytes and units to stand in for it. */
const ENCODED_REPLACEMENT: Partial<Record<Encoding, readonly [string, string]>> = {
  "utf-8": ["efbfbd", "ee8080"],
  gb18030: ["8431a437", "81308130"],
  "utf-16le": ["fdff", "00e0"],
  "utf-16be": ["fffd", "e000"],
};

/** Offsets of the replacement characters that are not in the bytes themselves. */
function undecodableOffsets(text: string, bytes: Uint8Array, encoding: Encoding): number[] {
  const [encoded, standIn] = ENCODED_REPLACEMENT[encoding] ?? [];
  const masked = encoded && standIn ? toText(replaceBytes(bytes, encoded, standIn, encoding), encoding) : text;
  const offsets: number[] = [];
  for (let i = masked.indexOf("\ufffd"); i >= 0; i = masked.indexOf("\ufffd", i + 1)) offsets.push(i);
  return offsets;
}

/** A copy in which each occurrence of some bytes, given in hexadecimal, is replaced by as many others. */
function replaceBytes(bytes: Uint8Array, from: string, to: string, encoding: Encoding): Uint8Array {
  const copy = Buffer.from(bytes);
  const pattern = Buffer.from(from, "hex");
  const standIn = Buffer.from(to, "hex");
  const unit = encoding.startsWith("utf-16") ? 2 : 1;
  for (let i = copy.indexOf(pattern); i >= 0; i = copy.indexOf(pattern, i + 1)) {
    if (i % unit === 0) standIn.copy(copy, i);
  }
  return copy;
}
