import { bounds, contains, isAfter, parseEdtf, precision, type Edtf } from "../../model/edtf.ts";
import type { Span } from "../../model/text.ts";
import { toDayNumber, weekdayOf } from "./dates/calendar.ts";
import { LEXICON } from "./dates/lexicon.ts";
import { inferFromDates, inferFromDays, UNKNOWN_YEAR, type ToldDate } from "./dates/infer.ts";
import { nextOpening } from "./dates/openings.ts";
import { readExpression, skipNoDate } from "./dates/read.ts";
import { resolve } from "./dates/resolve.ts";
import type { When } from "./dates/terms.ts";
import { toView } from "./dates/view.ts";

/** An expression of time as it stands in a text, before it is known what day it means. */
export interface DateExpression extends Span {
  /** As printed. */
  readonly text: string;
  readonly when: When;
  /** Where its sentence begins, and where the part of it that semicolons set apart. */
  readonly sentence: number;
  readonly part: number;
  /** Whether the words beside it tell of what is to come. */
  readonly isToCome: boolean;
  /** Whether the words before it say that it is of the time told before: 当时，11月17日. */
  readonly isThen: boolean;
  /** Whether they say that it was before that: 此前的1月31日. */
  readonly isEarlier: boolean;
  /** Whether it is the day up to which something is known or holds (截至4月30日, 4月30日到期), on which nothing happened. */
  readonly isUntil: boolean;
  /** Whether it tells in passing of what was before, if a later date stands before it: 1988年创立的券商, 已于13日立案. */
  readonly isPassing: boolean;
}

/** An expression of time in a text, and what it means. */
export interface DateMention extends Span {
  /** As printed. */
  readonly text: string;
  /** Null: an expression of time that cannot be known, such as 近日, or 3月23日 where nothing tells the year. */
  readonly date: Edtf | null;
  /**
   * `absolute` needs no anchor, `partial` took its year from one, `relative` counts from one, `length` is a length of
   * time from one on, `vague` names no day.
   */
  readonly kind: "absolute" | "partial" | "relative" | "length" | "vague";
  /** Whether what follows does not count from it: a day up to which something is known, or one told in passing. */
  readonly isAside: boolean;
  /** What is printed of a partial date; null for quarters and the like. */
  readonly partial: { readonly month: number; readonly day: number | null } | null;
}

/** What relative expressions count from. */
export interface DateContext {
  readonly published: Edtf | null;
  /** The last date told before this text: 同年 and 次年 count from it. */
  readonly told: Edtf | null;
  /** The last day told before this text, where another date was told after it: 同日 counts from it. */
  readonly toldDay?: Edtf | null;
  /** The year that stands above the section of which the text is, as in a chronicle: 【2018】. */
  readonly section?: number | null;
  /** The week that a digest tells of: its Mondays are those of that week. */
  readonly week?: Edtf | null;
}

/**
 * Finds the dates of one stretch of text, in order, as EDTF at the precision of the text. Quarters and half-years become
 * intervals of months, 上旬 to 下旬 and 月底 the month, 年初 January to March, 年底 December. An open interval ends with
 * the date printed, whether its word takes that in or not: 2018年以前 is `../2018`. Best given whole paragraphs: a month
 * without a year takes it from a date before it in the same text. Takes time in proportion to the length of the text.
 */
export function findDates(text: string, context: DateContext): DateMention[] {
  return resolveDates(readDates(text), context);
}

