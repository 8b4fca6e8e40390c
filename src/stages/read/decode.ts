import { characterWeight } from "../../characters.ts";

/** A source as text, and what could not be decoded. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** Offsets in `text` of the replacement characters that stand for undecodable bytes. */
  readonly undecodable: readonly number[];
}

export type Encoding = (typeof ENCODINGS)[number];

/** In the order in which they win a tie. `gb18030` covers GBK and GB2312, `big5` the Hong Kong supplement. */
const ENCODINGS = ["utf-8", "gb18030", "big5", "utf-16le", "utf-16be"] as const;

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
/** `charset=gbk`, `encoding="big5"`: what a page says of itself, looked for in its first bytes read as Latin-1. */
const DECLARED = /(?:charset|encoding)\s{0,4}=\s{0,4}["']?([a-z0-9_-]{3,20})/i;

/**
 * Decodes bytes in the encoding in which they read best: a byte order mark decides; else each candidate is decoded and
 * its characters weighed by how common they are. A declared charset is a weak hint.
 */
export function decodeBytes(bytes: Uint8Array): Decoded {
  const marked = MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (marked) return decodeAs(bytes.subarray(marked[1].length), marked[0]);
  return decodeAs(bytes, detectEncoding(bytes));
}

/** The encoding in which the bytes read best. */
export function detectEncoding(bytes: Uint8Array): Encoding {
  const sample = sampleOf(bytes);
  if (sample.every((byte) => byte < 0x80 && byte !== 0)) return "utf-8";
  if (isSurelyUtf8(sample)) return "utf-8";
  const declared = declaredEncoding(bytes);
  const scores = ENCODINGS.map((encoding) => {
    const text = new TextDecoder(encoding).decode(sample);
    const whole = encoding === "utf-8" && !text.slice(0, -1).includes("\ufffd") ? VALID_UTF8 : 0;
    return weigh(text) + whole + (encoding === declared ? HINT : 0);
  });
  return ENCODINGS[scores.indexOf(Math.max(...scores))] ?? "utf-8";
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
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  return { text, encoding, undecodable: text.includes("\ufffd") ? replacements(text, bytes, encoding) : [] };
}

/** Replacement characters that are not in the bytes themselves. */
function replacements(text: string, bytes: Uint8Array, encoding: Encoding): number[] {
  const offsets: number[] = [];
  for (let i = text.indexOf("\ufffd"); i >= 0; i = text.indexOf("\ufffd", i + 1)) offsets.push(i);
  return encoding === "utf-8" && offsets.length === countEncodedReplacements(bytes) ? [] : offsets;
}

function countEncodedReplacements(bytes: Uint8Array): number {
  let count = 0;
  for (let i = 0; i + 2 < bytes.length; i++) {
    if (bytes[i] === 0xef && bytes[i + 1] === 0xbf && bytes[i + 2] === 0xbd) count++;
  }
  return count;
}
