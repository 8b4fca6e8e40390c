import assert from "node:assert/strict";
import { test } from "node:test";
import { layOut, type Plan } from "../../src/site/force-layout.ts";

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
