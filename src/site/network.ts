import type { DossierEvent, Entity, EntityRelation, EntityRole } from "./dossier.ts";
import { compareBy } from "./order.ts";

/** What ties one entity to another, with the words that say so. */
export type Tie =
  | { readonly kind: "role"; readonly role: EntityRole }
  /** The same relation as told by one or several articles. */
  | { readonly kind: "relation"; readonly tellings: readonly [EntityRelation, ...EntityRelation[]] }
  | { readonly kind: "product"; readonly product: Entity; readonly maker: Entity }
  | { readonly kind: "event"; readonly event: DossierEvent };

/** Two entities and all that ties them. */
export interface Edge {
  readonly from: Entity;
  readonly to: Entity;
  readonly ties: readonly Tie[];
}

/** Part of the field, small enough to be drawn. */
export interface Network {
  readonly nodes: readonly Entity[];
  readonly edges: readonly Edge[];
  /** How many entities would have had a place too. */
  readonly leftOut: number;
  /** How many edges between those that have one. */
  readonly edgesLeftOut: number;
}

/** An event of more participants than this says little about any two of them. */
const MOST_PARTICIPANTS = 12;

/** All that ties an entity to others, by the other: offices, relations, products, and then events that both take part in. */
function tiesOf(entity: Entity): Map<Entity, Tie[]> {
  const ties = new Map([...outrightTiesOf(entity)].map(([other, own]) => [other, [...own]]));
  for (const event of entity.events) {
    if (event.participants.length > MOST_PARTICIPANTS) continue;
    for (const other of event.participants) if (other !== entity) addTie(ties, other, { kind: "event", event });
  }
  return ties;
}

/** What the articles say themselves; asked of every neighbour of an entity, so kept. */
const outright = new WeakMap<Entity, ReadonlyMap<Entity, readonly Tie[]>>();

function outrightTiesOf(entity: Entity): ReadonlyMap<Entity, readonly Tie[]> {
  const known = outright.get(entity);
  if (known) return known;
  const ties = new Map<Entity, Tie[]>();
  const add = (other: Entity, tie: Tie) => {
    if (other !== entity) addTie(ties, other, tie);
  };
  for (const role of entity.roles) if (role.organization) add(role.organization, { kind: "role", role });
  for (const role of entity.staff) add(role.person, { kind: "role", role });
  for (const tellings of groupRelations(entity)) {
    const [{ subject, object }] = tellings;
    const other = subject === entity ? object : subject;
    if (!saysRole(ties.get(other) ?? [], tellings)) add(other, { kind: "relation", tellings });
  }
  if (entity.maker) add(entity.maker, { kind: "product", product: entity, maker: entity.maker });
  for (const product of entity.products) add(product, { kind: "product", product, maker: entity });
  outright.set(entity, ties);
  return ties;
}

function addTie(ties: Map<Entity, Tie[]>, other: Entity, tie: Tie): void {
  const known = ties.get(other);
  if (known) known.push(tie);
  else ties.set(other, [tie]);
}

/** In the order of the first telling. */
function groupRelations({ relations }: Entity): Iterable<readonly [EntityRelation, ...EntityRelation[]]> {
  const groups = new Map<string, [EntityRelation, ...EntityRelation[]]>();
  for (const relation of relations) {
    const { subject, object, value } = relation;
    const key = [subject.kind, subject.id, value.relation, object.kind, object.id].join("/");
    const group = groups.get(key);
    if (group) group.push(relation);
    else groups.set(key, [relation]);
  }
  return groups.values();
}

/** An office says more than the relation that was read from the same words, or than that somebody leads or has left. */
function saysRole(ties: readonly Tie[], tellings: readonly [EntityRelation, ...EntityRelation[]]): boolean {
  const roles = ties.flatMap((tie) => (tie.kind === "role" ? [tie.role] : []));
  const [{ value }] = tellings;
  if (value.relation === "executive" && roles.length > 0) return true;
  if (value.relation === "former-employee" && roles.some((role) => role.value.former)) return true;
  const quotes = new Set(roles.map(({ quote }) => quote.sentence));
  return tellings.every(({ quote }) => quotes.has(quote.sentence));
}

/** What its neighbours are to each other is by the way. */
const MOST_BETWEEN = 12;

/** An entity and those next to it: what is said outright counts before events that both take part in. */
export function networkAround(entity: Entity, most: number): Network {
  const ties = tiesOf(entity);
  const ranked = [...ties.keys()].sort(
    compareBy(
      (other) => -(ties.get(other)?.filter(isOutright).length ?? 0),
      (other) => -(ties.get(other)?.length ?? 0),
      (other) => -other.mentions.length,
      ({ id }) => id,
    ),
  );
  const nodes = [entity, ...ranked.slice(0, most - 1)];
  const own = nodes.slice(1).map((to): Edge => ({ from: entity, to, ties: ties.get(to) ?? [] }));
  const between = edgesBetween(nodes.slice(1));
  return {
    nodes,
    edges: [...own, ...between.slice(0, MOST_BETWEEN)],
    leftOut: ranked.length + 1 - nodes.length,
    edgesLeftOut: Math.max(0, between.length - MOST_BETWEEN),
  };
}

/** What is said outright about any two of some entities. */
function edgesBetween(nodes: readonly Entity[]): Edge[] {
  return nodes.flatMap((from, i) => {
    const ties = outrightTiesOf(from);
    return nodes.slice(i + 1).flatMap((to) => {
      const own = ties.get(to);
      return own ? [{ from, to, ties: own }] : [];
    });
  });
}

/** The entities of the whole field that are tied to most others, and the strongest of their edges. */
export function networkOfAll(entities: readonly Entity[], mostNodes: number, mostEdges: number): Network {
  const all = entities.map((entity) => ({ entity, ties: tiesOf(entity) })).filter(({ ties }) => ties.size > 0);
  const ranked = all.sort(
    compareBy(
      ({ ties }) => -ties.size,
      ({ entity }) => -entity.mentions.length,
      ({ entity }) => `${entity.kind}/${entity.id}`,
    ),
  );
  const shown = ranked.slice(0, mostNodes);
  const rank = new Map(shown.map(({ entity }, i) => [entity, i]));
  const edges = shown.flatMap(({ entity: from, ties }, i) =>
    [...ties].flatMap(([to, own]) => ((rank.get(to) ?? -1) > i ? [{ from, to, ties: own }] : [])),
  );
  const strongest = edges.sort(
    compareBy(
      ({ ties }) => (ties.some(isOutright) ? 0 : 1),
      ({ ties }) => -ties.length,
      ({ from }) => rank.get(from) ?? null,
      ({ to }) => rank.get(to) ?? null,
    ),
  );
  const drawn = strongest.slice(0, mostEdges);
  const tied = new Set(drawn.flatMap(({ from, to }) => [from, to]));
  const nodes = shown.map(({ entity }) => entity).filter((entity) => tied.has(entity));
  return {
    nodes,
    edges: drawn,
    leftOut: ranked.length - nodes.length,
    edgesLeftOut: Math.max(0, edges.length - mostEdges),
  };
}

/** Whether the articles say themselves that the two have to do with each other. */
export function isOutright({ kind }: Tie): boolean {
  return kind !== "event";
}
