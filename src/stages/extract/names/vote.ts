import type { EntityKind } from "../../../model/front-matter.ts";
import type { CloseVote } from "../../../model/stages.ts";
import type { Lexicon } from "../lexicon.ts";
import { isMadeOf } from "./boundary.ts";
import type { Evidence, EvidenceSource } from "./evidence.ts";

/** What the whole collection says of a form. */
export interface Verdict {
  readonly kind: EntityKind;
  /** 0 to 1. */
  readonly score: number;
  /** The kind that came second, and its score. */
  readonly rival: { readonly kind: EntityKind; readonly score: number } | null;
  /** Whether nothing but the looks of the form speaks for it: no title, no verb of speech, nothing that is said of it. */
  readonly looksOnly: boolean;
}

/** Above this a form counts as a name in the whole collection. */
const ACCEPTED = 0.6;
/** What everybody knows needs less. */
const KNOWN_ACCEPTED = 0.25;

/** The places that one source has for a form being a name of a kind. */
interface Tally {
  count: number;
  sum: number;
  max: number;
}

type Tallies = Map<string, Map<EntityKind, Map<EvidenceSource, Tally>>>;

/** Counts evidence, and says at any time what it amounts to. */
export interface Ballot {
  readonly cast: (evidence: Iterable<Evidence>) => void;
  readonly verdicts: () => Map<string, Verdict>;
}

/**
 * Puts each form to the vote over all its places. Within a source, places count as independent to a small degree;
 * sources count as independent of each other: 1 - ∏(1 - weight). The kind with the greatest score wins.
 */
export function createBallot(lexicon: Lexicon): Ballot {
  const tallies: Tallies = new Map();
  return {
    cast: (evidence) => {
      for (const one of evidence) count(tallies, one);
    },
    verdicts: () => {
      const verdicts = new Map<string, Verdict>();
      for (const [form, kinds] of tallies) {
        const verdict = verdictOn(form, kinds, lexicon);
        if (verdict) verdicts.set(form, verdict);
      }
      return verdicts;
    },
  };
}

function count(tallies: Tallies, { form, kind, source, weight }: Evidence): void {
  const kinds = getOrAdd(tallies, form, () => new Map<EntityKind, Map<EvidenceSource, Tally>>());
  const sources = getOrAdd(kinds, kind, () => new Map<EvidenceSource, Tally>());
  const tally = getOrAdd(sources, source, () => ({ count: 0, sum: 0, max: 0 }));
  tally.count++;
  tally.sum += weight;
  tally.max = Math.max(tally.max, weight);
}

function verdictOn(
  form: string,
  kinds: ReadonlyMap<EntityKind, ReadonlyMap<EvidenceSource, Tally>>,
  lexicon: Lexicon,
): Verdict | null {
  if (isNever(form, lexicon)) return null;
  const scored = contenders(form, kinds, lexicon).map(([kind, sources]) => ({
    kind,
    score: combine(sources),
    rival: null,
    looksOnly: !tellsPerson(form, sources),
  }));
  const [first] = scored;
  if (!first) return null;
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a), first);
  const others = scored.filter((one) => one !== best);
  const second = others.length > 0 ? others.reduce((a, b) => (b.score > a.score ? b : a)) : null;
  const rival = second && { kind: second.kind, score: second.score };
  const known = lexicon.names.known.get(form);
  // 执行长|强生 bears the name of a company of which no place tells; nobody bears one of several parts.
  const isPerson = kinds.get("person")?.has("person") === true && !/[·•・]/.test(form);
  const isNamesake = known?.kind === "company" && isPerson && !kinds.has("company");
  if (known && !isNamesake && best.score >= KNOWN_ACCEPTED)
    return { kind: known.kind, score: 1, rival: null, looksOnly: false };
  if (best.score < ACCEPTED) return null;
  return best.kind === "person" && !looksLikePerson(form, lexicon) ? null : { ...best, rival };
}

/** Below this the places speak weakly for a name; a rival with this share of its score makes its kind doubtful. */
const WEAK = 0.72;
const CLOSE = 0.75;

/** What a person might look at: names that won narrowly. */
export function closeVote(form: string, { score, rival }: Verdict): CloseVote | null {
  const isClose = rival !== null && rival.score >= CLOSE * score;
  return score < WEAK || isClose ? { form, score, rival: isClose ? rival : null } : null;
}

/** What makes a person of a form: a title, a declaration; and a verb of speech, though companies of two characters speak too. */
const TELLS_PERSON: readonly EvidenceSource[] = ["person", "declared", "lexicon"];
function tellsPerson(form: string, sources: ReadonlyMap<EvidenceSource, Tally>): boolean {
  return TELLS_PERSON.some((source) => sources.has(source)) || (form.length > 2 && sources.has("speech"));
}

/** What makes a company of it: what is said of it, and those with which it is listed. */
const TELLS_COMPANY: readonly EvidenceSource[] = ["context", "list", "declared"];

