import type { Edtf } from "../../model/edtf.ts";
import type { FoundEvent, FoundRole, Mention } from "../../model/stages.ts";
import { aboutWhom, type About } from "./about.ts";
import { isCited, isOrganization, namesCompanyAgain, type Sentence } from "./clauses.ts";
import { toldAfter, toldDayAfter } from "./dates.ts";
import { bothBefore, partiesBefore } from "./events/both.ts";
import { actsOnIt, isHolder, isKin } from "./events/bystanders.ts";
import { THIS_PERSON } from "./events/participants.ts";
import { storyOfItem, storyOfNextBlock, type Story } from "./events/story.ts";
import type { Item } from "./items.ts";
import type { Lexicon } from "./lexicon.ts";
import { isDefined, isOfSomebody, isSubject, isWitness, personToldOf } from "./roles/context.ts";

/** Of whom and of when the text speaks after what has been read of it. */
export interface Topic extends About {
  readonly told: Edtf | null;
  readonly toldDay: Edtf | null;
  readonly person: Mention | null;
  readonly company: Mention | null;
  /** The company that the paragraph speaks of so far. */
  readonly spoken: string | null;
  /** The company that the last sentence of the paragraph was about, and no other. */
  readonly latest: Mention | null;
  /** The only company that was named last in the paragraph: 其, 该公司. */
  readonly near: Mention | null;
  /** The company with which the paragraph begins. */
  readonly opening: Mention | null;
  /** The company for which somebody answers in an interview. */
  readonly answering: Mention | null;
  /** The two organizations that were last named together: 双方. */
  readonly both: readonly Mention[];
  /** Those named last, the last one last. */
  readonly organizations: readonly string[];
  /** Person → the company that they stand for, by the roles read so far. */
  readonly companyOf: ReadonlyMap<string, Mention>;
  readonly story: Story;
}

/** Of whom and of when a text speaks that has but begun. */
export const NOBODY_TOLD = {
  told: null,
  toldDay: null,
  person: null,
  company: null,
  spoken: null,
  latest: null,
  near: null,
  opening: null,
  both: [],
};

/** What the paragraphs before leave to be understood in the next one. */
export function topicInBlock(topic: Topic, section: number | null): Topic {
  const story = { ...storyOfNextBlock(topic.story), section };
  const { opening, company, hero, person } = topic;
  return {
    ...topic,
    company: opening ?? company,
    person: hero ?? person,
    opening: null,
    spoken: null,
    latest: null,
    near: null,
    story,
  };
}

/** Whom the text below a heading is about. The sections of an article about no company have nothing to do with each other. */
export function topicBelow(mentions: readonly Mention[], topic: Topic): Topic {
  return {
    ...topic,
    told: null,
    toldDay: null,
    person: null,
    company: mentions.find(({ kind }) => kind === "company") ?? null,
    both: bothOf(mentions, []),
  };
}

/** Whom an item of a digest is about, which has a company of its own. */
export function topicOfItem(item: Item, index: number, topic: Topic, lexicon: Lexicon): Topic {
  const about = aboutWhom(item, index, lexicon);
  const company = about.subject?.kind === "company" ? about.subject : null;
  return { ...topic, ...NOBODY_TOLD, ...about, company, organizations: [], story: storyOfItem(topic.story) };
}

/** The two organizations that are named together, or before; nobody once another is named. */
function bothOf(mentions: readonly Mention[], before: readonly Mention[]): readonly Mention[] {
  const named = [...new Map(mentions.filter(isOrganization).map((mention) => [mention.form, mention])).values()];
  if (named.length === 2) return named;
  return named.every(({ form }) => before.some((one) => one.form === form)) ? before : [];
}

/** For whom people stand, by the roles of one more sentence. */
export function withRoles(
  { mentions }: Sentence,
  roles: readonly FoundRole[],
  { companyOf: known, subject }: Topic,
): Topic["companyOf"] {
  const companies = [...mentions, ...(subject ? [subject] : [])].filter(({ kind }) => kind === "company");
  const standsFor = roles.flatMap(({ person, organization, former }) => {
    const company = companies.find(({ form }) => form === organization);
    return company && !former ? [[person, company] as const] : [];
  });
  return standsFor.length > 0 ? new Map([...known, ...standsFor]) : known;
}

