import assert from "node:assert/strict";
import { test } from "node:test";
import { normalizeTicker } from "../../src/model/ticker.ts";

const SPELLINGS: readonly (readonly [normal: string, ...printed: string[]])[] = [
  ["600991.SH", "600991", "600991.SH", "600991.SS", "SH600991", "sh:600991", "６００９９１．ＳＨ"],
  ["688991.SH", "688991", "688991.SH"],
  ["000991.SZ", "000991", "000991.SZ", "SZ000991", "SZ:000991"],
  ["300991.SZ", "300991"],
  ["830991.BJ", "830991", "830991.BJ", "BJ830991"],
  ["920991.BJ", "920991"],
  ["00991.HK", "00991.HK", "0991.HK", "HK00991", "HK:0991", "00991"],
  ["ORBT.US", "ORBT", "ORBT.O", "ORBT.N", "ORBT.US", "NASDAQ:ORBT", "NYSE: ORBT"],
  ["2991.TW", "2991.TW", "TW2991", "2991-TW", "TWSE:2991"],
  ["ORBT.X", "ORBT.X"],
  ["不是代码", "不是代码"],
];

for (const [normal, ...printed] of SPELLINGS)
  test(`${printed.join(" ")} are ${normal}`, () => {
    assert.deepEqual(
      printed.map(normalizeTicker),
      printed.map(() => normal),
    );
  });
