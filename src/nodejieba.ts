import { fileURLToPath } from "node:url";
import nodejieba from "nodejieba";
import { z } from "zod";
import { readYamlLexicon } from "./lexicon.ts";
import type { Word } from "./model/text.ts";

const words = z.array(z.string());
const namesFile = z.object({
  company: z.array(words),
  institution: z.array(words),
  companies_by_trade: z.record(z.string(), z.string()),
  also_words: words,
});

/** Of names so long jieba is told; in longer ones it knows the words. */
const TOLD = /^\p{Script=Han}{2,4}$/u;

// How rare each word is serves to find keywords, which nobody asks for: without it jieba loads in four fifths of the time.
nodejieba.load({ idfDict: fileURLToPath(new URL("./lexicon/keywords.utf8", import.meta.url)) });

/** What everybody knows: without it jieba guesses, and makes one word of 做过|兰蔻. The names of which it is told. */
function tellNames(): ReadonlySet<string> {
  const {
    company,
    institution,
    companies_by_trade: byTrade,
    also_words: alsoWords,
  } = readYamlLexicon("names", namesFile);
  const names = [...company.flat(), ...institution.flat(), ...Object.values(byTrade).join(" ").split(/\s+/)];
  const ordinary = new Set(alsoWords);
  const told = new Set(names.filter((name) => TOLD.test(name) && !ordinary.has(name)));
  for (const name of told) nodejieba.insertWord(name, "nz");
  return told;
}

const told = tellNames();

/**
 * The words of a text with jieba's part-of-speech tags: everybody who looks at words looks at these, the training of the
 * tagger too. The words touch and together cover the text: `start` and `end` are UTF-16 offsets found by walking along
 * it, and `text` is cut from it rather than taken from jieba, which replaces what is not valid Unicode. What jieba leaves
 * out, should it do so, becomes words with the tag `x`.
 */
export function tagWords(text: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  for (const { word, tag } of nodejieba.tag(text)) {
    const start = locate(text, word, at);
    if (start < 0) continue;
    if (start > at) words.push(cutWord(text, at, start, "x"));
    at = start + word.length;
    pushApart(words, cutWord(text, start, at, tag));
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

/** Words of grammar that jieba takes for the beginning of a word that it does not know: 由润泰, 与瀚博, 前大疆. */
const GRAMMAR = /^(?:[由与被据把暨]\p{Script=Han}{1,3}|[前原]\p{Script=Han}{2,3})$/u;

/** Those of them that say where or when. */
const POSITIONS = "前原";

/** 局局长, 院院长: the end of a name and a title in one word. */
const NAME_AND_TITLE = /^(\p{Script=Han})\1长$/u;

/** 中学教师, 事务所律师: the end of a name and the post of somebody there. */
const BODY_AND_POST =
  /^(大学|中学|小学|学院|医院|法院|银行|公司|协会|商会|事务所|总局)(?:校长|教师|教授|院长|行长|职员|会长|主席|理事|会员|律师|局长|总裁|老总|法人|员工)$/;

/** Adds a word, or its two parts where jieba has glued what does not belong together. */
function pushApart(words: Word[], word: Word): void {
  const { text, tag, start, end } = word;
  const first = text.charAt(0);
  if (tag === "x" && GRAMMAR.test(text)) pushParts(words, word, POSITIONS.includes(first) ? "f" : "p", "x");
  else if (tag === "x" && told.has(text.slice(1))) pushParts(words, word, "v", "nz");
  else if (tag === "x" && /^\p{Script=Han}[说称]$/u.test(text)) pushParts(words, word, "x", "v");
  else if (end - start === 3 && NAME_AND_TITLE.test(text)) pushParts(words, word, "n", "n");
  else pushParts(words, word, "n", "n", BODY_AND_POST.exec(text)?.[1]?.length ?? 0);
}

/** Adds a word in two parts, the first of so many characters; whole if that is of none. */
function pushParts(words: Word[], word: Word, firstTag: string, restTag: string, length = 1): void {
  const { text, start, end } = word;
  if (length === 0) words.push(word);
  else {
    words.push({ text: text.slice(0, length), tag: firstTag, start, end: start + length });
    words.push({ text: text.slice(length), tag: restTag, start: start + length, end });
  }
}
