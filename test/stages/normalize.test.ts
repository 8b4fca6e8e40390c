import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { normalize } from "../../src/stages/normalize.ts";
import type { ArticleScript } from "../../src/model/text.ts";
import { scriptOf, simplifiedView, traditionalView } from "../../src/opencc.ts";
import { sourceArticle } from "../builders.ts";

describe("the script of a text", () => {
  test("is told by the characters that only one of the two has", () => {
    const cases: Readonly<Record<string, ArticleScript>> = {
      港灣市政府宣布設立基金: "Hant",
      港湾市政府宣布设立基金: "Hans",
      "市长转发了一句“還沒有被問過”，随后在会议上宣读了整份报告": "Hans",
      "該行發布報告，標題是“银行”，並在會議上宣讀": "Hant",
      "Orbit Labs 2024": "Hans",
      台塑在後里占地千坪: "Hant",
      "港灣市政府宣布設立基金，支持當地產業發展，對象為中小企業與個體經營者。港湾市政府宣布设立基金，对当地企业给予补贴，学者认为经济会转好。":
        "mixed",
      "港灣市政府宣布設立基金，支持當地產業發展。他說：“港湾市政府宣布设立基金，支持当地产业发展。”": "Hant",
      "港灣市政府宣布設立基金，對企業進行補貼，經濟學者認為這項計畫與產業發展關係緊密，還須觀察後續執行情況。没问题":
        "Hant",
      "": "Hans",
    };
    for (const [text, script] of Object.entries(cases)) assert.equal(scriptOf(text), script, text);
  });

  test("of an article is told by its title and its body together", () => {
    assert.equal(normalize(sourceArticle("年报", ["藍岸銀行發布年報。"])).script, "Hant");
  });
});

describe("normalize", () => {
  test("adds a simplified view and leaves the text as it is", () => {
    const article = normalize(sourceArticle("藍岸銀行", ["藍岸銀行總經理鄧書雁指出，獲利為8.5億元。"]));
    assert.deepEqual(article.body, [
      {
        kind: "paragraph",
        text: "藍岸銀行總經理鄧書雁指出，獲利為8.5億元。",
        line: 1,
        simplified: "蓝岸银行总经理邓书雁指出，获利为8.5亿元。",
      },
    ]);
    assert.equal(article.title, "藍岸銀行");
  });
});

describe("views in the other script", () => {
  /** Phrases and characters that conversion may make longer or shorter, and what is no character at all. */
  const texts = [
    "滑鼠、記憶體、網際網路、軟體、程式設計師、計程車、義大利、紐西蘭、臺灣、硅谷",
    "著名作家著手寫著，乾杯，乾隆，頭髮發財，後來皇后，裡裏里，麵麪面",
    "😀𠀀𠮷𡘙嘅咗",
    "\ud800藍\udc00",
    "e\u0301 ﷺ ㍿ ㏒ 　\u200b",
    "",
  ];

  test("change what only a phrase changes, and every character that conversion does", () => {
    const changed = {
      瞭解: "了解",
      沈船: "沉船",
      甦醒: "苏醒",
      答覆: "答复",
      𠮷藍: "𠮷蓝",
      "\uf91a": "骆",
      魏徵: "魏徵",
      昇腾与昇騰: "昇腾与昇腾",
    };
    for (const [text, view] of Object.entries(changed)) assert.equal(simplifiedView(text), view, text);
  });

  test("keep what simplified script keeps in names alone, and convert it in words", () => {
    const changed = {
      "昇霖科技、鍾昇、趙堃、李喆與甯乾": "昇霖科技、钟昇、赵堃、李喆与甯乾",
      雲昇半導體與陞澤精密: "云昇半导体与陞泽精密",
      "業績提昇，股價上昇，陞任總經理": "业绩提升，股价上升，升任总经理",
      "顧衍10月3日榮陞云岚鮮生總經理。": "顾衍10月3日荣升云岚鲜生总经理。",
      "他獲陞云岚科技總經理，陞職、陞官、高陞": "他获升云岚科技总经理，升职、升官、高升",
      "昇3%，昇逾一成，油價昇勢，旭日初昇": "升3%，升逾一成，油价升势，旭日初升",
      "房價昇，金價昇了，毛利昇": "房价升，金价升了，毛利升",
      "董事長林若昇與顧昇、歐陽昇": "董事长林若昇与顾昇、欧阳昇",
      "雲瓴昇和投資、雲昇有限合夥、昇思": "云瓴昇和投资、云昇有限合伙、昇思",
    };
    for (const [text, view] of Object.entries(changed)) assert.equal(simplifiedView(text), view, text);
    assert.equal(traditionalView("云昇半导体"), "雲昇半導體");
    assert.equal(scriptOf("云昇科技"), "Hans");
  });

  test("keep the length, so that every offset is that of the original", () => {
    for (const text of texts) {
      assert.equal(simplifiedView(text).length, text.length, text);
      assert.equal(traditionalView(text).length, text.length, text);
    }
  });

  test("keep the place of each character that has no other form", () => {
    const text = "甲藍1乙灣，Z丙";
    const view = simplifiedView(text);
    for (const i of [0, 2, 3, 5, 6, 7]) assert.equal(view[i], text[i]);
    assert.equal(view[1], "蓝");
    assert.equal(view[4], "湾");
  });

  test("are the characters in use and no regional words", () => {
    assert.equal(traditionalView("为群众着想的软件，在家里"), "為群眾著想的軟件，在家裡");
  });
});
