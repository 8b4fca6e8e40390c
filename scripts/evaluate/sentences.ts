import { z } from "zod";
import type { ArticleFrontMatter, KnownEventType } from "../../src/model/front-matter.ts";
import type { SourceFile } from "../../src/model/stages.ts";
import { parseSource } from "../../src/stages/read.ts";
import type { Figure } from "./matching.ts";

/** Compares the types of events that are found in single sentences with those that a corpus of sentences marks. */

const sentenceSchema = z.object({ content: z.string(), events: z.array(z.object({ type: z.string() })) });

/** A sentence and the types of the events that a corpus marks in it. */
export type MarkedSentence = Readonly<z.infer<typeof sentenceSchema>>;

/**
 * Types of FewFC (Zhou et al. 2021, "What the Role is vs. What Plays the Role", CC BY-SA 4.0) and those of ours that say
 * the same. A pledge and a guarantee have no type of ours.
 */
const SAME_TYPES: ReadonlyMap<string, readonly KnownEventType[]> = new Map<string, readonly KnownEventType[]>([
  ["收购", ["acquisition"]],
  ["股份股权转让", ["acquisition"]],
  ["减持", ["acquisition"]],
  ["投资", ["funding", "acquisition"]],
  ["起诉", ["dispute"]],
  ["判决", ["dispute", "sanction"]],
  ["签署合同", ["partnership"]],
  ["中标", ["partnership", "award"]],
]);

/** What could be told under a marked type; what is found of other types is neither right nor wrong. */
const COMPARED: ReadonlySet<string> = new Set(["acquisition", "funding", "dispute", "partnership"]);

/** Of a file in which each line is `{ content, events: [{ type }] }`. Throws with file and line for what is none. */
export function parseSentences(text: string, file: string): MarkedSentence[] {
  return text
    .split("\n")
    .flatMap((line, index) => (line.trim() === "" ? [] : parseSentence(line, `${file}:${String(index + 1)}`)));
}

function parseSentence(line: string, place: string): MarkedSentence {
  try {
    return sentenceSchema.parse(JSON.parse(line));
  } catch (cause) {
    throw new Error(`${place}: 不是一句带事件的话，应是 { "content": …, "events": [{ "type": … }] }`, { cause });
  }
}

/** Each sentence as an article of its own, of a day on which none of them would be in the future. */
export function sourcesOf(sentences: readonly MarkedSentence[]): SourceFile[] {
  const header = "---\ntitle: 一则消息\npublished: 2020-12-31\n---\n\n";
  return sentences.map(({ content }, index) =>
    parseSource(fileOf(index), new TextEncoder().encode(`${header}${content}\n`)),
  );
}

/** One figure over all sentences and types: a type counts once a sentence, however many events it has there. */
export function compareTypes(
  sentences: readonly MarkedSentence[],
  articles: readonly ArticleFrontMatter[],
): { readonly figure: Figure; readonly mistakes: readonly string[] } {
  const foundIn = new Map(articles.map(({ source, events }) => [source.file, new Set(events.map(({ type }) => type))]));
  const figure = { right: 0, found: 0, expected: 0 };
  const mistakes: string[] = [];
  for (const [index, { content, events }] of sentences.entries()) {
    const found = foundIn.get(fileOf(index)) ?? new Set<string>();
    const marked = [...new Set(events.map(({ type }) => type))].filter((type) => SAME_TYPES.has(type));
    const missed = marked.filter((type) => !SAME_TYPES.get(type)?.some((same) => found.has(same)));
    const right = new Set<string>(marked.flatMap((type) => SAME_TYPES.get(type) ?? []));
    const wrong = [...found].filter((type) => COMPARED.has(type) && !right.has(type));
    figure.expected += marked.length;
    figure.right += marked.length - missed.length;
    figure.found += marked.length - missed.length + wrong.length;
    mistakes.push(...missed.map((type) => `${type} missed: ${content}`));
    mistakes.push(...wrong.map((type) => `${type} is none: ${content}`));
  }
  return { figure, mistakes };
}

function fileOf(index: number): string {
  return `${String(index + 1).padStart(5, "0")}.txt`;
}
