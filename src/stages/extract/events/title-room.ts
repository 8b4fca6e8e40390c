import { fitsTitle } from "../../../model/event-title.ts";
import type { Mention } from "../../../model/stages.ts";
import type { Span } from "../../../model/text.ts";
import type { Sentence } from "../clauses.ts";
import { wordAt } from "../names/boundary.ts";
import { SAYS_NOTHING } from "./content.ts";
import type { Cast } from "./participants.ts";
import type { Telling } from "./tellings.ts";
import { ELLIPSIS, shorten } from "./wording.ts";

/** What a title leaves out before it is cut. */

/**
 * A title that there is no room for, without what it can do without: the others of a list, by what means, who made what it is
 * about, how somebody is described, and their posts.
 */
export function brief(title: string, sentence: Sentence, telling: Telling, { subject: { form } }: Cast): string {
  if (fitsTitle(title)) return title;
  const listed = withoutOthers(title, sentence);
  const short = fitsTitle(listed) ? listed : withoutMeans(listed, telling, form);
  const isCut = (text: string) => {
    const cut = shorten(text, sentence);
    return cut.endsWith(ELLIPSIS) || SAYS_NOTHING.test(cut);
  };
  const steps = [
    withoutSeller,
    squeezed,
    (text: string) => withoutSaying(text, form),
    (text: string) => withoutMaker(text, form),
    (text: string) => withoutDescription(text, sentence, telling),
    (text: string) => withoutOrigin(text, sentence),
    withoutDate,
    (text: string) => withoutTimeOfSaid(text, sentence),
    withoutPrice,
    ...postsIn(short, sentence).map((post) => (text: string) => text.replace(post, "")),
    (text: string) => withoutTrade(text, sentence, form),
    (text: string) => withoutLegalForm(text, form),
    (text: string) => withoutHouse(text, sentence, telling, form),
  ];
  const left = steps.reduce((text, step) => (isCut(text) ? step(text) : text), short);
  return isCut(left) ? short : left;
}

/** 拟|以自有资金、银行贷款|: by what means something is done, behind the words that say whether it is; not to whom, 向乙. */
const MEANS =
  /^(?<modal>(?:[拟将欲正]|正在|计划|预计|有望|可能|或将?|宣布|公告|决定|同意|已){0,3})(?:以|通过|凭借|利用|依托)(?<means>[^，,：]*)$/;
/** 以自有资金|向|乙: to whom something is done. */
const TO_WHOM = /[向对给]/;
/** 以收购股份|的方式: a trigger within the means. */
const OF_MEANS = /^[^，,]{0,16}(?:方式|形式|名义|途径|活动)/;

function withoutMeans(title: string, { trigger }: Telling, form: string): string {
  const at = title.indexOf(trigger.text, form.length);
  if (!title.startsWith(form) || at < 0) return title;
  const { modal, means = "" } = MEANS.exec(title.slice(form.length, at))?.groups ?? {};
  const toWhom = TO_WHOM.test(means) ? means.slice(means.search(TO_WHOM)) : "";
  const isWhole = toWhom !== "" || /^(?![，,])/.test(title.slice(at + trigger.text.length));
  return modal === undefined || !isWhole || OF_MEANS.test(title.slice(at))
    ? title
    : form + modal + toWhom + title.slice(at);
}

/** 甲、乙、丙|等, 甲、乙和丙: a list of three names or more by the first of them. */
function withoutOthers(title: string, { mentions }: Sentence): string {
  const forms = [...new Set(mentions.map(({ form }) => form))].sort((a, b) => b.length - a.length);
  const nameAt = (at: number) => forms.find((form) => title.startsWith(form, at));
  const first = nameAt(0);
  let [end, count] = [first?.length ?? 0, 1];
  for (let mark = LIST_MARK.exec(title.slice(end)); first && mark; mark = LIST_MARK.exec(title.slice(end))) {
    const next = nameAt(end + mark[0].length);
    if (!next) break;
    [end, count] = [end + mark[0].length + next.length, count + 1];
  }
  return first && count > 2 ? `${first}等${title.slice(end).replace(/^等/, "")}` : title;
}
const LIST_MARK = /^(?:、|以及|[和与及])/;

/** 甲|发布公告称|，…: a verb of speech that a colon makes needless. */
function withoutSaying(title: string, form: string): string {
  return title.startsWith(form) ? form + title.slice(form.length).replace(SAYING, "：") : title;
}
const SAYING = /^[^，,：]{0,20}?(?:[称说]|表示|指出)[，,：]?(?=.{8})/;

