import type { Edtf } from "../../model/edtf.ts";
import type {
  FoundClaim,
  FoundEvent,
  FoundRelation,
  FoundRole,
  Mention,
  SegmentedArticle,
} from "../../model/stages.ts";
import { withoutMarks } from "../../media.ts";
import { simplifiedView } from "../../opencc.ts";
import { findAmounts, yuanOf } from "./amounts.ts";
import { findClaims } from "./claims.ts";
import { isCited, isOrganization, leadInLength, namesCompanyAgain, sentencesOf, type Sentence } from "./clauses.ts";
import { resolveDates, yearOfSection, toldAfter, toldDayAfter, type DateExpression } from "./dates.ts";
import { findEvents } from "./events.ts";
import { areOfDigest, itemsOf, type Item } from "./items.ts";
import { interviewOf, labelLength, mentionsInTurn, type Interview } from "./interview.ts";
import { ownNameOfMedium } from "./events/citations.ts";
import { triggersIn } from "./events/triggers.ts";
import { NOTHING_TOLD, storyAfter, storyOfItem, storyOfNextBlock, withDateline, type Story } from "./events/story.ts";
import type { Lexicon } from "./lexicon.ts";
import { relationsOfSentence } from "./relations.ts";
import { findRoles } from "./roles.ts";
import { isDefined, isOfSomebody, isSubject, isWitness, personToldOf } from "./roles/context.ts";
import { rolesOfReporters } from "./roles/reporters.ts";
import { settleRoles } from "./roles/settled.ts";

/** What an article tells, in the order of its sentences. */
export interface Reading {
  readonly roles: FoundRole[];
  readonly events: FoundEvent[];
  readonly relations: FoundRelation[];
  readonly claims: FoundClaim[];
}

/** Of whom and of when the text speaks after what has been read of it. */
interface Topic {
  readonly told: Edtf | null;
  readonly toldDay: Edtf | null;
  readonly person: Mention | null;
  readonly company: Mention | null;
  /** The company that the paragraph speaks of so far. */
  readonly spoken: string | null;
  /** The company with which the paragraph begins. */
  readonly opening: Mention | null;
  /** What the whole article is about: whose posts those are that no organization is named for. */
  readonly main: string | null;
  /** The same, as it is named first. */
  readonly subject: Mention | null;
  /** The person whom the whole article is about, so that each paragraph may begin with 他. */
  readonly hero: Mention | null;
  /** The company for which somebody answers in an interview. */
  readonly answering: Mention | null;
  /** The two organizations that were last named together: 双方. */
  readonly both: readonly Mention[];
  /** Those named last, the last one last. */
  readonly organizations: readonly string[];
  /** All that the article names. */
  readonly named: readonly string[];
  /** Person → the company that they stand for, by the roles read so far. */
  readonly companyOf: ReadonlyMap<string, Mention>;
  readonly story: Story;
}

/** Of whom and of when a text speaks that has but begun. */
const NOBODY_TOLD = { told: null, toldDay: null, person: null, company: null, spoken: null, opening: null, both: [] };

/** What has been found in an article before it is read: names, and the expressions of time of each block. */
export interface Found {
  readonly mentions: readonly Mention[];
  readonly dates: readonly (readonly DateExpression[])[];
}

