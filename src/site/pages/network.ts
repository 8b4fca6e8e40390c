import type { EntityKind } from "../../model/front-matter.ts";
import { hrefTo } from "../address.ts";
import type { DossierEvent, Entity } from "../dossier.ts";
import { layOutOnce, type Point } from "../force-layout.ts";
import { isOutright, networkAround, type Edge, type Network, type Tie } from "../network.ts";
import {
  badges,
  entityLink,
  entityPath,
  eventLink,
  isShown,
  once,
  quoteLink,
  read,
  readMetadata,
  word,
  type Badge,
  type Link,
  type MaybeLink,
  type QuoteLink,
  type View,
  type WordName,
} from "./view.ts";

/** A picture of who has to do with whom, and the same as a table. */
export interface NetworkFigure {
  readonly picture: NetworkPicture;
  readonly rows: readonly TieRow[];
  readonly shared: readonly SharedRow[];
  /** How to read the picture, and what it and the tables leave out. */
  readonly caption: string;
}

export interface NetworkPicture {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
}

export interface PictureNode {
  readonly kind: EntityKind;
  /** Null for the entity whose page it is. */
  readonly href: string | null;
  readonly label: string;
  /** The whole name, where the label is a part of it. */
  readonly title: string | null;
  readonly x: number;
  readonly y: number;
  /** The path of its mark, by kind. */
  readonly mark: string;
}

export interface PictureEdge {
  readonly path: string;
  /** Leads to the row of the table that holds the evidence. */
  readonly href: string | null;
  /** Null for an edge that leads nowhere and rests on shared events alone: its line says as much. */
  readonly title: string | null;
  readonly weight: 1 | 2 | 3;
  readonly isOutright: boolean;
}

/** One tie: who is what to whom, with quotes that say so. */
export interface TieRow {
  readonly anchor: string;
  readonly from: MaybeLink;
  readonly what: string;
  readonly to: MaybeLink;
  readonly isFormer: boolean;
  readonly quotes: readonly QuoteLink[];
  readonly more: string | null;
}

/** All who share the same events with the entity, and which events these are. */
export interface SharedRow {
  readonly anchor: string;
  readonly names: readonly Link[];
  readonly events: readonly TieEvent[];
  readonly more: string | null;
}

interface TieEvent extends Link {
  readonly badges: readonly Badge[];
}

const MOST_NODES = 28;
const WIDTH = 360;

/** What an entity has to do with others; null for one that stands alone. */
export function shapeNetwork(view: View, entity: Entity): NetworkFigure | null {
  const { network, points, height } = around(entity);
  if (network.edges.length === 0) return null;
  const anchors = new Map<Edge, string>();
  const rows: TieRow[] = [];
  const isLong = network.edges.filter(({ ties }) => ties.some(isOutright)).length > MANY;
  for (const edge of network.edges) {
    const own = tieRows(view, edge, entity, { before: rows.length, most: isLong ? SHORT : WHOLE });
    if (own[0]) anchors.set(edge, own[0].anchor);
    rows.push(...own);
  }
  const shared = sharedRows(view, network.edges, rows.length, anchors);
  const picture = shapePicture(view, network, points, { width: WIDTH, height });
  return {
    picture: {
      ...picture,
      nodes: picture.nodes.map((node, i) => (i === 0 ? { ...node, href: null } : node)),
      edges: picture.edges.map((edge, i) => {
        const own = network.edges[i];
        if (!own) return edge;
        return { ...edge, href: `#${anchors.get(own) ?? ""}`, title: edgeTitle(view, own) };
      }),
    },
    rows,
    shared,
    caption: [
      view.words.networkHint,
      picture.edges.every(({ isOutright }) => isOutright) ? "" : view.words.networkDashed,
      leftOutWords(view, network, ["networkLeftOut", "networkTiesLeftOut"]),
    ].join(""),
  };
}

/** How many names and lines a network leaves out, in the two words given; empty where it holds all. */
export function leftOutWords(view: View, network: Network, [names, lines]: readonly [WordName, WordName]): string {
  const { leftOut, edgesLeftOut } = network;
  return (
    (leftOut === 0 ? "" : word(view, names, { n: leftOut })) +
    (edgesLeftOut === 0 ? "" : word(view, lines, { n: edgesLeftOut }))
  );
}

interface LaidOut {
  readonly network: Network;
  readonly points: readonly Point[];
  readonly height: number;
}

