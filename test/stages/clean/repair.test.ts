import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { decodeStrictly, encodeText, type Charset } from "../../../src/stages/clean/charsets.ts";
import { findGlosses } from "../../../src/stages/clean/glosses.ts";
import { findLostMarks } from "../../../src/stages/clean/lost-marks.ts";
import { findMojibake } from "../../../src/stages/clean/mojibake.ts";
import type { Edit } from "../../../src/stages/clean/traced.ts";

function apply(text: string, edits: readonly Edit[]): string {
  let mended = text;
  for (const { start, end, by } of [...edits].sort((a, b) => b.start - a.start)) {
    mended = mended.slice(0, start) + by + mended.slice(end);
  }
  return mended;
}

/** What bytes of one charset read as in another; null where the platform would lose some. */
function misread(text: string, is: Charset | "utf-8", readAs: Charset): string | null {
  const bytes = is === "utf-8" ? Buffer.from(text) : encodeText(text, is);
  if (!bytes) return null;
  const wrong =
    readAs === "windows-1252"
      ? Array.from(bytes, (byte) => WINDOWS.get(byte) ?? String.fromCharCode(byte)).join("")
      : decodeStrictly(bytes, readAs);
  return wrong;
}

const WINDOWS = new Map(
  Array.from("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ", (c, i) => [0x80 + i, c]),
);

describe("text read in the wrong charset", () => {
  const simplified = [
    "记者从会上获悉，该公司去年营收增长两成",
    "沿江的商户都说生意会比去年更好，交通部门表示桥上的灯将在下月点亮",
  ];
  const traditional = [
    "記者從會上獲悉，該公司去年營收增長兩成",
    "新橋通車，市民步行過江只要十分鐘，商戶說生意比去年好",
  ];
  const mistakes: readonly (readonly [is: Charset | "utf-8", readAs: Charset, texts: readonly string[]])[] = [
    ["utf-8", "windows-1252", [...simplified, ...traditional]],
    ["utf-8", "gb18030", [...simplified, ...traditional]],
    ["gb18030", "windows-1252", [...simplified, ...traditional]],
    ["big5", "windows-1252", traditional],
    ["gb18030", "big5", simplified],
    ["big5", "gb18030", traditional],
  ];
  let tried = 0;
  for (const [is, readAs, texts] of mistakes) {
    test(`${is} read as ${readAs} comes back, alone and within good text`, () => {
      for (const text of texts) {
        const wrong = misread(text, is, readAs);
        if (wrong === null) continue;
        tried++;
        assert.equal(apply(wrong, findMojibake(wrong).edits), text);
        // Where charsets of two bytes were mixed up, nothing tells where the damage begins: it is told of and left.
        const among = `市民今天看到${wrong}。大家都很高兴。`;
        const isCertain = is === "utf-8" || readAs === "windows-1252";
        const expected = isCertain ? `市民今天看到${text}。大家都很高兴。` : among;
        assert.equal(apply(among, findMojibake(among).edits), expected);
      }
    });
  }

  test("of one word comes back where it is UTF-8 read as Latin-1", () => {
    assert.ok(tried >= 10, String(tried));
    assert.equal(apply("åŒ—äº¬很大", findMojibake("åŒ—äº¬很大").edits), "北京很大");
  });

  test("is told of where it cannot be mended", () => {
    for (const text of ["报道称��热�萦泄毓�司部分董事", "璁拌粠浼氫笂鑾锋倝璇ュ叕鍙稿幓骞"]) {
      const { edits, doubtful } = findMojibake(text);
      assert.ok(edits.length + doubtful.length > 0, text);
    }
  });

  const untouched = [
    "记者从会上获悉，该公司去年营收增长两成。",
    "饕餮魑魅魍魉，魃魈魁魇",
    "犇猋骉蟲麤毳淼掱焱垚",
    "①②③④⑤⑥、ＡＢＣＤ１２３、〇〇一二、︱︱︱",
    "こんにちは、世界。カタカナとひらがな",
    "안녕하세요 세계",
    "Привет, мир. Добрый день",
    "Ünïcödé éèà ôûî, naïve façade, Señor Muñoz",
    "Beyoncé 与 Zoë 昨日到场，票价 €50–£60，气温 5°C±2",
    "■■■■■■ ▲▲▲ ◆◆◆ →→→ ※※※",
    "「國產」『芯片』《報告》〈上〉【下】",
    "釔、銪、鋱、鏑、鈥、鉺、銩、鐿、鎦等稀土元素",
    "彧、頔、翀、赟、垚、韡、祎、劼等人名用字",
    "x²+y³=½·¾，每股¥12.5，® © ™",
  ];
  test("is not seen in rare words, other scripts, signs and names", () => {
    for (const text of untouched) assert.deepEqual(findMojibake(text).edits, [], text);
  });
});

describe("question marks that were quotation marks or brackets", () => {
  test("come back in pairs around a name or around what is said", () => {
    const cases: Readonly<Record<string, string>> = {
      "专家说,?城市更新?将成为热点。": "专家说,“城市更新”将成为热点。",
      "他还提到?存量时代?的说法。": "他还提到“存量时代”的说法。",
      "入选?独角兽?、?小巨人?名单。": "入选“独角兽”、“小巨人”名单。",
      "?海州日报?报道称,新桥通车。": "《海州日报》报道称,新桥通车。",
      "他读了?江城晚报?和?海州日报?。": "他读了《江城晚报》和《海州日报》。",
      "他说:?桥下月通车。?记者看到。": "他说:“桥下月通车。”记者看到。",
      "被稱為?第一股?的公司「昨日」上市": "被稱為「第一股」的公司「昨日」上市",
    };
    for (const [text, expected] of Object.entries(cases)) {
      assert.equal(apply(text, findLostMarks(text).edits), expected, text);
    }
  });

  test("stay where they ask", () => {
    for (const text of [
      "专家反问:谁说不会涨?又有谁知道?",
      "真的吗?我不信?他摇头。",
      "为什么?的确如此?",
      "谁来买单?怎么买?多少钱?专家各有说法。",
      "这是泡沫?又是否会破?投资人在问。",
      "房价会跌?市场怎么看?",
      "是涨?还是跌?的问题",
      "Who?me?",
      "这行吗??不行??",
    ]) {
      assert.deepEqual(findLostMarks(text).edits, [], text);
    }
  });

  test("are told of where no partner is found", () => {
    const { edits, doubtful } = findLostMarks("《?都市圈规划》(2023?2035年)提出目标。");
    assert.deepEqual(edits, []);
    assert.equal(doubtful.length, 2);
  });
});

describe("glosses", () => {
  test("without tones are cut where the brackets of a text hold syllables and nothing else", () => {
    const text = "轉(zhuan)機(ji)來(lai)了，新(xin)橋(qiao)通(tong)車。";
    assert.equal(apply(text, findGlosses(text)), "轉機來了，新橋通車。");
  });

  test("are not seen in brackets that say something", () => {
    for (const text of [
      "寒武纪(688256.SH)昨日收涨",
      "徐某(化名)说",
      "做的是加速器(AI加速卡)",
      "正在重(新)链接",
      "首席执行官(CEO)李宁(Li Ning)到场",
      "票价100元(yuan)，约合15美元(dollar)",
      "男装(men)女装(women)童装(kids)",
      "夸娥(KUAE)、重置(reset)",
      "成都(Chengdu)、重庆(Chóngqìng)",
    ]) {
      assert.deepEqual(findGlosses(text), [], text);
    }
  });
});