/** Reads the expressions of time of one stretch of text, in order. What days they mean depends on a context. */
export function readDates(text: string): DateExpression[] {
  const view = toView(text);
  const expressions: DateExpression[] = [];
  let sentence = 0;
  let part = 0;
  let reached = 0;
  const quoted = Array.from(view.matchAll(QUOTED), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  let quote = 0;
  for (let at = nextOpening(view, 0); at < view.length;) {
    const skipped = skipNoDate(view, at);
    const read = skipped === null ? readExpression(view, at) : null;
    if (read) {
      const span = { start: at, end: read.end };
      sentence = lastAfter(SENTENCE_END, view, reached, at) ?? sentence;
      part = lastAfter(PART_END, view, reached, at) ?? part;
      while ((quoted[quote]?.end ?? Infinity) <= at) quote++;
      const isQuoted = (quoted[quote]?.start ?? at) < at;
      reached = read.end;
      expressions.push({
        ...span,
        text: text.slice(at, read.end),
        when: isQuoted && isDayOfSpeech(read.value) ? { kind: "vague" } : read.value,
        sentence,
        part,
        isToCome: tellsFuture(view, span),
        isThen: THEN.test(view.slice(Math.max(0, at - NEAR_THEN), at)),
        isEarlier: EARLIER.test(view.slice(Math.max(0, at - LONGEST_LEAD), at)),
        isUntil: isKnownUntil(view, at) || RUNS_OUT.test(view.slice(read.end, read.end + LONGEST_TERM)),
        isPassing: tellsInPassing(view, span),
      });
    }
    at = nextOpening(view, skipped ?? read?.end ?? at + 1);
  }
  return expressions;
}

const QUOTED = /“[^“”]*”|「[^「」]*」/g;

/** 2026年1月23日|到期: a day on which something runs out is not when the text goes on. */
const RUNS_OUT = new RegExp(`^[^，,。；;]{0,2}(?:${LEXICON.runs_out.join("|")})`);
const LONGEST_TERM = 8;

/** “今天的签约…”: a day counted from that on which somebody spoke, which need not be that of the publication. */
function isDayOfSpeech(when: When): boolean {
  return when.kind === "day" && when.from === "published";
}

/** A clause that opens with 当时, and the one that follows. */
const THEN = new RegExp(`(?:^|[，,。；;！？\\s“「])(?:${LEXICON.then.join("|")})[，,]?[^，,。；;！？]{0,8}$`);
const NEAR_THEN = 14;
/** 此前的|1月31日. */
const EARLIER = new RegExp(`(?:${LEXICON.earlier.join("|")})的?$`);

/** 已于, 早在: what leads to a date of what was before. */
const LOOKS_BACK = new RegExp(`(?:${LEXICON.looks_back.join("|")})$`);
/** 2017年11月|被查出的问题, but not 2017年|的问题. */
const DESCRIBES = /^(?:在[^，,。；;、：:的]{2,6})?[被所才刚]?\p{Script=Han}{1,3}的(?!是)/u;
const LONGEST_LEAD = 4;

function tellsInPassing(view: string, { start, end }: Span): boolean {
  return (
    LOOKS_BACK.test(view.slice(Math.max(0, start - LONGEST_LEAD), start)) ||
    DESCRIBES.test(view.slice(end, end + NEAR_OBJECT))
  );
}

/** Characters in which a date may describe something. */
const NEAR_OBJECT = 14;

const SENTENCE_END = "。！？!?\n";
const PART_END = `${SENTENCE_END}；;`;

/** The place behind the last of some marks before another, null if that is before `from`. */
function lastAfter(marks: string, view: string, from: number, at: number): number | null {
  for (let i = at - 1; i >= from; i--) if (marks.includes(view.charAt(i))) return i + 1;
  return null;
}

/** Resolves the expressions of one stretch of text. */
export function resolveDates(expressions: readonly DateExpression[], context: DateContext): DateMention[] {
  let told = context.told;
  let toldDay = context.toldDay ?? null;
  let chain: { date: Edtf; end: number; isOnly: boolean; isNarrated: boolean } | null = null;
  return expressions.flatMap((expression) => {
    const { start, end, text, when, sentence, part, isToCome, isThen, isEarlier } = expression;
    const sameSentence = chain !== null && chain.end >= sentence;
    const samePart = chain !== null && chain.end >= part;
    const date = resolve(when, {
      published: context.published,
      told,
      toldDay,
      announced: chain && sameSentence && /^\d{4}(?:-\d{2}){1,2}$/.test(chain.date) ? chain.date : context.published,
      chain: chain && { ...chain, sameSentence, samePart },
      section: context.section ?? null,
      week: context.week ?? null,
      future: isToCome,
      isThen,
      isEarlier,
    });
    if (date === null && when.kind === "within") return [];
    if (isOfUnknownYear(when)) chain = null;
    const isBefore = date !== null && chain !== null && sameSentence && isAfter(chain.date, date);
    const isPassing = expression.isPassing && isBefore;
    const isAside = expression.isUntil || isPassing;
    const mention = { start, end, text, date, kind: kindOf(when), isAside, partial: printedPart(when) };
    const isTold = isToldAnew(mention, told);
    if (isTold && !isAside) told = mention.date;
    toldDay = toldDayAfter([mention], toldDay);
    if (date !== null && !isPassing && (isTold || isNarrated(when)))
      chain = { date, end, isOnly: !chain || chain.end < part, isNarrated: isNarrated(when) };
    return mention;
  });
}

/** 离任前一年: the text goes on in a year that nothing tells. */
function isOfUnknownYear(when: When): boolean {
  return when.kind === "calendar" && when.year?.kind === "unknown";
}

/** Whether an expression counts from a date told before it: 同年8月, 次月, 两天后. */
function isNarrated(when: When): boolean {
  if (when.kind === "ago") return when.sign > 0;
  const from = when.kind === "calendar" ? when.year : when;
  return from !== null && "from" in from && from.from === "told";
}

/**
 * The date that what follows counts from, after a text with these mentions. Vague words do not move it, nor does a year or
 * month that holds it: after 今年4月获2024年度称号, 同月 is April.
 */
export function toldAfter(mentions: readonly DateMention[], told: Edtf | null): Edtf | null {
  return mentions.reduce(
    (last, mention) => (!mention.isAside && isToldAnew(mention, last) ? mention.date : last),
    told,
  );
}

/** The last day told, after a text with these mentions. */
export function toldDayAfter(mentions: readonly DateMention[], toldDay: Edtf | null): Edtf | null {
  const told = mentions.filter((mention) => !mention.isAside && isToldAnew(mention, null));
  return told.findLast(({ date }) => date && isDay(date))?.date ?? toldDay;
}

function isDay(date: Edtf): boolean {
  return !date.includes("/") && precision(date) === "day";
}

function isToldAnew(mention: DateMention, told: Edtf | null): mention is DateMention & { readonly date: Edtf } {
  if (!mention.date || mention.kind === "vague" || mention.kind === "length") return false;
  if (mention.text.endsWith("同期")) return false;
  return !told || told === mention.date || !contains(mention.date, told);
}

function kindOf(when: When): DateMention["kind"] {
  switch (when.kind) {
    case "range":
      return kindOf(when.from);
    case "open":
    case "slice":
    case "ended":
      return kindOf(when.of);
    case "calendar":
    case "season":
    case "feast":
    case "lunar":
      return when.year === null ? "partial" : when.year.kind === "absolute" ? "absolute" : "relative";
    case "decade":
    case "years":
      return "absolute";
    case "within":
      return "length";
    case "vague":
    case "lately":
      return "vague";
    case "month":
    case "quarter":
    case "day":
    case "week":
    case "ago":
    case "same-period":
      return "relative";
  }
}

function printedPart(when: When): DateMention["partial"] {
  if (when.kind === "range") return printedPart(when.from);
  if (when.kind === "open") return printedPart(when.of);
  if (when.kind !== "calendar" || when.year || !when.months || when.months[0] !== when.months[1]) return null;
  return { month: when.months[0], day: when.days?.[0] ?? null };
}

/** Characters around a date in which a word may tell that it is still to come. */
const NEAR = 8;
/** Characters of a sentence in which a word of forecast is looked for. */
const FAR = 200;

function tellsFuture(view: string, { start, end }: Span): boolean {
  const before = lastPart(view.slice(Math.max(0, start - NEAR), start), /[，,。；;！？!?]/);
  const after = view.slice(end, end + NEAR);
  if (LEXICON.future_before.some((word) => before.includes(word))) return true;
  return (
    LEXICON.future_after.some((word) => after.startsWith(word)) &&
    !LEXICON.not_future_after.some((word) => after.startsWith(word))
  );
}

function lastPart(text: string, mark: RegExp): string {
  return text.split(mark).at(-1) ?? "";
}

/** A stretch of text, its sentences, and what `readDates` finds in it. */
export interface DatedText {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly dates: readonly DateExpression[];
}

/** （2017年1月19日 江川晚报）: what a page prints below an article, or behind its last sentence. */
const CLOSING = /[（(]((?:19|20)\d{2}年\d{1,2}月\d{1,2}日)[ \u00a0\u3000]*[\p{L}\d《》·]{2,14}[）)]$/u;
/** 【本报讯】（记者林若川）2017年1月19日, 江川社2017年1月19日综合报道: how a report opens with its own day. */
const OPENING =
  /^\s*(?:【[^【】]{0,8}[讯电]】(?:[（(][^（()）]{1,24}[）)])?|[\p{L}\d]{2,10}[社网报台])((?:19|20)\d{2}年\d{1,2}月\d{1,2}日)(?:[，,]|[^，,。]{0,4}(?:报道|报导|讯|电))/u;

/** The day that is printed where an article opens, or below it. */
function inferFromEdges(texts: readonly DatedText[]): { date: Edtf; why: string } | null {
  const opening = OPENING.exec(texts[0]?.text ?? "")?.[1];
  const printed = opening ?? CLOSING.exec(texts.at(-1)?.text.trimEnd() ?? "")?.[1] ?? "";
  const date = findDates(printed, { published: null, told: null })[0]?.date ?? null;
  return date && { date, why: `文${opening === undefined ? "末" : "首"}印有“${printed}”` };
}

/** The month in which a chronicle ends by its title, or the year: 大事记（2016年1月11日—1月20日）, 2016年1月20日要闻. */
function inferFromTitle(title: string): { date: Edtf; why: string } | null {
  const [first] = findDates(title, { published: null, told: null });
  if (!first?.date || first.kind !== "absolute") return null;
  const isEnclosed = /[（(【[]$/.test(title.slice(0, first.start)) && /^[）)】\]]/.test(title.slice(first.end));
  const isHeaded = first.start === 0 && LEXICON.chronicles.some((word) => title.slice(first.end).includes(word));
  return isEnclosed || isHeaded ? inferFromDays(first.date, `题中印有“${first.text}”`) : null;
}

/**
 * Infers when an article was published from what it tells: the day with which it opens, or that stands below it in
 * brackets, else the days of which its title says that it tells, else the month of the latest date told as past, or its year
 * where no month is known, and why, in Chinese. `printed` is the incomplete date that the article prints of itself
 * (3月23日): given it, the day. Null where no year can be known.
 */
export function inferPublished(
  texts: readonly DatedText[],
  printed: string | null,
  title = "",
): { date: Edtf; why: string } | null {
  const own = inferFromEdges(texts) ?? (printed === null ? inferFromTitle(title) : null);
  if (own) return own;
  const context = { published: parseEdtf(String(UNKNOWN_YEAR)), told: null };
  const self = printed === null ? null : (findDates(printed, context)[0]?.date ?? null);
  return inferFromDates(
    texts.flatMap((text) => toldDates(text, context)),
    printed,
    self,
  );
}

/** The dates of a text, each sentence for itself: a year told in one says nothing of the next. */
function toldDates({ text, sentences, dates }: DatedText, context: DateContext): ToldDate[] {
  if (dates.length === 0) return [];
  const view = toView(text);
  let next = 0;
  return sentences.flatMap(({ end }) => {
    const from = next;
    while (next < dates.length && (dates[next]?.start ?? end) < end) next++;
    return resolveDates(dates.slice(from, next), context).flatMap((mention) =>
      mention.date && mention.kind !== "vague"
        ? [
            {
              text: mention.text,
              date: mention.date,
              forecast: isForecast(view, mention),
              complete: isComplete(view, mention),
              sameDay: sameDay(view, mention),
            },
          ]
        : [],
    );
  });
}

/** Whether words beside a date let it be that of the article itself: 截至9月12日收盘, 9月12日晚间. */
function sameDay(view: string, { text, start, end }: DateMention): ToldDate["sameDay"] {
  if (isKnownUntil(view, start)) return "known-until";
  const hasTime = LEXICON.day_parts.some((part) => text.endsWith(part) || view.startsWith(part, end));
  return hasTime ? "time-of-day" : null;
}

function isKnownUntil(view: string, start: number): boolean {
  return LEXICON.known_until.some((word) => view.endsWith(word, start));
}

/** Whether a date names a year as over: 2023年底, 2023年年报, 2023年营收, 2023年，某公司亏损75亿元. */
function isComplete(view: string, { text, end }: DateMention): boolean {
  const ends = LEXICON.complete_ends.some((word) => text.endsWith(word));
  if (ends || LEXICON.complete_before.some((word) => view.startsWith(word, end))) return true;
  return WHOLE_YEAR.test(text) && FIGURES_OF_YEAR.test(view.slice(end, end + FAR));
}

const WHOLE_YEAR = /^\d{4}年$/;
/** What was earned, lost or made, and how much of it; neither of a part of the year nor hoped for: 2024年半年报，营收10亿元. */
const FIGURES_OF_YEAR = new RegExp(
  `^(?:(?!${[...LEXICON.forecast, "[半季月将拟]"].join("|")})[^。；！？\\n\\d]){0,24}?(?:${LEXICON.complete_figures.join("|")})[^。；，！？\\n\\d]{0,8}\\d`,
);

/** Whether a date is told as still to come: after a word of forecast in its sentence, 持续至5月20日, 到2027年. */
function isForecast(view: string, mention: DateMention): boolean {
  if (tellsFuture(view, mention)) return true;
  const sentence = lastPart(view.slice(Math.max(0, mention.start - FAR), mention.start), /[。！？!?\n]/);
  if (
    LEXICON.forecast.some((word) => sentence.includes(word)) ||
    LEXICON.lasts_until.some((word) => sentence.endsWith(word))
  )
    return true;
  const clause = view.slice(mention.end, mention.end + FAR).split(/[，,。；;]/)[0] ?? "";
  if (clause.includes("将") || LEXICON.forecast.some((word) => clause.includes(word))) return true;
  return mention.kind === "absolute" && /(?<![截直])[到至]$/.test(sentence.slice(-2));
}

/** A line that is nothing but a heading which begins with a year: 【2018】, 2018年：转机; not 2018-05-20. */
const SECTION = /^[^\p{L}\p{N}]{0,3}(?<year>(?:19|20)\d{2})年?(?![-./]\d)(?:[^\p{L}\p{N}]|$)/u;
const LONGEST_HEADING = 24;
/** An entry of a chronicle, which a space or a colon sets apart from its year. */
const ENTRY = /^(?<year>(?:19|20)\d{2})年?(?:\u3000|[ \t]+(?=\p{Script=Han}|\d{1,2}月)|[:：])/u;

/** What a line says of the year of its section: the year, null for a heading without one, undefined where it says nothing. */
export function yearOfSection(line: string, isHeading: boolean): number | null | undefined {
  const isShort = line.length <= LONGEST_HEADING && !/[。！？，,；;]/.test(line);
  const year = (isShort ? SECTION.exec(line) : ENTRY.exec(line))?.groups?.["year"];
  return year === undefined ? (isHeading ? null : undefined) : Number(year);
}

/** 一周公司要闻（|5月19日—25日）: what stands right before the days of a week in the head of a digest. */
const OF_WEEK = /(?:[一上本每]周(?![年岁一二三四五六日末])|周[报刊])[^，,。；;！？\n]{0,12}\n?[（(]?$/;
/** Days of a week, and days after it in which a digest of it is printed. */
const WEEK = 7;

/** The week whose days a digest prints in its title or where it begins, Monday first. */
export function weekOfDigest(opening: string, published: Edtf | null): Edtf | null {
  if (published === null) return null;
  const isWeek = ({ date, kind, start }: DateMention) => {
    if (date === null || kind === "relative" || !OF_WEEK.test(opening.slice(0, start))) return false;
    const [first, last, printed] = [bounds(date).first, bounds(date).last, bounds(published).first].map(toDayNumber);
    if (first === undefined || last === undefined || printed === undefined || weekdayOf(first) !== 1) return false;
    return last > first && last - first < WEEK && printed >= last && printed - last <= WEEK;
  };
  return findDates(opening, { published, told: null }).find(isWeek)?.date ?? null;
}
