import type { EntityKind } from "../../model/front-matter.ts";
import type { Dossier } from "../dossier.ts";
import { layOut, type Point } from "../force-layout.ts";
import { networkOfAll, type Network } from "../network.ts";
import { shapeFrame, type Frame } from "./frame.ts";
import { compareBy } from "../order.ts";
import {
  edgeNumbers,
  kindsOf,
  leftOutWords,
  legendMark,
  roomOf,
  shapePicture,
  type NetworkPicture,
} from "./network.ts";
import { entityLink, word, type Link, type View } from "./view.ts";

/** The whole field as a picture. */
export interface GraphPage {
  readonly frame: Frame;
  readonly heading: string;
  readonly picture: NetworkPicture;
  /** The nodes at the ends of each edge. */
  readonly ends: readonly (readonly [from: number, to: number])[];
  readonly kinds: readonly KindSwitch[];
  /** What the picture leaves out, in words. */
  readonly leftOut: string;
  readonly list: readonly GraphItem[];
}

interface KindSwitch {
  readonly kind: EntityKind;
  readonly text: string;
  readonly mark: string;
}

interface GraphItem extends Link {
  readonly note: string;
}

const MOST_NODES = 120;
const MOST_EDGES = 260;
const WIDTH = 1200;

export function shapeGraph(view: View): GraphPage {
  const { words } = view;
  const { network, points, height } = fieldOf(view.dossier);
  const picture = shapePicture(view, network, points, { width: WIDTH, height });
  const ends = edgeNumbers(network);
  const degree = network.nodes.map((_, i) => ends.filter((pair) => pair.includes(i)).length);
  return {
    frame: shapeFrame(view, { title: words.graph, programs: ["assets/panzoom.js", "assets/graph.js"] }),
    heading: words.graph,
    picture,
    ends,
    kinds: kindsOf(picture).map((kind) => ({ kind, text: words.entityKind[kind], mark: legendMark(kind) })),
    leftOut: leftOutWords(view, network, ["graphLeftOut", "graphTiesLeftOut"]),
    list: network.nodes
      .map((entity, i) => ({ entity, n: degree[i] ?? 0 }))
      .sort(compareBy(({ n }) => -n))
      .map(({ entity, n }) => ({ ...entityLink(view, entity), note: word(view, "graphTies", { n }) })),
  };
}

interface Field {
  readonly network: Network;
  readonly points: readonly Point[];
  readonly height: number;
}

/** Both scripts show the same picture. */
const fields = new WeakMap<Dossier, Field>();

function fieldOf(dossier: Dossier): Field {
  const known = fields.get(dossier);
  if (known) return known;
  const network = networkOfAll(Object.values(dossier.entities).flat(), MOST_NODES, MOST_EDGES);
  const nodes = network.nodes.map(roomOf);
  const area = nodes.reduce((sum, { width, height }) => sum + 4 * width * height, 0);
  const height = Math.round(Math.min(1000, Math.max(300, area / WIDTH / 0.22)));
  const points = layOut({ nodes, edges: edgeNumbers(network), width: WIDTH, height });
  const field = { network, points, height };
  fields.set(dossier, field);
  return field;
}
