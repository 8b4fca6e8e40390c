import assert from "node:assert/strict";
import { test } from "node:test";
import { createMatcher, createSpotter } from "../src/matcher.ts";

const FORMS = ["云杉", "云杉芯", "云杉芯半导体(苏州)有限公司", "AMD", "英伟达", "S3", "NVIDIA", "天钧一号", "7纳米"];

const CASES: readonly (readonly [text: string, found: readonly string[]])[] = [
  ["云杉芯半导体(苏州)有限公司(以下简称“云杉芯”)", ["云杉芯半导体(苏州)有限公司", "云杉芯"]],
  ["云杉芯半导体", ["云杉芯"]],
  ["云杉云杉芯", ["云杉", "云杉芯"]],
  ["AMD与NVIDIA", ["AMD", "NVIDIA"]],
  ["NVIDIAX、XNVIDIA、AMD2都不是", []],
  ["在AMD、英伟达", ["AMD", "英伟达"]],
  ["AS3与S3", ["S3"]],
  ["17纳米与7纳米", ["7纳米"]],
  ["", []],
];

for (const [text, expected] of CASES) {
  test(`in “${text}” are found: ${expected.join(" ")}`, () => {
    const find = createMatcher(FORMS.map((form) => ({ form, value: form })));
    const found = find(text);
    assert.deepEqual(
      found.map(({ value }) => value),
      expected,
    );
    for (const { start, end, value } of found) assert.equal(text.slice(start, end), value);
  });
}

test("of two entities with the same form the first is found", () => {
  const find = createMatcher([
    { form: "华为", value: 1 },
    { form: "华为", value: 2 },
  ]);
  assert.deepEqual(find("华为"), [{ start: 0, end: 2, value: 1 }]);
});

test("of two forms that cross the longer is found where that is asked for, of two as long the first", () => {
  const find = createMatcher(
    ["红云岚", "云岚鲜生", "鲜生园地"].map((form) => ({ form, value: form })),
    "longer",
  );
  const found = (text: string) => find(text).map(({ value }) => value);
  assert.deepEqual(found("捧红云岚鲜生"), ["云岚鲜生"]);
  assert.deepEqual(found("云岚鲜生园地"), ["云岚鲜生"]);
  assert.deepEqual(found("红云岚和云岚鲜生"), ["红云岚", "云岚鲜生"]);
});

test("a form of one character is found before whatever stands behind it", () => {
  const find = createMatcher(["甲", "乙丙"].map((form) => ({ form, value: form })));
  assert.deepEqual(
    find("甲乙甲丙乙丙甲").map(({ value }) => value),
    ["甲", "甲", "乙丙", "甲"],
  );
});

test("all forms that a text holds are spotted, those within others too", () => {
  const spot = createSpotter(["云岚", "云岚鲜生", "鲜生园", "园地", "S3"]);
  assert.deepEqual([...spot("云岚鲜生园")].sort(), ["云岚", "云岚鲜生", "鲜生园"]);
  assert.deepEqual([...spot("XS3")], ["S3"]);
  assert.deepEqual([...spot("")], []);
});

test("a match that does not claim its place leaves it to one that crosses it", () => {
  const find = createMatcher(["过收", "收购", "购案", "过", "购"].map((form) => ({ form, value: form })));
  const valuesOf = (matches: ReturnType<typeof find>) => matches.map(({ value }) => value);
  assert.deepEqual(valuesOf(find("通过收购案")), ["过收", "购案"]);
  assert.deepEqual(valuesOf(find("通过收购案", ({ value }) => value !== "过收")), ["过收", "收购"]);
});

test("an empty form finds nothing", () => {
  assert.deepEqual(createMatcher([{ form: "", value: 1 }])("华为"), []);
});

test("a text made against the matcher takes no longer than its length asks", () => {
  const forms = Array.from({ length: 200 }, (_, i) => ({ form: "中".repeat(i + 1) + "国", value: i }));
  const find = createMatcher(forms);
  const start = performance.now();
  find("中".repeat(100_000));
  assert.ok(performance.now() - start < 60_000);
});
