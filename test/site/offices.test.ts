import assert from "node:assert/strict";
import { test } from "node:test";
import { rolesOver } from "../../src/site/offices.ts";
import type { EntityRole } from "../../src/site/dossier.ts";

/** The offices of one person, each as title, whether former, organization and date of its article. */
function offices(...told: readonly (readonly [string, boolean, string | null, string | null])[]): boolean[] {
  const person = { id: "林若川", roles: new Array<EntityRole>() };
  for (const [title, former, organization, published] of told)
    person.roles.push({
      person,
      organization: null,
      value: { title, former, organization },
      article: { meta: { published } },
    } as never);
  const over = rolesOver(person.roles);
  return person.roles.map((role) => over.has(role));
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

test("an office is over that one article calls both, whenever it was published", () => {
  const article = { meta: { published: "2024-09" } };
  const role = (former: boolean) =>
    ({
      person: { id: "林若川" },
      organization: null,
      value: { title: "总裁", former, organization: "云岚鲜生" },
      article,
    }) as never;
  const roles: EntityRole[] = [role(false), role(true)];
  assert.equal(rolesOver(roles).size, 2);
});
