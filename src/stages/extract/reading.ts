import type { Edtf } from "../../model/edtf.ts";
import type {
  FoundClaim,
  FoundEvent,
  FoundRelation,
  FoundRole,
  Mention,
  SegmentedArticle,
} from "../../model/stages.ts";
import { findAmounts } from "./amounts.ts";
import { findClaims } from "./claims.ts";
import { isCited, sentencesOf, type Sentence } from "./clauses.ts";
import { findDates, toldAfter } from "./dates.ts";
import { findEvents } from "./events.ts";
import type { Lexicon } from "./lexicon.ts";
import { relationsOfSentence } from "./relations.ts";
import { findRoles } from "./roles.ts";

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
  readonly person: Mention | null;
  readonly company: Mention | null;
}

/** Reads an article sentence by sentence, with what the sentences before leave to be understood. */
export function readArticle(article: SegmentedArticle, mentions: readonly Mention[], lexicon: Lexicon): Reading {
  const reading: Reading = { roles: [], events: [], relations: [], claims: [] };
  let topic: Topic = { told: null, person: null, company: null };
  const byBlock = groupByBlock(mentions);
  article.body.forEach((block, index) => {
    if (block.kind === "heading") return;
    const dates = findDates(block.simplified, { published: article.published, told: topic.told });
    const amounts = findAmounts(block.simplified);
    for (const sentence of sentencesOf(block, { mentions: byBlock.get(index) ?? [], dates, amounts })) {
      readSentence(sentence, topic, reading, lexicon);
      topic = topicAfter(sentence, topic);
    }
  });
  return reading;
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

function readSentence(sentence: Sentence, topic: Topic, reading: Reading, lexicon: Lexicon): void {
  const context = { person: topic.person?.form ?? null, organization: topic.company?.form ?? null };
  reading.roles.push(...findRoles(sentence, context, lexicon));
  const carried = carriedInto(sentence, topic);
  reading.events.push(...findEvents(sentence, carried, lexicon));
  reading.relations.push(...relationsOfSentence(sentence));
  reading.claims.push(...findClaims(sentence, carried.find(({ kind }) => kind === "company") ?? null));
}

function topicAfter(sentence: Sentence, { told, person, company }: Topic): Topic {
  const { mentions, dates } = sentence;
  return {
    told: toldAfter(dates, told),
    person: mentions.findLast(({ kind }) => kind === "person") ?? person,
    company: mentions.find((mention) => mention.kind === "company" && !isCited(sentence, mention)) ?? company,
  };
}

/** Words by which a sentence goes on about the company, or the person, of the one before. */
const COMPANY_GOES_ON =
  /(?:^|[，,、；;“"])(?:公司|集团|双方|其)|[该本]公司|该集团|^(?:同时|此外|随后|至此|截至|目前|当前)/;
const PERSON_GOES_ON = /[他她]|^其|[，,]其/;

function carriedInto({ block, start, end, mentions }: Sentence, { company, person }: Topic): Mention[] {
  const text = block.simplified.slice(start, end);
  const carried = [
    company && COMPANY_GOES_ON.test(text) ? company : null,
    person && PERSON_GOES_ON.test(text) && !mentions.some(({ kind }) => kind === "person") ? person : null,
  ];
  return carried.filter((mention) => mention !== null);
}
