import type { NameDecisions } from "../../model/corrections.ts";
import type { EntityKind } from "../../model/front-matter.ts";
import type { AnnotatedArticle, CloseVote, FoundName, SegmentedArticle, SegmentedBlock } from "../../model/stages.ts";
import { createMatcher, createSpotter } from "../../matcher.ts";
import type { Tagger } from "../../tagger/tagger.ts";
import type { Lexicon } from "./lexicon.ts";
import { findInContext } from "./names/context.ts";
import { findDeclarations, findForeignForms } from "./names/declarations.ts";
import { withoutDescriptions } from "./names/descriptions.ts";
import { voteOn, withoutVote } from "./names/election.ts";
import type { Evidence } from "./names/evidence.ts";
import { findKnown } from "./names/everyone.ts";
import { completeNames } from "./names/given-names.ts";
import { findHolders } from "./names/holders.ts";
import { findLatinNames } from "./names/latin.ts";
import { findOwnMedium } from "./names/medium.ts";
import { findOffices } from "./names/offices.ts";
import { findOrganizations } from "./names/organizations.ts";
import { findOtherNames } from "./names/other-names.ts";
import { findPeople } from "./names/people.ts";
import { findProducts } from "./names/products.ts";
import { findShortForms } from "./names/short-forms.ts";
import { findStakes } from "./names/stakes.ts";
import { findTagged, reconcile, reconcilePeople } from "./names/tagged.ts";
import { closeVote, isNever, type Verdict } from "./names/vote.ts";

/** The names of a collection: the kind of each form, and what each article says of its own names. */
export interface NameTable {
  readonly kinds: ReadonlyMap<string, EntityKind>;
  /** Common words that are names in an article only which has another form of the name: form → name. */
  readonly words: ReadonlyMap<string, string>;
  /** One for each article, in order. */
  readonly articles: readonly Pick<AnnotatedArticle, "names" | "aliases" | "votes" | "rejected">[];
}

/** A layer that can be left out, to see what it adds: what texts declare of names, or the vote of all places together. */
export type Layer = "declarations" | "vote";

/**
 * Finds the names of a collection in four layers: what the texts declare, what everybody knows, what the tagger and the
 * shapes of names suggest, and the vote of all places together.
 */
export function recognizeNames(
  articles: readonly SegmentedArticle[],
  lexicon: Lexicon,
  tagger: Tagger | null,
  decisions: NameDecisions,
  without: ReadonlySet<Layer> = new Set(),
): NameTable {
  const declared = articles.map((article) =>
    without.has("declarations") ? { evidence: [], aliases: [] } : declarationsOf(article, lexicon),
  );
  const found = articles.map((article) =>
    article.body.map((block, index) => findInBlock(block, index, lexicon, tagger)),
  );
  const { kinds: voted, verdicts } = without.has("vote")
    ? withoutVote([...declared.flatMap(({ evidence }) => evidence), ...found.flat(2)], lexicon)
    : voteOn(articles, declared, found, lexicon);
  const rejected = [...decisions.rejected].filter((form) => voted.has(form));
  const accepted = decide(voted, decisions);
  const shortForms = findShortForms(articles, accepted, lexicon);
  for (const { alias, kind } of shortForms)
    if (!decisions.rejected.has(alias) && (kind === "institution" || !isNever(alias, lexicon)))
      accepted.set(alias, kind);
  completeNames(articles, accepted, decisions, lexicon);
  const foreign = articles.map(({ body }) =>
    body.flatMap((block) => findForeignForms(block, acceptedNameEndingAt(block, accepted))),
  );
  for (const { form, alias } of foreign.flat()) {
    const kind = accepted.get(form);
    if (kind && !accepted.has(alias) && !decisions.rejected.has(alias)) accepted.set(alias, kind);
  }
  const findClose = createCloseFinder(verdicts, accepted);
  const spot = createSpotter(shortForms.map(({ alias }) => alias));
  return {
    kinds: accepted,
    words: wordsOf(accepted, verdicts, decisions, lexicon),
    articles: articles.map((article, i) => {
      const written = new Set(article.body.flatMap(({ simplified }) => [...spot(simplified)]));
      return {
        votes: findClose(article),
        rejected: rejected.filter((form) => article.body.some((block) => block.simplified.includes(form))),
        names: factsOf(declared[i]?.evidence ?? []),
        aliases: [
          ...(declared[i]?.aliases ?? []),
          ...shortForms.filter(({ alias }) => written.has(alias)),
          ...(foreign[i] ?? []),
        ],
      };
    }),
  };
}