/**
 * The kinds that stand for election. A drug is a product or nothing, but a post or two surnames tell of somebody.
 *
 * Short names of companies look like names of people (智元, 达飞): where nothing but
 * the looks of the name speaks for a person and the places speak for a company, the person does not stand.
 */
function contenders(
  form: string,
  kinds: ReadonlyMap<EntityKind, ReadonlyMap<EvidenceSource, Tally>>,
  lexicon: Lexicon,
): (readonly [EntityKind, ReadonlyMap<EvidenceSource, Tally>])[] {
  const [person, company] = [kinds.get("person"), kinds.get("company")];
  const looksOnly = person !== undefined && !tellsPerson(form, person);
  const isCompany = TELLS_COMPANY.some((source) => {
    const tally = company?.get(source);
    return tally !== undefined && Math.max(tally.max, combineWithin(tally)) >= ACCEPTED;
  });
  const mayBePerson = person?.has("person") === true || lexicon.people.surnameOf(form) === 2;
  const isDrug = form.length >= SHORTEST_DRUG && lexicon.names.isDrug(form) && !mayBePerson;
  return [...kinds].filter(([kind]) => (isDrug ? kind === "product" : !(kind === "person" && looksOnly && isCompany)));
}

/**
 * 若干政策, 管理办法; 商务厅贯彻落实: what is issued and done, not who does it; 意大利球队, 叛军部队, 教育股: what is said of many; 民事起诉状: a writ;
 * 大赛评审团, 考古学系: a part of a contest or of a school; 外国籍: where somebody is from; 县城读小学: what somebody does.
 */
const NOTHING_NAMED =
  /(?:政策|办法|条例|规定|通知|意见|措施|球队|军队|部队|车队|团队|梯队|代表队|船队|舰队|机队|航线|班列|工作组|评审团|评委会|学系|籍|(?<![控参入])股|[省市区县]委[省市区县]政府|(?:起诉|上诉|申请|答辩)[状书]|(?:判决|裁定|裁决|意见|决定|通知|告知)书|[读念](?:小学|中学|初中|高中|大学))$|贯彻|落实/;
/** In characters: names of people of three end as drugs do. */
const SHORTEST_DRUG = 4;
/** 战略投资部: a part that every company has. */
const PART = /(?:事业)?部门?$/;
const SHORTEST_PART = 4;
/** 其原, 前该公司: what means something named before; 何时能: what is asked. */
const UNSAID =
  /^何[时处以必妨种]|^其[\p{Script=Han}]|(?:[该此某]|(?<![资日])本)(?:公司|集团|企业|银行|机构|院|局|厂|店)$/u;
/** 县域农商行, 省属能源集团, 当地企业, 汉中总公司, 温州分行: of which there are many. */
const OF_SOME_PLACE =
  /^(?:(?:国家|[省市县区校部])级|[省市县区]属|县域|省域|区域|本地|当地|外地|各地|全国性|地方性|部分|多数|少数)|^\p{Script=Han}{2,3}(?:总公司|[分支]行|营业部)$/u;
/** 该公司, 首家银行, 多名分公司: what is pointed at, or counted; 研究型大学: what is of a kind. */
const OF_SOME =
  /^[该此某若]|^首[单家只批款个例台座支条届]|^全[港台省市县]|^[一二两三四五六七八九十几数多各]大|^[两三四五六七八九十几数多各][家名位]|型(?:大学|学院|学校|高校|医院|企业|公司|集团|银行|城市)$/;
/** 某集团全资子公司, 东川厂: what a company is to another, and a works of it. */
const OWNED = /(?:[子孙母]|关联|附属|参股|合资|联营)公司$|^\p{Script=Han}{2}厂$/u;
/** 吴姓, 詹男, 王伯伯: what people are called who are not named. */
const UNNAMED =
  /^\p{Script=Han}(?:[姓男女妇翁家氏嫌]|政府|[伯叔婶姨爷奶]{1,2}|阿[姨婆公]|[大老][伯叔妈爷姐哥嫂娘爹]|[奶师]傅|太太)$/u;
/** 满不再, 向本网: what stands within no name. */
const WITHIN_NO_NAME = /[不没们吗呢]|本[网报刊台]|记者/;
/** 若成|真, 五年: nobody is called so. */
const BEGINS_NO_NAME = /^[若倘虽但且]|^[一二三四五六七八九十]{1,2}[年月日天]$/;
/** 欧盟CE: a place and a term of everybody's. */
const OF_TERM = /^(\p{Script=Han}{2,3})([A-Z]{2,})$/u;

