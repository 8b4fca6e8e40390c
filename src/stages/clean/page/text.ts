import type { TracedText } from "../../../model/text.ts";

/** The value of a text node with the offset in the source of each of its units, character references included. */
export function traceNode(source: string, value: string, start: number, end: number): TracedText {
  const origin = new Array<number>(value.length);
  let at = start;
  for (let i = 0; i < value.length; i++) {
    if (source.charAt(at) === "\r" && value.charAt(i) === "\n" && source.charAt(at + 1) === "\n") at++;
    origin[i] = Math.min(at, end - 1);
    if (source.charAt(at) === value.charAt(i) && !isReference(source, value, at, i)) at++;
    else if (source.charAt(at) === "&") {
      const length = referenceLength(source, at);
      const isPair = /[\ud800-\udbff]/.test(value.charAt(i));
      if (isPair && i + 1 < value.length) origin[++i] = Math.min(at, end - 1);
      at += length;
    } else at++;
  }
  return { text: value, origin };
}

/** `&amp;`, `&#8220;`: what begins with an ampersand that the value does not have as such. */
const REFERENCE = /&(?:#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z0-9]{1,31});?/y;

function referenceLength(source: string, at: number): number {
  REFERENCE.lastIndex = at;
  return REFERENCE.exec(source)?.[0].length ?? 1;
}

/** An ampersand may stand for itself, or be the first character of the reference that means it. */
function isReference(source: string, value: string, at: number, i: number): boolean {
  if (source.charAt(at) !== "&") return false;
  const length = referenceLength(source, at);
  return length > 1 && !value.startsWith(source.slice(at, at + length), i);
}

/** White space as a browser shows it: runs are one space, and none where a line was only broken between characters. */
export function collapseSpace({ text, origin }: TracedText): TracedText {
  const kept: number[] = [];
  const characters: string[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!SPACE.test(text.charAt(i))) {
      characters.push(text.charAt(i));
      kept.push(origin[i] ?? 0);
      continue;
    }
    const from = i;
    while (i + 1 < text.length && SPACE.test(text.charAt(i + 1))) i++;
    const isBreak = text.slice(from, i + 1).includes("\n");
    const between = WIDE.test(characters.at(-1) ?? "") || WIDE.test(text.charAt(i + 1));
    if (isBreak && between) continue;
    characters.push(" ");
    kept.push(origin[from] ?? 0);
  }
  return { text: characters.join(""), origin: kept };
}

const SPACE = /[ \t\n\r\f]/;
/** Characters between which a broken line leaves no space. */
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…]/;
