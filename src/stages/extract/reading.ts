import type { Edtf } from "../../model/edtf.ts";
import type {
  FoundClaim,
  FoundEvent,
  FoundRelation,
  FoundRole,
  Mention,
  SegmentedArticle,
  SegmentedBlock,
} from "../../model/stages.ts";
import { withoutMarks } from "../../media.ts";
import { simplifiedView } from "../../opencc.ts";
import { aboutWhom } from "./about.ts";
import { findAmounts, yuanOf } from "./amounts.ts";
import { findClaims } from "./claims.ts";
import { isOrganization, leadInLength, sentencesOf, type Sentence } from "./clauses.ts";
import { resolveDates, weekOfDigest, yearOfSection, type DateExpression, type DateMention } from "./dates.ts";
import { findEvents } from "./events.ts";
import { areOfDigest, itemsOf } from "./items.ts";
import { interviewOf, labelLength, mentionsInTurn, type Interview } from "./interview.ts";
import { ownNameOfMedium } from "./events/citations.ts";
import { triggersIn } from "./events/triggers.ts";
import { NO_POSTS } from "./events/posts.ts";
import { NOTHING_TOLD, storyAfter, withDateline } from "./events/story.ts";
import type { Lexicon } from "./lexicon.ts";
import { relationsOfSentence } from "./relations.ts";
import { findRoles } from "./roles.ts";
import { deadIn } from "./roles/death.ts";
import { rolesOfReporters } from "./roles/reporters.ts";
import { settleRoles } from "./roles/settled.ts";
import {
  carriedInto,
  NOBODY_TOLD,
  topicAfter,
  topicBelow,
  topicInBlock,
  topicOfItem,
  withRoles,
  type Topic,
} from "./topic.ts";

/** What an article tells, in the order of its sentences. */
export interface Reading {
  readonly roles: FoundRole[];
  readonly events: FoundEvent[];
  readonly relations: FoundRelation[];
  readonly claims: FoundClaim[];
  /** Who is told to be dead. */
  readonly dead: Set<string>;
}

/** What has been found in an article before it is read: names, and the expressions of time of each block. */
export interface Found {
  readonly mentions: readonly Mention[];
  readonly dates: readonly (readonly DateExpression[])[];
}

/** Reads an article sentence by sentence, with what the sentences before leave to be understood. */
export function readArticle(article: SegmentedArticle, { mentions, dates: read }: Found, lexicon: Lexicon): Reading {
  const reading: Reading = { roles: [], events: [], relations: [], claims: [], dead: new Set() };
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
      posts: { ...NO_POSTS, organizations: new Map(mentions.filter(isOrganization).map((one) => [one.form, one])) },
    },
  };
  const interview = interviewOf(article.body, mentions);
  const yuan = article.script === "Hant" ? yuanOf(article.body.map(({ simplified }) => simplified)) : undefined;
  const week = weekOfDigest(`${headline}\n${article.body[0]?.simplified ?? ""}`, article.published);
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
      week,
    });
    const amounts = findAmounts(block.simplified, yuan);
    topic = topicInBlock(topic, section);
    if (index === 0) topic = { ...topic, story: withDateline(topic.story, dates, endOfOpening(block, dates)) };
    if (index === 0) reading.roles.push(...rolesOfReporters(block, inBlock, medium));
    const turn = interview?.isTurn(index) ? turnOf(interview, topic) : null;
    const named = turn ? mentionsInTurn(block, index, inBlock, turn) : inBlock;
    const from = turn ? labelLength(block) : leadInLength(block);
    for (const sentence of sentencesOf(block, { mentions: named, dates, amounts }, from)) {
      topic = readSentence(sentence, { ...topic, answering: null, ...turn }, reading, lexicon);
    }
  });
  const events = reading.events.map((event) => withFuture(event, article.published));
  return { ...reading, roles: settleRoles(reading.roles, reading.dead, lexicon), events };
}

/** Up to where the day of the news is looked for: the dateline, or all of a paragraph that begins to tell without a date. */
function endOfOpening(block: SegmentedBlock, dates: readonly DateMention[]): number {
  const isDated = dates.some(({ start }) => start < (block.sentences[0]?.end ?? 0));
  return isDated ? leadInLength(block) : block.text.length;
}

/** Who answers in an interview, and for whom: their company by the roles read so far, else what the article is about. */
function turnOf({ person }: Interview, { companyOf, subject }: Topic) {
  const own = (person && companyOf.get(person.form)) ?? subject;
  const company = own?.kind === "company" ? own : null;
  return { person, company, opening: company, answering: company };
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
    published: topic.story.published,
  };
  for (const person of deadIn(sentence, context.person)) reading.dead.add(person);
  const roles = findRoles(sentence, context, lexicon);
  const companyOf = withRoles(sentence, roles, topic);
  const carried = carriedInto(sentence, { ...topic, companyOf });
  reading.roles.push(...roles);
  const events = findEvents(sentence, carried, lexicon, {
    ...topic.story,
    company: topic.latest ?? topic.company,
    main: topic.latest ?? topic.opening ?? topic.subject,
    near: topic.near,
    posts: { ...topic.story.posts, roles, companyOf },
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
