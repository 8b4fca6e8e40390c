import type { Alias, SegmentedBlock } from "../../../model/stages.ts";
import type { Lexicon } from "../lexicon.ts";
import { titleEndingAt } from "../titles.ts";
import { wordEndingAt } from "./boundary.ts";
import type { Declarations } from "./declarations.ts";
import { evidenceAt, type Evidence } from "./evidence.ts";

/** 秦某某(本名秦某), 秦某某(花名，本名秦某): another name that a person has. */
const OTHER_NAME =
  /[(（](?:[^()（），,]{1,6}[，,])?(?:本名|原名|又名|笔名|艺名|曾用名|英文名|中文名)(?:为|叫|是|[:：])?\s?([\p{Script=Han}·]{2,8}|[A-Z][A-Za-z .'-]{2,30})[)）]/gu;
/** Grace Lim(林某某), Mary Brown(布朗): a Latin name of a person with a Chinese form behind it. */
const CHINESE_FORM =
  /(?<![A-Za-z])([A-Z][a-z]+(?: [A-Z]\.)?(?: [A-Z][A-Za-z'-]+){1,2})\s?[(（]([\p{Script=Han}·]{2,12})[)）](?!公司|集团)/gu;

/** Finds what a block declares of the names of people: those that they also have, and their Chinese form. */
export function findOtherNames(block: SegmentedBlock, index: number, lexicon: Lexicon): Declarations {
  const evidence: Evidence[] = [];
  const aliases: Alias[] = [];
  const add = (start: number, end: number) =>
    evidence.push(evidenceAt(block, index, { start, end }, { kind: "person", source: "declared", weight: 1 }));
  for (const match of block.simplified.matchAll(CHINESE_FORM)) {
    const [whole, latin = "", form = ""] = match;
    const isName =
      lexicon.people.surnames.has(form.charAt(0)) || lexicon.people.isTransliterated(form.replaceAll("·", ""));
    if (!isName || lexicon.organizations.latinEndingOf(latin) === "company" || lexicon.organizations.endingOf(form))
      continue;
    const start = match.index + whole.length - 1 - form.length;
    add(match.index, match.index + latin.length);
    add(start, start + form.length);
    aliases.push({ form, alias: latin });
  }
  for (const match of block.simplified.matchAll(OTHER_NAME)) {
    const name = personBefore(block, match.index, lexicon);
    const other = match[1];
    if (!name || other === undefined || /公司$/.test(other)) continue;
    const start = match.index + match[0].length - 1 - other.length;
    add(name.start, name.end);
    add(start, start + other.length);
    aliases.push({ form: block.simplified.slice(name.start, name.end), alias: other });
  }
  return { evidence, aliases };
}

/** The Chinese name that ends at an offset, behind a title or at the edge of a word. */
function personBefore({ simplified, words }: SegmentedBlock, end: number, lexicon: Lexicon) {
  for (const length of [3, 2, 4]) {
    const start = end - length;
    const surname = simplified.slice(start, start + (length === 4 ? 2 : 1));
    const isEdge =
      wordEndingAt(words, start) >= 0 || start === 0 || titleEndingAt(simplified, start, 0, lexicon) !== null;
    if (start >= 0 && isEdge && lexicon.people.surnames.has(surname)) return { start, end };
  }
  return null;
}