function around(entity: Entity): LaidOut {
  const network = networkAround(entity, MOST_NODES);
  const nodes = network.nodes.map(roomOf);
  const area = nodes.reduce((sum, { width, height }) => sum + 4 * width * height, 0);
  const room = Math.round(Math.min(900, Math.max(200, area / WIDTH / 0.3)));
  const points = layOutOnce({ nodes, edges: edgeNumbers(network), width: WIDTH, height: room, centre: 0 });
  // What no node stands in is cut off above and below.
  const top = Math.min(...points.map(({ y }) => y)) - MARGIN;
  const height = Math.max(...points.map(({ y }) => y)) + MARGIN - top;
  return { network, points: points.map(({ x, y }) => ({ x, y: y - top })), height };
}

/** From the middle of a node to the edge of the picture. */
const MARGIN = 20;
const LONGEST_LABEL = 9;
const CHARACTER_WIDTH = 13;

/** Half of the room that a mark with its label below takes up. */
export function roomOf({ name }: Entity): { readonly width: number; readonly height: number } {
  return { width: (Math.ceil(widthOf(shorten(name.Hans))) * CHARACTER_WIDTH) / 2 + 5, height: 18 };
}

/** In ems: a Latin letter is a little more than half as wide as a Han character. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (character < "\u2e80" ? 0.58 : 1), 0);
}

function shorten(name: string): string {
  let width = 0;
  const characters = Array.from(name);
  const end = characters.findIndex((character) => (width += widthOf(character)) > LONGEST_LABEL);
  return end < 0 ? name : `${characters.slice(0, end).join("")}…`;
}

function labelOf(name: string): Pick<PictureNode, "label" | "title"> {
  const label = shorten(name);
  return { label, title: label === name ? null : name };
}

/** The edges of a network by the numbers of its nodes. */
export function edgeNumbers({ nodes, edges }: Network): [number, number][] {
  const numbers = new Map(nodes.map((node, i) => [node, i]));
  return edges.map(({ from, to }) => [numbers.get(from) ?? 0, numbers.get(to) ?? 0]);
}

/** Draws a network that has been laid out. */
export function shapePicture(
  view: View,
  network: Network,
  points: readonly Point[],
  size: { readonly width: number; readonly height: number },
): NetworkPicture {
  const nodes = network.nodes.map((entity, i): PictureNode => {
    const { x, y } = points[i] ?? { x: 0, y: 0 };
    const href = hrefTo(view.place, entityPath(entity));
    return {
      kind: entity.kind,
      href,
      ...labelOf(read(view, entity.name)),
      x,
      y: y + 14,
      mark: markOf(entity.kind, x, y - 7),
    };
  });
  const edges = edgeNumbers(network).map(([from, to], i): PictureEdge => {
    const edge = network.edges[i];
    const [a, b] = [points[from] ?? { x: 0, y: 0 }, points[to] ?? { x: 0, y: 0 }];
    const ties = edge?.ties ?? [];
    return {
      path: `M${a.x} ${a.y - 7}L${b.x} ${b.y - 7}`,
      href: null,
      title: edge && ties.some(isOutright) ? edgeTitle(view, edge) : null,
      weight: ties.length > 3 ? 3 : ties.length > 1 ? 2 : 1,
      isOutright: ties.some(isOutright),
    };
  });
  return { ...size, nodes, edges };
}

/** Kinds are told apart by form as well as by colour: disc, square, ring, diamond. */
function markOf(kind: EntityKind, x: number, y: number): string {
  if (kind === "institution") return `M${x - 5} ${y - 5}h10v10h-10z`;
  if (kind === "product") return `M${x} ${y - 6}l6 6l-6 6l-6-6z`;
  return `M${x - 5} ${y}a5 5 0 1 0 10 0a5 5 0 1 0-10 0z`;
}

function edgeTitle(view: View, { from, to, ties }: Edge): string {
  const words = [...new Set(ties.map((tie) => tieWord(view, tie)))].join("、");
  return `${read(view, from.name)} — ${read(view, to.name)}：${words}`;
}

function tieWord(view: View, tie: Tie): string {
  const { words } = view;
  if (tie.kind === "relation") return words.relation[tie.tellings[0].value.relation];
  if (tie.kind === "product") return words.productOf;
  if (tie.kind === "event") return words.sameEvent;
  return readMetadata(view, tie.role.value.title, tie.role.article.meta.script);
}

const MOST_EVENTS = 2;
const MOST_QUOTES = 2;
/** Above so many neighbours each has but its first ties in the table, with one quote. */
const MANY = 16;
const SHORT = { ties: 2, quotes: 1 } as const;
const WHOLE = { ties: Infinity, quotes: MOST_QUOTES } as const;

interface TieRowOptions {
  /** How many rows stand before. */
  readonly before: number;
  /** How many of the ties of two stand there, and how many quotes of each. */
  readonly most: { readonly ties: number; readonly quotes: number };
}

