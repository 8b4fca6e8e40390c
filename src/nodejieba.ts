import nodejieba from "nodejieba";
import type { Word } from "./model/text.ts";

/**
 * The words of a text with jieba's part-of-speech tags. The words touch and together cover the text: `start` and `end`
 * are UTF-16 offsets found by walking along it, and `text` is cut from it rather than taken from jieba, which replaces
 * what is not valid Unicode. What jieba leaves out, should it do so, becomes words with the tag `x`.
 */
export function tagWords(text: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  for (const { word, tag } of nodejieba.tag(text)) {
    const start = locate(text, word, at);
    if (start < 0) continue;
    if (start > at) words.push(cutWord(text, at, start, "x"));
    at = start + word.length;
    words.push(cutWord(text, start, at, tag));
  }
  if (at < text.length) words.push(cutWord(text, at, text.length, "x"));
  return words;
}

/** How far ahead a word is looked for when it does not stand where the last one ended. */
const REACH = 64;

function locate(text: string, word: string, from: number): number {
  if (word.length === 0) return -1;
  if (text.startsWith(word, from)) return from;
  if (word === "\ufffd" && isSurrogate(text.charCodeAt(from))) return from;
  const found = text.slice(from, from + REACH + word.length).indexOf(word);
  return found < 0 ? -1 : from + found;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

function cutWord(text: string, start: number, end: number, tag: string): Word {
  return { text: text.slice(start, end), tag, start, end };
}