/** 甲|自主研制的|火箭发射升空: by whom it is made goes without saying what they did. */
function withoutMaker(title: string, form: string): string {
  return title.startsWith(form) ? form + title.slice(form.length).replace(MAKES, "") : title;
}
const MAKES = /^(?:自主|自行|独立|联合)?(?:研制|研发|开发|生产|制造|打造|设计|投资建设|建设|投运|运营|旗下)的(?=.{4})/;

/** 持有公司四成股份的|甲签署协议: what is said of whoever acts, before their name, and names nobody itself. */
function withoutDescription(title: string, { mentions }: Sentence, { trigger }: Telling): string {
  const { lead = "", described = "" } = DESCRIBED.exec(title)?.groups ?? {};
  const rest = title.slice(lead.length + described.length);
  const isOfAnother = mentions.some(({ form }) => described.includes(form)) || LEADS_TO.test(described);
  const isWhole = rest.includes(trigger.text) && mentions.some(({ form }) => rest.startsWith(form));
  return described !== "" && isWhole && !isOfAnother ? lead + rest : title;
}
const DESCRIBED = /^(?<lead>[^，,：]{2,16}：)?(?<described>[^，,：的]{4,}的)/;
/** 宣布|向江川的甲追加贷款: with these no name is described. */
const LEADS_TO = /[向与和对由将把给在]|宣布|表示|决定|[称说]/;

/** 由|会计师出身的|林若川接任: what is said of a person between what is done to them and their name. */
function withoutOrigin(title: string, { mentions }: Sentence): string {
  const at = mentions.filter(({ kind }) => kind === "person").map(({ form }) => title.indexOf(form));
  return at.reduce((text, start) => (text === title && start > 0 ? cutBefore(text, start) : text), title);
}
const ORIGIN = /(?<=由|委任|任命|聘任|聘请|推举|推选)[^，,：由]{2,24}的$/;

function cutBefore(title: string, at: number): string {
  return title.slice(0, at).replace(ORIGIN, "") + title.slice(at);
}

/** 云岚鲜生|2024年5月3日|公布预案, |自2019年起|捐赠: the date, which an event has beside its title; not 2024年营收. */
function withoutDate(title: string): string {
  return title.replace(SINCE, "").replace(DATE, "");
}
const YEAR_OR_DAY = "(?:(?:19|20)\\d\\d年(?:\\d{1,2}月)?(?:\\d{1,2}日)?|\\d{1,2}月\\d{1,2}日)";
const SINCE = new RegExp(`(?<=\\p{Script=Han})自${YEAR_OR_DAY}起(?=\\p{Script=Han}{4})`, "u");
const DATE = new RegExp(
  `(?<=\\p{Script=Han})(?<![自从至到截较比与同的由：])[于在]?${YEAR_OR_DAY}(?=公布|发布|宣布|通过|签|完成|收购|出售|任命|披露|推出|起诉|[成创]立|合并|组建|投资|获|与|以|在|向|对|就|将|被)`,
  "u",
);

/** 林若川：|2022年以后|配送由十家承担, |到2026年|用电翻番: the time with which begins what somebody says. */
function withoutTimeOfSaid(title: string, { mentions, dates }: Sentence): string {
  const speaker = mentions.find(({ form }) => title.startsWith(`${form}：`));
  const said = speaker ? title.slice(speaker.form.length + 1).replace(/^[到至自从在]/, "") : "";
  const time = dates.find(({ text }) => said.startsWith(text));
  return speaker && time
    ? `${speaker.form}：${said.slice(time.text.length).replace(/^(?:[之以]?[前后来]|间|[，,])+/, "")}`
    : title;
}

/** 把股份|以每股18元、合计2亿元|卖给乙: at what price. */
function withoutPrice(title: string): string {
  return title.replace(PRICE, "");
}
const PRICE =
  /(?<=[^，,：]{4})以[每股份合计总价额约近不超过、和\d.百千万亿美港欧日英镑元新台币人民 A-Z]{3,40}(?:的(?:价格|总价|对价|现金))?(?=[卖出转售收买受让购][^，,]{3})/;

/** 江川光伏|有限公司: what a name is known without. */
function withoutLegalForm(title: string, form: string): string {
  const from = title.startsWith(form) ? form.length : 0;
  return (
    title.slice(0, from) +
    title.slice(from).replace(/(?<=\p{Script=Han}{4})(?:集团)?(?:股份|控股)?有限(?:责任)?公司/gu, "")
  );
}

