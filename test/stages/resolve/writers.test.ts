import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { resolveEntities } from "../../../src/stages/resolve/entities.ts";
import { makeDossier } from "../../../src/pipeline.ts";
import { parseSource } from "../../../src/stages/read.ts";
import { parseCorrections } from "../../../src/stages/read/corrections.ts";
import { unnamedMedium } from "../../../src/stages/resolve/publication.ts";
import { findUnnamedWriters, isWriterOnly } from "../../../src/stages/resolve/writers.ts";
import { annotatedArticle, LEXICON } from "../../builders.ts";

const article = (text: string) =>
  annotatedArticle("标题", [text], { 林若川: "person", 方一诺: "person" }, { bylines: ["林若川", "方一诺"] });

test("who is named as the writer alone only writes", () => {
  assert.ok(isWriterOnly(article("江川晚报讯（记者 林若川）云岚鲜生开业。"), ["林若川"]));
  assert.ok(isWriterOnly(article("云岚鲜生开业。（记者 林若川、方一诺）"), ["方一诺"]));
  assert.ok(!isWriterOnly(article("（记者 林若川）林若川说，店开了。"), ["林若川"]));
  assert.ok(!isWriterOnly(article("林若川说，店开了。"), ["林若川"]));
});

describe("writers whom the text does not name", () => {
  const NO_ENTITY = () => null;
  const signed = (line: string, names: string[]) =>
    annotatedArticle("标题", ["云岚鲜生开业。"], {}, { publication: "江川晚报", bylines: names, bylineLines: [line] });
  const offices = (line: string, ...names: string[]) => {
    const article = signed(line, names);
    return findUnnamedWriters(
      [article],
      NO_ENTITY,
    )(article).map(({ name, roles }) => [
      name,
      ...roles.map(({ organization, title, quote }) => `${organization} ${title}：${quote}`),
    ]);
  };

  test("have the office that the line of their names gives, and quote that line", () => {
    const line = "本报见习记者 林若川 通讯员 方一诺 江川报道";
    assert.deepEqual(offices(line, "林若川", "方一诺"), [
      ["林若川", `江川晚报 见习记者：${line}`],
      ["方一诺", `江川晚报 通讯员：${line}`],
    ]);
    assert.deepEqual(offices("記者 林若川／江川報導", "林若川"), [["林若川", "江川晚报 记者：記者 林若川／江川報導"]]);
  });

  test("write for the medium that their line names, and not for the site that prints it", () => {
    const line = "新华社记者林若川";
    assert.deepEqual(offices(line, "林若川"), [["林若川", `新华社 记者：${line}`]]);
    const site = annotatedArticle(
      "标题",
      ["云岚鲜生开业。"],
      {},
      {
        publication: "江川新闻网",
        bylines: ["林若川"],
        bylineLines: ["本报记者 林若川"],
      },
    );
    assert.deepEqual(findUnnamedWriters([site], NO_ENTITY)(site)[0]?.roles, []);
  });

  test("have none where the line gives none", () => {
    assert.deepEqual(offices("撰文 | 林若川", "林若川"), [["林若川"]]);
  });

  test("are people and no agencies", () => {
    assert.deepEqual(offices("来源：新华社", "新华社"), []);
  });

  test("are not the manager of the same name of whom another article speaks", () => {
    const manager = annotatedArticle("另一题", ["云岚鲜生董事长林若川出席。"], { 林若川: "person" });
    const article = signed("本报记者 林若川", ["林若川"]);
    const { entityOf } = resolveEntities([manager, article], []);
    const [writer] = findUnnamedWriters([manager, article], entityOf)(article);
    assert.equal(writer?.name, "林若川（江川晚报）");
    assert.notEqual(writer.id, entityOf(manager, "林若川")?.id);
  });

  test("are the writer whom the text of another article names", () => {
    const other = annotatedArticle(
      "另一题",
      ["江川晚报讯（记者 林若川）云岚鲜生开业。"],
      { 林若川: "person" },
      { bylines: ["林若川"] },
    );
    const article = signed("本报记者 林若川", ["林若川"]);
    const { entityOf } = resolveEntities([other, article], []);
    assert.equal(findUnnamedWriters([other, article], entityOf)(article)[0]?.id, entityOf(other, "林若川")?.id);
  });
});

describe("the medium from which an article is", () => {
  const KNOWLEDGE = { lexicon: LEXICON, tagger: null };
  const HEAD = "---\npublication: 江川晚报\npublished: 2024-05-06\n---\n云岚鲜生开业\n\n";
  const mediaOf = (text: string, ...lines: string[]) => {
    const { corrections } = parseCorrections(lines.join("\n"), "c.yaml");
    const source = parseSource("a.txt", Buffer.from(HEAD + text));
    const { articles, problems } = makeDossier([source], { corrections, file: "c.yaml" }, KNOWLEDGE);
    const institutions = articles[0]?.frontMatter.institutions ?? [];
    return { media: institutions.map(({ name, byline }) => `${name}${byline ? " byline" : ""}`), problems };
  };
  const TEXT = "云岚鲜生5月5日开业，当天卖出三百斤樱桃。";

  test("is an institution of it, marked where the text does not name it", () => {
    assert.deepEqual(mediaOf(TEXT).media, ["江川晚报 byline"]);
    assert.deepEqual(mediaOf(`${TEXT}\n\n店长对江川晚报说，樱桃还会再进。`).media, ["江川晚报"]);
  });

  test("is renamed and rejected as others are", () => {
    const renamed = mediaOf(TEXT, "- rename: { from: 江川晚报, to: 江川晚报社 }");
    assert.deepEqual([renamed.media, renamed.problems], [["江川晚报社 byline"], []]);
    const rejected = mediaOf(TEXT, "- reject: 江川晚报");
    assert.deepEqual([rejected.media, rejected.problems], [[], []]);
  });

  test("is none where a site carries what others wrote", () => {
    const portal = annotatedArticle("标题", ["云岚鲜生开业。"], {}, { publication: "新浪网" });
    assert.equal(unnamedMedium(portal), null);
  });
});
