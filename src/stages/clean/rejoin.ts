import { isSigned } from "../../head-line.ts";
import type { Problem } from "../../model/problem.ts";
import { assignContinuations, type Candidate, type OpenEnd } from "./assignment.ts";
import { endingOf, isListItem, standsAlone } from "./endings.ts";
import { joinScore, trainJoinModel, type JoinModel } from "./join-score.ts";
import type { Line } from "./lines.ts";
import { isWrapped, wrapOf, type Wrap } from "./wrap.ts";

/** A paragraph or a line of its own, by the indexes of the lines it is made of, in reading order. */
export type Group = readonly number[];

export interface Rejoined {
  readonly groups: readonly Group[];
  readonly problems: readonly Problem[];
}

/** How far down a continuation is looked for, in lines. */
const WINDOW = 30;
/** More unsettled ends than this in one article are a way of printing, not columns: only neighbours are joined. */
const MOST_UNSETTLED = 200;
/** More unsettled ends than this in one source are not weighed: they stand as printed. */
const MOST_WEIGHED = 20_000;
/** Evidence for a line further down, and its lead over the next line, that speak for columns. */
const SURE = 3;
const LEAD = 1;
/** Least evidence to join an open end to the next line, to one further down, to one further down in a text that is known
 * to be set in columns, and a possible heading to anything. */
const LEAST = { neighbour: -1.2, further: 3, inColumns: -1, label: 2.5 } as const;
/** Open ends whose continuation is surely further down that show a text to be set in columns. */
const COLUMN_BREAKS = 2;
/** Evidence lost for each line between. */
const DISTANCE = 0.04;
/** What a join to the next line and any join at all are worth, so that a complete text is preferred. */
const NEIGHBOUR = { usual: 1, inColumns: 0.3 } as const;
const JOINED = 3;

/** Lines of one article, as far as that can be told before splitting, and what joins them. */
interface Scope {
  readonly lines: readonly Line[];
  readonly start: number;
  readonly end: number;
  readonly model: JoinModel;
  readonly wrap: Wrap;
  /** The text of a page stands in the order of its markup, and hardly ever breaks in mid-sentence. */
  readonly isPage: boolean;
}

/**
 * Puts lines into paragraphs and paragraphs into reading order. A line that ends in mid-sentence goes on at the line that
 * continues it best; in interleaved columns that stands further down, and the text between is read after it.
 */
export function rejoin(file: string, lines: readonly Line[], isPage: boolean): Rejoined {
  const model = trainJoinModel(lines.map(({ text }) => text));
  const wrap = wrapOf(lines);
  const groups: Group[] = [];
  const problems: Problem[] = [];
  for (const [start, end] of scopesOf(lines)) {
    const scope = { lines, start, end, model, wrap, isPage };
    const { next, inColumns } = continuations(scope);
    for (const group of inColumns ? columnOrder(scope, next) : printedOrder(scope, next)) groups.push(group);
    for (const problem of unfinished(file, scope, next)) problems.push(problem);
  }
  return { groups, problems };
}

/** Ranges of lines between marked titles and lines that name the writers: no sentence runs over these. */
function scopesOf(lines: readonly Line[]): [number, number][] {
  const starts = lines.flatMap((line, i) => (i > 0 && (line.level === 1 || isSigned(line.text)) ? [i] : []));
  const bounds = [0, ...starts, lines.length];
  return bounds.slice(1).map((end, i) => [bounds[i] ?? 0, end]);
}

/** For each line that goes on elsewhere, the line it goes on at. */
function continuations(scope: Scope): { next: Map<number, number>; inColumns: boolean } {
  const settled = new Map<number, number>();
  const unsettled: number[] = [];
  for (let i = scope.start; i < scope.end; i++) {
    const line = scope.lines[i];
    if (!line || standsAlone(line) || isTitle(scope, i)) continue;
    const next = scope.lines[i + 1];
    const neighbour = i + 1 < scope.end && next && mayContinue(scope, i, i + 1) ? next : null;
    if (neighbour && (isWrapped(scope.wrap, line, neighbour) || isDividedWord(line, neighbour))) settled.set(i, i + 1);
    else if (endingOf(line.text) !== "closed") unsettled.push(i);
  }
  const { ends, inColumns } = openEnds(scope, settled, unsettled);
  return { next: new Map([...settled, ...assignContinuations(ends)]), inColumns };
}

/** A Latin word or name that goes on after a hyphen. */
function isDividedWord(line: Line, next: Line): boolean {
  return /[A-Za-z]-$/.test(line.text) && /^[A-Za-z]/.test(next.text);
}

