import { z } from "zod";
import { readYamlLexicon } from "../../lexicon.ts";
import { tagWords } from "../../nodejieba.ts";
import { simplifiedView } from "../../opencc.ts";

/** How well two texts read as one: pairs of characters counted in the source itself, and jieba's words across the join. */
export interface JoinModel {
  readonly pairs: ReadonlyMap<string, number>;
  /** How often a sentence begins with a pair. */
  readonly openings: ReadonlyMap<string, number>;
  /** What is known of the ends and the beginnings of lines, once it was asked for. */
  readonly ends: Map<string, Edge>;
  readonly beginnings: Map<string, Edge>;
}

/** The edge of a line: a few characters, simplified, and the tag of the word that stands at the very edge. */
interface Edge {
  readonly text: string;
  readonly tag: string;
}

const RARELY_OPENING: ReadonlySet<string> = new Set(
  readYamlLexicon("characters", z.object({ rarelyOpening: z.string() })).rarelyOpening.replace(/\s/g, ""),
);
const TRANSITIONS = readYamlLexicon(
  "transitions",
  z.object({ transitions: z.record(z.string(), z.record(z.string(), z.string().transform(Number))) }),
).transitions;

/** Units of text from which pairs are counted; more does not change a count's meaning. */
const MAX_COUNTED = 400_000;

/** After which a sentence begins. */
const SENTENCE_END = /[。！？”]/;

/** Counts pairs of neighbouring Han characters. */
export function trainJoinModel(texts: Iterable<string>): JoinModel {
  const pairs = new Map<string, number>();
  const openings = new Map<string, number>();
  let counted = 0;
  for (const text of texts) {
    for (let i = 0; i + 1 < text.length && counted < MAX_COUNTED; i++, counted++) {
      const pair = text.slice(i, i + 2);
      if (HAN_PAIR.test(pair)) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      else if (SENTENCE_END.test(pair.charAt(0)))
        openings.set(text.slice(i + 1, i + 3), (openings.get(text.slice(i + 1, i + 3)) ?? 0) + 1);
    }
  }
  return { pairs, openings, ends: new Map(), beginnings: new Map() };
}

const HAN_WORD = /^\p{Script=Han}{2,}$/u;
const HAN_PAIR = /^\p{Script=Han}{2}$/u;
/** Units on each side of a join that are looked at for words. */
const CONTEXT = 8;
/** Weights of the kinds of evidence; the scale is arbitrary. */
const WEIGHT = {
  word: 3,
  pair: 0.8,
  brackets: 3,
  number: 2.5,
  lowerCase: 2,
  comma: 1.5,
  punctuation: 4,
  rareOpening: 1.2,
  freshOpening: -2,
  knownOpening: -1.5,
  fragment: 1.5,
  transition: 0.06,
} as const;

/**
 * Evidence, around 0, that `next` continues the sentence in which `text` ends. Words are looked at only where they can
 * bring it to `least`; below that it is a lower bound.
 */
export function joinScore(model: JoinModel, text: string, next: string, least = -Infinity): number {
  const last = text.slice(-1);
  const first = next.slice(0, 1);
  let score = bracketEvidence(text, next);
  if (/[，。、；：！？,;:!?）】」』”’%％]/.test(first)) score += WEIGHT.punctuation;
  if (/[，,、—（(]/.test(last)) score += WEIGHT.comma;
  if (/^[a-z]/.test(first)) score += WEIGHT.lowerCase;
  if (/[\d万亿萬億]$/.test(last) && UNIT.test(next)) score += WEIGHT.number;
  score += WEIGHT.pair * Math.log2(1 + (model.pairs.get(last + first) ?? 0));
  score += openingEvidence(model, next);
  return score + WEIGHT.word < least ? score : score + wordEvidence(model, text, next);
}

/** What follows a number. */
const UNIT =
  /^(?:\d|万|亿|萬|億|美元|元|人|年|月|日|个|個|家|%|％|倍|股|吨|噸|米|平方|公里|多|余|餘|名|位|件|次|台|辆|輛|港元|欧元|日元|岁|歲|时|時|点|點|天|小时|小時)/;
/** Words that begin a sentence rather than go on with one. */
const FRESH =
  /^(?:据|據|在|对于|對於|此外|不过|不過|然而|但是|但|目前|其次|首先|另外|同时|同時|因此|所以|事实上|事實上|值得|根据|根據|从|從|而|近日|日前|今年|去年|\d{4}年|\d{1,2}月\d{1,2}日|《)/;

/** A quotation of a few characters, which is a name or a term and no speech. */
const TERM = /^[“「『][^”」』，。！？]{1,12}[”」』]/;
const SHORTEST_PARAGRAPH = 10;

/** Whether a text reads like the beginning of a paragraph (negative) or like the middle of a sentence. */
function openingEvidence(model: JoinModel, next: string): number {
  if (FRESH.test(next)) return WEIGHT.freshOpening;
  const isTerm = TERM.test(next);
  if (/^[“「『]/.test(next) && !isTerm) return WEIGHT.freshOpening;
  if ((model.openings.get(next.slice(0, 2)) ?? 0) > 0) return WEIGHT.knownOpening;
  const fragment = next.length < SHORTEST_PARAGRAPH ? WEIGHT.fragment : 0;
  const first = simplifiedView(next.slice(0, 1));
  return fragment + (RARELY_OPENING.has(first) ? WEIGHT.rareOpening : 0);
}

/** Quotation marks and brackets that one side leaves open and the other closes. */
function bracketEvidence(text: string, next: string): number {
  let score = 0;
  for (const [open, close] of BRACKETS) {
    const waiting = lastUnclosed(text, open, close);
    const firstClose = next.indexOf(close);
    const firstOpen = next.indexOf(open);
    const closes = firstClose >= 0 && (firstOpen < 0 || firstClose < firstOpen);
    if (waiting && closes) score += WEIGHT.brackets;
    else if (waiting || closes) score -= WEIGHT.brackets / 2;
  }
  return score;
}

const BRACKETS: readonly (readonly [string, string])[] = [
  ["“", "”"],
  ["「", "」"],
  ["《", "》"],
  ["（", "）"],
  ["(", ")"],
];
/** A quotation longer than this was closed somewhere and the mark lost. */
const LONGEST_QUOTE = 600;

function lastUnclosed(text: string, open: string, close: string): boolean {
  const tail = text.slice(-LONGEST_QUOTE);
  return tail.lastIndexOf(open) > tail.lastIndexOf(close);
}

/** The tag that jieba gives to what is not in its dictionary, words it guesses among them. */
const UNKNOWN = "x";

/** A word of jieba's dictionary that spans the join; else how well the words on both sides follow each other by tag. */
function wordEvidence({ ends, beginnings }: JoinModel, text: string, next: string): number {
  const before = edgeOf(ends, text.slice(-CONTEXT), -1);
  const after = edgeOf(beginnings, next.slice(0, CONTEXT), 0);
  const join = before.text.length;
  const spanning = tagWords(before.text + after.text).find(({ start, end }) => start < join && end > join);
  if (spanning && spanning.tag !== UNKNOWN && HAN_WORD.test(spanning.text)) return WEIGHT.word;
  return WEIGHT.transition * (TRANSITIONS[before.tag]?.[after.tag] ?? 0);
}

function edgeOf(known: Map<string, Edge>, context: string, word: number): Edge {
  const edge = known.get(context) ?? readEdge(context, word);
  known.set(context, edge);
  return edge;
}

function readEdge(context: string, word: number): Edge {
  const text = simplifiedView(context);
  return { text, tag: tagWords(text).at(word)?.tag ?? "" };
}
