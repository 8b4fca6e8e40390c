import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { correctionSchema, formsOfAdd, nameDecisions, type Correction } from "../../src/model/corrections.ts";
import { parseCorrections } from "../../src/stages/read/corrections.ts";

function decide(...lines: string[]) {
  const { corrections, problems } = parseCorrections(lines.join("\n"), "corrections.yaml");
  assert.deepEqual(problems, []);
  return nameDecisions(corrections);
}

describe("nameDecisions", () => {
  test("gives each form of an addition the kind that it was added as", () => {
    const { added } = decide(
      "- add: { company: 沐曦, forms: [沐曦集成电路] }",
      "- add: { institution: 江川文旅局 }",
      "- add: { person: 方一诺 }",
      "- add: { product: 晨星一号 }",
    );
    assert.deepEqual(
      [...added],
      [
        ["沐曦", "company"],
        ["沐曦集成电路", "company"],
        ["江川文旅局", "institution"],
        ["方一诺", "person"],
        ["晨星一号", "product"],
      ],
    );
  });

  test("lets a later addition take a rejection back", () => {
    assert.deepEqual([...decide("- reject: 晨星", "- add: { product: 晨星 }").rejected], []);
    assert.deepEqual([...decide("- add: { product: 晨星 }", "- reject: 晨星").rejected], ["晨星"]);
  });

  test("takes the later of two kinds", () => {
    const { kinds } = decide("- kind: { name: 晨星, is: product }", "- kind: { name: 晨星, is: company }");
    assert.deepEqual([...kinds], [["晨星", "company"]]);
    assert.deepEqual([...decide("- kind: { name: 晨星, is: product }", "- add: { company: 晨星 }").kinds], []);
  });

  test("has nothing to say of decisions that are not about names", () => {
    const { added, rejected, kinds } = decide("- same: [甲, 乙]", "- event: { reject: 甲-收购 }");
    assert.equal(added.size + rejected.size + kinds.size, 0);
  });
});

describe("formsOfAdd", () => {
  test("puts the name before the other forms", () => {
    const correction = correctionSchema.parse({ add: { person: "方一诺", forms: ["老方"] } });
    assert.deepEqual("add" in correction && formsOfAdd((correction as Extract<Correction, { add: unknown }>).add), [
      "方一诺",
      "老方",
    ]);
  });
});

describe("the schema of a correction", () => {
  test("accepts nothing that would break the contract of the front matter", () => {
    const bad = [
      { event: { id: "甲-收购", set: { title: "长".repeat(61) } } },
      { event: { id: "甲-收购", set: { title: "" } } },
      { event: { same: ["Foo Bar", "甲-收购"] } },
      { event: { id: "甲-收购", set: { type: "merger" } } },
      { event: { id: "甲-收购", set: { date: "2024-02-30" } } },
      { article: { id: "甲", set: { published: "9月14日" } } },
      { article: { id: "甲", set: { permalink: "/x" } } },
    ];
    for (const correction of bad)
      assert.equal(correctionSchema.safeParse(correction).success, false, JSON.stringify(correction).slice(0, 80));
  });
});
