import { fitsTitle, MAX_TITLE, titleLength } from "../../../model/event-title.ts";
import type { Span } from "../../../model/text.ts";
import type { Sentence } from "../clauses.ts";
import { wordAt } from "../names/boundary.ts";
import { besides } from "./dated.ts";

/** The words of a sentence as a title has them: without its date and its marks, and no longer than there is room. */

/** Words that a clause opens with and a title does without. */
const OPENING =
  /^(?:[，,：:、\s”」]|同时|此外|随后|此后|而且|而|但是|但|可是|只是|并且|并(?![购案入])|其中|目前|截至目前|近日|日前|事实上|值得一提的是|值得注意的是|公司|该公司|这家[^，,。的]{0,8}?(?:公司|企业|巨头|厂商|品牌|平台|集团|银行)|它|其(?![中实他次余间])|其实|至此|因此|因为|因(?=其(?![^，,]*[被遭受获]))|据[^，,]{2,16}(?:报道|消息|数据显示)(?=[^，,的]{8})|不过|然而|另外|另(?=[与有外据获])|当时的?|当日|其后|后来|事后|接着(?:是|又)?|比如|例如|譬如|就(?=有人|将|已|被|在)|一方面是?|也|还|又|则|已经|已|却|才刚|直[至到](?=[^，,]{2,16}[被遭传])|曾经|曾(?!任))+/;

/** Words behind a name that join what is told to something else. */
const LEFT_OVER = /^(?:[则也亦却便]|就(?=对外|已|被|把)|虽然|尽管|不仅|不但|先是)/;

/** A title without words behind its names that join it to something else: 林若川|则|转任. */
export function withoutLeftovers(title: string, { block, mentions }: Sentence): string {
  return mentions.reduce((text, { form, end }) => {
    const word = block.words[wordAt(block.words, end)];
    const [left] = LEFT_OVER.exec(block.simplified.slice(end, end + 4)) ?? [];
    const isLeft = word?.start === end && word.text === left && /^[dc]/.test(word.tag);
    return isLeft && block.simplified.charAt(word.end) !== "是" ? text.replace(form + left, form) : text;
  }, title);
}

/** A text without such words; 后 is one where it is a word by itself: not 后市, 后厨. */
export function withoutOpening(text: string, sentence: Sentence): string {
  const rest = text.replace(OPENING, "");
  return /^后\p{Script=Han}/u.test(rest) && isWordAlone(sentence, rest)
    ? withoutOpening(rest.slice(1), sentence)
    : rest;
}

/** A title without the adverb or the conjunction that it opens with: 均|被罚款, 虽|亏损; not 也门, 均胜. */
export function withoutAdverb(title: string, sentence: Sentence): string {
  const [word = ""] = /^(?:后|也|虽然?|均|则)/.exec(title) ?? [];
  const isName = sentence.mentions.some(({ form }) => title.startsWith(form));
  const isWord = word.startsWith("虽") || (word !== "" && isWordAlone(sentence, title));
  return isWord && !isName ? title.slice(word.length) : title;
}

/** Whether the character that a text of a sentence begins with is a word of its own. */
function isWordAlone({ block, start, end }: Sentence, text: string): boolean {
  const at = start + block.simplified.slice(start, end).indexOf(text.slice(0, 4));
  const word = at < start ? undefined : block.words[wordAt(block.words, at)];
  return word !== undefined && word.start === at && word.end === at + 1;
}

/** Less than this says too little by itself: 到2026年. */
export const MIN_SAID = 8;

export function joined(name: string, rest: string): string {
  return /[A-Za-z0-9]$/.test(name) && /^[A-Za-z0-9]/.test(rest) ? `${name} ${rest}` : name + rest;
}

/** 公布|后, 完成上市|之际: with these a clause says when something else happens; what it tells stands without them. */
const TIME_ENDING =
  /(?:[之以]后|之外|以来|(?<![幕售落背前最先延善身退事今])后|之际|之时|(?<![及平当届实准小按同临计顿随历报定限])时)$/;

const TIME_OPENING = /^(?:继|除了?|自从?|在)/;

export function untimed(text: string): string {
  const rest = text.replace(TIME_ENDING, "");
  return rest === text ? text : rest.replace(TIME_OPENING, "");
}

/** How much of a text stands before its first semicolon, where that is not too little. */
function lengthOfFirst(text: string): number {
  const at = text.search(/[；;]/);
  return at < MIN_SAID ? text.length : at;
}

