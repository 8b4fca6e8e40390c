import { bounds, type Edtf } from "../model/edtf.ts";
import type { Claim, EventStatus } from "../model/front-matter.ts";
import type { Dossier, DossierEvent, Entity, Founded, Telling } from "./dossier.ts";
import { isPassedOn } from "./independence.ts";
import { compareBy } from "./order.ts";

/**
 * What articles do not agree on: two values of which at most one can be true. Each side is given with its words; which of
 * them is right is not for a program to say.
 */
export type Disagreement =
  | {
      readonly kind: "claim";
      readonly entity: Entity;
      readonly attribute: string;
      readonly positions: readonly Position<Founded<Claim>>[];
    }
  | { readonly kind: "date"; readonly event: DossierEvent; readonly positions: readonly Position<Telling>[] }
  | { readonly kind: "nature"; readonly event: DossierEvent; readonly positions: readonly Position<Telling>[] }
  | { readonly kind: "status"; readonly event: DossierEvent; readonly positions: readonly Position<Telling>[] };

/** One side: all who say the same. The first speaks for them. */
export type Position<T> = readonly [T, ...T[]];

/** Several pages ask for them, in both scripts. */
const found = new WeakMap<Dossier, readonly Disagreement[]>();

/** All disagreements of a dossier: values of entities first, the entities that most articles name before; then events. */
export function findDisagreements(dossier: Dossier): readonly Disagreement[] {
  const known = found.get(dossier);
  if (known) return known;
  const entities = Object.values(dossier.entities).flat();
  const all = [...entities.flatMap(claimDisagreements), ...dossier.events.flatMap(eventDisagreements)];
  found.set(dossier, all);
  return all;
}

/** Its own page asks for them, and those of its events, in both scripts. */
const claimed = new WeakMap<Entity, readonly Disagreement[]>();

/** Values of the same attribute, in the same unit and of the same time, that are further apart than rounding takes them. */
export function claimDisagreements(entity: Entity): readonly Disagreement[] {
  const known = claimed.get(entity);
  if (known) return known;
  const all = compareClaims(entity);
  claimed.set(entity, all);
  return all;
}

function compareClaims(entity: Entity): Disagreement[] {
  const byAttribute = new Map<string, Founded<Claim>[]>();
  for (const claim of entity.claims) {
    const key = `${claim.value.attribute}/${claim.value.unit ?? ""}/${claim.value.event ?? ""}`;
    const known = byAttribute.get(key);
    if (known) known.push(claim);
    else byAttribute.set(key, [claim]);
  }
  return [...byAttribute.values()].flatMap((claims) => {
    if (claims[0]?.value.attribute === "round") return roundDisagreements(entity, claims);
    const sides = group(claims, ({ value }) => `${value.value}/${value.as_of ?? ""}`);
    const positions = sides.filter((side) => sides.some((other) => side.some((a) => contradicts(a, other))));
    const [first] = positions;
    return first ? [{ kind: "claim", entity, attribute: first[0].value.attribute, positions }] : [];
  });
}

/**
 * Rounds of funding: one round is closed once, so two dates that exclude each other are a disagreement; and of two articles
 * that each name several rounds of one period, each with one that the other does not know, both cannot be complete.
 */
function roundDisagreements(entity: Entity, claims: readonly Founded<Claim>[]): Disagreement[] {
  const isDated = (one: Founded<Claim>) =>
    claims.some(
      (other) =>
        other.article !== one.article &&
        other.value.value === one.value.value &&
        !overlap(other.value.as_of, one.value.as_of),
    );
  const isNamed = (one: Founded<Claim>) =>
    claims.some(
      (other) =>
        other.article !== one.article && callsOtherwise(one, other, claims) && callsOtherwise(other, one, claims),
    );
  const sides = group(
    claims.filter((one) => isDated(one) || isNamed(one)),
    ({ value }) => `${value.value}/${value.as_of ?? ""}`,
  );
  return sides.length < 2 ? [] : [{ kind: "claim", entity, attribute: "round", positions: sides }];
}

/** Whether the article of the second, which names several rounds about that time, does not know the first. */
function callsOtherwise(one: Founded<Claim>, other: Founded<Claim>, claims: readonly Founded<Claim>[]): boolean {
  const known = claims.filter(({ article }) => article === other.article);
  const isKnown = known.some(({ value }) => value.value === one.value.value);
  return known.length > 1 && !isKnown && overlap(one.value.as_of, other.value.as_of);
}

/** Newspapers round: 近70亿 is said of 68.6亿 too. */
const ROUNDING = 0.02;

function contradicts(claim: Founded<Claim>, side: Position<Founded<Claim>>): boolean {
  return differ(claim.value.value, side[0].value.value) && side.some((other) => cannotBothHold(claim, other));
}

