import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { findClaims } from "../../../src/stages/extract/claims.ts";
import { findEvents } from "../../../src/stages/extract/events.ts";
import { withOwn } from "../../../src/stages/extract/lexicon.ts";
import { readOwnLexicon } from "../../../src/stages/read/own-lexicon.ts";
import { resolve } from "../../../src/stages/resolve.ts";
import { articleSchema } from "../../../src/model/front-matter.ts";
import { annotatedArticle, LEXICON, sentenceOf, type Names } from "../../builders.ts";

const NAMES: Names = { 云岚鲜生: "company" };

/** Reads a folder that holds these files. */
function read(files: Readonly<Record<string, string>>): ReturnType<typeof readOwnLexicon> {
  const folder = mkdtempSync(join(tmpdir(), "own-lexicon-"));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return readOwnLexicon(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("a person's own lexicon", () => {
  test("adds triggers and attributes, which are found from then on", () => {
    const { own, problems } = read({
      "events.yaml": "types:\n  product: { strong: [开出快闪店] }\n",
      "claims.yaml": "客单价: { before: [客单价], unit: money }\n",
    });
    assert.deepEqual(problems, []);
    const lexicon = withOwn(LEXICON, own);
    const opened = sentenceOf("云岚鲜生在江川开出快闪店。", NAMES);
    const told = (known: typeof LEXICON) => findEvents(opened, [], known).map(({ type, title }) => `${type} ${title}`);
    assert.deepEqual(told(LEXICON), ["other 云岚鲜生在江川开出快闪店"]);
    assert.deepEqual(told(lexicon), ["product 云岚鲜生在江川开出快闪店"]);
    const priced = sentenceOf("云岚鲜生客单价为80元。", NAMES);
    assert.deepEqual(
      findClaims(priced, null, lexicon.claims).map(({ subject, attribute, value }) => [subject, attribute, value]),
      [["云岚鲜生", "客单价", 80]],
    );
  });

  test("adds a type of event of a person's own, which comes before those that ship", () => {
    const { own, problems } = read({ "events.yaml": "types:\n  开店: { strong: [开出快闪店], weak: [选址] }\n" });
    assert.deepEqual(problems, []);
    const lexicon = withOwn(LEXICON, own);
    const types = (text: string) => findEvents(sentenceOf(text, NAMES), [], lexicon).map(({ type }) => type);
    assert.deepEqual(types("云岚鲜生在江川开出快闪店，并正式推出会员卡。"), ["开店", "product"]);
    assert.deepEqual(types("云岚鲜生正式推出会员卡并开出快闪店。"), ["开店"]);
    assert.deepEqual(types("云岚鲜生选址谨慎。"), []);
    const [event] = findEvents(sentenceOf("云岚鲜生在江川开出快闪店。", NAMES), [], lexicon);
    const article = annotatedArticle("标题", ["云岚鲜生在江川开出快闪店。"], NAMES, { events: event ? [event] : [] });
    const [made] = resolve([article], { corrections: [], file: "" }).articles;
    assert.equal(made?.frontMatter.events[0]?.id, "云岚鲜生-开店-开出快闪店");
    assert.equal(articleSchema.shape.events.safeParse(made.frontMatter.events).success, true);
  });

  test("names the line of what cannot be understood, and keeps the other file", () => {
    const { own, problems } = read({
      "events.yaml": "types:\n  product: { strong: [开出快闪店] }\n  prodct: { strong: [上新] }\n",
      "claims.yaml": "客单价: { before: [客单价], unit: money }\n",
    });
    assert.deepEqual(
      problems.map(({ line, severity }) => [line, severity]),
      [[3, "refused"]],
    );
    assert.deepEqual(Object.keys(own.claims), ["客单价"]);
    assert.deepEqual(own.events.types, {});
    assert.equal(read({ "events.yaml": "types: [" }).problems.length, 1);
    assert.deepEqual(read({}).problems, []);
  });
});