function openEnds(
  scope: Scope,
  settled: ReadonlyMap<number, number>,
  unsettled: readonly number[],
): { ends: OpenEnd[]; inColumns: boolean } {
  if (unsettled.length > MOST_WEIGHED) return { ends: [], inColumns: false };
  const taken = new Set(settled.values());
  const window = scope.isPage || unsettled.length > MOST_UNSETTLED ? 1 : WINDOW;
  const weigh = (further: number): OpenEnd[] =>
    unsettled.map((from) => ({ from, candidates: candidatesOf(scope, from, { taken, window, further }) }));
  const sure = weigh(LEAST.further);
  const inColumns = sure.filter(breaksColumn).length >= COLUMN_BREAKS;
  const ends = inColumns ? weigh(LEAST.inColumns) : sure;
  const further = inColumns ? LEAST.inColumns : LEAST.further;
  const next = scope.isPage ? LEAST.label : LEAST.neighbour;
  const neighbour = inColumns ? NEIGHBOUR.inColumns : NEIGHBOUR.usual;
  const likely = ends.map(({ from, candidates }) => ({
    from,
    candidates: candidates.flatMap(({ to, score }) => {
      const near = to === from + 1;
      const least = isLabelLine(scope, from) || isLabelLine(scope, to) ? LEAST.label : near ? next : further;
      return score < least ? [] : [{ to, score: score + JOINED + (near ? neighbour : -DISTANCE * (to - from)) }];
    }),
  }));
  return { ends: likely, inColumns };
}

/** The lines below an open end that may continue it. Scores below what decides, `further` for those further down, are rough. */
function candidatesOf(
  scope: Scope,
  from: number,
  { taken, window, further }: { taken: ReadonlySet<number>; window: number; further: number },
): Candidate[] {
  const last = Math.min(scope.end - 1, from + (isLabelLine(scope, from) ? 1 : window));
  const text = scope.lines[from]?.text ?? "";
  const candidates: Candidate[] = [];
  for (let to = from + 1; to <= last; to++) {
    if (taken.has(to) || !mayContinue(scope, from, to)) continue;
    const extra = remnant(scope, to);
    const least = (to === from + 1 ? LEAST.neighbour : further) - extra;
    candidates.push({ to, score: joinScore(scope.model, text, scope.lines[to]?.text ?? "", least) + extra });
  }
  return candidates;
}

/** What the end of a sentence at the beginning of a line is worth: `地面。` is none by itself. */
function remnant({ lines }: Scope, index: number): number {
  return REMNANT.test(lines[index]?.text ?? "") ? REMNANT_WEIGHT : 0;
}

const REMNANT = /^\p{Script=Han}{1,4}[”」]?[。；！](?=.)/u;
const REMNANT_WEIGHT = 2;

/** The first line of a source, unless it holds sentences, or several clauses right above the next line. */
function isTitle({ lines }: Scope, index: number): boolean {
  const [line, next] = lines;
  if (index > 0 || !line || !next || /[。；]/.test(line.text)) return false;
  return next.blanksAbove > 0 || !/[，,].*[，,]/.test(line.text);
}

/** Whether a line further down surely continues the open end better than the next one. */
function breaksColumn({ from, candidates }: OpenEnd): boolean {
  const next = candidates.find(({ to }) => to === from + 1)?.score ?? LEAST.neighbour;
  return candidates.some(({ to, score }) => to > from + 1 && score >= Math.max(SURE, next + LEAD));
}

function isLabelLine({ lines }: Scope, index: number): boolean {
  return endingOf(lines[index]?.text ?? "") === "label";
}

function mayContinue({ lines, wrap }: Scope, from: number, to: number): boolean {
  const line = lines[to];
  if (!line || standsAlone(line) || isListItem(line)) return false;
  if (wrap.indented && line.indented) return false;
  return to === from + 1 || endingOf(line.text) !== "label";
}

/** Each line in the order of print, with what continues it drawn up to it. */
function printedOrder({ start, end }: Scope, next: ReadonlyMap<number, number>): Group[] {
  const continued = new Set(next.values());
  const groups: Group[] = [];
  for (let i = start; i < end; i++) if (!continued.has(i)) groups.push(chain(i, next));
  return groups;
}

function chain(first: number, next: ReadonlyMap<number, number>): number[] {
  const group = [first];
  for (let i = next.get(first); i !== undefined; i = next.get(i)) group.push(i);
  return group;
}

/** Columns: after what continues a line comes what is printed below that, up to the next line that continues another. */
function columnOrder({ start, end }: Scope, next: ReadonlyMap<number, number>): Group[] {
  const continued = new Set(next.values());
  const done = new Set<number>();
  const groups: Group[] = [];
  for (let first = start; first < end; first++) {
    for (let i = first; i < end && !done.has(i) && !continued.has(i);) {
      const group = chain(i, next);
      for (const line of group) done.add(line);
      groups.push(group);
      i = (group.at(-1) ?? i) + 1;
    }
  }
  return groups;
}

/** Short lines without a comma at the end may be headings, whatever they begin with. */
function isUnfinished({ text }: Line): boolean {
  return endingOf(text) === "open" && (text.length > 40 || /[，,、]$/.test(text));
}

function unfinished(file: string, { lines, start, end }: Scope, next: ReadonlyMap<number, number>): Problem[] {
  const problems: Problem[] = [];
  for (let i = start; i < end; i++) {
    const line = lines[i];
    if (!line || next.has(i) || standsAlone(line) || !isUnfinished(line) || i === 0) continue;
    problems.push({
      file,
      line: line.number,
      code: "open-end",
      message: `这一行在句子中间断开，没有找到可靠的下文：…${line.text.slice(-12)}`,
      remedy: "对照原文；分栏或缺行可在来源文件中改正",
      severity: "warning",
    });
  }
  return problems;
}
