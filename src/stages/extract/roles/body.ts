import type { FoundRole } from "../../../model/stages.ts";
import { isOrganization, type Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { CLIENTS, isModifier } from "../titles.ts";
import type { RoleContext } from "./context.ts";

/** 该中心|主任医师, 俱乐部|总经理: what a body is, for its name. */
const NOUN_OF_BODY =
  /(?:该|本)(院|校|所|局|中心|协会|委|部|馆|会|报|刊|社|台|队|庭|厂|店)的?(?:原|前|现任|时任)?$|(?:^|[，,。；;：:“「]|还有|包括)(?:该)?(?!公司|集团)(\p{Script=Han}{2,3})的?(?:原|前|现任|时任)?$/u;
/** 院长, 总会长: the head of a body whose name ends so, at the beginning of a clause. */
const HEAD = /^(?:正、)?(?:常务|名誉)?[副总]?(院|局|厅|部|所|署|馆|台|社|会|校|支队|大队|站|团|园)长$/;
const ENDINGS_OF_SCHOOLS = /(?:大学|(?<!科)学院|学校|中学|小学)$/;

/** 某足球俱乐部|有限公司: what follows what a body is. */
const LEGAL_FORM = /(?:股份)?有限(?:责任)?公司$/;

/** A post that stands by itself: what stands before it in the sentence, where it begins, and whether nothing says whose it is. */
interface BarePost {
  readonly lead: string;
  readonly title: string;
  readonly start: number;
  readonly isOpen: boolean;
}

/**
 * The body that a post that stands by itself tells of: the only one of its kind of which the sentence tells, or else the
 * article; or the one named last whose name ends with the noun that stands for it.
 */
export function bodyMeant(
  { mentions }: Sentence,
  { lead, title, start, isOpen }: BarePost,
  context: RoleContext,
  lexicon: Lexicon,
): string | null {
  const named = mentions.filter((mention) => isOrganization(mention) && mention.end <= start).map(({ form }) => form);
  const [, said, noun] = NOUN_OF_BODY.exec(lead) ?? [];
  const kind = isOpen && said === undefined && lexicon.people.bodyOfPost(title);
  const isOfKind = (form: string) =>
    kind && kind(form.replace(LEGAL_FORM, "")) && !lexicon.people.titleModifiers.has(form);
  const known = [...context.organizations, ...named];
  if (kind) {
    const only = (forms: readonly string[]) => onlyOne(forms.filter(isOfKind));
    return only(named) ?? only(known) ?? only(context.named);
  }
  const place = isOpen ? placeMeant(known, context.named, title) : null;
  if (place !== null) return place;
  const ofField = headOfField(lead, title);
  const called = known.findLast((form) =>
    [ofField, noun?.replace("报社", "报")].some((ending) => ending && endsWith(form, ending)),
  );
  const head = isOpen ? HEAD.exec(title)?.[1] : undefined;
  const ending = said ?? head;
  if (called !== undefined || ending === undefined) return called ?? null;
  const all = head === undefined || named.length === 0 ? known : named;
  return all.findLast((form) => endsWith(form, ending)) ?? (said === undefined ? null : (named.at(-1) ?? null));
}

/** 江川市委书记某某、|市长|某某, |市委书记|某某: the place of which a body was named last before, or the only one that the article names. */
function placeMeant(known: readonly string[], all: readonly string[], title: string): string | null {
  const [, level, ofParty = ""] = /^(?:常务|代理?)?副?([省市县区州旗镇乡])(?:长|(委)副?书记)/.exec(title) ?? [];
  if (level === undefined) return null;
  const places = (forms: readonly string[]) =>
    forms.filter((form) => form.slice(2).includes(level)).map((form) => form.slice(0, form.indexOf(level, 2) + 1));
  const place = places(known).at(-1) ?? onlyOne(places(all));
  return place === null ? null : place + ofParty;
}

function endsWith(form: string, ending: string): boolean {
  const own = form.replace(LEGAL_FORM, "");
  if (ending === "院" && own.endsWith("检察院")) return false;
  return form !== ending && (ending === "校" ? ENDINGS_OF_SCHOOLS.test(own) : own.endsWith(ending));
}

/** The form that is meant where all that come into question are one, if only by what is its own: 江川蓝鹰足球俱乐部, 蓝鹰队. */
function onlyOne(forms: readonly string[]): string | null {
  const [shortest = "", ...others] = [...new Set(forms)].sort((a, b) => a.length - b.length);
  const own = shortest.replace(/(?:足球|篮球|排球)?(?:俱乐部|队)$/, "");
  return shortest !== "" && others.every((form) => form.includes(own)) ? (others.at(-1) ?? shortest) : null;
}

/** 劳工|局长: the head of the 劳工局 that was named in full before; the field begins a clause. */
function headOfField(lead: string, title: string): string | null {
  const field = /(?:^|[，,。；;：:“「」”]|前|原|现任|时任)(\p{Script=Han}{2,6})$/u.exec(lead)?.[1];
  const body = /^副?([局厅部署院所处])长$/.exec(title)?.[1];
  return field !== undefined && body !== undefined ? field + body : null;
}

/**
 * Where a title begins with the part of a body before it that is not named: 时任|个险部|总经理, 教务处|主任. The part begins a
 * clause, or stands behind what says when or by whom.
 */
export function startWithDepartment({ block, start }: Sentence, at: number, lexicon: Lexicon): number {
  const text = block.simplified;
  const before = text.slice(Math.max(start, at - LONGEST_DEPARTMENT), at);
  if (![...lexicon.people.departments, ...lexicon.people.branches].some((ending) => before.endsWith(ending))) return at;
  const department = DEPARTMENT.exec(before)?.[1]?.replace(/^(?:[时现前]任|[原前])/, "");
  return department === undefined || !mayBeDepartment(department, lexicon) ? at : at - department.length;
}

const DEPARTMENT =
  /(?:[该本](?:公司|集团|[院校所局委馆会报社台行队厂])的?|^|[，,、。；;：:“「”]|[时现前]任|[原前由与和及经])((?![该本])\p{Script=Han}{2,8})$/u;
const LONGEST_DEPARTMENT = 12;
/** 江川大学|商学院: the whole is printed before the part. */
const HOLDS_BODY = /(?:大学|学校|中学|医院|银行|集团|公司|法院|检察院|研究院|协会).{2}/;
/** 教育部, 俱乐部, 该中心: no part of a body that is spoken of. */
function mayBeDepartment(form: string, lexicon: Lexicon): boolean {
  const { people } = lexicon;
  return (
    !HOLDS_BODY.test(form.replace(CLIENTS, "")) &&
    !isOfItsOwn(form, lexicon) &&
    !people.noDepartments.some((word) => form.startsWith(word))
  );
}

/** 投行部, 浦东支行: a part of a body that is named elsewhere; 万科 is a name of its own. */
export function isPart(form: string, lexicon: Lexicon): boolean {
  if (lexicon.names.known.has(form) || isOfItsOwn(form, lexicon)) return false;
  const ending = lexicon.people.departments.find((one) => form.endsWith(one));
  return (
    isBranch(form, lexicon) ||
    (ending !== undefined && form.length - ending.length <= LONGEST_PLACE && mayBeDepartment(form, lexicon))
  );
}

/** 青岚实验室, 星河俱乐部: what ends like a part and has a name of its own; not 重点实验室. */
function isOfItsOwn(form: string, lexicon: Lexicon): boolean {
  const own = /^(\p{Script=Han}{2,})(?:实验室|工作室|俱乐部)$/u.exec(form)?.[1];
  return own !== undefined && !/重点|联合|国家|中心|[省市校]级/.test(own) && !isModifier(own, lexicon);
}

/** 浦东支行, 美国分公司: a part of a body that is called by its place; 石桥街道办事处 is a body of its own. */
export function isBranch(form: string, { people: { branches }, organizations }: Lexicon): boolean {
  const length = organizations.endingOf(form)?.ending.length ?? 0;
  return branches.some(
    (end) => form.endsWith(end) && end.length >= length && form.length - end.length <= LONGEST_PLACE,
  );
}

const LONGEST_PLACE = 4;

/** 运输司, 信贷审批部: what may be a part of the body whose name stands before it. */
export function endsLikePart(text: string, { people: { parts } }: Lexicon): boolean {
  const ending = parts.find((one) => text.endsWith(one)) ?? text;
  return text.length > ending.length && text.length <= LONGEST_PART + ending.length;
}

const LONGEST_PART = 11;

/** 浦东支行: how a part of a body ends that is called by its place. */
export function endsLikeBranch(text: string, { people: { branches } }: Lexicon): boolean {
  const ending = branches.find((one) => text.endsWith(one));
  return ending !== undefined && text.length > ending.length && text.length <= LONGEST_PART;
}

/** 江川大学|数学系副系主任: a part of a school that is called by its own name beside that of the school. */
const PART_OF_SCHOOL = /^([\p{Script=Han}]{1,16}(?:学院|学系|研究[所院]|医院|系(?!主任)))(?=.{2})/u;

/** A post with the part of a school to which it belongs with the school, and not with the title: 江川大学理学院|教授. */
export function inPartOfSchool<T extends Pick<FoundRole, "organization" | "title">>(role: T): T {
  const part = ENDINGS_OF_SCHOOLS.test(role.organization ?? "") ? PART_OF_SCHOOL.exec(role.title)?.[1] : undefined;
  if (part === undefined) return role;
  return { ...role, organization: `${role.organization ?? ""}${part}`, title: role.title.slice(part.length) };
}

/** 荆门市委|副书记、市长, 江川医院党委|副书记、院长: the second is the office of the place or the body, not of its committee. */
export function ofPartyAndPlace(role: Pick<FoundRole, "organization" | "title" | "former">) {
  const [, place, body] =
    /^(?:(\p{Script=Han}*?[省市县区州旗镇乡])委|(.+)(?:党委|党组))$/u.exec(role.organization ?? "") ?? [];
  const [, party, office] = /^(.*?(?:书记|委员|常委|成员))[、兼](.+)$/.exec(role.title) ?? [];
  const organization = body ?? place;
  if (!organization || !party || !office || (place && !/^代?理?副?[省市县区州旗镇乡]长$/.test(office))) return [role];
  return [
    { ...role, title: party },
    { ...role, organization, title: office },
  ];
}