/** Whether a form can never be a name, whatever speaks for it. */
export function isNever(form: string, lexicon: Lexicon): boolean {
  const { generic, unnamed, endingOf, isEnding, isHall } = lexicon.organizations;
  const { never, known, commonLatin, places } = lexicon.names;
  if (
    never.has(form) ||
    places.has(form) ||
    generic.has(form) ||
    unnamed.has(form) ||
    commonLatin.has(form) ||
    isEnding(form) ||
    isHall(form)
  )
    return true;
  if (lexicon.events.triggers.has(form) || NOTHING_NAMED.test(form) || (!known.has(form) && isGeneric(form, lexicon)))
    return true;
  // 原|宝洁.
  if (/^[前原]/.test(form) && known.get(form.slice(1))?.kind === "company") return true;
  if (/^[省市县区镇州]/.test(form) && isEnding(form.slice(1))) return !isOffice(form.slice(1), lexicon);
  if (form.length > SHORTEST_PART && !known.has(form) && PART.test(form) && isGeneric(form.replace(PART, ""), lexicon))
    return true;
  if (!known.has(form) && (lexicon.people.countries.has(form) || isOfMany(form, lexicon))) return true;
  const [, owner = "", term = ""] = OF_TERM.exec(form) ?? [];
  if (commonLatin.has(term) && lexicon.people.countries.has(owner)) return true;
  if (UNSAID.test(form) || OWNED.test(form) || (endingOf(form) && OF_SOME_PLACE.test(form))) return true;
  if (form.endsWith("界") && isGeneric(form.slice(0, -1), lexicon)) return true;
  return OF_SOME.test(form) && endingOf(form) !== undefined;
}

/** 县|政协: of what kind of place an office is. */
function isOffice(form: string, { organizations }: Lexicon): boolean {
  return organizations
    .findOffices(form)
    .some(({ start, end, value }) => value === "office" && end - start === form.length);
}

/** Parts of the world and seats of trades, which are abroad as countries are. */
const REGION = /^(?:好莱坞|硅谷|华尔街|大陆|欧洲|亚洲|非洲|北美|南美|欧美|日韩|中东|东南亚)$/;
/** 美国|银行财富管理公司 is one. */
const LONGEST_TRADE = 7;
const OF_TRADE = /(?<!有限)(?:公司|企业|俱乐部|巨头|[厂商店])$/;

/** 香港对冲基金, 欧洲品牌公司, 新加坡来华: what there are many of in a place, or in a trade abroad. */
function isOfMany(form: string, lexicon: Lexicon): boolean {
  const { names, organizations, people } = lexicon;
  return [2, 3, 4].some((length) => {
    const [place, rest] = [form.slice(0, length), form.slice(length)];
    const isAbroad = people.countries.has(place) || REGION.test(place);
    const isSaid = organizations.describing.has(rest) || organizations.unnamed.has(rest);
    if (isSaid) return isAbroad || names.places.has(place);
    return isAbroad && rest.length < LONGEST_TRADE && OF_TRADE.test(rest) && isGeneric(rest, lexicon);
  });
}

/** 集团股份: a row of words that say nothing by themselves. */
function isGeneric(form: string, { organizations: { generic } }: Lexicon): boolean {
  return isMadeOf(form, (word) => word.length > 1 && generic.has(word));
}

function combine(sources: ReadonlyMap<EvidenceSource, Tally>): number {
  let doubt = 1;
  for (const tally of sources.values()) doubt *= 1 - combineWithin(tally);
  return 1 - doubt;
}

/** Repeated places of one source share their mistakes: between mean and greatest, raised a little with each of the first few. */
function combineWithin({ count, sum, max }: Tally): number {
  const level = (sum / count + max) / 2;
  return 1 - (1 - level) * 0.85 ** (Math.min(count, 4) - 1);
}

/** 数字化 */
const CHANGE = /^\p{Script=Han}{2}化$/u;
const HAN_NAME = /^\p{Script=Han}{2,6}$/u;

function looksLikePerson(form: string, lexicon: Lexicon): boolean {
  if (
    lexicon.people.never.has(form) ||
    lexicon.people.titles.has(form) ||
    (form.endsWith("办") && lexicon.people.titles.has(form.slice(0, -1))) ||
    CHANGE.test(form) ||
    lexicon.people.isFood(form) ||
    BEGINS_NO_NAME.test(form) ||
    UNNAMED.test(form)
  )
    return false;
  if (/[·•・]/.test(form)) return true;
  if (/^[A-Z]/.test(form)) return /^[A-Z][A-Za-z.'-]+(?: [A-Z][A-Za-z.'-]+){1,3}$/.test(form);
  if (!HAN_NAME.test(form) || WITHIN_NO_NAME.test(form)) return false;
  const surname = lexicon.people.surnameOf(form);
  if (surname > 0 && form.length > surname && form.length <= 2 * surname + 1) return true;
  return lexicon.people.isTransliterated(form) || form.length <= 4;
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const existing = map.get(key);
  if (existing !== undefined) return existing;
  const made = make();
  map.set(key, made);
  return made;
}