/** Reads an article sentence by sentence, with what the sentences before leave to be understood. */
export function readArticle(article: SegmentedArticle, { mentions, dates: read }: Found, lexicon: Lexicon): Reading {
  const reading: Reading = { roles: [], events: [], relations: [], claims: [] };
  const medium = article.publication && ownNameOfMedium(simplifiedView(withoutMarks(article.publication)), lexicon);
  const headline = simplifiedView(article.title);
  const byBlock = groupByBlock(mentions);
  const items = itemsOf(article.body, mentions);
  const isDigest = areOfDigest([...items.values()]);
  const about = aboutWhom({ title: headline, mentions: isDigest ? [] : mentions }, 0, lexicon);
  let topic: Topic = {
    ...NOBODY_TOLD,
    ...about,
    answering: null,
    organizations: [],
    companyOf: new Map(),
    story: {
      ...NOTHING_TOLD,
      published: article.published,
      medium,
      headline,
      headlines: triggersIn(headline, lexicon),
    },
  };
  const interview = interviewOf(article.body, mentions);
  const yuan = article.script === "Hant" ? yuanOf(article.body.map(({ simplified }) => simplified)) : undefined;
  let section: number | null = null;
  article.body.forEach((block, index) => {
    const isHeading = block.kind === "heading";
    const inBlock = byBlock.get(index) ?? [];
    const above = yearOfSection(block.simplified, isHeading);
    if (above !== undefined) section = above;
    const item = items.get(index);
    if (item && isDigest) topic = topicOfItem(item, index, topic, lexicon);
    if (item && isHeading && topic.main === null && !isDigest) topic = topicBelow(inBlock, topic);
    if (isHeading) return;
    const dates = resolveDates(read[index] ?? [], {
      published: article.published,
      told: topic.told,
      toldDay: topic.toldDay,
      section,
    });
    const amounts = findAmounts(block.simplified, yuan);
    topic = topicInBlock(topic, section);
    if (index === 0) topic = { ...topic, story: withDateline(topic.story, dates, leadInLength(block)) };
    if (index === 0) reading.roles.push(...rolesOfReporters(block, inBlock, medium));
    const turn = interview?.isTurn(index) ? turnOf(interview, topic) : null;
    const named = turn ? mentionsInTurn(block, index, inBlock, turn) : inBlock;
    const from = turn ? labelLength(block) : leadInLength(block);
    for (const sentence of sentencesOf(block, { mentions: named, dates, amounts }, from)) {
      topic = readSentence(sentence, { ...topic, answering: null, ...turn }, reading, lexicon);
    }
  });
  const events = reading.events.map((event) => withFuture(event, article.published));
  return { ...reading, roles: settleRoles(reading.roles, lexicon), events };
}

/** What the paragraphs before leave to be understood in the next one. */
function topicInBlock(topic: Topic, section: number | null): Topic {
  const story = { ...storyOfNextBlock(topic.story), section };
  const { opening, company, hero, person } = topic;
  return { ...topic, company: opening ?? company, person: hero ?? person, opening: null, spoken: null, story };
}

/** Who answers in an interview, and for whom: their company by the roles read so far, else what the article is about. */
function turnOf({ person }: Interview, { companyOf, subject }: Topic) {
  const own = (person && companyOf.get(person.form)) ?? subject;
  const company = own?.kind === "company" ? own : null;
  return { person, company, opening: company, answering: company };
}

/** Whom the text below a heading is about. The sections of an article about no company have nothing to do with each other. */
function topicBelow(mentions: readonly Mention[], topic: Topic): Topic {
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
function topicOfItem(item: Item, index: number, topic: Topic, lexicon: Lexicon): Topic {
  const about = aboutWhom(item, index, lexicon);
  const company = about.subject?.kind === "company" ? about.subject : null;
  return { ...topic, ...NOBODY_TOLD, ...about, company, organizations: [], story: storyOfItem(topic.story) };
}

/** What a text or an item is about, whose first block is `first`, and all that it names. */
function aboutWhom({ title, mentions }: Item, first: number, lexicon: Lexicon) {
  const main = mainCompany(mentions, title, first, lexicon);
  const named = [...new Set(mentions.filter(isOrganization).map(({ form }) => form))];
  return { main, subject: mainSubject(mentions, title, first, main), hero: mainPerson(mentions, title), named };
}

/** The person whom the title names, and the text at least twice as often as any other. */
function mainPerson(mentions: readonly Mention[], title: string): Mention | null {
  const hero = mentions.find(({ kind, form }) => kind === "person" && title.includes(form));
  const counts = countsOf(mentions, "person");
  const own = counts.get(hero?.form ?? "") ?? 0;
  const isOften = [...counts].every(([form, count]) => form === hero?.form || 2 * count <= own);
  return hero && isOften ? hero : null;
}

/** How often each form of a kind is named. */
function countsOf(mentions: readonly Mention[], of: Mention["kind"]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, form } of mentions) if (kind === of) counts.set(form, (counts.get(form) ?? 0) + 1);
  return counts;
}

