import type { FoundRole, Mention } from "../../../model/stages.ts";
import type { Span, Word } from "../../../model/text.ts";
import { clausesAround, isOrganization, quoteOf, type Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { wordAt } from "../names/boundary.ts";
import { MAX_MODIFIERS, titlesEndingAt } from "../titles.ts";
import { endWithBracket, institutionMeant, isPost, organizationIn, spokenOf, type RoleContext } from "./context.ts";
import { modifiedStart, unnamedHolder } from "./unnamed.ts";

/** Whose titles stand before a name, as printed. */
interface Holding {
  readonly organization: string | null;
  readonly title: string;
  readonly former: boolean;
  /** Where all of it begins. */
  readonly start: number;
}

/** Organisation, title and name, with several titles and several organisations before one name. */
export function rolesBefore(sentence: Sentence, person: Mention, context: RoleContext, lexicon: Lexicon): FoundRole[] {
  const text = sentence.block.simplified;
  const organizations = sentence.mentions.filter(isOrganization);
  const roles: FoundRole[] = [];
  let end = endOfTitles(text, person.start, sentence.start);
  for (;;) {
    const bound = organizations.findLast((mention) => mention.end < end)?.end ?? sentence.start;
    const first = titlesEndingAt(text, end, bound, lexicon).at(-1);
    if (!first) return roles;
    const { organization, title, former, start } = holdingOf(sentence, { start: first.start, end }, context, lexicon);
    const quote = quoteOf(sentence.block, clausesAround(sentence, { start, end: person.end }));
    const isOver = former || isFormerBefore(text, start) || (organization !== null && isLeaving(sentence, person));
    roles.push(
      ...ofPartyAndPlace({ organization, title }).map((one) => ({
        person: person.form,
        ...one,
        former: isOver,
        quote,
      })),
    );
    const joint = JOINT_BEFORE.exec(text.slice(Math.max(sentence.start, start - 3), start));
    if (!organization || !joint) return roles;
    end = start - joint[0].length;
  }
}

/** 独立董事|、前|某公司总裁某某: what stands between two posts of one person. */
const JOINT_BEFORE = /[、及兼和暨](?:前|原|现任|时任)?$/;

/** 原副总裁|、曾在某公司任职的|某某: what is told of somebody between title and name. */
const TOLD_BETWEEN = /[、为是](?:曾|毕业于|出生于|来自|年仅|出身)[^，,。；;、]{2,20}的$/;

/** Where the titles before a name end: at a space, or at what is told of the person in between. */
function endOfTitles(text: string, start: number, from: number): number {
  const told = TOLD_BETWEEN.exec(text.slice(Math.max(from, start - LONGEST_TOLD), start));
  return start - (told?.[0].length ?? (text.charAt(start - 1) === " " ? 1 : 0));
}

const LONGEST_TOLD = 28;

/** 荆门市委|副书记、市长: the second is the office of the place, not of its committee. */
function ofPartyAndPlace(role: Pick<FoundRole, "organization" | "title">) {
  const place = /^(\p{Script=Han}*?[省市区县州旗镇乡])?委$/u.exec(role.organization ?? "")?.[1];
  const [, party, office] = /^(.+)[、兼](代?理?副?[省市区县州旗镇乡]长)$/.exec(role.title) ?? [];
  if (!place || !party || !office) return [role];
  return [
    { organization: role.organization, title: party },
    { organization: place, title: office },
  ];
}

/** 前|商汤科技总裁张文; not 之前, 以前, 目前, 日前. */
function isFormerBefore(text: string, start: number): boolean {
  return /(?:^|[^之以目此提日年月天会周])(?:前|原|前任|历任|已故)$/.test(text.slice(Math.max(0, start - 3), start));
}

/** AMD全球副总裁|李荣新|等先后加盟: who joins others leaves the post. */
function isLeaving({ block, end }: Sentence, person: Mention): boolean {
  const rest = block.simplified.slice(person.end, Math.min(end, person.end + 24));
  return /^[^，,。；;]{0,20}(?:加盟|跳槽)/.test(rest);
}

/** 象帝先|和法人: a company and the person that answers for it. */
const OWN_PERSON = /^(?:及其|和其|与其|和|及|与)(?:法人|法定代表人|实控人|实际控制人|创始人|控股股东|大股东)/;
/** What stands between an organisation and a title and belongs to neither. */
const BETWEEN = /^(?:[)）》」”]|的|公司|集团的?|及其|和其|与其|和|及|与|\s)+/;
/** 象帝先|前|董事长. */
const FORMER = /^(?:前任|前|原)/;
/** 大连化物所|现任|所长: says when, and is no part of the title. */
const NOW = /^(?:现任|时任|新任|首任|候任|第[一二三四五六七八九十]+任)/;

