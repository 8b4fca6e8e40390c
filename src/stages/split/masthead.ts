import { BYLINE_LEXICON } from "../../bylines.ts";
import { isMedium, isPaperName, withoutMarks } from "../../media.ts";
import { findFullDate } from "../../printed-dates.ts";
import { NO_FACTS, type Facts } from "./facts.ts";

/** Those who made the page, with their names: 责编 张三 */
const MAKERS = new RegExp(
  `(?:${BYLINE_LEXICON.roles.others.join("|")})\\s{0,2}[:：/／|｜]?\\s{0,2}\\p{Script=Han}{2,4}(?=\\s|$)`,
  "gu",
);
const WEEKDAY = /^(?:星期|周|週|礼拜)[一二三四五六日天]$/;
/** The number of a page or an issue: A03, 05, 第A06版, 今日8版, 总第1234期 */
const PAGE = /^(?:第?[A-Z]{0,2}\d{1,3}版|[A-Z]{1,2}\d{1,3}|0\d|[1-9]\d|第[一二三四五六七八九十]{1,3}版)$/;
const ISSUE = /^(?:今日\d{1,3}版|总?第?\d{1,6}期|农历.{2,12}|[癸甲乙丙丁戊己庚辛壬].年.{2,8})$/;
const SECTION = /^\p{Script=Han}{2,6}$/u;
const LONGEST = 60;

/**
 * Reads the line above the articles of a printed page: its paper, date, weekday, page and section, in whatever order. What
 * it says holds for all articles of the page. Null for any other line, a date and a time of day among them.
 */
export function readMasthead(line: string): Facts | null {
  if (line.length > LONGEST || /[。！？，,]|\d[:：]\d{2}/.test(line)) return null;
  const date = findFullDate(line);
  const rest = (date ? `${line.slice(0, date.start)} ${line.slice(date.end)}` : line).replace(MAKERS, " ");
  const words = rest.split(/[\s|｜丨·:：/／]+/).filter((word) => word !== "");
  const paper = words.find((word) => isMedium(word) || isPaperName(word)) ?? null;
  const pages = words.filter((word) => PAGE.test(word)).length;
  const weekdays = words.filter((word) => WEEKDAY.test(word)).length;
  const others = words.filter((word) => word !== paper && !PAGE.test(word) && !WEEKDAY.test(word) && !ISSUE.test(word));
  if (others.length > (pages > 0 ? 1 : 0) || !others.every((word) => SECTION.test(word))) return null;
  const isWhole = date ? pages + weekdays > 0 || paper !== null : pages > 0 && (paper !== null || /版/.test(rest));
  return isWhole
    ? { ...NO_FACTS, publication: paper === null ? null : withoutMarks(paper), published: date?.date ?? null }
    : null;
}
