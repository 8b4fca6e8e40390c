import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { slugSchema } from "../../src/model/front-matter.ts";
import { slugify, uniqueSlugs } from "../../src/model/slug.ts";

describe("slugify", () => {
  test("keeps Han, letters and digits, and makes all else hyphens", () => {
    const cases: Readonly<Record<string, string>> = {
      国产GPU行业或将洗牌: "国产gpu行业或将洗牌",
      "北岸队2:1胜滨海，林若川：“满意”": "北岸队2-1胜滨海-林若川-满意",
      "  Orbit Labs, Inc. ": "orbit-labs-inc",
      何塞·桑托斯: "何塞-桑托斯",
      "至多1.2亿元": "至多1-2亿元",
      ÉCLAIR: "éclair",
      "２０２４年": "２０２４年",
    };
    for (const [text, slug] of Object.entries(cases)) assert.equal(slugify(text), slug, text);
  });

  test("leaves nothing that means something in a path or an address", () => {
    for (const text of [
      "../../etc/passwd",
      "a/b\\c",
      ".htaccess",
      "C:\\x",
      "a\0b",
      "a?b#c&d%2e",
      "..",
      "a\u202eb",
      "{{ 7*7 }}",
    ])
      assert.match(slugify(text), /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u, text);
  });

  test("is never empty", () => {
    for (const text of ["", "…", "/", "🙂", "———"]) assert.equal(slugify(text), "无题", text);
  });

  test("is the same for a text in either form of Unicode, and in NFC", () => {
    const slug = slugify("Cafe\u0301 \u1112\u1161\u11ab");
    assert.equal(slug, slugify("Caf\u00e9 \ud55c"));
    assert.equal(slug, slug.normalize("NFC"));
  });

  test("is a slug again when slugified, and keeps to the schema", () => {
    for (const text of [
      "国产GPU行业",
      "A".repeat(200),
      `${"字".repeat(79)}！！后`,
      "a-b".repeat(60),
      "İstanbul",
      "ǅ ǈ",
    ]) {
      const slug = slugify(text);
      assert.equal(slugify(slug), slug, text);
      assert.equal(slugSchema.safeParse(slug).success, true, slug);
    }
  });

  test("has at most 80 characters and does not end with a hyphen where it is cut", () => {
    assert.equal(slugify("字".repeat(100)), "字".repeat(80));
    assert.equal(slugify(`${"字".repeat(79)}，后文`), "字".repeat(79));
  });

  test("fits with its ending into a file name of 255 bytes, whatever the script", () => {
    for (const text of ["字".repeat(100), "𠀀".repeat(100), "😀字".repeat(100), "𝔸".repeat(100)])
      assert.ok(Buffer.byteLength(`${slugify(text)}.md`) <= 255, text.slice(0, 4));
  });
});

describe("uniqueSlugs", () => {
  test("numbers what would be equal, in the order of asking and without regard to case", () => {
    const slug = uniqueSlugs();
    assert.deepEqual(
      ["年报", "Orbit", "orbit", "年报！", "ORBIT", "年报-2"].map((text) => slug(text)),
      ["年报", "orbit", "orbit-2", "年报-2", "orbit-3", "年报-2-2"],
    );
  });

  test("keeps numbered slugs within the length", () => {
    const slug = uniqueSlugs();
    const slugs = Array.from({ length: 12 }, () => slug("字".repeat(100)));
    assert.equal(new Set(slugs).size, 12);
    for (const each of slugs) assert.equal(slugSchema.safeParse(each).success, true, each);
  });

  test("knows nothing of the slugs of another set of pages", () => {
    uniqueSlugs()("年报");
    assert.equal(uniqueSlugs()("年报"), "年报");
  });
});