/** 与|特殊目的收购公司|甲合并, 收购|轮胎制造商|乙: of what trade another is. */
function withoutTrade(title: string, { mentions }: Sentence, form: string): string {
  const other = mentions.find((one) => one.kind !== "person" && one.form !== form && title.indexOf(one.form) > 0);
  return other
    ? title.slice(0, title.indexOf(other.form)).replace(TRADE, "") + title.slice(title.indexOf(other.form))
    : title;
}
const TRADE =
  /(?<=[与和同向]|收购|并购|买下|入股|参股|合并|认购|投资)[^，,：与和]{2,16}(?:公司|厂商?|[制造发产营]商|巨头|企业|品牌|平台|机构)$/;

/** 甲|从乙手中|接手丙: from whom. */
function withoutSeller(title: string): string {
  return title.replace(/从[^，,：从]{2,12}?(?:手[中里上])?(?=接[手下]|收购|受让|买[下入走]|购[入得])/, "");
}

/** 云岚鲜生：|林若川续任副主席: the house where a sentence with a person of its own follows. */
function withoutHouse(title: string, { mentions }: Sentence, { trigger }: Telling, form: string): string {
  const rest = title.startsWith(`${form}：`) ? title.slice(form.length + 1) : "";
  const isWhole =
    rest.includes(trigger.text) && mentions.some((one) => one.kind === "person" && rest.includes(one.form));
  return isWhole && !mentions.some((one) => one.form === form && one.kind === "person") ? rest : title;
}

/** The posts that stand in a title before the names of those who hold them, the longest first. */
function postsIn(title: string, sentence: Sentence): string[] {
  return sentence.mentions
    .filter(({ kind, form }) => kind === "person" && title.includes(form))
    .map((person) => postBefore(sentence, person))
    .filter((post) => post.length > 1 && title.includes(post))
    .sort((a, b) => b.length - a.length);
}

/** 云岚公司董事长|林若川: what somebody is: from the first body on of which it is said, with nothing but nouns and what joins them. */
function postBefore({ block, clauses, dates, mentions }: Sentence, person: Mention): string {
  const from = clauses.findLast(({ start }) => start <= person.start)?.start ?? person.start;
  const holds = (at: number) => (span: Span) => at >= span.start && at < span.end;
  let [start, body] = [person.start, -1];
  for (let at = wordAt(block.words, person.start) - 1; at >= 0; at--) {
    const word = block.words[at];
    if (!word || word.start < from || dates.some(holds(word.start)) || DONE_TO_PERSON.test(word.text)) break;
    const name = mentions.find(holds(word.start));
    if (name?.kind === "person" || !(name || OF_POST.test(word.tag) || IN_POST.test(word.text))) break;
    if (name) body = name.start;
    if (word.text !== "、") start = word.start;
  }
  const post = block.simplified.slice(body < 0 ? start : body, person.start);
  return body < 0 && post.length > MAX_POST ? "" : post.replace(/[（(][^（()）]*[）)]|[“”「」]/g, "");
}
/** A post of which no body is named is no longer: 主攻手, 总经理助理. */
const MAX_POST = 6;
const OF_POST = /^(?:n|vn|j|b|m|q|f|eng)/;
/** 总裁|兼|首席执行官, 执行|副总裁: what may stand within a post beside nouns. */
const IN_POST = /^(?:[、兼副总原前（()）“”]|时任|现任|.{1,3}兼|执行|管理|常务|代理|合伙|创始|创办|监事|负责)$/;
/** 委任|林若川: what is done to somebody, which may be tagged as a noun. */
const DONE_TO_PERSON =
  /^(?:会[见晤谈]|委任|任命|聘[任请用]|提名|推[举选]|选举|罢免|免去|解[聘除雇]|邀请|采访|约谈|起诉)$/;

/** 已经通过了: a title from which a few characters at most are to go, without those that say nothing. */
function squeezed(title: string): string {
  const steps = [
    /(?<=已)经/,
    /(?<=[\p{Script=Han}]{2})(?<![为除])了(?=[\p{Script=Han}\dA-Z《]{2}|[A-Z][a-z])(?![解结如得不])/u,
    /(?<=[^，,：]{4})都(?=[是有已被将])/,
    /(?<=[%成数])的(?=股[份权])/,
    /(?<=[\d万亿]元)的(?=\p{Script=Han}{2})/u,
    /(?<=\p{Script=Han}{4})就(?=[为对向在与])/u,
    /(?<=发布|推出|公布|上线)了?旗下(?=.{4})/,
  ];
  const text = steps.reduce((left, step) => (fitsTitle(left) ? left : left.replace(step, "")), title);
  return fitsTitle(text) ? text : title;
}
