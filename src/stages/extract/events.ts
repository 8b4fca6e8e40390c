import type { EventStatus } from "../../model/front-matter.ts";
import type { FoundEvent, Mention } from "../../model/stages.ts";
import type { Span } from "../../model/text.ts";
import { quoteOf, type Sentence } from "./clauses.ts";
import type { DateMention } from "./dates.ts";
import { isOblique } from "./events/bystanders.ts";
import { findCited } from "./events/citations.ts";
import { contentOf, SAYS_NOTHING } from "./events/content.ts";
import { besides, isToCome } from "./events/dated.ts";
import { castOf } from "./events/participants.ts";
import { isMereClaim, isOfUnnamed, sayerFor, sayersIn, sourceFor, sourcesOf, type Sayer } from "./events/sources.ts";
import { DENIES, isUnreal, statusOf } from "./events/status.ts";
import { NOTHING_TOLD, type Story } from "./events/story.ts";
import { within } from "./events/spans.ts";
import { TAKEN_IN } from "./events/supported.ts";
import { findTellings, type Telling } from "./events/tellings.ts";
import { ofEach, titleOf } from "./events/title.ts";
import { dateOf } from "./events/when.ts";
import type { Lexicon } from "./lexicon.ts";

/**
 * Finds what a sentence says has happened. `carried` are those of whom the text speaks when the sentence names nobody,
 * `story` what it leaves understood of when.
 */
export function findEvents(
  sentence: Sentence,
  carried: readonly Mention[],
  lexicon: Lexicon,
  story: Story = NOTHING_TOLD,
): FoundEvent[] {
  const tellings = withoutSaid(sentence, findTellings(sentence, lexicon, story.introduced));
  if (tellings.length === 0) return [];
  const cited = findCited(sentence, story, lexicon);
  const sources = sourcesOf(sentence, lexicon);
  let sayers: readonly Sayer[] | undefined;
  let before: Mention | null = null;
  const events = tellings.flatMap((telling) => {
    const speaker = sourceFor(sentence, telling, sources);
    if (isOfUnnamed(telling.trigger, speaker) || isUnreal(sentence, telling)) return [];
    const later = sources.filter(({ start }) => start >= telling.trigger.end).map(({ mention }) => mention);
    const understood = { carried, story, speaker: speaker?.mention ?? null, later, before };
    const cast = castOf(sentence, telling, tellings.length === 1, understood, lexicon);
    if (!cast) return [];
    const { subject, participants } = cast;
    if (telling.type !== "statement") before = subject;
    const others = tellings.filter((one) => one !== telling);
    const date = dateOf(sentence, telling, tellings, subject.form, story, lexicon);
    const sayer = speaker ? null : sayerFor(sentence, telling, (sayers ??= sayersIn(sentence, lexicon)));
    const isClaim = speaker ? speaker.mention !== subject : sayer !== null && isMereClaim(sentence, telling, sayer);
    const told = statusOf(sentence, telling, isClaim, lexicon);
    const isAhead = telling.type !== "statement" && date !== null && isToCome(date, story.published);
    const status = isAhead && MAY_COME.has(told) ? "planned" : told;
    const title = titleOf(sentence, telling, cast, { others, isToCome: status === "planned" });
    if (isEmpty(title, telling)) return [];
    const said = [date?.span, cited?.span, contentOf(sentence, telling)];
    return eachFounded(sentence, telling, {
      type: telling.type,
      trigger: telling.trigger.text,
      date: date?.date ?? null,
      dateText: date ? date.text : (telling.dates.find(isIncomplete)?.text ?? null),
      title,
      participants: unique(withSpeaker(participants, telling, speaker?.mention ?? null)),
      amounts: amountsOf(sentence, telling),
      status,
      speaker: speaker?.text ?? (sayer?.mention ?? denierOf(sentence, telling, status, subject))?.form ?? null,
      cites: cited && cited.media,
      quote: quoteOf(sentence.block, quoteSpan(sentence, telling, said, subject)),
    });
  });
  return withoutEchoes(events);
}

/**
 * 云岚鲜生|予以否认: who denies something without a verb of speech: the last whom the clause names before that, but for
 * those of whom they deny it (对|嘉禾超市的指控); the subject where it names nobody.
 */
function denierOf(
  sentence: Sentence,
  { type, clause, trigger }: Telling,
  status: EventStatus,
  subject: Mention,
): Mention | null {
  if (type !== "statement" || status !== "denied" || !DENIES.test(trigger.text)) return null;
  const named = within(sentence.mentions, { start: clause.start, end: trigger.start });
  const denier = named.findLast((one) => one.kind !== "product" && !isOblique(sentence, clause, one));
  return denier ?? (sentence.mentions.includes(subject) && subject.end <= trigger.start ? subject : null);
}

/** What is dated after the article is yet to come if it is told as true, or as planned. */
const MAY_COME: ReadonlySet<EventStatus> = new Set<EventStatus>(["reported", "claimed", "planned"]);

