import type { EntityKind } from "../../../model/front-matter.ts";
import type { SegmentedArticle } from "../../../model/stages.ts";
import type { Span } from "../../../model/text.ts";
import { createMatcher } from "../../../matcher.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Evidence } from "./evidence.ts";
import { findKept } from "./kept.ts";
import { findListed } from "./lists.ts";
import { withoutNeighbours } from "./neighbours.ts";
import { ownPartOf } from "./short-forms.ts";
import { withoutCrossing } from "./tagged.ts";
import { createBallot, type Verdict } from "./vote.ts";

/** The names that a vote accepts, and what it amounted to for each. */
export interface Vote {
  readonly kinds: Map<string, EntityKind>;
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

/** How often lists may carry kinds from one another. */
const LIST_ROUNDS = 2;

/**
 * Votes twice: first to learn which names are sure, then without what crosses them. Lists carry kinds from name to name,
 * so the votes are counted again after each round of them.
 */
export function voteOn(
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
      second.cast(withoutCrossing(found[i]?.[index] ?? [], findSure(simplified), lexicon));
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

/** The same without a vote: what the places say one by one. */
export function withoutVote(evidence: readonly Evidence[], lexicon: Lexicon): Vote {
  const verdicts = strongest(evidence, lexicon);
  return { kinds: kindsOf(verdicts, lexicon), verdicts };
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
