import type { Mention, SegmentedBlock } from "../../model/stages.ts";

/** An interview, printed as questions and answers. */
export interface Interview {
  /** Where the text first names who answers, if the answers begin with a name. */
  readonly person: Mention | null;
  /** Whether the block of an index is part of a question or of an answer. */
  readonly isTurn: (block: number) => boolean;
}

/** 第一财经：…, 林若川：…, 问：…, A：…: what begins the words of one of the two. */
const LABEL = /^\s*(?<label>[^，。！？；：:“”\s]{1,16})[:：](?=.)/u;
const ANSWERS = /^(?:A|答|回答)\d{0,2}$/;
/** An interview has at least so many questions, and so many answers. */
const LEAST = 3;

/**
 * Reads a text as an interview: somebody's name, or the word for an answer, begins several paragraphs, and one label the
 * questions between them. Null for any other text.
 */
export function interviewOf(body: readonly SegmentedBlock[], mentions: readonly Mention[]): Interview | null {
  const labels = body.map(({ simplified }) => LABEL.exec(simplified)?.groups?.["label"] ?? null);
  const personOf = (label: string) => mentions.find(({ kind, form }) => kind === "person" && form === label) ?? null;
  const often = oftenIn(labels.filter((label) => label !== null));
  const answers = often.find(personOf) ?? often.find((label) => ANSWERS.test(label));
  const asks = often.find((label) => label !== answers && personOf(label) === null);
  if (answers === undefined || asks === undefined) return null;
  const isOwn = (label: string | null) => label === answers || label === asks;
  const [first, last] = [labels.findIndex(isOwn), labels.findLastIndex(isOwn)];
  return {
    person: personOf(answers),
    isTurn: (block) => block >= first && block <= last && (labels[block] === null || isOwn(labels[block] ?? null)),
  };
}

/** How long the name is that says who is speaking, with its colon. */
export function labelLength({ simplified }: SegmentedBlock): number {
  return LABEL.exec(simplified)?.[0].length ?? 0;
}

/** Labels that stand before at least `LEAST` paragraphs, the one that stands before most first. */
function oftenIn(labels: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= LEAST)
    .sort(([, a], [, b]) => b - a)
    .map(([label]) => label);
}

/** Where a clause begins with a pronoun, or a word of time stands before it. */
const OPENED = "(?<=^|[，,。；;：:！？!?\\s“年月日后前初底时天节])";
/** 我们, 你们 of a company, but for what everybody does: 我们都知道, 我们看到. */
const OURS = new RegExp(
  `${OPENED}(?:我们|咱们|我司|你们|贵公司)(?!国|这|都|大家|每|所有|中国|行业|人|[看认知希相觉])`,
  "gu",
);
/** 我, 你 of who answers. */
const MINE = new RegExp(`${OPENED}[我你您](?!们|国|司|[看认知希相觉想说])`, "gu");

/**
 * The mentions of a block of an interview, with `we` and `I` as mentions of whom they mean, and without the name that only
 * says who is speaking.
 */
export function mentionsInTurn(
  block: SegmentedBlock,
  index: number,
  mentions: readonly Mention[],
  { company, person }: { readonly company: Mention | null; readonly person: Mention | null },
): Mention[] {
  const named = mentions.filter(({ start }) => start >= labelLength(block));
  const { simplified } = block;
  const meant = [...placesOf(OURS, simplified, company), ...placesOf(MINE, simplified, person)].map((one) => ({
    ...one,
    block: index,
  }));
  return [...named, ...meant].sort((a, b) => a.start - b.start);
}

function placesOf(pattern: RegExp, text: string, meant: Mention | null): Mention[] {
  if (meant === null) return [];
  return [...text.matchAll(pattern)].map(({ index, 0: word }) => ({
    ...meant,
    start: index,
    end: index + word.length,
  }));
}