/** …公告, …称: a title that ends before anything is said; of deeds, which 宣布裁员的消息 tells, one without its trigger. */
function isEmpty(title: string, { type, trigger }: Telling): boolean {
  if (ENDS_OPEN.test(title)) return true;
  return SAYS_NOTHING.test(title) && (TAKEN_IN.has(type) || !title.includes(trigger.text));
}
/** 林若川：给他放贷的: a title whose last words describe what it does not name; not 是…的. */
const ENDS_OPEN = /^[^是]*[^目似真好]的…?$/;

/** 甲、乙、丙等|都在2020年|成立: what follows a list of which it tells one by one. */
const ONE_BY_ONE = /^(?:等[^，,。；;]{0,12}?)?(?:[都均皆]|先后|相继|陆续|分别|纷纷|各自)/;

/** Each of those that a list says were founded was founded by itself. */
function eachFounded(sentence: Sentence, { type, clause, trigger }: Telling, event: FoundEvent): readonly FoundEvent[] {
  const { block, mentions } = sentence;
  const companies = within(mentions, { start: clause.start, end: trigger.start }).filter(
    ({ kind }) => kind === "company",
  );
  const [first, last] = [companies[0], companies.at(-1)];
  const isList = first !== undefined && besides(sentence, first, companies).length === companies.length;
  const isOneByOne = last && ONE_BY_ONE.test(block.simplified.slice(last.end, trigger.start));
  if (type !== "founding" || !isList || !isOneByOne || companies.length < 2) return [event];
  const others = event.participants.filter(({ form }) => companies.every((company) => company.form !== form));
  return companies.map(({ form, kind }) => ({
    ...event,
    title: `${form}${ofEach(trigger.text)}`,
    participants: [{ form, kind }, ...others],
  }));
}

/** 林若川回应，裁员纯属谣言: to deny something is not told beside what is denied, by whom it is denied is. */
function withoutEchoes(events: readonly FoundEvent[]): FoundEvent[] {
  const isDenied = ({ status }: FoundEvent) => status === "denied";
  const isEcho = (event: FoundEvent) =>
    event.type === "statement" &&
    isDenied(event) &&
    events.some((one) => one.type !== "statement" && isDenied(one) && one.title === event.title);
  const denying = events.filter(isEcho).flatMap(({ participants }) => participants);
  return events
    .filter((event) => !isEcho(event))
    .map((event) =>
      isDenied(event) ? { ...event, participants: unique([...event.participants, ...denying]) } : event,
    );
}

/** Who says something takes part in saying it, with those for whom they speak. */
function withSpeaker(participants: readonly Mention[], { type }: Telling, speaker: Mention | null): readonly Mention[] {
  return type === "statement" && speaker?.kind === "person" ? [...participants, speaker] : participants;
}

/** 林若川表示,补贴将上调至94元: what somebody says is told by that they say it, and not once more by a weak word. */
function withoutSaid(sentence: Sentence, tellings: readonly Telling[]): readonly Telling[] {
  const said = tellings.flatMap((telling) => contentOf(sentence, telling) ?? []);
  return tellings.filter(
    ({ type, trigger }) =>
      type !== "other" || trigger.strength === "strong" || said.every((span) => within([trigger], span).length === 0),
  );
}

/** Money and people; parts of a whole and ranges identify little. */
function amountsOf({ amounts }: Sentence, telling: Telling): FoundEvent["amounts"] {
  return within(amounts, telling).flatMap(({ value, to, unit, qualifier }) =>
    to === null && /^(?:[A-Z]{3}|人)$/.test(unit) ? [{ value, unit, qualifier }] : [],
  );
}

function unique(mentions: readonly Pick<Mention, "form" | "kind">[]): FoundEvent["participants"] {
  return [...new Map(mentions.map(({ form, kind }) => [form, { form, kind }])).values()];
}

/** A day or a month whose year nothing tells. */
function isIncomplete({ date, partial }: DateMention): boolean {
  return date === null && partial !== null;
}

/** A quote is no longer than this for the sake of a date or of what is said in the sentence before. */
const MAX_QUOTE = 160;

/** From the clause that has the subject, the date or the medium cited, to the last of the telling or of what is said. */
function quoteSpan(
  sentence: Sentence,
  telling: Telling,
  said: readonly (Span | null | undefined)[],
  subject: Mention,
): Span {
  const parts = [telling, ...said, sentence.mentions.includes(subject) ? subject : null].filter((span) => !!span);
  const clauses = parts.flatMap(
    (part) => sentence.clauses.find(({ start, end }) => part.start >= start && part.start < end) ?? [],
  );
  const end = Math.max(telling.end, ...clauses.map((clause) => clause.end));
  const start = Math.min(telling.start, ...clauses.map((clause) => clause.start));
  const earlier = said.flatMap((span) =>
    span && span.start < start && end - span.start <= MAX_QUOTE ? span.start : [],
  );
  const from = Math.min(start, ...earlier);
  return { start: "“「".includes(sentence.block.simplified.charAt(from - 1) || " ") ? from - 1 : from, end };
}