/** Whose titles these are: the organisation before them, whatever stands in between going to the title. */
function holdingOf(sentence: Sentence, titles: Span, context: RoleContext, lexicon: Lexicon): Holding {
  const text = sentence.block.simplified;
  const nearest = sentence.mentions.findLast((mention) => isOrganization(mention) && mention.end <= titles.start);
  if (nearest && isHeldBy(sentence, nearest, titles, lexicon)) {
    const from = endWithBracket(text, nearest.end);
    const printed = text.slice(from, titles.end).replace(BETWEEN, "").replace(CHARGE, "");
    const title = printed.replace(FORMER, "");
    const former = title !== printed;
    return { organization: nearest.form, title: title.replace(NOW, ""), former, start: nearest.start };
  }
  const modified = modifiedStart(sentence.block, titles.start, sentence.start, lexicon);
  const start = isSaidAgain(text, modified) ? modified + 2 : startWithDepartment(sentence, modified);
  const title = text.slice(start, titles.end);
  const lead = text.slice(sentence.start, start);
  const institution = institutionMeant(sentence, { lead, title, start }, context);
  if (institution !== null) return { organization: institution, title, former: false, start };
  const isMeant = GOES_ON.test(lead) || (isPost(title) && OPENING.test(withoutDate(sentence, lead)));
  const person = sentence.mentions.findLast(({ kind, end }) => kind === "person" && end <= start);
  const unnamed = unnamedHolder(sentence.block, { start, end: titles.end }, person?.end ?? sentence.start, lexicon);
  const organization =
    organizationIn(title, lead) ??
    unnamed ??
    ofColleague(sentence, start, context, lexicon) ??
    (isMeant ? spokenOf(sentence, start, context) : null);
  return { organization, title: title.replace(/^(?:集团|公司)(?=.)/, ""), former: false, start };
}

/** 时任|个险部|总经理: the part of an organization that is not named again belongs to the post. */
function startWithDepartment({ block, start }: Sentence, at: number): number {
  const text = block.simplified;
  const department = DEPARTMENT_BEFORE.exec(text.slice(Math.max(start, at - LONGEST_DEPARTMENT), at))?.[1];
  return department === undefined ? at : at - department.length;
}

const DEPARTMENT_BEFORE = /(?:时任|现任|原|前)(\p{Script=Han}{2,5}(?:部|事业部|中心|处|科室?))$/u;
const LONGEST_DEPARTMENT = 10;

/** 该|集团|党组副书记: the noun stands for the organization and is no part of the post. */
function isSaidAgain(text: string, at: number): boolean {
  return /[该本]/.test(text.charAt(at - 1)) && /^(?:集团|公司)/.test(text.slice(at, at + 2));
}

/** 司法院长某某|和|副院长|某某, 某报记者某某|通讯员|某某: a post beside another is in the same organisation. */
function ofColleague(sentence: Sentence, start: number, context: RoleContext, lexicon: Lexicon): string | null {
  const colleague = sentence.mentions.findLast(({ kind, end }) => kind === "person" && end <= start);
  if (!/^(?:[和与及、\s]|)$/.test(sentence.block.simplified.slice(colleague?.end ?? 0, start))) return null;
  return colleague ? (rolesBefore(sentence, colleague, context, lexicon)[0]?.organization ?? null) : null;
}

/** 该公司, and 公司 or 其 that no word goes before: not the 公司 of 一家初创公司. */
const GOES_ON =
  /(?:该(?:公司|集团|行|机构|俱乐部|品牌)|(?:^|[，,。；;：:、“「])(?:公司|集团|俱乐部|其)|(?:起诉|对|和|与)其)的?(?:原|前|现任|时任)?$/;
/** 去年底|联合创始人某某: what stands before the time that a clause begins with. */
function withoutDate({ dates, start }: Sentence, lead: string): string {
  const date = dates.find(({ end }) => end === start + lead.length);
  return date ? lead.slice(0, Math.max(0, date.start - start)) : lead;
}

/** Where a title that names no organisation begins, and the one that is spoken of is meant. */
const OPENING =
  /(?:^|\d岁的|[，,。；;：:、“「”」（(]|起诉|并|由|以|接替|接棒|罢免|聘任|原|前|现任|时任|新任|首任|让|[与和对])$/;

/** Tags of words that may stand between an organisation and a title and then belong to the title: AI行业|首席分析师. */
const MODIFIER_TAGS = /^(?:n|ng|vn|b|eng|ns|j|an|nz|x|f|s|m|l|i|a)$/;

function isHeldBy({ block }: Sentence, named: Mention, titles: Span, lexicon: Lexicon): boolean {
  const end = endWithBracket(block.simplified, named.end);
  if (titles.start < end || titles.start - end > MAX_MODIFIERS) return false;
  if (OWN_PERSON.test(block.simplified.slice(end, titles.end))) return true;
  const between = block.simplified.slice(end, titles.start).replace(/^[)）]/, "");
  if (/[，,。；;：:（）()“”"、]/.test(between)) return false;
  const words = block.words.slice(wordAt(block.words, end), wordAt(block.words, titles.start));
  const whole = words.filter(({ start, text }) => start >= end && !/^[)）]$/.test(text));
  const belongs = ({ tag, text }: Word) =>
    MODIFIER_TAGS.test(tag) || lexicon.people.titleModifiers.has(text) || /^[的\s]+$/.test(text);
  return whole.every(belongs) || IN_CHARGE.test(between) || isDepartment(between, whole, lexicon);
}

/** 瑞银|负责美洲业务的|副首席投资官. */
const CHARGE = /^(?:负责|分管|主管|驻)[^，。；、]{2,12}的(?=.)/;
const IN_CHARGE = /^(?:负责|分管|主管|驻)[^，。；、]{2,12}的$/;
/** 民航局|运输司|副司长, 甲银行|信贷审批部|总经理. */
const DEPARTMENT =
  /^[\p{Script=Han}A-Za-z]{1,11}(?:[部司处科室组局办系所区院]|中心|事业群|团队|频道|分会|支队|大队|BU)(?:[一二三四]级)?$/u;

function isDepartment(between: string, words: readonly Word[], { organizations: { inside } }: Lexicon): boolean {
  return (
    DEPARTMENT.test(between) &&
    words.every(({ tag, text }) => !/^[vpcudr]$/.test(tag) || text.length === 1 || inside.has(text))
  );
}
