import assert from "node:assert/strict";
import { test } from "node:test";
import { isWriterOnly } from "../../../src/stages/resolve/writers.ts";
import { annotatedArticle } from "../../builders.ts";

const article = (text: string) =>
  annotatedArticle("标题", [text], { 林若川: "person", 方一诺: "person" }, { bylines: ["林若川", "方一诺"] });

test("who is named as the writer alone only writes", () => {
  assert.ok(isWriterOnly(article("江川晚报讯（记者 林若川）云岚鲜生开业。"), ["林若川"]));
  assert.ok(isWriterOnly(article("云岚鲜生开业。（记者 林若川、方一诺）"), ["方一诺"]));
  assert.ok(!isWriterOnly(article("（记者 林若川）林若川说，店开了。"), ["林若川"]));
  assert.ok(!isWriterOnly(article("林若川说，店开了。"), ["林若川"]));
});
