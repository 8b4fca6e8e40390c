import type { EntityKind } from "../../../model/front-matter.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Evidence, EvidenceSource } from "./evidence.ts";

/** What the whole collection says of a form. */
export interface Verdict {
  readonly kind: EntityKind;
  /** 0 to 1. */
  readonly score: number;
}

/** Above this a form counts as a name in the whole collection. */
const ACCEPTED = 0.6;
/** What everybody knows needs less. */
const KNOWN_ACCEPTED = 0.25;

/**
 * Puts each form to the vote over all its places. Within a source, places count as independent to a small degree;
 * sources count as independent of each other: 1 - ∏(1 - weight). The kind with the greatest score wins.
 */
export function vote(evidence: Iterable<Evidence>, lexicon: Lexicon): Map<string, Verdict> {
  const byForm = new Map<string, Map<EntityKind, Map<EvidenceSource, number[]>>>();
  for (const { form, kind, source, weight } of evidence) {
    const kinds = getOrAdd(byForm, form, () => new Map<EntityKind, Map<EvidenceSource, number[]>>());
    const sources = getOrAdd(kinds, kind, () => new Map<EvidenceSource, number[]>());
    getOrAdd(sources, source, () => [] as number[]).push(weight);
  }
  const verdicts = new Map<string, Verdict>();
  for (const [form, kinds] of byForm) {
    const verdict = verdictOn(form, kinds, lexicon);
    if (verdict) verdicts.set(form, verdict);
  }
  return verdicts;
}

function verdictOn(
  form: string,
  kinds: ReadonlyMap<EntityKind, ReadonlyMap<EvidenceSource, readonly number[]>>,
  lexicon: Lexicon,
): Verdict | null {
  if (isNever(form, lexicon)) return null;
  const scored = [...kinds].map(([kind, sources]) => ({ kind, score: combine(sources) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  const known = lexicon.names.known.get(form);
  if (known && best.score >= KNOWN_ACCEPTED) return { kind: known.kind, score: 1 };
  if (best.score < ACCEPTED) return null;
  return best.kind === "person" && !looksLikePerson(form, lexicon) ? null : best;
}

/** Whether a form can never be a name, whatever speaks for it. */
export function isNever(form: string, lexicon: Lexicon): boolean {
  const { generic, outside, endingOf } = lexicon.organizations;
  const { never, known, commonLatin } = lexicon.names;
  if (never.has(form) || generic.has(form) || commonLatin.has(form) || endingOf(form)?.ending === form) return true;
  return outside.has(form.charAt(0)) && known.has(form.slice(1));
}

function combine(sources: ReadonlyMap<EvidenceSource, readonly number[]>): number {
  let doubt = 1;
  for (const weights of sources.values()) doubt *= 1 - combineWithin(weights);
  return 1 - doubt;
}

/** Repeated places of one source share their mistakes: the mean, raised a little with each of the first few. */
function combineWithin(weights: readonly number[]): number {
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  const max = Math.max(...weights.slice(0, 1000));
  const level = (mean + max) / 2;
  const repeats = Math.min(weights.length, 4) - 1;
  return Math.min(1, 1 - (1 - level) * 0.85 ** repeats);
}

function looksLikePerson(form: string, lexicon: Lexicon): boolean {
  if (lexicon.people.never.has(form) || lexicon.people.titles.has(form)) return false;
  if (/[·•・]/.test(form)) return true;
  if (/^[A-Z]/.test(form)) return /^[A-Z][A-Za-z.'-]+(?: [A-Z][A-Za-z.'-]+){1,3}$/.test(form);
  if (!/^\p{Script=Han}{2,6}$/u.test(form)) return false;
  const surname = lexicon.people.surnames.has(form.slice(0, 2))
    ? 2
    : lexicon.people.surnames.has(form.charAt(0))
      ? 1
      : 0;
  if (surname > 0 && form.length - surname >= 1 && form.length - surname <= 2) return true;
  return Array.from(form).every((character) => lexicon.people.transliteration.has(character)) || form.length <= 4;
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const existing = map.get(key);
  if (existing !== undefined) return existing;
  const made = make();
  map.set(key, made);
  return made;
}
