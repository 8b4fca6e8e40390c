import type { NameDecisions } from "../../model/corrections.ts";
import type { EntityKind } from "../../model/front-matter.ts";
import type { AnnotatedArticle, CloseVote, FoundName, SegmentedArticle, SegmentedBlock } from "../../model/stages.ts";
import type { Span, Word } from "../../model/text.ts";
import { createMatcher, createSpotter } from "../../matcher.ts";
import type { Tagger } from "../../tagger/tagger.ts";
import type { Lexicon } from "./lexicon.ts";
import { findInContext } from "./names/context.ts";
import { findDeclarations, findForeignForms } from "./names/declarations.ts";
import { withoutDescriptions } from "./names/descriptions.ts";
import type { Evidence } from "./names/evidence.ts";
import { findHolders } from "./names/holders.ts";
import { findKept } from "./names/kept.ts";
import { findLatinNames } from "./names/latin.ts";
import { findListed } from "./names/lists.ts";
import { findOwnMedium } from "./names/medium.ts";
import { withoutNeighbours } from "./names/neighbours.ts";
import { findOffices } from "./names/offices.ts";
import { findOrganizations } from "./names/organizations.ts";
import { findOtherNames } from "./names/other-names.ts";
import { ENDS_NO_NAME, findPeople } from "./names/people.ts";
import { findProducts } from "./names/products.ts";
import { findShortForms, ownPartOf } from "./names/short-forms.ts";
import { findTagged, reconcile, reconcilePeople, withoutCrossing } from "./names/tagged.ts";
import { speaksAt } from "./speech.ts";
import { titleStartingAt } from "./titles.ts";
import { closeVote, createBallot, isNever, type Verdict } from "./names/vote.ts";

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
  const shapes = findOrganizations(block, index, lexicon);
  const tagged = tagger ? findTagged(block, index, tagger, lexicon) : [];
  // 控股股东|云岚|控股有限公司.
  const legal = new Set(shapes.filter(({ form }) => form.endsWith("有限公司")).map(({ start }) => start));
  const named = findPeople(block, index, lexicon).filter(({ start }) => !legal.has(start));
  const people = reconcilePeople(named, tagged, lexicon);
  const found = [
    ...(tagger ? reconcile(shapes, tagged) : shapes),
    ...tagged,
    ...people,
    ...findHolders(block, index, people, lexicon),
    ...findInContext(block, index, lexicon),
    ...findOffices(block, index, lexicon),
    ...findKnown(block, index, lexicon),
    ...findLatinNames(block, index, lexicon),
    ...findProducts(block, index, lexicon),
  ];
  return withoutDescriptions(block, found, lexicon);
}

/** Tags of words that jieba has as proper names. */
const PROPER_TAGS = /^(?:x|n[rtz]|nrt|ns)$/;
/** Not enough for a name that is not known. */
const KNOWN_WEIGHT = 0.3;

/** Known names of two characters where they stand as a word that is none of everybody's: 台大, 如家, not 小米. */
function findKnown({ words, simplified }: SegmentedBlock, index: number, lexicon: Lexicon): Evidence[] {
  const { names } = lexicon;
  return words.flatMap(({ text, tag, start, end }, i) => {
    const next = words[i + 1];
    const isPair = text.length === 1 && next?.text.length === 1;
    const form = isPair ? text + next.text : text;
    const known = form.length === 2 ? names.known.get(form) : undefined;
    if (!known || known.kind === "person") return [];
    const isName = isPair || PROPER_TAGS.test(tag) || !names.alsoWords.has(form);
    if (!isName && !isSpokenOf(words, i, simplified, lexicon)) return [];
    const span = { start, end: isPair ? next.end : end };
    return [
      {
        ...span,
        block: index,
        form: simplified.slice(span.start, span.end),
        kind: known.kind,
        source: "lexicon" as const,
        weight: KNOWN_WEIGHT,
      },
    ];
  });
}

