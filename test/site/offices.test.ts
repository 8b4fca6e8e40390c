import assert from "node:assert/strict";
import { test } from "node:test";
import { isOver } from "../../src/site/offices.ts";
import type { EntityRole } from "../../src/site/dossier.ts";

/** The offices of one person, each as title, whether former, organization and date of its article. */
function offices(...told: readonly (readonly [string, boolean, string | null, string | null])[]): boolean[] {
  const person: { roles: EntityRole[] } = { roles: [] };
  for (const [title, former, organization, published] of told)
    person.roles.push({
      person,
      organization: null,
      value: { title, former, organization },
      article: { meta: { published } },
    } as never);
  return person.roles.map(isOver);
}

test("an office is over where a later article says so, or the same one", () => {
  assert.deepEqual(offices(["总裁", false, "云岚鲜生", "2019-03"], ["总裁", true, "云岚鲜生", "2021-05-04"]), [
    true,
    true,
  ]);
  assert.deepEqual(offices(["总裁", false, "云岚鲜生", "2021-05-04"], ["总裁", true, "云岚鲜生", "2021-05-04"]), [
    true,
    true,
  ]);
});

test("an office is held that an older article calls former, or one of which no date is known", () => {
  assert.deepEqual(offices(["总裁", false, "云岚鲜生", "2022-03"], ["总裁", true, "云岚鲜生", "2021-05"]), [
    false,
    true,
  ]);
  assert.deepEqual(offices(["总裁", false, "云岚鲜生", null], ["总裁", true, "云岚鲜生", "2021-05"]), [false, true]);
  assert.deepEqual(offices(["总裁", false, "云岚鲜生", "2019"], ["总裁", true, "嘉禾超市", "2021"]), [false, true]);
  assert.deepEqual(offices(["总裁", false, null, "2019"], ["总裁", true, null, "2021"]), [false, true]);
});
