import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { nameDecisions, type NameDecisions } from "../../../src/model/corrections.ts";
import { recognizeNames } from "../../../src/stages/extract/names.ts";
import { parseCorrections } from "../../../src/stages/read/corrections.ts";
import { LEXICON, NO_DECISIONS, segmentedArticle } from "../../builders.ts";

const recognize = (texts: readonly string[], decisions: NameDecisions = NO_DECISIONS) =>
  recognizeNames(
    texts.map((text) => segmentedArticle("标题", text.split("\n"))),
    LEXICON,
    null,
    decisions,
  );

/** The kinds of some forms in a collection; null for what is no name in it. */
function kinds(forms: readonly string[], texts: readonly string[], corrections = ""): (string | null)[] {
  const table = recognize(texts, nameDecisions(parseCorrections(corrections, "c.yaml").corrections));
  return forms.map((form) => table.kinds.get(form) ?? null);
}

const TEXT =
  "成都云岚鲜生食品有限公司（以下简称“云岚鲜生”）总经理林若川表示，上海证监局已经同意。云岚鲜生推出了“小禾”。";

describe("recognizeNames", () => {
  test("gives names of other languages the character that always stands behind them", () => {
    const text = "总监渡部健一到场。总监渡部健一首发出场。记者马木拉说。";
    assert.deepEqual(kinds(["渡部健一", "渡部健"], [text]), ["person", null]);
  });

  test("gives a name the character with which it stands again and again, whatever follows, where a clause ends behind it", () => {
    const text = "聘任管中闵为江川大学校长。江川大学与管中闵分别申诉。管中闵卡关近一年。新校长是管中闵。";
    assert.deepEqual(kinds(["管中闵", "管中"], [text]), ["person", null]);
  });

  test("gives a name a word of grammar for its end where that would govern nothing", () => {
    assert.deepEqual(kinds(["闵长在", "闵长"], ["副局长闵长在介绍，税费已减。"]), ["person", null]);
    assert.deepEqual(kinds(["闵长在", "闵长"], ["副局长闵长在会上介绍，税费已减。"]), [null, "person"]);
    assert.deepEqual(kinds(["闵长在", "闵长"], ["副局长闵长在介绍，税费已减。副局长闵长说。"]), [null, "person"]);
  });

  test("gives a family name the whole that stands behind a dot", () => {
    const text = "总裁伊万·阿尔德拉诺夫到场。总裁阿尔德拉诺夫尝了一口。";
    assert.deepEqual(kinds(["阿尔德拉诺夫", "阿尔德拉"], [text]), ["person", null]);
  });

  test("finds names of each kind without a tagger", () => {
    const forms = ["成都云岚鲜生食品有限公司", "云岚鲜生", "林若川", "上海证监局", "小禾", "总经理"];
    assert.deepEqual(kinds(forms, [TEXT]), ["company", "company", "person", "institution", "product", null]);
  });

  test("knows in one article what another declares", () => {
    assert.deepEqual(kinds(["云岚鲜生"], ["云岚鲜生开业了。"]), [null]);
    assert.deepEqual(kinds(["云岚鲜生"], ["云岚鲜生开业了。", TEXT]), ["company"]);
  });

  test("knows what everybody knows, a common word where it speaks", () => {
    assert.deepEqual(kinds(["百度"], ["百度宣布，周六开会。"]), ["company"]);
    assert.deepEqual(kinds(["小米"], ["农民种小米。"]), [null]);
    const table = recognize(["腾讯控股宣布，Tencent与深交所签约。"]);
    assert.deepEqual(
      ["腾讯控股", "Tencent", "深交所"].map((form) => table.kinds.get(form)),
      ["company", "company", "institution"],
    );
  });

  test("gives the same kinds in whatever order the articles come", () => {
    const texts = [
      TEXT,
      "云岚鲜生开业了。",
      "嘉禾超市股份有限公司（以下简称“嘉禾超市”，600991.SH）公告。",
      "启明创投、IDG资本、中芯聚源等投资了它。",
    ];
    const sorted = (order: readonly string[]) => [...recognize(order).kinds].sort(([a], [b]) => (a < b ? -1 : 1));
    assert.deepEqual(sorted([...texts].reverse()), sorted(texts));
  });

  test("keeps tickers and pseudonyms with the names of the article that gives them", () => {
    const { articles } = recognize(["嘉禾股份（600991）公告。", "员工小田（化名）说。"]);
    assert.deepEqual(
      articles.map(({ names }) => names),
      [
        [{ form: "嘉禾股份", kind: "company", tickers: ["600991"], pseudonym: false }],
        [{ form: "小田", kind: "person", tickers: [], pseudonym: true }],
      ],
    );
  });
});

describe("decisions about names", () => {
  test("add, reject and change the kind of names", () => {
    assert.deepEqual(kinds(["很满意"], [TEXT], "- add: { product: 很满意 }"), ["product"]);
    assert.deepEqual(kinds(["云岚鲜生", "林若川"], [TEXT], "- reject: 云岚鲜生"), [null, "person"]);
    assert.deepEqual(kinds(["云岚鲜生"], [TEXT], "- kind: { name: 云岚鲜生, is: institution }"), ["institution"]);
  });

  test("do not make a name of a kind of what is none", () => {
    assert.deepEqual(kinds(["总经理"], [TEXT], "- kind: { name: 总经理, is: person }"), [null]);
  });

  test("tell which rejections had something to reject", () => {
    const decisions = nameDecisions(parseCorrections("- reject: 云岚鲜生\n- reject: 同意\n", "c.yaml").corrections);
    assert.deepEqual(
      recognize([TEXT], decisions).articles.map(({ rejected }) => rejected),
      [["云岚鲜生"]],
    );
  });
});

test("who criticizes a government is no part of its name", () => {
  assert.deepEqual(kinds(["林若川怒呛政府", "林若川"], ["主席林若川怒呛政府的政策，林若川说。"]), [null, "person"]);
});

test("a common word is a company where it acts together with one that everybody knows", () => {
  assert.deepEqual(kinds(["小米"], ["小米和百度一起出资。"]), ["company"]);
  assert.deepEqual(kinds(["小米"], ["百度与小米宣布合作。"]), ["company"]);
  for (const text of ["小米和玉米一起涨价。", "货架上小米、金龙鱼卖得好。", "小米和蒙牛牛奶都便宜。"])
    assert.deepEqual(kinds(["小米"], [text]), [null], text);
});