/** The words of a span without the date it opens with, unless that is kept, and without brackets and quotation marks. */
export function plain(sentence: Sentence, { start, end }: Span, isUndated = true): string {
  const { block, dates } = sentence;
  const opening = isUndated ? dates.find((date) => date.start >= start && date.end <= end) : undefined;
  const lead = opening ? block.simplified.slice(start, opening.start) : "";
  const from =
    opening && /^(?:[，,：:\s]|也|则|还|已|于|在|截至|自|从|早在|直[至到]|随后|此后|而|但|该?公司|其)*$/.test(lead)
      ? (besides(sentence, opening, dates).at(-1) ?? opening).end
      : start;
  const isOccasion = from !== start && lead.endsWith("在") && block.simplified.startsWith("的", from);
  const words = block.simplified
    .slice(from, from + lengthOfFirst(block.simplified.slice(from, end)))
    .replace(/[（(][^（(）)]*[）)]/g, "")
    .replace(/[。！？；”“「」）)]|[（(][^（(）)]*$/g, "")
    .replace(/\s+/g, " ")
    .replace(/^[，,：:\s]+|(?<![，,：:\s])[，,：:\s]+$/g, "")
    .replace(from === start ? /^$/ : /^(?:的|[之以]?[前后](?=[将拟要就会]))/, "");
  return isOccasion ? `在${words}` : words;
}

/** What a cut title must not end with. */
const DANGLING =
  /(?:分别|依次)?(?<![为是做达到至的和与及、在对将由向从以因比较赴])[为是做达到至的和与及、在对将由向从以因比较赴]+$/;

/** Stands for what a title has no room for. */
export const ELLIPSIS = "…";

/** A title of so many characters may end with its first clause. */
const MIN_FIRST_CLAUSE = 12;

/** Cuts at the edge of a clause, or at that of a word, with a sign that it is cut. */
export function shorten(title: string, sentence: Sentence): string {
  if (fitsTitle(title)) return title;
  const cut = firstOf(title, beforeAmount(title, titleLength(title, MAX_TITLE - 1), sentence));
  const edge = edgeOf(cut, sentence);
  if (edge > cut.length / 2 || edge >= MIN_FIRST_CLAUSE) return cut.slice(0, edge);
  const whole = cutAtWord(cut, sentence)
    .replace(/(?<![\d.,%])[\d.,%]+$/, "")
    .replace(DANGLING, "");
  const open = whole.lastIndexOf("《");
  if (open <= whole.lastIndexOf("》")) return whole + ELLIPSIS;
  return open > MAX_TITLE / 2
    ? whole.slice(0, open).replace(DANGLING, "") + ELLIPSIS
    : `${cutAtWord(whole.slice(0, -1), sentence)}${ELLIPSIS}》`;
}

/** Where a title may be cut at the latest: not within an amount, nor a range of two: 30亿|至110亿美元. */
function beforeAmount(title: string, length: number, { block, amounts }: Sentence): number {
  const last = amounts.reduce<Span[]>((whole, { start, end }) => {
    const before = whole.at(-1);
    const isRange = before && RANGE.test(block.simplified.slice(before.end, start));
    return isRange ? [...whole.slice(0, -1), { start: before.start, end }] : [...whole, { start, end }];
  }, []);
  const starts = last.flatMap(({ start, end }) => {
    const at = title.indexOf(block.simplified.slice(start, end));
    return at > 0 && at < length && at + end - start > length ? [at] : [];
  });
  return Math.min(length, ...starts);
}
const RANGE = /^[至到~～—–-]{1,2}$/;

/** The first characters of a title, without the part of a number or of a Latin word that they end with. */
function firstOf(title: string, length: number): string {
  const cut = title.slice(0, length).replace(/(?<![\d.,%])[\d.,%]+$/, "");
  const isBroken = cut.length === length && /^[A-Za-z]/.test(title.slice(length));
  const whole = isBroken ? cut.replace(/[A-Za-z][A-Za-z0-9.&'-]{0,24}$/, "").trimEnd() : cut;
  return whole === "" ? cut : whole;
}

/** Where the last clause of a cut title begins, or what stands behind a colon that does not lead to what is said; -1 where it is one. */
function edgeOf(cut: string, { block, start, end, mentions }: Sentence): number {
  const edge = cut.search(/[，,：:][^，,：:]*$/);
  const before = cut.slice(0, edge);
  if (!/[：:]/.test(cut.charAt(edge))) return edge;
  const printed = block.simplified.slice(start, end);
  const isPrinted = ["：", ":"].some((mark) => printed.includes(before.slice(-4) + mark));
  const isSpeech = /[叹说道称问答言示]$/.test(before) || mentions.some(({ form }) => form === before);
  return isPrinted && !isSpeech ? edge : -1;
}

/** So many of the last characters of a cut text are looked for in its sentence, or fewer where a mark has gone. */
const TAILS = [6, 4, 3];

/** A cut text without the part of a name or a word that it ends with. */
function cutAtWord(cut: string, { block, start, end: last, mentions }: Sentence): string {
  const text = block.simplified.slice(start, last);
  const tail = TAILS.map((length) => cut.slice(-length)).find((one) => text.includes(one));
  if (tail === undefined) return cut;
  const end = start + text.indexOf(tail) + tail.length;
  const name = mentions.find((mention) => mention.start < end && mention.end > end);
  if (name && end - name.start < cut.length / 2) return cut.slice(0, cut.length - (end - name.start));
  const word = block.words[wordAt(block.words, end)];
  const isWithin = word && word.start < end && word.end > end && end - word.start < cut.length;
  return isWithin ? cut.slice(0, cut.length - (end - word.start)) : cut;
}