/** The known forms that are common words too and for which no place speaks: 蚂蚁 is 蚂蚁集团 where that stands as well. */
function wordsOf(
  kinds: ReadonlyMap<string, EntityKind>,
  verdicts: ReadonlyMap<string, Verdict>,
  { added, kinds: decided }: NameDecisions,
  { names: { known, isWordToo } }: Lexicon,
): Map<string, string> {
  const words = new Map<string, string>();
  for (const [form, { name }] of known)
    if (isWordToo(form) && kinds.has(form) && !verdicts.has(form) && !added.has(form) && !decided.has(form))
      words.set(form, name);
  return words;
}

function declarationsOf(article: SegmentedArticle, lexicon: Lexicon) {
  const parts = article.body.flatMap((block, index) => [
    findDeclarations(block, index, lexicon),
    findOtherNames(block, index, lexicon),
  ]);
  return {
    evidence: [...parts.flatMap((part) => part.evidence), ...findOwnMedium(article)],
    aliases: parts.flatMap((part) => part.aliases),
  };
}

function findInBlock(
  block: SegmentedBlock,
  index: number,
  lexicon: Lexicon,
  tagger: Tagger | null,
): readonly Evidence[] {
  const people = findPeople(block, index, lexicon);
  const shapes = withoutCritics(findOrganizations(block, index, lexicon), people);
  const tagged = tagger ? findTagged(block, index, tagger, lexicon) : [];
  // 控股股东|云岚|控股有限公司.
  const legal = new Set(shapes.filter(({ form }) => form.endsWith("有限公司")).map(({ start }) => start));
  const named = reconcilePeople(
    people.filter(({ start }) => !legal.has(start)),
    tagged,
    lexicon,
  );
  const found = [
    ...(tagger ? reconcile(shapes, tagged) : shapes),
    ...tagged,
    ...named,
    ...findHolders(block, index, named, lexicon),
    ...findInContext(block, index, lexicon),
    ...findStakes(block, index, lexicon),
    ...findOffices(block, index, lexicon),
    ...findKnown(block, index, lexicon),
    ...findLatinNames(block, index, lexicon),
    ...findProducts(block, index, lexicon),
  ];
  return withoutDescriptions(block, found, lexicon);
}

/**
 * 林若川|痛批|政府, 许川|任|学校|副校长: who has a title, or speaks, is no part of the name of a government, nor of the house in
 * which they take a post.
 */
function withoutCritics(shapes: readonly Evidence[], people: readonly Evidence[]): readonly Evidence[] {
  const named = new Map(people.flatMap(({ source, start, end }) => (source === "shape" ? [] : [[start, end]])));
  return shapes.filter(({ form, start }) => {
    const end = named.get(start);
    return end === undefined || !(form.endsWith("政府") || /^[任兼]/.test(form.slice(end - start)));
  });
}

/** Finds the forms of an article on which the vote was close. */
function createCloseFinder(
  verdicts: ReadonlyMap<string, Verdict>,
  accepted: ReadonlyMap<string, EntityKind>,
): (article: SegmentedArticle) => CloseVote[] {
  const close = [...verdicts].flatMap(([form, verdict]) =>
    accepted.has(form) ? (closeVote(form, verdict) ?? []) : [],
  );
  const match = createMatcher(close.map((value) => ({ form: value.form, value })));
  return ({ body }) => [...new Set(body.flatMap(({ simplified }) => match(simplified).map(({ value }) => value)))];
}

function decide(kinds: Map<string, EntityKind>, decisions: NameDecisions): Map<string, EntityKind> {
  for (const [form, kind] of decisions.added) kinds.set(form, kind);
  for (const group of decisions.groups) {
    const kind = group.map((form) => kinds.get(form)).find((found) => found !== undefined);
    if (kind) for (const form of group) if (!kinds.has(form)) kinds.set(form, kind);
  }
  for (const [form, kind] of decisions.kinds) if (kinds.has(form)) kinds.set(form, kind);
  for (const form of decisions.rejected) kinds.delete(form);
  return kinds;
}

function factsOf(evidence: readonly Evidence[]): FoundName[] {
  const facts = new Map<string, FoundName>();
  for (const { form, kind, ticker, pseudonym } of evidence) {
    const before = facts.get(form) ?? { form, kind, tickers: [], pseudonym: false };
    const tickers = ticker && !before.tickers.includes(ticker) ? [...before.tickers, ticker] : before.tickers;
    facts.set(form, { ...before, tickers, pseudonym: before.pseudonym || pseudonym === true });
  }
  return [...facts.values()].filter((fact) => fact.tickers.length > 0 || fact.pseudonym);
}

function acceptedNameEndingAt(
  block: SegmentedBlock,
  kinds: ReadonlyMap<string, EntityKind>,
): (offset: number) => string | null {
  return (offset) => {
    for (let length = Math.min(20, offset); length >= 2; length--) {
      const form = block.simplified.slice(offset - length, offset);
      if (kinds.has(form)) return form;
    }
    return null;
  };
}
