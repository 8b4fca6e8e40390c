import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { z } from "zod";
import { clean } from "../../../src/stages/clean.ts";
import { parseSource } from "../../../src/stages/read.ts";
import { split } from "../../../src/stages/split.ts";
import { checkLedger } from "../../../src/stages/split/ledger.ts";

/**
 * Pages built as the sites build them whose names they bear, in their encodings, some of which the page denies. The words
 * are invented.
 */
const FOLDER = join(import.meta.dirname, "../../fixtures/sites");

const expectedSchema = z.record(
  z.string(),
  z.strictObject({
    title: z.string(),
    publication: z.string().nullable(),
    bylines: z.array(z.string()),
    published: z.string().nullable(),
    url: z.string().nullable(),
    body: z.array(z.string()),
  }),
);
const EXPECTED = expectedSchema.parse(JSON.parse(readFileSync(join(FOLDER, "expected.json"), "utf8")));

for (const [site, expected] of Object.entries(EXPECTED)) {
  test(`a page of ${site} gives its article, and who wrote it where and when`, () => {
    const source = parseSource(`${site}.html`, readFileSync(join(FOLDER, `${site}.html`)));
    const { articles, ledger } = split(clean(source));
    checkLedger(ledger);
    const found = articles.map(({ title, publication, bylines, published, header, body }) => ({
      title,
      publication,
      bylines,
      published,
      url: header.url ?? null,
      body: body.map(({ text }) => text),
    }));
    assert.deepEqual(found, [expected]);
  });
}