/** The two organizations that are named together, or before; nobody once another is named. */
function bothOf(mentions: readonly Mention[], before: readonly Mention[]): readonly Mention[] {
  const named = [...new Map(mentions.filter(isOrganization).map((mention) => [mention.form, mention])).values()];
  if (named.length === 2) return named;
  return named.every(({ form }) => before.some((one) => one.form === form)) ? before : [];
}

/** What is dated after the article is not yet so, whatever its words. */
function withFuture(event: FoundEvent, published: Edtf | null): FoundEvent {
  const isToCome =
    event.date !== null && published !== null && /^\d/.test(event.date) && isAfter(event.date, published);
  return isToCome && event.status === "reported" ? { ...event, status: "planned" } : event;
}

/** Whether a date begins after another, as far as the coarser of the two can tell. */
function isAfter(date: Edtf, other: Edtf): boolean {
  const [from, until] = [date.split("/")[0] ?? "", other.split("/").at(-1) ?? ""];
  const length = Math.min(from.length, until.length);
  return from.slice(0, length) > until.slice(0, length);
}

/**
 * The company that an article is about: the first of its title, by its name or what is its own in it, with which the text begins
 * or of which it names none much more often; else the one that it names at least twice as often as any other.
 */
function mainCompany(mentions: readonly Mention[], title: string, from: number, lexicon: Lexicon): string | null {
  const counts = countsOf(mentions, "company");
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  const begins = mentions.find(({ kind, block }) => kind === "company" && block === from)?.form;
  const own = new Map([...counts.keys()].map((form) => [form, title.includes(form) ? form : ownPart(form, lexicon)]));
  const [[titled = null] = []] = [...own]
    .filter(([, part]) => part.length > 1 && title.includes(part))
    .sort(
      ([one, a], [other, b]) =>
        title.indexOf(a) - title.indexOf(b) || b.length - a.length || countOf(counts, other) - countOf(counts, one),
    );
  const isOften = (form: string) => countOf(counts, form) > 1 && 2 * countOf(counts, form) >= (first?.[1] ?? 0);
  if (titled !== null && (titled === begins || isOften(titled))) return titled;
  return first && first[1] > 1 && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : null;
}

/** 金桂坊|国际: a name without what it shares with others. */
function ownPart(form: string, { organizations: { generic, endingOf } }: Lexicon): string {
  const ends = [...generic, endingOf(form)?.ending ?? ""].filter((end) => form.endsWith(end));
  return form.slice(0, form.length - Math.max(...ends.map(({ length }) => length)));
}

/**
 * Where the text first names whom it is about: the main company, if the title or the first paragraph names it; of an
 * article about no company, the institution of its title.
 */
function mainSubject(mentions: readonly Mention[], title: string, from: number, main: string | null): Mention | null {
  const first = mentions.find(({ form }) => form === main);
  if (first) return first.block === from || title.includes(first.form) ? first : null;
  return mentions.find(({ kind, form }) => kind === "institution" && title.includes(form)) ?? null;
}

/** How often a form is named, or one that has it in it or with which it begins. */
function countOf(counts: ReadonlyMap<string, number>, form: string): number {
  return [...counts].reduce(
    (sum, [other, count]) => (other.includes(form) || form.startsWith(other) ? sum + count : sum),
    0,
  );
}

function groupByBlock(mentions: readonly Mention[]): Map<number, Mention[]> {
  const groups = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.block);
    if (group) group.push(mention);
    else groups.set(mention.block, [mention]);
  }
  return groups;
}

function readSentence(sentence: Sentence, topic: Topic, reading: Reading, lexicon: Lexicon): Topic {
  const context = {
    person: topic.person?.form ?? null,
    organization: topic.spoken ?? topic.main,
    main: topic.main,
    organizations: topic.organizations,
    named: topic.named,
  };
  const roles = findRoles(sentence, context, lexicon);
  const companyOf = withRoles(sentence, roles, topic.companyOf);
  const carried = carriedInto(sentence, { ...topic, companyOf });
  reading.roles.push(...roles);
  const events = findEvents(sentence, carried, lexicon, {
    ...topic.story,
    company: topic.company,
    main: topic.opening ?? topic.subject,
  });
  reading.events.push(...events);
  const company = carried.find(({ kind }) => kind === "company") ?? null;
  reading.relations.push(...relationsOfSentence(sentence, company, events));
  reading.claims.push(...findClaims(sentence, company, lexicon.claims));
  return {
    ...topicAfter(sentence, { ...topic, companyOf }, events, lexicon),
    story: storyAfter(sentence, events, topic.story),
  };
}