/** Of whom and of when the text speaks after one more sentence. */
export function topicAfter(sentence: Sentence, topic: Topic, events: readonly FoundEvent[], lexicon: Lexicon): Topic {
  const { mentions, dates } = sentence;
  const companies = mentions.filter(isCompany);
  const opener = companies.find((company) => opens(sentence, company)) ?? null;
  const opened = opener && topic.opening && givesMoney(opener, events) ? null : opener;
  const isAnothers = topic.main === null ? isWitness : isOfSomebody;
  const spoken =
    companies.find((company) => isSubject(sentence, company, lexicon)) ??
    (opened && (opened.form === topic.main || !isAnothers(sentence, opened, lexicon)) ? opened : null) ??
    companies.find((company) => isDefined(sentence, company, sentence.end - 1));
  const isLone = topic.main === null && companies.length === 1;
  const lone = isLone && companies.find((one) => !isOfSomebody(sentence, one, lexicon) && !isCited(sentence, one));
  const named = mentions.filter(isOrganization).map(({ form }) => form);
  return {
    ...topic,
    both: bothBefore(sentence, sentence.end) ?? bothOf(partiesBefore(sentence, sentence.end), topic.both),
    organizations:
      named.length > 0 ? [...topic.organizations, ...named].slice(-MOST_ORGANIZATIONS) : topic.organizations,
    told: toldAfter(dates, topic.told),
    toldDay: toldDayAfter(dates, topic.toldDay),
    person: personAfter(sentence, topic, lexicon),
    company: opened ?? topic.company ?? mainCompany(topic) ?? companies.find((one) => !isCited(sentence, one)) ?? null,
    latest: latestAfter(sentence, topic, lexicon),
    near: onlyCompany(
      companies.filter((one) => !isFormerHouse(sentence, one)),
      topic.near,
    ),
    opening: topic.opening ?? opened,
    spoken: spoken?.form ?? topic.spoken ?? (lone ? lone.form : null),
  };
}

/** The person of whom the text tells after a sentence; nobody who is named for what another is of them: 小禾|母亲. */
function personAfter(sentence: Sentence, { person }: Topic, lexicon: Lexicon): Mention | null {
  const next = personToldOf(sentence, person, lexicon);
  return next && isKin(sentence, next) && sentence.mentions.includes(next) ? null : next;
}

/** 原|江川银行|副行长林若川: a company that is named for the past of somebody. */
function isFormerHouse(sentence: Sentence, company: Mention): boolean {
  return /[原前]$/.test(sentence.block.simplified.slice(sentence.start, company.start)) && isHolder(sentence, company);
}

function mainCompany({ subject }: Topic): Mention | null {
  return subject?.kind === "company" ? subject : null;
}

/** The company of which a sentence names no other; where it names none, the one of before. */
function onlyCompany([first, ...others]: readonly Mention[], before: Mention | null): Mention | null {
  if (!first) return before;
  return others.every(({ form }) => form === first.form) ? first : null;
}

/** The subject of a sentence that names no other company; of one that names nobody, that of the one before. */
function latestAfter(sentence: Sentence, { latest }: Topic, lexicon: Lexicon): Mention | null {
  const named = sentence.mentions.filter(({ kind }) => kind !== "product");
  if (named.length === 0) return latest;
  const only = onlyCompany(named.filter(isCompany), null);
  if (only && actsOnIt(sentence, only)) return latest;
  return only && isSubject(sentence, only, lexicon) ? only : null;
}

function isCompany({ kind }: Mention): boolean {
  return kind === "company";
}

/** Whether a company is named for what it puts into another: the text goes on about that one. */
function givesMoney({ form }: Mention, events: readonly FoundEvent[]): boolean {
  const own = events.filter(({ participants: [first] }) => first?.form === form);
  return own.length > 0 && own.every(({ type }) => type === "funding");
}

/** How many of the names of organizations a text may still mean by 学院, 协会 or 主教练. */
const MOST_ORGANIZATIONS = 24;

/** How far from its beginning, dates apart, a sentence may name whom it is about. */
const OPENING_LENGTH = 8;

/** The same where nothing but what the company is stands before it: “小巨人”企业|某公司. */
const LONG_OPENING = 16;
const DESCRIBED =
  /(?:^|[，,])[“「]?[^，,。；;的]{2,12}(?:公司|企业|厂商|平台|巨头|品牌|龙头|新势力|独角兽|开发商|集团|商|券商|银行)$/;