function cannotBothHold(a: Founded<Claim>, b: Founded<Claim>): boolean {
  if (a.article === b.article) return false;
  if (a.value.attribute === "name" || a.value.event !== undefined) return true;
  if (OFFICES.has(a.value.attribute)) return isNear(timeOf(a), timeOf(b));
  if (STATES.has(a.value.attribute)) return overlap(timeOf(a), timeOf(b));
  return a.value.as_of !== null && a.value.as_of === b.value.as_of;
}

/**
 * What a company has at a time; all else, such as revenue, is counted over a period, and only the same one compares. Nor
 * does a stake, which may be one in another company.
 */
const STATES: ReadonlySet<string> = new Set(["valuation", "market-value", "market-share", "funding-total"]);

/** What one person is at a time; articles printed long after each other may both be right. */
const OFFICES: ReadonlySet<string> = new Set(["chairman", "chief-executive", "general-manager", "president"]);
const MAX_APART = 92 * 86_400_000;

function isNear(a: Edtf | null, b: Edtf | null): boolean {
  if (a === null || b === null) return false;
  return Math.abs(Date.parse(bounds(a).first) - Date.parse(bounds(b).first)) <= MAX_APART;
}

function differ(a: Claim["value"], b: Claim["value"]): boolean {
  if (typeof a !== "number" || typeof b !== "number") return a !== b;
  return Math.abs(a - b) > ROUNDING * Math.max(Math.abs(a), Math.abs(b));
}

/** A state without a date is that of the day on which it was printed; where only the year of that is known, it may be any. */
function timeOf({ value, article }: Founded<Claim>): Edtf | null {
  const { published } = article.meta;
  return value.as_of ?? (published !== null && published.length > YEAR_LENGTH ? published : null);
}

const YEAR_LENGTH = 4;

function overlap(a: Edtf | null, b: Edtf | null): boolean {
  if (a === null || b === null) return false;
  const [x, y] = [bounds(a), bounds(b)];
  return x.first <= y.last && y.first <= x.last;
}

/** What articles claim differently of an event: sums and numbers of people. */
export function sumDisagreements({ id, participants }: DossierEvent): Disagreement[] {
  const all = participants.flatMap(claimDisagreements);
  return all.filter(({ kind, positions: [side] }) => kind === "claim" && (side?.[0].value as Claim).event === id);
}

/**
 * Dates that exclude each other, unless one article has its own from the other; what kind of deal it is; and tellings of which
 * one holds for sure what the other does not.
 */
export function eventDisagreements(event: DossierEvent): Disagreement[] {
  // A denial is dated by the day on which something was denied; a date that no words of an article give is none of its own.
  const dated = event.tellings.filter(
    ({ value }) => value.date !== null && value.date_text !== null && value.status !== "denied",
  );
  const excluded = dated.filter((a) =>
    dated.some((b) => isPlan(a) === isPlan(b) && !overlap(a.value.date, b.value.date) && !isPassedOn(a, b)),
  );
  // What is said in denying something is itself told, and denies nothing.
  const stands = event.tellings.filter(({ value }) => STANDS[value.status] !== null && value.type !== "statement");
  const natures = event.tellings.filter(({ value }) => NATURES.has(value.type) && value.status !== "denied");
  const different = natures.filter((a) => natures.some((b) => a.value.type !== b.value.type && tellsApart(a, b)));
  const sides = new Set(stands.map(({ value }) => STANDS[value.status]));
  return [
    ...(excluded.length === 0
      ? []
      : [{ kind: "date" as const, event, positions: group(excluded, ({ value }) => value.date ?? "") }]),
    ...(different.length === 0
      ? []
      : [{ kind: "nature" as const, event, positions: group(different, ({ value }) => value.type) }]),
    ...(sides.size < 2 || !sides.has("denied")
      ? []
      : [{ kind: "status" as const, event, positions: group(stands, ({ value }) => value.status) }]),
  ];
}

/** When something is planned is not when it is done. */
function isPlan({ value: { status } }: Telling): boolean {
  return status === "planned" || status === "forecast";
}

/** New money put into a company, and its shares bought from whoever holds them: one deal is one of them. */
const NATURES: ReadonlySet<string> = new Set(["funding", "acquisition"]);

/** Whether two articles tell, neither of which has it from the other. */
function tellsApart(a: Telling, b: Telling): boolean {
  return a.article !== b.article && !isPassedOn(a, b);
}

/** Plans and forecasts contradict nothing: they may come true. */
const STANDS: Readonly<Record<EventStatus, "told" | "said" | "denied" | null>> = {
  reported: "told",
  claimed: "said",
  alleged: "said",
  denied: "denied",
  planned: null,
  forecast: null,
};

/** By key, the side that most take first. */
function group<T>(items: readonly T[], keyOf: (item: T) => string): Position<T>[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()].sort(compareBy((position) => -position.length));
}