/** What is said outright: the same tie in the same words stands once, with its first quotes. */
function tieRows(view: View, edge: Edge, own: Entity, { before, most }: TieRowOptions): TieRow[] {
  const link = (entity: Entity): MaybeLink =>
    entity === own ? { text: read(view, entity.name), href: null } : entityLink(view, entity);
  const rows = new Map<string, Omit<TieRow, "anchor" | "more">>();
  for (const tie of edge.ties.filter(isOutright)) {
    const { from, to, isFormer, quotes } = sidesOf(view, tie, edge);
    const what = tieWord(view, tie);
    const key = [from.kind, from.id, what, isFormer].join("/");
    const known = rows.get(key)?.quotes ?? [];
    const isNew = (quote: QuoteLink) => known.every(({ href, text }) => href !== quote.href || text !== quote.text);
    rows.set(key, { from: link(from), what, to: link(to), isFormer, quotes: [...known, ...quotes.filter(isNew)] });
  }
  const shown = [...rows.values()].slice(0, most.ties);
  return shown.map((row, i) => ({
    ...row,
    anchor: `r${before + i + 1}`,
    quotes: row.quotes.slice(0, most.quotes),
    more: moreWords(view, {
      quotes: row.quotes.length > most.quotes ? row.quotes.length : 0,
      ties: i === shown.length - 1 ? rows.size - shown.length : 0,
    }),
  }));
}

/** How many quotes there are of a tie, and how many more ties between the two. */
function moreWords(view: View, { quotes, ties }: { readonly quotes: number; readonly ties: number }): string | null {
  const words = [
    ...(quotes === 0 ? [] : [word(view, "andMoreQuotes", { n: quotes })]),
    ...(ties === 0 ? [] : [word(view, "andMoreTies", { n: ties })]),
  ];
  return words.length === 0 ? null : words.join("；");
}

interface Sides {
  readonly from: Entity;
  readonly to: Entity;
  readonly isFormer: boolean;
  readonly quotes: readonly QuoteLink[];
}

function sidesOf(view: View, tie: Tie, edge: Edge): Sides {
  if (tie.kind === "relation") {
    const [{ subject, object }] = tie.tellings;
    const quotes = tie.tellings.map((telling) => quoteLink(view, telling));
    return { from: subject, to: object, isFormer: false, quotes };
  }
  if (tie.kind === "role") {
    const { person, organization, value } = tie.role;
    return { from: person, to: organization ?? edge.to, isFormer: value.former, quotes: [quoteLink(view, tie.role)] };
  }
  const { product, maker } = tie as Extract<Tie, { kind: "product" }>;
  return { from: product, to: maker, isFormer: false, quotes: productQuotes(view, product, maker) };
}

/** The first sentence that names a product together with its maker, or the first that names it. */
function productQuotes(view: View, product: Entity, maker: Entity): QuoteLink[] {
  const sentences = product.mentions.flatMap((group) => group.sentences.filter((sentence) => isShown(view, sentence)));
  const namesMaker = sentences.find(({ block, start, end }) =>
    block.mentions.some((span) => span.entity === maker && span.start >= start && span.end <= end),
  );
  const quote = namesMaker ?? sentences[0];
  return quote ? [quoteLink(view, { article: quote.article, quote })] : [];
}

/** Those who share the same events stand together, in the order of the picture. */
function sharedRows(view: View, edges: readonly Edge[], before: number, anchors: Map<Edge, string>): SharedRow[] {
  const groups = new Map<string, { edges: Edge[]; events: DossierEvent[] }>();
  for (const edge of edges) {
    const events = edge.ties.flatMap((tie) => (tie.kind === "event" ? [tie.event] : []));
    if (events.length === 0) continue;
    const group = once(groups, events.map(({ id }) => id).join("/"), () => ({ edges: [], events }));
    group.edges.push(edge);
  }
  return [...groups.values()].map(({ edges: own, events }, i) => {
    const anchor = `r${before + i + 1}`;
    for (const edge of own) if (!anchors.has(edge)) anchors.set(edge, anchor);
    return {
      anchor,
      names: own.map(({ to }) => entityLink(view, to)),
      events: events
        .slice(0, MOST_EVENTS)
        .map((event) => ({ ...eventLink(view, event), badges: badges(view, event.statuses) })),
      more: events.length > MOST_EVENTS ? word(view, "andMore", { n: events.length }) : null,
    };
  });
}

/** Which marks stand in a picture, for its legend. */
export function kindsOf({ nodes }: NetworkPicture): EntityKind[] {
  return (["company", "institution", "person", "product"] as const).filter((kind) =>
    nodes.some((node) => node.kind === kind),
  );
}

/** The mark of a kind by itself, in a box of 14 units. */
export function legendMark(kind: EntityKind): string {
  return markOf(kind, 7, 7);
}
