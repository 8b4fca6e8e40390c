import assert from "node:assert/strict";
import { test } from "node:test";
import type { Entity } from "../../src/site/dossier.ts";
import { layOut, type Plan } from "../../src/site/force-layout.ts";
import { networkAround, networkOfAll } from "../../src/site/network.ts";

/** A centre with so many nodes around it. */
function star(count: number): Plan {
  const nodes = Array.from({ length: count + 1 }, (_, i) => ({ width: 20 + (i % 4) * 12, height: 18 }));
  const area = nodes.reduce((sum, { width, height }) => sum + 4 * width * height, 0);
  const edges = nodes.slice(1).map((_, i) => [0, i + 1] as const);
  return { nodes, edges, width: 400, height: Math.max(200, Math.round(area / 400 / 0.3)), centre: 0 };
}

for (const count of [1, 3, 13, 14, 39]) {
  test(`${count} names around one stand within the picture, none over another, and each time the same`, () => {
    const plan = star(count);
    const points = layOut(plan);
    assert.deepEqual(layOut(plan), points);
    assert.deepEqual(points[0], { x: plan.width / 2, y: Math.round(plan.height / 2) });
    for (const [i, { x, y }] of points.entries()) {
      const { width = 0, height = 0 } = plan.nodes[i] ?? {};
      assert.ok(x >= width - 1 && x <= plan.width - width + 1, `${i} is at ${x}`);
      assert.ok(y >= height - 1 && y <= plan.height - height + 1, `${i} is at ${y}`);
      for (const [j, other] of points.slice(0, i).entries()) {
        const isApartX = Math.abs(x - other.x) >= width + (plan.nodes[j]?.width ?? 0) - 2;
        const isApartY = Math.abs(y - other.y) >= height + (plan.nodes[j]?.height ?? 0) - 2;
        assert.ok(isApartX || isApartY, `${i} and ${j} overlap`);
      }
    }
  });
}

test("a field without a centre stays within the picture, and a picture may be empty", () => {
  const { nodes, edges, width } = star(30);
  const points = layOut({ nodes, edges, width, height: 600 });
  assert.ok(points.every(({ x, y }) => x > 0 && x < 400 && y > 0 && y < 600));
  assert.deepEqual(layOut({ nodes: [], edges: [], width: 400, height: 200 }), []);
});

type Draft = { -readonly [K in keyof Entity]: Entity[K] extends readonly (infer Item)[] ? Item[] : Entity[K] };

function company(id: string): Draft {
  const empty = { roles: [], staff: [], relations: [], products: [], events: [], mentions: [], maker: null };
  return { ...empty, id, kind: "company" } as unknown as Draft;
}

function relate(subject: Draft, object: Draft, relation: string): void {
  const told = { subject, object, value: { relation }, quote: { sentence: {} } } as never;
  subject.relations.push(told);
  object.relations.push(told);
}

test("a network says how many names and how many lines between names it leaves out", () => {
  const centre = company("中");
  const others = Array.from({ length: 9 }, (_, i) => company(`甲${i}`));
  for (const [i, other] of others.entries()) {
    relate(centre, other, "investor");
    for (const before of others.slice(0, i)) relate(before, other, "customer");
  }
  const { nodes, edges, leftOut, edgesLeftOut } = networkAround(centre, 7);
  assert.equal(nodes.length, 7);
  assert.equal(leftOut, 3);
  // Six neighbours have fifteen lines between them, and one each to the middle.
  assert.equal(edges.length + edgesLeftOut, 6 + 15);
  assert.ok(edgesLeftOut > 0);
  const whole = networkAround(centre, 10);
  assert.deepEqual([whole.leftOut, networkAround(others[0] ?? centre, 2).edgesLeftOut], [0, 0]);
});

test("who is told to have held an office is not told once more to have left", () => {
  const [person, former] = [company("某"), company("旧")];
  const role = {
    person,
    organization: former,
    value: { title: "总裁", former: true },
    quote: { sentence: {} },
  } as never;
  person.roles.push(role);
  former.staff.push(role);
  relate(person, former, "former-employee");
  relate(person, former, "investor");
  const [edge] = networkAround(person, 5).edges;
  const kinds = edge?.ties.map((tie) => (tie.kind === "relation" ? tie.tellings[0].value.relation : tie.kind));
  assert.deepEqual(kinds, ["role", "investor"]);
});

test("a name whose lines are all left out is left out of the field as well", () => {
  const [first, second, ...pair] = ["甲", "乙", "丙", "丁"].map(company) as [Draft, Draft, Draft, Draft];
  relate(first, second, "investor");
  relate(first, second, "customer");
  relate(pair[0], pair[1], "investor");
  const { nodes, edges, leftOut, edgesLeftOut } = networkOfAll([first, second, ...pair], 4, 1);
  assert.deepEqual([nodes.map(({ id }) => id), edges.length, leftOut, edgesLeftOut], [["乙", "甲"], 1, 2, 1]);
});