/** 前|奔驰|工程师, 奔驰|宣布: a common word between a former post and its house, or that speaks. */
function isSpokenOf(words: readonly Word[], i: number, text: string, lexicon: Lexicon): boolean {
  const end = words[i]?.end ?? 0;
  const isFormer =
    /^[前原]$/.test(words[i - 1]?.text ?? "") && titleStartingAt(text, end, text.length, lexicon) !== null;
  return (
    isFormer || speaksAt(text, end, lexicon) || /^(?:公司|集团|的?数据显示)/.test(text.slice(end, end + LONGEST_SAID))
  );
}

const LONGEST_SAID = 5;

/** How often lists may carry kinds from one another. */
const LIST_ROUNDS = 2;

/**
 * Votes twice: first to learn which names are sure, then without what crosses them. Lists carry kinds from name to name,
 * so the votes are counted again after each round of them.
 */
function voteOn(
  articles: readonly SegmentedArticle[],
  declared: readonly { readonly evidence: readonly Evidence[] }[],
  found: readonly (readonly (readonly Evidence[])[])[],
  lexicon: Lexicon,
): Vote {
  const first = createBallot(lexicon);
  const second = createBallot(lexicon);
  for (const { evidence } of declared) for (const ballot of [first, second]) ballot.cast(evidence);
  for (const blocks of found) for (const evidence of blocks) first.cast(evidence);
  const firstVerdicts = first.verdicts();
  const kept = findKept(articles, found.flat(2), (form) => firstVerdicts.get(form)?.kind ?? null, lexicon);
  for (const ballot of [first, second]) ballot.cast(kept);
  const findSure = createSureMatcher(first.verdicts(), lexicon);
  articles.forEach(({ body }, i) => {
    body.forEach(({ simplified }, index) => {
      second.cast(withoutCrossing(found[i]?.[index] ?? [], findSure(simplified)));
    });
  });
  let verdicts = second.verdicts();
  let kinds = kindsOf(verdicts, lexicon);
  for (let round = 0; round < LIST_ROUNDS; round++) {
    const kindOf = (form: string) => kinds.get(form) ?? null;
    for (const { body } of articles)
      body.forEach((block, index) => {
        second.cast(findListed(block, index, kindOf, lexicon));
      });
    verdicts = second.verdicts();
    kinds = kindsOf(verdicts, lexicon);
  }
  return { kinds: withoutNeighbours(withoutBeginnings(kinds, verdicts, lexicon), verdicts, lexicon), verdicts };
}

/** How often a name must stand with a character behind it, and never without, for that to belong to it. */
const ALWAYS = 2;

/**
 * 庞广 is 庞广和 where no text has 庞广 without 和, and not only before another name: a given name may end as a word of grammar
 * does. So may one of another language, or behind a surname of two characters: 马哈木 is 马哈木提 where no text has it without
 * 提, whatever follows, 买买提 and 渡部健一 where a clause ends behind it.
 */
function completeNames(
  articles: readonly SegmentedArticle[],
  kinds: Map<string, EntityKind>,
  decisions: NameDecisions,
  { people: { surnames, isTransliterated } }: Lexicon,
): void {
  const isOpen = (form: string) =>
    (form.length === 2 || (form.length === 3 && (isTransliterated(form) || surnames.has(form.slice(0, 2))))) &&
    !decisions.added.has(form) &&
    !decisions.kinds.has(form);
  const short = [...kinds].filter(([form, kind]) => kind === "person" && isOpen(form));
  const match = createMatcher(short.map(([form]) => ({ form, value: form })));
  const behind = new Map<string, string[]>();
  for (const { body } of articles)
    for (const { simplified } of body)
      for (const { end, value } of match(simplified)) {
        const own = behind.get(value);
        if (own) own.push(simplified.slice(end, end + 2));
        else behind.set(value, [simplified.slice(end, end + 2)]);
      }
  for (const [form, texts] of behind) {
    const last = texts[0]?.charAt(0) ?? "";
    const isOne = texts.length >= ALWAYS && last !== "" && texts.every((text) => text.startsWith(last));
    const isClosed = texts.some((text) => !/^\p{Script=Han}{2}/u.test(text) || ENDS_NO_NAME.has(text.charAt(1)));
    const isPart =
      form.length === 2 && last === "和"
        ? !texts.every((text) => surnames.has(text.charAt(1)))
        : surnames.has(form.slice(0, 2))
          ? isClosed && !ENDS_NO_NAME.has(last)
          : isTransliterated(form + last) && new Set(texts).size > 1 && (isClosed || form.length > 2);
    if (!isOne || !isPart) continue;
    kinds.delete(form);
    kinds.set(form + last, "person");
  }
}

