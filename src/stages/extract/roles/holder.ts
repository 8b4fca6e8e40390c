import type { SegmentedBlock } from "../../../model/stages.ts";
import type { Span } from "../../../model/text.ts";
import type { Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { sameCompany } from "../names/short-forms.ts";
import { isModifier, titleEndingAt } from "../titles.ts";
import { bodyMeant, endsLikePart, isPart } from "./body.ts";
import { organizationIn, type RoleContext } from "./context.ts";
import { isOver, seatBefore, whenBefore, type Seat } from "./seat.ts";
import { modifiedStart, unnamedHolder } from "./unnamed.ts";

/** A post beside which no organization is named. */
export interface BarePost {
  /** Its titles, without the words before them that belong to them. */
  readonly titles: Span;
  /** Where it begins with those words. */
  readonly start: number;
  /** Nothing before this belongs to it. */
  readonly from: number;
  /** What stands before it and may say whose it is. */
  readonly lead: string;
  /** Whether nothing says whose it is. */
  readonly isOpen: boolean;
  /** The body of which a part that stands before it is a part. */
  readonly whole: () => string | null;
}

/** Whose titles stand together, as printed. */
export interface Holding {
  readonly organization: string | null;
  readonly title: string;
  readonly former: boolean;
  /** Where all of it begins. */
  readonly start: number;
}

/**
 * Whose a post is by the words at it, with its title: that of a place, of an office that its title names, of the only body that has
 * such a post, or of what is no entity of ours: 德国|总理, 财政部长, 体能教练, 穗丰连锁|采购总监. Null where the words do not say it.
 */
export function holderByWords(sentence: Sentence, post: BarePost, context: RoleContext, lexicon: Lexicon): Seat | null {
  const { block } = sentence;
  const { titles, start, from, lead, isOpen, whole } = post;
  const seat = seatBefore(block, titles, from, lexicon);
  if (seat) return seat;
  const title = block.simplified.slice(start, titles.end);
  const meant = organizationIn(title, lead) ?? bodyMeant(sentence, { lead, title, start, isOpen }, context, lexicon);
  if (meant !== null) return { organization: meant, title, former: false, start };
  const short = inShort(lead, context, lexicon);
  if (short !== null) return { organization: short.form, title, former: false, start: start - short.printed.length };
  const when = whenBefore(block.simplified.slice(from, start));
  const unnamed = unnamedHolder(block, { start: start - when.length, end: titles.end }, from, lexicon);
  if (unnamed === null) return ofQuoted(block.simplified.slice(from, start), { title, start }, context, lexicon);
  const body = isPart(unnamed, lexicon) ? whole() : unnamed;
  if (body === null) return null;
  const holder = body === unnamed ? { organization: unnamed, title } : { organization: body, title: unnamed + title };
  return { ...holder, former: isOver(when), start: start - when.length - unnamed.length };
}

/**
 * “老树面馆”|老板娘, “海安168”轮|船长: whose a post is that stands within quotation marks, where it ends as a business does, is
 * a ship, or is an organization elsewhere.
 */
function ofQuoted(
  lead: string,
  { title, start }: Pick<Seat, "title" | "start">,
  { named }: RoleContext,
  { organizations, people }: Lexicon,
): Seat | null {
  const [whole = "", form = "", craft = ""] = QUOTED.exec(lead) ?? [];
  const isShip = people.isSailor(title) && (craft !== "" || SHIP.test(form));
  const ending = people.holders.named.find((one) => form.endsWith(one)) ?? organizations.endingOf(form)?.ending ?? "";
  const isBusiness = people.isOwner(title) && ending.length > 1 && form.length > ending.length;
  if (form === "" || !(isShip || isBusiness || named.includes(form))) return null;
  return { organization: form, title, former: false, start: start - whole.length };
}

const QUOTED = /[“「]([\p{Script=Han}A-Za-z0-9·]{2,12})[”」](号|轮|号轮)?的?$/u;
/** 云海号, 海安168. */
const SHIP = /号$|\p{Script=Han}{2}\d+$/u;

/** What an organization is called for short, and its name. */
interface Short {
  readonly form: string;
  readonly printed: string;
}

/** 云岚|董事长: the one organization of the article whose name begins with the short name that opens the clause; never a place. */
function inShort(lead: string, { named }: RoleContext, { names, organizations, people }: Lexicon): Short | null {
  const printed = SHORT.exec(lead)?.[1];
  const { generic, outside, endingOf } = organizations;
  const common = [names.places, people.countries, people.titleModifiers, generic, outside];
  if (printed === undefined || common.some((words) => words.has(printed))) return null;
  const [form, ...others] = named
    .filter((one) => one !== printed && one.startsWith(printed) && endingOf(one) !== undefined)
    .sort((a, b) => a.length - b.length);
  const isOne = form !== undefined && others.every((one) => sameCompany(one, form));
  return isOne ? { form, printed } : null;
}

/** A clause that holds nothing but a word of two to four characters, up to a post; 与, 和, 由 and conjunctions open one as well. */
const SHORT =
  /(?:^|[，,。；;：:、“「（(\s]|[与和由]|(?:^|[，,。；;])(?:不过|但是?|而|据|随后|此前|同时|对此|日前|近日|昨[天日]|今[天日]))(\p{Script=Han}{2,4})$/u;

/**
 * What stands between two posts before the second: whose it is, or a noun that belongs to it; null if it is a part of whose the
 * first is. 某协会会长、|自由猴啤酒|主理人; 某公司总裁、|影片|制片人.
 */
export function listedBefore(
  block: SegmentedBlock,
  start: number,
  from: number,
  lexicon: Lexicon,
): { readonly form: string; readonly isNoun: boolean } | null {
  const [whole = "", form] = LISTED.exec(block.simplified.slice(Math.max(from, start - LONGEST_LISTED), start)) ?? [];
  if (form === undefined || isModifier(form, lexicon) || endsLikePart(form, lexicon)) return null;
  if (!titleEndingAt(block.simplified, start - whole.length, 0, lexicon)) return null;
  const words = block.words.filter((word) => word.start < start && word.end > start - form.length);
  const areAll = (tags: RegExp) => words.every(({ text, tag }) => tags.test(tag) && form.includes(text));
  const isNoun = NO_NAME.test(form) || areAll(/^(?:n|b|vn|a)$/);
  return isNoun || form.length > 2 || areAll(/^(?:j|nt|nz)$/) ? { form, isNoun } : null;
}

const LISTED = /(?:、|和|[，,]?以?及)([\p{Script=Han}A-Za-z]{2,12})$/u;
const LONGEST_LISTED = 15;
/** What begins or ends so says what somebody is. */
const NO_NAME = /^(?:著名|知名|资深|原|前|现任|时任|青年|国家|中国|美国)|(?:[一二]级|国家级|省级|高级|资深|的)$/;

/** 《江川文学》|主编: an editor is that of what they edit; of whom a work has otherwise, it does not say where they are. */
export function besideWork({ block, start: from }: Sentence, titles: Span, lexicon: Lexicon): Holding | null {
  const modified = modifiedStart(block, titles.start, from, lexicon);
  const [whole = "", work] = WORK.exec(block.simplified.slice(Math.max(from, modified - LONGEST_WORK), modified)) ?? [];
  if (work === undefined) return null;
  const title = block.simplified.slice(modified, titles.end);
  return { organization: EDITS.test(title) ? work : null, title, former: false, start: modified - whole.length };
}

const WORK = /《([^《》]{1,20})》(?:杂志社?|报社?|编辑部|编委会|栏目|节目)?$/;
const LONGEST_WORK = 27;
const EDITS = /主编|总编|编辑|编委|记者|主笔|撰稿|社长|出版人|评论员/;
