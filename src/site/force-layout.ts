import { forceCenter, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";

/** The one module that knows d3-force. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What is to be laid out: how much room each node wants, and which nodes are tied to each other, by number. */
export interface Plan {
  /** Half of what the node and its label take up. */
  readonly nodes: readonly { readonly width: number; readonly height: number }[];
  readonly edges: readonly (readonly [from: number, to: number])[];
  readonly width: number;
  readonly height: number;
  /** The node that stays in the middle. */
  readonly centre?: number;
}

interface Body {
  x: number;
  y: number;
  fx?: number | null;
  fy?: number | null;
  readonly width: number;
  readonly height: number;
}

/** So few nodes around a centre stand well from the start: they need not push each other. */
const FEW = 14;
/** Where d3-force takes a simulation to be at rest. */
const COLD = 0.001;

/** How often the forces act before the picture is at rest: what begins as a ring soon is. */
function ticksFor({ nodes, centre }: Plan): number {
  return centre === undefined ? 200 : 20 + nodes.length;
}

/** The angle that d3-force too spreads its nodes by: no two start in line. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Small pictures are often alike, and each is wanted in both scripts. */
const known = new Map<string, Point[]>();
const MOST_KNOWN = 10_000;

/** As `layOut`, with what was laid out before remembered. */
export function layOutOnce(plan: Plan): Point[] {
  const key = JSON.stringify(plan);
  const points = known.get(key) ?? layOut(plan);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, points);
  return points;
}

/**
 * Places nodes within a picture by forces, in whole units. The same plan gives the same points: nodes start from set places,
 * and d3-force draws its random numbers from a generator with a fixed seed.
 */
export function layOut(plan: Plan): Point[] {
  const { width, height, centre } = plan;
  const bodies = plan.nodes.map((node, i): Body => startOf(node, i, plan));
  const middle = centre === undefined ? undefined : bodies[centre];
  if (middle) Object.assign(middle, { x: width / 2, y: height / 2, fx: width / 2, fy: height / 2 });
  const links = plan.edges.map(([source, target]) => ({ source, target }));
  const spread = Math.sqrt((width * height) / Math.max(1, bodies.length));
  const ticks = ticksFor(plan);
  const simulation = forceSimulation<Body>(bodies)
    .alphaDecay(1 - Math.pow(COLD, 1 / ticks))
    .force("link", forceLink<Body, (typeof links)[number]>(links).distance(spread).strength(0.25))
    .force("x", forceX<Body>(width / 2).strength((0.06 * height) / width))
    .force("y", forceY<Body>(height / 2).strength((0.06 * width) / height))
    .force("labels", () => keepApart(bodies, plan))
    .stop();
  if (!middle) simulation.force("centre", forceCenter<Body>(width / 2, height / 2));
  if (!middle || bodies.length > FEW) simulation.force("charge", repulsion(spread));
  simulation.tick(ticks);
  for (let i = 0; i < 40; i++) keepApart(bodies, plan);
  return bodies.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
}

function repulsion(spread: number) {
  return forceManyBody<Body>()
    .strength(-4 * spread)
    .distanceMax(4 * spread);
}

/** Few nodes start in a ring around the centre, many in a spiral. */
function startOf({ width, height }: Plan["nodes"][number], i: number, plan: Plan): Body {
  const count = plan.nodes.length;
  const isRing = plan.centre !== undefined && count <= FEW;
  const angle = isRing ? ((i - 0.75) / (count - 1)) * 2 * Math.PI : i * GOLDEN_ANGLE;
  const reach = isRing ? 0.38 : Math.min(0.45, 0.45 * Math.sqrt((i + 0.5) / count));
  return {
    x: plan.width * (0.5 + reach * Math.cos(angle)),
    y: plan.height * (0.5 + reach * Math.sin(angle)),
    width,
    height,
  };
}

/** Pushes labels that overlap apart along the shorter way, and everything back into the picture. */
function keepApart(bodies: readonly Body[], plan: Plan): void {
  const byHeight = [...bodies].sort((a, b) => a.y - b.y);
  const tallest = Math.max(0, ...bodies.map(({ height }) => height));
  for (let i = 0; i < byHeight.length; i++) {
    const a = byHeight[i];
    for (let j = i + 1; a && j < byHeight.length; j++) {
      const b = byHeight[j];
      if (!b || b.y - a.y > a.height + tallest) break;
      separate(a, b);
    }
  }
  for (const body of bodies) {
    body.x = Math.min(plan.width - body.width, Math.max(body.width, body.x));
    body.y = Math.min(plan.height - body.height, Math.max(body.height, body.y));
  }
}

function separate(a: Body, b: Body): void {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const overlapX = a.width + b.width - Math.abs(dx);
  const overlapY = a.height + b.height - Math.abs(dy);
  if (overlapX <= 0 || overlapY <= 0) return;
  const [alongX, alongY] =
    overlapX < overlapY ? [Math.sign(dx || 1) * overlapX, 0] : [0, Math.sign(dy || 1) * overlapY];
  const [shareOfA, shareOfB] = a.fx != null ? [0, 1] : b.fx != null ? [1, 0] : [0.5, 0.5];
  a.x -= alongX * shareOfA;
  a.y -= alongY * shareOfA;
  b.x += alongX * shareOfB;
  b.y += alongY * shareOfB;
}