/** The names that a vote accepts, and what it amounted to for each. */
interface Vote {
  readonly kinds: Map<string, EntityKind>;
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

function withoutVote(evidence: readonly Evidence[], lexicon: Lexicon): Vote {
  const verdicts = strongest(evidence, lexicon);
  return { kinds: kindsOf(verdicts, lexicon), verdicts };
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

/**
 * 阳明 beside 阳明海运: what only looks like a person and begins the name of a company is no person; where it is what a full
 * legal name has beside place and trade, it is the company.
 */
function withoutBeginnings(
  kinds: Map<string, EntityKind>,
  verdicts: ReadonlyMap<string, Verdict>,
  lexicon: Lexicon,
): Map<string, EntityKind> {
  const { organizations } = lexicon;
  for (const [form, kind] of [...kinds]) {
    const ending = kind === "company" ? organizations.endingOf(form) : undefined;
    const core = ending ? form.slice(0, -ending.ending.length) : "";
    if (kinds.get(core) === "person" && verdicts.get(core)?.looksOnly) kinds.delete(core);
    const own = ending?.strength === "legal" ? ownPartOf(core, lexicon) : "";
    if (kinds.get(own) === "person" && verdicts.get(own)?.looksOnly) kinds.set(own, "company");
  }
  return kinds;
}

/** What the places say one by one: the kind of each form where a single place speaks for it most. */
function strongest(evidence: readonly Evidence[], lexicon: Lexicon): Map<string, Verdict> {
  const best = new Map<string, Evidence>();
  for (const one of evidence) if (one.weight > (best.get(one.form)?.weight ?? 0)) best.set(one.form, one);
  const ballot = createBallot(lexicon);
  ballot.cast(best.values());
  return ballot.verdicts();
}

/** Above this a form is a name wherever it stands. */
const SURE = 0.9;

/** Finds the places of names that everybody knows or that the collection is sure of. */
function createSureMatcher(
  verdicts: ReadonlyMap<string, Verdict>,
  { names: { known, isWordToo } }: Lexicon,
): (text: string) => readonly Span[] {
  const sure = [...verdicts].filter(([, { score }]) => score >= SURE).map(([form]) => form);
  const long = [...sure, ...known.keys()].filter((form) => form.length > 2 && !isWordToo(form));
  return createMatcher(long.map((form) => ({ form, value: null })));
}

/**
 * Known names of two characters may be common words (小米): the texts must use them as names, or use another form of the
 * same name.
 */
function kindsOf(
  verdicts: ReadonlyMap<string, { kind: EntityKind }>,
  { names: { known, isWordToo } }: Lexicon,
): Map<string, EntityKind> {
  const used = new Set([...verdicts.keys()].flatMap((form) => known.get(form)?.name ?? []));
  const kinds = new Map<string, EntityKind>();
  for (const [form, { kind, name }] of known) if (!isWordToo(form) || used.has(name)) kinds.set(form, kind);
  for (const [form, { kind }] of verdicts) kinds.set(form, kind);
  return kinds;
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
