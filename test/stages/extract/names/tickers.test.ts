import assert from "node:assert/strict";
import { test } from "node:test";
import { findTickers } from "../../../../src/stages/extract/names/tickers.ts";

test("codes stand in brackets behind a name, or behind their label", () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    "嘉禾股份（600991.SH、02991.HK）": ["600991.SH", "02991.HK"],
    "嘉禾股份（下称“嘉禾”，证券代码：600991）": ["600991"],
    "嘉禾股份(NYSE: JAHE)": ["JAHE"],
    "嘉禾股份（2991-TW）": ["2991-TW"],
    "嘉禾股份（HK:0991）": ["HK:0991"],
    "嘉禾股份，证券代码600991，": ["600991"],
    "嘉禾股份02991.HK董事会主席": ["02991.HK"],
    "嘉禾股份(NYSE JAHE)": ["JAHE"],
    "江川机师协会（HKJPA）": [],
    "嘉禾股份（2020）": [],
    "嘉禾股份（第3991号）": [],
    "订单（编号20200901）": [],
  };
  for (const [text, codes] of Object.entries(cases))
    assert.deepEqual(
      findTickers(text).map(({ code }) => code),
      codes,
      text,
    );
});
