import type { SegmentedBlock } from "../../../model/stages.ts";
import type { Span, Word } from "../../../model/text.ts";
import type { Lexicon } from "../lexicon.ts";
import { titlesEndingAt } from "../titles.ts";
import { firstWordOfName, isFragment, isProper, wordEndingAt } from "./boundary.ts";
import { evidenceAt, type Evidence } from "./evidence.ts";
import { knownEnd } from "./known.ts";

/** Longer than this, what stands before a title is more than a name. */
const MAX_LENGTH = 12;
/** What only companies have. */
const COMPANY_TITLE =
  /董事长|董事会|总裁|总经理|CEO|C[FTOM]O|创始人|创办人|首席.{0,4}官|董秘|执行长|营运长|合伙人|董座/;
/** What companies hardly have. */
const PUBLIC_TITLE =
  /^(?:主委|副主委|教授|副教授|院长|副院长|所长|局长|副局长|部长|副部长|厅长|处长|院士|检察官|政务委员)/;
const WEIGHT = { company: 0.62, other: 0.5 } as const;
/** What stands between a name and the title behind it: 国宾影城|前|副总经理. */
const BETWEEN = /^(?:[一二三四]级|前|原|前任|现任|时任|已故)$/;

/** Finds organisations by the titled people behind them: 电子创新网|创始人兼CEO|张国斌. */
export function findHolders(
  block: SegmentedBlock,
  index: number,
  people: readonly Evidence[],
  lexicon: Lexicon,
): Evidence[] {
  return people.flatMap((person) => {
    if (person.source !== "person") return [];
    const title = titlesEndingAt(block.simplified, person.start, 0, lexicon).at(-1);
    const last = title ? lastWordOfName(block.words, title.start, lexicon) : -1;
    const span = last < 0 ? null : nameEndingWith(block.words, last, lexicon);
    if (!title || !span) return [];
    const printed = block.simplified.slice(title.start, person.start);
    const ending = lexicon.organizations.endingOf(block.simplified.slice(span.start, span.end));
    const kind = ending?.kind ?? (PUBLIC_TITLE.test(printed) ? "institution" : "company");
    const weight = COMPANY_TITLE.test(printed) ? WEIGHT.company : WEIGHT.other;
    return [evidenceAt(block, index, span, { kind, source: "context", weight })];
  });
}

/** 北辰航空|机务部|总经理, 安永|大中华区|合伙人: a part of the organisation. */
const DEPARTMENT = /^(?:\p{Script=Han}{1,4}[部处科]|\p{Script=Han}{1,5}区|事业群|事业部|金融服务)$/u;

/** Index of the last word before a title that is neither part of it nor 前 and the like; none for 普惠金融|事业部|总经理. */
function lastWordOfName(words: readonly Word[], titleStart: number, lexicon: Lexicon): number {
  let last = wordEndingAt(words, titleStart);
  let isDepartment = false;
  while (last > 0 && (isBeforeTitle(words[last]?.text ?? "", lexicon) || isFieldBeforeTitle(words, last, lexicon))) {
    isDepartment ||= DEPARTMENT.test(words[last]?.text ?? "");
    last--;
  }
  return isDepartment && lexicon.organizations.generic.has(words[last]?.text ?? "") ? -1 : last;
}

/** 富邦投顾|半导体|分析师: a trade behind a name that is complete is the field of the post. */
function isFieldBeforeTitle(
  words: readonly Word[],
  i: number,
  { organizations: { endingOf }, names }: Lexicon,
): boolean {
  const [before, word] = [words[i - 1]?.text ?? "", words[i]?.text ?? ""];
  const ending = endingOf(word);
  return (
    ending?.ending === word &&
    ending.strength === "trade" &&
    (names.known.has(before) || endingOf(before)?.kind === "company")
  );
}

function isBeforeTitle(text: string, { people, organizations }: Lexicon): boolean {
  if (BETWEEN.test(text) || DEPARTMENT.test(text)) return true;
  return people.titleModifiers.has(text) && organizations.endingOf(text) === undefined;
}

function nameEndingWith(words: readonly Word[], last: number, lexicon: Lexicon): Span | null {
  const inside = words.slice(firstWordOfName(words, last + 1, lexicon), last + 1);
  const ending = lexicon.organizations.endingOf(inside.at(-1)?.text ?? "");
  const begin = inside.findIndex(
    (word, i) => isProper(word, lexicon) || (isFragment(word, lexicon) && i + 1 < inside.length),
  );
  if (begin < 0 && ending?.kind === "company") return lastTwo(inside, ending.ending, lexicon);
  const name =
    begin < 0 && ending?.kind === "institution" ? inside : inside.slice(Math.max(begin, 0), begin < 0 ? 0 : undefined);
  const [first, end] = [name[0], name.at(-1)?.end];
  const start = first && first.tag === "x" && /^[据称对与]/.test(first.text) ? first.start + 1 : first?.start;
  if (start === undefined || end === undefined || end - start < 2 || end - start > MAX_LENGTH) return null;
  if (/[由被让把将]$/.test(textOf(name))) return null;
  const isPlace = name.every(({ tag, text }) => tag === "ns" || /[省市县区镇乡村州]$/.test(text));
  const form = textOf(name).slice(-(end - start));
  return isPlace ? null : { start, end: start + Math.min(knownEnd(form, lexicon), institutionEnd(form, lexicon)) };
}

/** 台中地检署|襄阅: where the institution ends with which a form begins that has no ending of its own. */
function institutionEnd(form: string, { organizations: { endingOf } }: Lexicon): number {
  if (endingOf(form)) return form.length;
  for (let length = form.length - 1; length >= 4; length--) {
    const ending = endingOf(form.slice(0, length));
    if (ending?.kind === "institution" && ending.strength === "legal") return length;
  }
  return form.length;
}

function textOf(words: readonly Word[]): string {
  return words.map(({ text }) => text).join("");
}

/** 国宾|影城: a common word and a telling ending, right before a title. */
function lastTwo(words: readonly Word[], ending: string, { organizations }: Lexicon): Span | null {
  const [own, trade] = words.slice(-2);
  if (own === undefined || trade?.text !== ending || own.text.length < 2) return null;
  const isCommon =
    organizations.generic.has(own.text) || organizations.outside.has(own.text) || !own.tag.startsWith("n");
  return isCommon || own.tag === "ns" ? null : { start: own.start, end: trade.end };
}
