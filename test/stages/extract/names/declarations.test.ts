import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findDeclarations, findForeignForms } from "../../../../src/stages/extract/names/declarations.ts";
import { LEXICON, segmentedBlock } from "../../../builders.ts";

const declarations = (text: string) => findDeclarations(segmentedBlock(text), 0, LEXICON);

/** Forms that a text declares to be one, as `long=short`. */
function aliases(text: string): string[] {
  return declarations(text).aliases.map(({ form, alias }) => `${form}=${alias}`);
}

describe("declared short forms", () => {
  test("are tied to the name before them, in every way of declaring", () => {
    const full = "成都云岚鲜生食品有限公司";
    for (const declaration of [
      "（以下简称“云岚鲜生”）",
      "(以下简称“云岚鲜生”)",
      "（简称：“云岚鲜生”）",
      "（下称“云岚鲜生”）",
      "（下称云岚鲜生）",
      "（以下简称云岚鲜生）",
      "（以下简称为「云岚鲜生」）",
      "，简称“云岚鲜生”，",
    ])
      assert.deepEqual(aliases(`${full}${declaration}宣布`), [`${full}=云岚鲜生`], declaration);
  });

  test("may be two", () => {
    assert.deepEqual(aliases("云岚鲜生食品有限公司（以下简称“云岚”或“云岚食品”）"), [
      "云岚鲜生食品有限公司=云岚",
      "云岚鲜生食品有限公司=云岚食品",
    ]);
  });

  test("may stand behind a ticker, or before one", () => {
    const full = "成都云岚鲜生食品有限公司";
    for (const brackets of ["（600991.SH，以下简称“云岚鲜生”）", "（以下简称“云岚鲜生”，600991.SH）"]) {
      const { evidence } = declarations(`${full}${brackets}`);
      assert.deepEqual(aliases(`${full}${brackets}`), [`${full}=云岚鲜生`], brackets);
      assert.deepEqual(
        evidence.flatMap(({ form, ticker }) => (ticker ? [`${form} ${ticker}`] : [])),
        [`${full} 600991.SH`],
        brackets,
      );
    }
  });

  test("are those of the whole name, never of its ending alone", () => {
    assert.deepEqual(aliases("江川嘉禾超市股份有限公司（以下简称“嘉禾超市”）"), ["江川嘉禾超市股份有限公司=嘉禾超市"]);
    assert.deepEqual(aliases("江川市第一人民医院（以下简称“市一院”）"), ["江川市第一人民医院=市一院"]);
    assert.deepEqual(aliases("江川钢铁（集团）公司（下称“江钢集团”）"), ["江川钢铁（集团）公司=江钢集团"]);
    assert.deepEqual(aliases("股份有限公司（以下简称“嘉禾超市”）"), []);
  });

  test("are not declared of what is no organisation", () => {
    for (const text of ["这项计划（以下简称“计划”）", "中华人民共和国民法典（以下简称“民法典”）"])
      assert.deepEqual(aliases(text), [], text);
  });

  test("take kind and name of companies in Latin letters", () => {
    const { evidence, aliases: tied } = declarations("Blue Ridge Capital（以下简称“蓝岭资本”）");
    assert.deepEqual(tied, [{ form: "Blue Ridge Capital", alias: "蓝岭资本" }]);
    assert.deepEqual(
      evidence.map(({ form, kind }) => `${form} ${kind}`),
      ["Blue Ridge Capital company", "蓝岭资本 company"],
    );
  });
});

describe("tickers", () => {
  test("are read as text, of all markets", () => {
    const cases: Readonly<Record<string, string>> = {
      "（600123.SH）": "600123.SH",
      "(00700.HK)": "00700.HK",
      "（0700.HK）": "0700.HK",
      "（000001）": "000001",
      "（000001.SZ）": "000001.SZ",
      "（834567.BJ）": "834567.BJ",
      "（NVDA.O）": "NVDA.O",
      "（NASDAQ:JAHE）": "JAHE",
      "（纳斯达克：JAHE）": "JAHE",
      "（股票代码：600519）": "600519",
      "（SZ:000001）": "000001",
      "（sz000001）": "000001",
      "（SH600225）": "600225",
      "(NASDAQ: JAHE)": "JAHE",
      "（NYSE：JAHE）": "JAHE",
      "（纳斯达克股票代码：JAHE）": "JAHE",
      "（证券代码：688991）": "688991",
      "（2330-TW）": "2330-TW",
      "(TWSE:2330)": "TWSE:2330",
      "(TWSE: 2330)": "TWSE:2330",
      "（2330）": "2330",
      "（HK:0700）": "HK:0700",
      "（港股00700）": "00700",
      "（下称“嘉禾”，600123.SH）": "600123.SH",
      "，股票代码688991，": "688991",
    };
    for (const [brackets, ticker] of Object.entries(cases))
      assert.deepEqual(
        declarations(`嘉禾股份${brackets}公告`).evidence.flatMap(({ form, ticker }) =>
          ticker ? [`${form} ${ticker}`] : [],
        ),
        [`嘉禾股份 ${ticker}`],
        brackets,
      );
  });

  test("may be several in one bracket", () => {
    const { evidence } = declarations("嘉禾股份（600123.SH；03690.HK）公告");
    assert.deepEqual(
      evidence.map(({ form, ticker }) => `${form} ${ticker}`),
      ["嘉禾股份 600123.SH", "嘉禾股份 03690.HK"],
    );
  });

  test("make no company of the word for a code, or for what is traded", () => {
    for (const word of ["股票代码", "证券代码", "标的", "收盘价", "前者", "后者", "大盘", "指数"])
      for (const text of [`公司更名，${word}（600999）不变`, `${word}（600999.SH）不变，${word}下跌`])
        assert.deepEqual(declarations(text).evidence, [], text);
  });

  test("are of the subject where a clause ends before the comma, if everybody knows it", () => {
    const known = new Map(LEXICON.names.known).set("云岚证券", { name: "云岚证券", kind: "company" });
    const lexicon = { ...LEXICON, names: { ...LEXICON.names, known } };
    const named = (text: string) =>
      findDeclarations(segmentedBlock(text), 0, lexicon).evidence.map(({ form, ticker }) => `${form} ${ticker}`);
    assert.deepEqual(named("昨日云岚证券从深交所退市，证券代码600999作废"), ["云岚证券 600999"]);
    assert.deepEqual(named("昨日有公司从深交所退市，证券代码600999作废"), []);
    assert.deepEqual(named("江川嘉禾股份，证券代码600999，开业"), ["江川嘉禾股份 600999"]);
  });

  test("begin behind a verb where a place follows it", () => {
    const named = (text: string) => declarations(text).evidence.map(({ form }) => form);
    assert.deepEqual(named("下一个轮到江川嘉禾股份有限公司（600999.SH）"), ["江川嘉禾股份有限公司"]);
  });

  test("make a company of common words that stand alone only with another sign of a name", () => {
    const named = (text: string) => declarations(text).evidence.map(({ form }) => form);
    assert.deepEqual(named("昨日，数字人（600999）上涨"), []);
    assert.deepEqual(named("昨日，数字人（600999）上涨，数字人的门店增加"), ["数字人"]);
    assert.deepEqual(named("昨日，数字人（600999.SH）上涨"), ["数字人"]);
    assert.deepEqual(named("快讯丨数字人（600999）上涨"), ["数字人"]);
  });

  test("are no other numbers and letters in brackets", () => {
    for (const brackets of ["（2024）", "（70%）", "（CEO）", "（12345678）", "（图1）", "（见表）"])
      assert.deepEqual(declarations(`嘉禾股份${brackets}公告`).evidence, [], brackets);
  });
});

