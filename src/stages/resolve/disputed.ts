import type { Claim } from "../../model/front-matter.ts";
import type { AnnotatedArticle, Mention } from "../../model/stages.ts";
import type { Entity, EntityOf } from "./entities.ts";
import { keyOf } from "./same-event.ts";

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
 * Claims on what articles write differently: who holds an office of which there is one, and how a name is written. Only
 * where two articles differ are they claims; all else is a role, or a form.
 */
export function findDisputed(
  articles: readonly AnnotatedArticle[],
  entityOf: EntityOf,
): ReadonlyMap<AnnotatedArticle, readonly Claim[]> {
  const disputed = new Map<AnnotatedArticle, Claim[]>();
  const add = (article: AnnotatedArticle, claim: Claim) =>
    disputed.set(article, [...(disputed.get(article) ?? []), claim]);
  for (const office of officesOf(articles, entityOf).values())
    if (isDisputed(office)) for (const { article, claim } of office) add(article, claim);
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

/** Two articles name two people, and none names both: one that does tells of a change, or of two offices. */
function isDisputed(office: readonly Held[]): boolean {
  const holders = new Map<AnnotatedArticle, Set<Entity>>();
  for (const { article, person } of office)
    holders.set(article, (holders.get(article) ?? new Set<Entity>()).add(person));
  const isSure = [...holders.values()].every(({ size }) => size === 1);
  return isSure && new Set(office.map(({ person }) => person)).size > 1;
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
