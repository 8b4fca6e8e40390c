import type { RelationType } from "../../../model/front-matter.ts";
import type { FoundRelation, Mention } from "../../../model/stages.ts";
import type { Span } from "../../../model/text.ts";
import { clausesAround, leadOf, quoteOf, type Sentence } from "../clauses.ts";
import { PARTS } from "./lexicon.ts";

/** Organizations that stand side by side in a sentence. */
export interface Group extends Span {
  readonly members: readonly Mention[];
}

/** 甲、乙和丙: what stands between those that are listed. */
const LISTED = /^(?:、[\p{Script=Han}A-Za-z]{2,6}){0,2}(?:、|和|与|及|以及)(?:[新老原]*股东)?$/u;

/** What a sentence says between two places, without brackets and quotation marks. */
export function wordsOf({ block }: Sentence, start: number, end: number): string {
  return block.simplified.slice(start, end).replace(/[（(][^（()）]{0,60}[）)]|^[”」]?[）)]|[“”「」‘’\s]/g, "");
}

/** Organizations as they stand: each alone, or those of a list together. */
export function groupsOf(sentence: Sentence, organizations: readonly Mention[]): Group[] {
  return organizations.reduce<Group[]>((groups, one) => {
    const last = groups.at(-1);
    if (last && LISTED.test(wordsOf(sentence, last.end, one.start)))
      groups[groups.length - 1] = { start: last.start, end: one.end, members: [...last.members, one] };
    else groups.push({ start: one.start, end: one.end, members: [one] });
    return groups;
  }, []);
}

/** How far behind a name is looked. */
const REACH = 40;

/** 旗下有甲、乙|（参股）: of which a house holds only some. */
function isPartlyOwned({ simplified }: Sentence["block"], { end }: Span): boolean {
  return /^[（(](?:参股|联营|合营)/.test(simplified.slice(end, end + 4));
}

/** Each of some to each of others, with the clauses from the first of them to the last. */
export function relate(
  { block, ...sentence }: Sentence,
  subjects: readonly Mention[],
  relation: RelationType,
  objects: readonly Mention[],
): FoundRelation[] {
  const all = [...subjects, ...objects].filter((one) => sentence.mentions.includes(one));
  const span = { start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) };
  const quote = quoteOf(block, clausesAround({ block, ...sentence }, span));
  return subjects.flatMap((subject) =>
    objects.flatMap((object) =>
      subject.form === object.form || (relation === "subsidiary" && isPartlyOwned(block, subject))
        ? []
        : [{ subject: subject.form, relation, object: object.form, quote }],
    ),
  );
}

/** 某集团|旗下某公司: who is named for what belongs to them. */
export function isOwner(sentence: Sentence, mention: Mention): boolean {
  return /^(?:集团|公司)?(?:旗下|下属|所属|(?:的|全资|控股|间接)*(?:子公司|附属公司))/.test(behind(sentence, mention));
}

/** 向|甲及乙|收购, 从|甲|手中买下, 收购|甲|所持乙的股权: whose shares are bought, or who sells. */
export function isSeller(sentence: Sentence, group: Group): boolean {
  const [before, after] = [beforeGroup(sentence, group), behind(sentence, group)];
  return (FROM.test(before) && SELLS.test(after)) || (TAKEN.test(before) && HOLDS.test(after));
}

/** Behind the word for it stands what is acquired: 收购了|云岚鲜生37%的股权. */
export const BOUGHT = new RegExp(`${PARTS.buys}了?[^，,。；;]{0,16}$`);
const TAKEN = new RegExp(`(?:${PARTS.buys}|购买|购入|受让)了?[^，,。；;]{0,24}$`);
const HOLDS = new RegExp(`^(?:[、和与及][^，,。；;、]{2,12}){0,3}(?:等[^，,。；;]{0,6})?${PARTS.held_by}`);
const FROM = /[向从自][^，,。；;]{0,30}$/;
const SELLS = new RegExp(
  `^(?:集团|公司|等)*(?:手[中里上]|身上|[^，,。；;]{0,12}(?:${PARTS.buys}|取得|受让|购入|买入|认购))`,
);

/** The words of its clause before some. */
export function beforeGroup(sentence: Sentence, { start, members: [first] }: Group): string {
  return first ? wordsOf(sentence, start - leadOf(sentence, first).length, start) : "";
}

/** The words behind some, as far as they may say what these do. */
export function behind(sentence: Sentence, { end }: Span): string {
  return wordsOf(sentence, end, Math.min(sentence.end, end + REACH));
}
