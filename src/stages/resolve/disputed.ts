import type { Claim } from "../../model/front-matter.ts";
import type { AnnotatedArticle, Mention } from "../../model/stages.ts";
import { simplifiedView } from "../../opencc.ts";
import type { Entity, EntityOf } from "./entities.ts";
import type { ResolvedEvent } from "./events.ts";
import { keyOf, type ToldEvent } from "./signs.ts";

/** Offices that one person holds at a time, by the words for them. */
const OFFICES: Readonly<Record<string, string>> = {
  董事长: "chairman",
  首席执行官: "chief-executive",
  CEO: "chief-executive",
  总经理: "general-manager",
  总裁: "president",
};

/** 董事长、首席执行官; 创始人兼CEO. */
const BETWEEN_OFFICES = /[、和及与]|兼任?/;

interface Held {
  readonly article: AnnotatedArticle;
  readonly person: Entity;
  readonly claim: Claim;
}

/**
 * Claims on what articles write differently: who holds an office of which there is one, how a name is written, and the
 * sums and numbers of people of an event. Only
 * where two articles differ are they claims; all else is a role, or a form.
 */
export function findDisputed(
  articles: readonly AnnotatedArticle[],
  entityOf: EntityOf,
  events: readonly ResolvedEvent[] = [],
): ReadonlyMap<AnnotatedArticle, readonly Claim[]> {
  const disputed = new Map<AnnotatedArticle, Claim[]>();
  const add = (article: AnnotatedArticle, claim: Claim) =>
    disputed.set(article, [...(disputed.get(article) ?? []), claim]);
  const changes = new Set(
    events.flatMap(({ found, participants }) => (found.type === "personnel" ? participants : [])),
  );
  for (const office of officesOf(articles, entityOf).values())
    if (isDisputed(office, changes)) for (const { article, claim } of office) add(article, claim);
  for (const { article, claim } of sumsOf(events)) add(article, claim);
  const spelt = articles.map((article) => spellingsOf(article, entityOf));
  const wrong = new Set(spelt.flat().flatMap(({ claim, misspelt }) => (misspelt ? [claim.subject] : [])));
  articles.forEach((article, i) => {
    for (const { claim } of spelt[i] ?? []) if (wrong.has(claim.subject)) add(article, claim);
  });
  return disputed;
}

interface Spelling {
  readonly claim: Claim;
  readonly misspelt: boolean;
}

/** Who holds each office of each organization, by all articles. */
function officesOf(articles: readonly AnnotatedArticle[], entityOf: EntityOf): ReadonlyMap<string, Held[]> {
  const offices = new Map<string, Held[]>();
  for (const article of articles)
    for (const role of article.roles) {
      const organization = role.organization === null ? null : entityOf(article, role.organization);
      const person = entityOf(article, role.person);
      if (!organization || !person || role.former) continue;
      for (const title of role.title.split(BETWEEN_OFFICES)) {
        const attribute = Object.hasOwn(OFFICES, title) ? OFFICES[title] : undefined;
        if (attribute === undefined) continue;
        const key = `${keyOf(organization)}\0${attribute}`;
        const { quote } = role;
        const claim = { subject: organization.id, attribute, value: person.name, unit: null, as_of: null, quote };
        offices.set(key, [...(offices.get(key) ?? []), { article, person, claim }]);
      }
    }
  return offices;
}

/**
 * Two articles name two people, and none names both: one that does tells of a change, or of two offices. Nor does an event
 * tell that one of them came or went, and no name is the other cut short.
 */
function isDisputed(office: readonly Held[], changes: ReadonlySet<Entity>): boolean {
  const holders = new Map<AnnotatedArticle, Set<Entity>>();
  for (const { article, person } of office)
    holders.set(article, (holders.get(article) ?? new Set<Entity>()).add(person));
  const isSure = [...holders.values()].every(({ size }) => size === 1);
  const people = [...new Set(office.map(({ person }) => person))];
  const isCut = people.some((one) => people.some((other) => one !== other && other.name.startsWith(one.name)));
  return isSure && people.length > 1 && !isCut && !people.some((person) => changes.has(person));
}

type Sum = ToldEvent["found"]["amounts"][number];

/** Of these types the sum that is told is that of the deed. */
const WITH_SUMS: ReadonlySet<string> = new Set([
  "funding",
  "acquisition",
  "partnership",
  "layoff",
  "sanction",
  "dispute",
]);
/** What a sum may be of, other than the deed. */
const OTHER_SUM = /估值|注册资本|市值|资产|营收|收入|利润|亏损|商誉|债|每股/;

