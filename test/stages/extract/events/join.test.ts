import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Edtf } from "../../../../src/model/edtf.ts";
import type { EventType } from "../../../../src/model/front-matter.ts";
import type { FoundEvent } from "../../../../src/model/stages.ts";
import { joinRepeated } from "../../../../src/stages/extract/events/join.ts";
import { foundEvent } from "../../../builders.ts";

const event = (type: EventType, date: string | null, more: Partial<FoundEvent> = {}) =>
  foundEvent("嘉禾超市", { type, date: date as Edtf | null, ...more });

describe("joinRepeated", () => {
  test("joins what a company does rarely, where the dates fit, and keeps the finer one", () => {
    for (const order of [
      ["2024-05", "2024-05-05"],
      ["2024-05-05", "2024-05"],
      [null, "2024-05-05"],
    ] as const) {
      const joined = joinRepeated(order.map((date) => event("acquisition", date)));
      assert.deepEqual(
        joined.map(({ date }) => date),
        ["2024-05-05"],
        String(order),
      );
    }
  });

  test("joins what is told of one round, and keeps the date that is no interval", () => {
    const round = (date: string, trigger: string) => event("funding", date, { trigger, title: date });
    const joined = joinRepeated([round("2022-08", "A轮"), round("2021/2023", "A轮"), round("2021/2023", "A+轮")]);
    assert.deepEqual(
      joined.map(({ date }) => date),
      ["2022-08", "2021/2023"],
    );
  });

  test("keeps apart different deeds of one type, and a denial from what it denies", () => {
    const deed = (date: string | null, trigger: string) => event("layoff", date, { trigger, title: trigger });
    assert.equal(joinRepeated([deed("2024-05-05", "裁员"), deed("2024", "休眠")]).length, 2);
    assert.equal(joinRepeated([deed("2024-05-05", "裁员"), deed("2024", "被裁")]).length, 1);
    assert.equal(
      joinRepeated([deed("2024-05-05", "裁员"), { ...deed("2024-05", "裁员"), status: "denied" }]).length,
      2,
    );
  });

  test("joins what a person says in one report, and keeps a year apart that is printed for it", () => {
    const said = (date: string, dateText: string | null) =>
      event("statement", date, { dateText, speaker: "林若川", title: date });
    const dates = (...told: FoundEvent[]) => joinRepeated(told).map(({ date }) => date);
    assert.deepEqual(dates(said("2024-05-05", "5月5日"), said("2024-05", null)), ["2024-05-05"]);
    assert.deepEqual(dates(said("2024-04/2024-05", "近日"), said("2024-05", null)), ["2024-04/2024-05"]);
    assert.deepEqual(dates(said("2024", "今年"), said("2024-05", null)), ["2024", "2024-05"]);
  });

  test("gathers the participants of all tellings, each once", () => {
    const a = { form: "嘉禾超市", kind: "company" as const };
    const b = { form: "云岚鲜生", kind: "company" as const };
    const [joined] = joinRepeated([
      event("acquisition", "2024-05-05", { participants: [a, b] }),
      event("acquisition", "2024-05", { participants: [a, b] }),
    ]);
    assert.deepEqual(joined?.participants, [a, b]);
  });

  test("keeps apart other dates, types and subjects", () => {
    const others = [
      event("acquisition", "2024-06"),
      event("layoff", "2024-05-05"),
      foundEvent("云岚鲜生", { date: "2024-05-05" as Edtf }),
    ];
    for (const other of others) assert.equal(joinRepeated([event("acquisition", "2024-05-05"), other]).length, 2);
  });

  test("keeps apart what a company often does, unless day and trigger are the same", () => {
    const said = (date: string | null, trigger: string, title: string) => event("statement", date, { trigger, title });
    assert.equal(joinRepeated([said("2024-05-05", "宣布", "甲"), said("2024-05-05", "否认", "乙")]).length, 2);
    assert.equal(joinRepeated([said(null, "宣布", "甲"), said(null, "宣布", "乙")]).length, 2);
    assert.equal(joinRepeated([said("2024-05-05", "宣布", "甲"), said("2024-05-05", "宣布", "乙")]).length, 1);
  });

  test("joins what has the same title, and the terms of the deal of one day", () => {
    const results = (trigger: string) => event("results", "2024-05", { trigger, title: "营收三亿元" });
    assert.equal(joinRepeated([results("营收"), results("下降")]).length, 1);
    const deal = (trigger: string) => event("funding", "2024-05-05", { trigger, title: trigger });
    assert.equal(joinRepeated([deal("增资"), deal("融资总额")]).length, 1);
  });

  test("keeps the order in which the article tells", () => {
    const types: EventType[] = ["layoff", "ipo", "acquisition"];
    assert.deepEqual(
      joinRepeated(types.map((type) => event(type, null))).map(({ type }) => type),
      types,
    );
  });
});