describe("other declarations", () => {
  test("mark a person as a pseudonym", () => {
    for (const [text, name] of [
      ["员工小田（化名）说", "小田"],
      ["李然(化名)告诉记者", "李然"],
      ["业主王建国（化名）", "王建国"],
    ] as const)
      assert.deepEqual(
        declarations(text).evidence.map(({ form, kind, pseudonym }) => [form, kind, pseudonym]),
        [[name, "person", true]],
        text,
      );
  });

  test("take a title in book-title marks for a medium where it reports, and for a book elsewhere", () => {
    for (const text of ["《江川晚报》记者", "据《江川晚报》报道", "《江川晚报》消息", "《江川晚报》主编林若川"])
      assert.deepEqual(
        declarations(text).evidence.map(({ form, kind }) => `${form} ${kind}`),
        ["江川晚报 institution"],
        text,
      );
    for (const text of [
      "《红楼梦》的作者",
      "翻开《江川志》",
      "《食品安全法》规定",
      "《江川通史》主编林若川",
      "《春山》总编剧林若川",
    ])
      assert.deepEqual(declarations(text).evidence, [], text);
  });

  test("tie a foreign form in brackets to the name before it", () => {
    const tie = (text: string, name: string) =>
      findForeignForms(segmentedBlock(text), (offset) => (text.slice(0, offset).endsWith(name) ? name : null));
    assert.deepEqual(tie("高管普瑞(Jay Puri)说", "普瑞"), [{ form: "普瑞", alias: "Jay Puri" }]);
    assert.deepEqual(tie("龙佰集团（LB Group Co., Ltd.）", "龙佰集团"), [
      { form: "龙佰集团", alias: "LB Group Co., Ltd." },
    ]);
    assert.deepEqual(tie("嘉禾（GPU）", "嘉禾"), []);
    assert.deepEqual(tie("普瑞(Jay Puri)说", "别人"), []);
  });
});

test("an abbreviation in brackets is one where its characters stand in the name", () => {
  assert.deepEqual(aliases("江川农村商业银行（江川农商行）"), ["江川农村商业银行=江川农商行"]);
  assert.deepEqual(aliases("中国人民大学（人大）"), ["中国人民大学=人大"]);
  for (const text of ["云岚鲜生（重庆）有限公司", "江川大学（校长致辞）", "云岚鲜生食品有限公司（上海）"])
    assert.deepEqual(aliases(text), [], text);
});

test("a code may stand behind the mark of an exchange, or behind other names in its bracket", () => {
  const codes = (text: string) =>
    declarations(text).evidence.flatMap(({ form, ticker }) => (ticker ? [`${form} ${ticker}`] : []));
  assert.deepEqual(codes("小米集团-W（01810.HK）上涨"), ["小米集团 01810.HK"]);
  assert.deepEqual(codes("晴川企业股份有限公司（晴川A，000992.SZ；晴川企业，09902.HK）"), [
    "晴川企业股份有限公司 000992.SZ",
    "晴川企业股份有限公司 09902.HK",
  ]);
});

test("what stands beside a pseudonym is no surname", () => {
  const forms = (text: string) => declarations(text).evidence.map(({ form }) => form);
  assert.deepEqual(forms("小栾（化名）和小樟（化名）一同来过"), ["小栾", "小樟"]);
  assert.deepEqual(forms("他说小栾（化名）在场"), ["小栾"]);
});

test("a pseudonym may stand in the bracket", () => {
  const { evidence } = declarations("受害人林某（化名小宁）说");
  assert.deepEqual(
    evidence.map(({ form, pseudonym }) => [form, pseudonym]),
    [["小宁", true]],
  );
});
