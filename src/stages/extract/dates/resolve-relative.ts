import { bounds, parseEdtf, precision, type Edtf } from "../../../model/edtf.ts";
import { type Anchors, lastYear, isToCome, dayOf, monthOf } from "./anchors.ts";
import { addMonths, DAYS_OF, formatYear, fromDayNumber, toDayNumber, weekdayOf } from "./calendar.ts";
import { interval, between } from "./intervals.ts";
import type { Unit } from "./lexicon.ts";
import type { Pair, WhenOf } from "./terms.ts";

/** What counts from another date: 上月, 昨日, 三天后, 18个月内. */

/** 3月报价，月底|退出 is of March; 月底|将 is not. */
export function resolveMonth(when: WhenOf<"month">, anchors: Anchors): Edtf | null {
  const from = monthOf(anchors[when.from === "announced" && anchors.future ? "published" : when.from]);
  if (!from) return null;
  const month = addMonths(from[0], from[1], when.by);
  if (!when.days) return parseEdtf(month);
  const last = Math.min(when.days[1], Number(bounds(month as Edtf).last.slice(8)));
  return interval(`${month}-${String(when.days[0]).padStart(2, "0")}`, `${month}-${String(last).padStart(2, "0")}`);
}

/** Three months, for quarters are months in EDTF intervals. */
export function resolveQuarter({ from, by }: WhenOf<"quarter">, anchors: Anchors): Edtf | null {
  const month = monthOf(anchors[from]);
  if (!month) return null;
  const first = month[1] - ((month[1] - 1) % 3);
  return interval(addMonths(month[0], first, by * 3), addMonths(month[0], first, by * 3 + 2));
}

/**
 * 今日 of an article known to the month is a day of that month; 昨日 may be of the one before. 当天 is not of a month that was
 * told last if that is to come, or before the last day told: the text has gone back from it in passing.
 */
export function resolveDay(when: WhenOf<"day">, anchors: Anchors): Edtf | null {
  const anchor: Edtf | null = anchors[when.from];
  const day = dayOf(anchor);
  if (day !== null) return parseEdtf(fromDayNumber(day + when.by));
  const earlier = when.from === "told" ? dayOf(anchors.toldDay) : null;
  const isPassing =
    earlier !== null &&
    anchor !== null &&
    ((anchors.published !== null && anchor > anchors.published) || toDayNumber(bounds(anchor).last) < earlier);
  if (when.by === 0 && monthOf(anchor) && !isPassing) return anchor;
  return earlier === null ? null : parseEdtf(fromDayNumber(earlier + when.by));
}

export function resolveWeek({ from, by, days }: WhenOf<"week">, anchors: Anchors): Edtf | null {
  if (from === "told") return resolveToldWeek(days, anchors.toldDay);
  const sunday = anchors.week && (by ?? 0) === 0 ? toDayNumber(bounds(anchors.week).first) + 6 : null;
  const today = sunday ?? dayOf(anchors.published);
  if (today === null) return null;
  const monday = today - weekdayOf(today) + 1 + 7 * (by ?? 0);
  const back = by === null && monday + days[0] - 1 > today && !anchors.future ? 7 : 0;
  return interval(fromDayNumber(monday + days[0] - 1 - back), fromDayNumber(monday + days[1] - 1 - back));
}

/** 那个周日: of the week of the day told last. */
function resolveToldWeek(days: Pair, toldDay: Edtf | null): Edtf | null {
  const day = dayOf(toldDay);
  const sunday = day === null ? null : day - weekdayOf(day);
  return sunday === null ? null : interval(fromDayNumber(sunday + days[0]), fromDayNumber(sunday + days[1]));
}

/** 两周前 is a week, 三个月前 a month, 5年前 a year: no finer than the unit. What lies ahead counts from the date told, if the text tells one. */
export function resolveAgo(when: WhenOf<"ago">, anchors: Anchors): Edtf | null {
  const { count, unit, sign, opensClause } = when;
  if (sign < 0) return shiftBack(when, anchors);
  const from = anchors.chain?.date ?? (anchors.future ? null : anchors.told);
  const later = from && shift(from, unit, count);
  if (later && (anchors.chain || !isToCome(later, anchors.published))) return later;
  if (anchors.chain) return null;
  const isOfReport = anchors.future || (opensClause && unit !== "year");
  return anchors.published && !anchors.told && isOfReport ? shift(anchors.published, unit, count) : null;
}

/**
 * 五天前 counts from the publication; behind a day told before in the same text 五天前的大会 counts from that, as 五天前 does
 * where that is of years before.
 */
function shiftBack({ count, unit, from }: WhenOf<"ago">, { published, chain, told }: Anchors): Edtf | null {
  const date = chain?.date ?? null;
  const isDay = (unit === "day" || unit === "week") && dayOf(date) !== null;
  const isOfPast = date !== null && published !== null && lastYear(date) < lastYear(published) - 1;
  const isOfText = isDay && (isOfPast || (from === "text" && !isToCome(date, published)));
  const ofText = isOfText ? date : published;
  const anchor = from === "told" ? (date ?? told) : ofText;
  return anchor && shift(anchor, unit, -count);
}

function shift(anchor: Edtf, unit: Unit, by: number): Edtf | null {
  if (unit === "year") return anchor.includes("/") ? null : parseEdtf(formatYear(lastYear(anchor) + by));
  if (unit === "month" || unit === "quarter") {
    const month = monthOf(anchor);
    return month && parseEdtf(addMonths(month[0], month[1], unit === "month" ? by : by * 3));
  }
  const day = dayOf(anchor);
  if (day === null) return null;
  const monday = day - weekdayOf(day) + 1 + 7 * by;
  return unit === "week"
    ? interval(fromDayNumber(monday), fromDayNumber(monday + 6))
    : parseEdtf(fromDayNumber(day + by));
}

/** From the date told on, no finer than it: 18 months from 2019 on are 2019/2021, 100 days from 2020 on 2020. */
export function resolveWithin({ count, unit }: WhenOf<"within">, { chain }: Anchors): Edtf | null {
  if (!chain?.samePart || !chain.isOnly || chain.date.includes("/")) return null;
  const days = count * DAYS_OF[unit];
  const [year = 0, month = 0] = chain.date.split("-").map(Number);
  switch (precision(chain.date)) {
    case "year":
      return interval(chain.date, formatYear(year + Math.round(days / DAYS_OF.year)));
    case "month":
      return interval(chain.date, addMonths(year, month, Math.round(days / DAYS_OF.month)));
    case "day":
      return unit === "day" || unit === "week"
        ? interval(chain.date, fromDayNumber(toDayNumber(chain.date) + days))
        : interval(chain.date.slice(0, 7), addMonths(year, month, Math.round(days / DAYS_OF.month)));
    default:
      return null;
  }
}

/** 过去三年: from the year three years ago to that of the publication. */
export function resolveLately({ count, unit, sign }: WhenOf<"lately">, { published }: Anchors): Edtf | null {
  if (!published) return null;
  const far = shift(published, unit, count * sign);
  const here = shift(published, unit, 0);
  return sign < 0 ? between([far, here]) : between([here, far]);
}
