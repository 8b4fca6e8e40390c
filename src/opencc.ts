import { Converter } from "opencc-js";

/** The one module that knows OpenCC. */

const toCn = Converter({ from: "t", to: "cn" });
const toTw = Converter({ from: "cn", to: "tw" });

/**
 * The text in simplified characters with every offset unchanged, for matching. Conversion from traditional characters
 * keeps lengths but for a few phrases; where it does not, it is done character by character.
 */
export function simplifiedView(text: string): string {
  return withOffsets(text, toCn);
}

/**
 * The text in traditional characters with every offset unchanged, for reading: the characters in use today (為, 群, 裡; not
 * OpenCC's own standard 爲, 羣, 裏) without regional words. Names are for the caller to protect.
 */
export function traditionalView(text: string): string {
  return withOffsets(text, toTw);
}

function withOffsets(text: string, convert: (text: string) => string): string {
  const whole = convert(text);
  if (whole.length === text.length) return whole;
  return Array.from(text, (character) => {
    const converted = convert(character);
    return converted.length === character.length ? converted : character;
  }).join("");
}
