import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { foldForm, isFullName, isLongerFormOf } from "../../../src/stages/resolve/forms.ts";

describe("isLongerFormOf", () => {
  test("takes trade and legal form for the same company", () => {
    const same: readonly (readonly [string, string])[] = [
      ["象帝先计算技术(重庆)有限公司", "象帝先"],
      ["腾讯科技（深圳）有限公司", "腾讯"],
      ["云岚鲜生食品有限公司", "云岚鲜生"],
      ["云岚鲜生集团", "云岚鲜生"],
      ["云岚鲜生股份有限公司", "云岚鲜生"],
      ["燧原科技", "燧原"],
      ["沐曦集成电路", "沐曦"],
      ["瀚博半导体", "瀚博"],
      ["江川银行股份有限公司", "江川银行"],
    ];
    for (const [long, short] of same) assert.equal(isLongerFormOf(long, short), true, `${long} ${short}`);
  });

  test("keeps a line of business that is a company of its own apart", () => {
    const other: readonly (readonly [string, string])[] = [
      ["腾讯投资", "腾讯"],
      ["腾讯音乐娱乐有限公司", "腾讯"],
      ["京东物流", "京东"],
      ["京东物流股份有限公司", "京东"],
      ["阿里云计算有限公司", "阿里"],
      ["平安银行", "平安"],
      ["蔚来资本", "蔚来"],
      ["华为云", "华为"],
      ["中信证券股份有限公司", "中信"],
      ["小米汽车科技有限公司", "小米"],
    ];
    for (const [long, short] of other) assert.equal(isLongerFormOf(long, short), false, `${long} ${short}`);
  });

  test("wants a beginning of two characters and something behind it", () => {
    for (const [long, short] of [
      ["燧原", "燧原"],
      ["燧", "燧原"],
      ["燧原科技", "燧"],
      ["科技燧原", "燧原"],
      ["燧原", ""],
    ] as const)
      // prettier-ignore
      assert.equal(isLongerFormOf(long, short), false, `${long} ${short}`);
  });

  test("answers at once, however long the form", () => {
    assert.equal(isLongerFormOf(`甲乙${"科技有限公司".repeat(2000)}x`, "甲乙"), false);
  });
});

describe("foldForm", () => {
  test("makes one of forms that differ in width, case, spaces and dots alone", () => {
    for (const forms of [
      ["ORBIT", "orbit", "Ｏｒｂｉｔ", "O R B I T"],
      ["何塞·桑托斯", "何塞•桑托斯", "何塞・桑托斯"],
      ["A.B.C.", "ABC"],
    ])
      assert.equal(new Set(forms.map(foldForm)).size, 1, forms.join(" "));
  });

  test("keeps different names apart", () => {
    assert.notEqual(foldForm("云岚"), foldForm("云岗"));
    assert.notEqual(foldForm("Orbit 1"), foldForm("Orbit 2"));
  });
});

describe("isFullName", () => {
  test("is true of legal names of companies alone", () => {
    assert.equal(isFullName("云岚鲜生食品有限公司", "company"), true);
    assert.equal(isFullName("云岚鲜生", "company"), false);
    assert.equal(isFullName("江川有限公司研究会", "institution"), false);
  });
});