/** For whom people stand, by the roles of one more sentence. */
function withRoles({ mentions }: Sentence, roles: readonly FoundRole[], known: Topic["companyOf"]): Topic["companyOf"] {
  const companies = mentions.filter(({ kind }) => kind === "company");
  const standsFor = roles.flatMap(({ person, organization, former }) => {
    const company = companies.find(({ form }) => form === organization);
    return company && !former ? [[person, company] as const] : [];
  });
  return standsFor.length > 0 ? new Map([...known, ...standsFor]) : known;
}

function topicAfter(sentence: Sentence, topic: Topic, events: readonly FoundEvent[], lexicon: Lexicon): Topic {
  const { mentions, dates } = sentence;
  const companies = mentions.filter(({ kind }) => kind === "company");
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
    both: bothOf(
      mentions.filter((mention) => !isCited(sentence, mention)),
      topic.both,
    ),
    organizations:
      named.length > 0 ? [...topic.organizations, ...named].slice(-MOST_ORGANIZATIONS) : topic.organizations,
    told: toldAfter(dates, topic.told),
    toldDay: toldDayAfter(dates, topic.toldDay),
    person: personToldOf(sentence, topic.person, lexicon),
    company: opened ?? topic.company ?? companies.find((company) => !isCited(sentence, company)) ?? null,
    opening: topic.opening ?? opened,
    spoken: spoken?.form ?? topic.spoken ?? (lone ? lone.form : null),
  };
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
const OBJECT = /(?:不乏|包括|包含|[由与和对向从给被为是有据在任请让使比像跟找]|来自|加入|加盟|[任就供]职于?|效力)$/;

/** Whether a sentence is about a company: it opens with it, and does not cite it. */
function opens(sentence: Sentence, company: Mention): boolean {
  const dated = sentence.dates.filter((date) => date.end <= company.start);
  const length = dated.reduce((sum, { start, end }) => sum - (end - start), company.start - sentence.start);
  const before = sentence.block.simplified.slice(sentence.start, company.start);
  const isBegun = length <= OPENING_LENGTH || (length <= LONG_OPENING && DESCRIBED.test(before));
  return isBegun && !OBJECT.test(before) && !namesCompanyAgain(before) && !isCited(sentence, company);
}

/** 公司股票将复牌: where a paragraph has named no company yet, the one that the article is about. */
const ITSELF = /^[^，,。；;]{0,16}(?:^|[，,\s日月年])公司/;

/** 双方|签约, 两家公司|将…: by which a sentence means the two that were named together before it. */
const BOTH = /(?:^|[，,；;：:“\s日月年]|[，,][^，,]{0,4})(?:双方|两家(?:公司|企业|机构))/;

/** Words by which a sentence goes on about the person of the one before. */
const PERSON_GOES_ON = /[他她]|(?:^|[，,])其(?!中|他|余|实|次)/;

/** Whom a sentence that names nobody is about: the company of the person it names, else the one spoken of last. */
function carriedInto({ block, start, end, mentions }: Sentence, topic: Topic): Mention[] {
  const { company, person, companyOf, opening, subject, both, answering } = topic;
  const text = block.simplified.slice(start, end);
  const named = mentions.find(({ kind }) => kind === "person");
  const isItself = opening === null && subject?.kind === "company" && ITSELF.test(text);
  const spokenOf = (named && companyOf.get(named.form)) ?? (isItself ? subject : company);
  const isAnothers = mentions.some(isOrganization);
  const isBoth = both.length > 0 && BOTH.test(text) && !isAnothers;
  const isNobodys = mentions.every(({ kind }) => kind === "product");
  const isOwn = spokenOf !== null && (namesCompanyAgain(text) || (answering !== null && isNobodys));
  const carried = [
    ...(isBoth ? both : [isOwn ? spokenOf : null]),
    person && PERSON_GOES_ON.test(text) && !named ? person : null,
  ];
  return carried.filter((mention) => mention !== null);
}
