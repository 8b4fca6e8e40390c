import type { Dossier, DossierEvent, Entity } from "../dossier.ts";
import { wordsIn } from "../words.ts";
import { eventCaption } from "./caption.ts";
import { escapeXml, XML_DECLARATION } from "./xml.ts";

/** Attributes of nodes and of edges: their key, which is their title too, and their type in GEXF. */
const NODE_ATTRIBUTES = {
  kind: "string",
  name_hant: "string",
  articles: "integer",
  date: "string",
  status: "string",
} as const;
const EDGE_ATTRIBUTES = { relation: "string", article: "string", status: "string", quote: "string" } as const;

interface Edge {
  readonly source: string;
  readonly target: string;
  readonly label: string;
  readonly values: Readonly<Partial<Record<keyof typeof EDGE_ATTRIBUTES, string>>>;
}

/**
 * The dossier as a graph for Gephi and its like, in GEXF 1.3: entities and events are nodes; relations, offices, makers and
 * participation are edges, each with the words it rests on.
 */
export function formatGexf(dossier: Dossier): string {
  const entities = Object.values(dossier.entities).flat();
  const nodes = [...entities.map(entityNode), ...dossier.events.map(eventNode)];
  const edges = [...entities.flatMap(entityEdges), ...dossier.events.flatMap(eventEdges)];
  return [
    `${XML_DECLARATION}<gexf xmlns="http://gexf.net/1.3" version="1.3">`,
    `<meta><creator>Juanzong</creator><description>${escapeXml(dossier.settings.title)}</description></meta>`,
    '<graph defaultedgetype="directed" mode="static">',
    attributeList("node", NODE_ATTRIBUTES),
    attributeList("edge", EDGE_ATTRIBUTES),
    "<nodes>",
    ...nodes,
    "</nodes>",
    "<edges>",
    ...edges.map(formatEdge),
    "</edges>",
    "</graph>",
    "</gexf>",
    "",
  ].join("\n");
}

function attributeList(of: "node" | "edge", attributes: Readonly<Record<string, string>>): string {
  const each = Object.entries(attributes).map(
    ([name, type]) => `<attribute id="${name}" title="${name}" type="${type}"/>`,
  );
  return `<attributes class="${of}" mode="static">${each.join("")}</attributes>`;
}

function attributeValues(values: Readonly<Record<string, string | number | null | undefined>>): string {
  const given = Object.entries(values).flatMap(([name, value]) =>
    value === null || value === undefined || value === ""
      ? []
      : [`<attvalue for="${name}" value="${escapeXml(String(value))}"/>`],
  );
  return `<attvalues>${given.join("")}</attvalues>`;
}

function node(
  id: string,
  label: string,
  values: Readonly<Partial<Record<keyof typeof NODE_ATTRIBUTES, string | number | null>>>,
): string {
  return `<node id="${escapeXml(id)}" label="${escapeXml(label)}">${attributeValues(values)}</node>`;
}

function nodeId({ kind, id }: Entity): string {
  return `${kind}/${id}`;
}

function entityNode(entity: Entity): string {
  const { kind, name, mentions } = entity;
  return node(nodeId(entity), name.Hans, { kind, name_hant: name.Hant, articles: mentions.length });
}

function eventNode(event: DossierEvent): string {
  const { id, type, title, date, statuses, tellings } = event;
  return node(`event/${id}`, eventCaption(event, "Hans"), {
    kind: `event:${type}`,
    name_hant: title.Hant,
    articles: new Set(tellings.map(({ article }) => article)).size,
    date,
    status: statuses.join("|"),
  });
}

function entityEdges(entity: Entity): Edge[] {
  const words = wordsIn("Hans");
  const source = nodeId(entity);
  const relations = entity.relations.filter(({ subject }) => subject === entity);
  const maker: Edge[] = entity.maker
    ? [{ source: nodeId(entity.maker), target: source, label: words.maker, values: { relation: "maker" } }]
    : [];
  return [
    ...maker,
    ...entity.roles.flatMap(({ organization, value, article }): Edge[] => {
      if (!organization) return [];
      const label = value.former ? `${words.formerRole}${value.title}` : value.title;
      const values = { relation: "role", article: article.meta.id, quote: value.quote };
      return [{ source, target: nodeId(organization), label, values }];
    }),
    ...relations.map(({ object, value, article }): Edge => {
      const values = { relation: value.relation, article: article.meta.id, quote: value.quote };
      return { source, target: nodeId(object), label: words.relation[value.relation], values };
    }),
  ];
}

function eventEdges(event: DossierEvent): Edge[] {
  const [first] = event.tellings;
  const values = {
    relation: "participant",
    status: event.statuses.join("|"),
    ...(first ? { article: first.article.meta.id, quote: first.value.quote } : {}),
  };
  return event.participants.map((entity) => ({
    source: nodeId(entity),
    target: `event/${event.id}`,
    label: wordsIn("Hans").participants,
    values,
  }));
}

function formatEdge({ source, target, label, values }: Edge, i: number): string {
  const ends = `source="${escapeXml(source)}" target="${escapeXml(target)}"`;
  return `<edge id="${i}" ${ends} label="${escapeXml(label)}">${attributeValues(values)}</edge>`;
}