/** 投资方包括|某公司, 与某公司: behind these stands whom the sentence is not about. */
const OBJECT = /(?:不乏|包括|包含|[由与和对向从给被为是有据在任请让使比像跟找]|来自|加入|加盟|[任就供]职于?|效力|、)$/;

/** 团队有甲|、乙等大厂背景: whence those come whom a sentence is about. */
const BACKGROUND = /^[^，,。；;]{0,20}(?:背景|履历|出身)/;
const REACH = 24;

/** Whether a sentence is about a company: it opens with it, and does not cite it. */
function opens(sentence: Sentence, company: Mention): boolean {
  const dated = sentence.dates.filter((date) => date.end <= company.start);
  const length = dated.reduce((sum, { start, end }) => sum - (end - start), company.start - sentence.start);
  const before = sentence.block.simplified.slice(sentence.start, company.start);
  const isBegun = length <= OPENING_LENGTH || (length <= LONG_OPENING && DESCRIBED.test(before));
  const isBackground = BACKGROUND.test(sentence.block.simplified.slice(company.end, company.end + REACH));
  const isOther =
    isBackground || isFormerHouse(sentence, company) || isCited(sentence, company) || actsOnIt(sentence, company);
  return isBegun && !isOther && !OBJECT.test(before) && !namesCompanyAgain(before);
}

/** 公司股票将复牌: where a paragraph has named no company yet, the one that the article is about. */
const ITSELF = /^[^，,。；;]{0,16}(?:^|[，,\s日月年])公司/;

/** 该公司, 这家厂商, 其: where a sentence goes on about the company named last; 公司 is that of the article. */
const POINTS_NEAR =
  /^[^，,。；;]{0,12}(?:该(?:公司|集团|厂|店|行(?![业为动程情列]))|这家)|(?:^|[，,\s日月年])其(?![中他余实次间后])/;

/** 该行: a bank, and nobody else. */
const THE_BANK = /^[^，,。；;]{0,12}该行(?![业为动程情列])/;
const A_BANK = /行$|银行|农商|信用社|联社|[工建农中交招]行/;

/** 双方|签约, 两家公司|将…: by which a sentence means the two that were named together before it. */
const MEANS_BOTH = /(?:^|[，,；;：:“\s日月年]|[，,][^，,]{0,4})(?:双方|两家(?:公司|企业|机构))/;

/** Words by which a sentence goes on about the person of the one before. */
const PERSON_GOES_ON = new RegExp(`[他她]|${THIS_PERSON.source}|(?:^|[，,])其(?!中|他|余|实|次)`);

/** Whom a sentence that names nobody is about: the company of the person it names, else the one spoken of last. */
export function carriedInto({ block, start, end, mentions }: Sentence, topic: Topic): Mention[] {
  const { company, near, person, companyOf, opening, subject, both: pair, answering } = topic;
  const text = block.simplified.slice(start, end);
  const named = mentions.find(({ kind }) => kind === "person");
  const isItself = opening === null && subject?.kind === "company" && ITSELF.test(text);
  const isMeant = (one: Mention | null) => one !== null && (!THE_BANK.test(text) || A_BANK.test(one.form));
  const pointed = [POINTS_NEAR.test(text) ? near : null, company].find(isMeant) ?? null;
  const spokenOf = (named && companyOf.get(named.form)) ?? (isItself ? subject : pointed);
  const both = text.search(MEANS_BOTH);
  const isOther = (one: Mention) => isOrganization(one) && pair.every(({ form }) => form !== one.form);
  const isAnothers = mentions.some((one) => isOther(one) && one.start < start + both);
  const goesOn = text.search(PERSON_GOES_ON);
  const isBoth = pair.length > 0 && both >= 0 && !isAnothers;
  const isNobodys = mentions.every(({ kind }) => kind === "product");
  const isOwn = spokenOf !== null && (namesCompanyAgain(text) || (answering !== null && isNobodys));
  const carried = [
    ...(isBoth ? pair : [isOwn ? spokenOf : null]),
    person && goesOn >= 0 && (!named || start + goesOn < named.start) ? person : null,
  ];
  return carried.filter((mention) => mention !== null);
}