/** The sum or the number of people that each telling of an event gives, where those of two cannot both be right. */
function sumsOf(events: readonly ResolvedEvent[]): { readonly article: AnnotatedArticle; readonly claim: Claim }[] {
  const told = new Map<string, { readonly event: ResolvedEvent; readonly sum: Sum }[]>();
  for (const event of events) {
    const { type, amounts, status, quote } = event.found;
    if (!WITH_SUMS.has(type) || status === "denied" || OTHER_SUM.test(simplifiedView(quote))) continue;
    for (const sum of amounts) {
      if (amounts.some((other) => other !== sum && other.unit === sum.unit)) continue;
      const key = `${event.id}\0${sum.unit}`;
      told.set(key, [...(told.get(key) ?? []), { event, sum }]);
    }
  }
  return [...told.values()].flatMap((tellings) => {
    const disputed = tellings.filter(({ sum }) => tellings.some((other) => excludes(sum, other.sum)));
    const subject = disputed[0]?.event.participants.find((one) => disputed.every(({ event }) => tellsOf(event, one)));
    if (!subject) return [];
    return disputed.map(({ event: { article, found, id }, sum: { value, unit } }) => ({
      article,
      claim: {
        ...{ subject: subject.id, attribute: unit === "人" ? "people" : "amount", value, unit },
        ...{ as_of: null, event: id, quote: found.quote },
      },
    }));
  });
}

function tellsOf({ participants }: ResolvedEvent, one: Entity): boolean {
  return participants.some((other) => keyOf(other) === keyOf(one));
}

/** One that is less than this part of the other is of something else. */
const OF_ONE_KIND = 0.5;

function excludes(a: Sum, b: Sum): boolean {
  const [less, more] = a.value < b.value ? [a, b] : [b, a];
  return less.value >= OF_ONE_KIND * more.value && !mayBe(less, more.value) && !mayBe(more, less.value);
}

/** How far from what is said a value may be, below and above, as shares of it. */
const EXACT = [0.02, 0.02] as const;
const INEXACT: Readonly<Record<string, readonly [below: number, above: number]>> = {
  over: [0.02, 0.3],
  "at-least": [0.02, 0.5],
  nearly: [0.1, 0.02],
  about: [0.1, 0.1],
  "up-to": [0.5, 0.02],
  under: [0.5, 0.02],
  several: [1, 10],
};

/** Whether a paper may say so of a value: 近7亿 of 6.98亿, 超30亿 of 33亿; 12亿 of 12.4亿, rounded to two figures. */
function mayBe({ value: said, qualifier }: Sum, value: number): boolean {
  const [below, above] = (qualifier ? INEXACT[qualifier] : EXACT) ?? EXACT;
  const isRounded = Number(value.toPrecision(2)) === said;
  return isRounded || (value >= (1 - below) * said && value <= (1 + above) * said);
}

/**
 * How an article writes names of which the collection has a misspelling, each with the first sentence that does. An article
 * that writes a name both ways has a slip of the pen.
 */
function spellingsOf(article: AnnotatedArticle, entityOf: EntityOf): Spelling[] {
  const firsts = new Map(article.mentions.toReversed().map((mention) => [mention.form, mention]));
  const written = [...firsts.values()].toReversed().flatMap((mention) => {
    const entity = entityOf(article, mention.form);
    return entity && entity.misspelt.size > 0 ? [{ entity, mention }] : [];
  });
  return written.flatMap(({ entity, mention }) => {
    const { form } = mention;
    const like = [...entity.misspelt].some((misspelt) => misspelt.length === form.length);
    const isSlip = written.some(
      (other) =>
        other.entity === entity &&
        other.mention.form.length === form.length &&
        entity.misspelt.has(other.mention.form) !== entity.misspelt.has(form),
    );
    const quote = like && !isSlip ? sentenceOf(article, mention) : "";
    const claim = { subject: entity.id, attribute: "name", value: form, unit: null, as_of: null, quote };
    return quote === "" ? [] : [{ claim, misspelt: entity.misspelt.has(form) }];
  });
}

function sentenceOf({ body }: AnnotatedArticle, { block, start }: Mention): string {
  const { text = "", sentences = [] } = body[block] ?? {};
  const sentence = sentences.find((one) => start >= one.start && start < one.end);
  return sentence ? text.slice(sentence.start, sentence.end).trim() : "";
}
