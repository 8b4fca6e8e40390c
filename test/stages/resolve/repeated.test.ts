import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Edtf } from "../../../src/model/edtf.ts";
import type { EventType } from "../../../src/model/front-matter.ts";
import type { FoundEvent } from "../../../src/model/stages.ts";
import { resolveEntities } from "../../../src/stages/resolve/entities.ts";
import { resolveEvents, type ResolvedEvent } from "../../../src/stages/resolve/events.ts";
import { annotatedArticle, foundEvent, type Names } from "../../builders.ts";

const NAMES: Names = {
  嘉禾超市: "company",
  嘉禾超市有限公司: "company",
  云岚鲜生: "company",
  穗丰连锁: "company",
  江川证监局: "institution",
  林若川: "person",
  顾小东: "person",
};

/** What is left of what one article tells. */
function joinRepeated(events: readonly FoundEvent[]): readonly ResolvedEvent[] {
  const article = annotatedArticle("一", [Object.keys(NAMES).join("，")], NAMES, { events: [...events] });
  return resolveEvents([article], resolveEntities([article], []).entityOf);
}

const datesOf = (events: readonly FoundEvent[]) => joinRepeated(events).map(({ found }) => found.date);

const event = (type: EventType, date: string | null, more: Partial<FoundEvent> = {}) =>
  foundEvent("嘉禾超市", { type, date: date as Edtf | null, ...more });

const among = (...forms: string[]) => ({
  participants: forms.map((form) => ({ form, kind: NAMES[form] ?? ("company" as const) })),
});

describe("what one article tells twice", () => {
  test("joins what a company does rarely, where the dates fit, and keeps the finer one", () => {
    for (const order of [
      ["2024-05", "2024-05-05"],
      ["2024-05-05", "2024-05"],
      [null, "2024-05-05"],
    ] as const)
      assert.deepEqual(datesOf(order.map((date) => event("acquisition", date))), ["2024-05-05"], String(order));
  });

  test("joins what is told of a company under its full and its short name", () => {
    const full = foundEvent("嘉禾超市有限公司", { type: "founding", date: "2019" as Edtf, trigger: "成立" });
    assert.equal(joinRepeated([full, event("founding", "2019-03", { trigger: "创立" })]).length, 1);
  });

  test("joins what is told of one round, and keeps the date that is no interval", () => {
    const round = (date: string, trigger: string) => event("funding", date, { trigger, title: date });
    const told = [round("2022-08", "A轮"), round("2021/2023", "A轮"), round("2021/2023", "A+轮")];
    assert.deepEqual(datesOf(told), ["2022-08", "2021/2023"]);
  });

  test("keeps apart different deeds of one type, and a denial from what it denies", () => {
    const deed = (date: string | null, trigger: string) => event("layoff", date, { trigger, title: trigger });
    assert.equal(joinRepeated([deed("2024-05-05", "裁员"), deed("2024", "休眠")]).length, 2);
    assert.equal(joinRepeated([deed("2024-05-05", "裁员"), deed("2024", "被裁")]).length, 1);
    const steps = [event("sanction", null, { trigger: "罚款" }), event("sanction", "2024-05", { trigger: "立案" })];
    assert.equal(joinRepeated(steps).length, 2);
    assert.equal(
      joinRepeated([deed("2024-05-05", "裁员"), { ...deed("2024-05", "裁员"), status: "denied" }]).length,
      2,
    );
  });

  test("joins what a person says in one report, and keeps a year apart that is printed for it", () => {
    const said = (date: string, dateText: string | null) =>
      event("statement", date, { dateText, speaker: "林若川", title: date });
    assert.deepEqual(datesOf([said("2024-05-05", "5月5日"), said("2024-05", null)]), ["2024-05-05"]);
    assert.deepEqual(datesOf([said("2024-04/2024-05", "近日"), said("2024-05", null)]), ["2024-04/2024-05"]);
    assert.deepEqual(datesOf([said("2024", "今年"), said("2024-05", null)]), ["2024", "2024-05"]);
  });

  test("knows who speaks by the title, where no word of speech says it", () => {
    const said = (trigger: string, title: string, speaker: string | null = null) =>
      event("statement", "2024-05-05", { trigger, title, speaker, ...among("嘉禾超市", "林若川") });
    const [first, second] = [said("会上表示", "林若川：门店够了"), said("提醒", "林若川：价格会涨", "林若川")];
    assert.equal(joinRepeated([first, second]).length, 1);
    assert.equal(joinRepeated([first, said("会上介绍", "顾小东：货源不缺")]).length, 2);
    const ofHouse = said("对外表示", "嘉禾超市：门店够了");
    assert.equal(joinRepeated([ofHouse, said("指出", "嘉禾超市：价格会涨")]).length, 1);
    assert.equal(joinRepeated([ofHouse, said("致歉", "嘉禾超市：向顾客致歉")]).length, 2);
  });

  test("gathers the participants of all tellings, each once", () => {
    const [joined] = joinRepeated([
      event("acquisition", "2024-05-05", among("嘉禾超市", "云岚鲜生")),
      event("acquisition", "2024-05", among("嘉禾超市", "云岚鲜生", "顾小东")),
    ]);
    assert.deepEqual(
      joined?.participants.map(({ name }) => name),
      ["嘉禾超市", "云岚鲜生", "顾小东"],
    );
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

  test("keeps apart what is done on one day with others, and by others", () => {
    const loan = (other: string) =>
      event("funding", "2024-05-05", { trigger: "授信", title: other, ...among("嘉禾超市", other) });
    assert.equal(joinRepeated([loan("云岚鲜生"), loan("穗丰连锁")]).length, 2);
    assert.equal(joinRepeated([loan("云岚鲜生"), event("funding", "2024-05-05")]).length, 1);
    const hired = (who: string) =>
      event("personnel", "2024-05-05", { trigger: "聘任", title: who, ...among("嘉禾超市", who) });
    assert.equal(joinRepeated([hired("林若川"), hired("顾小东")]).length, 2);
  });

  test("joins what the same two do by nearly the same word, whoever is named first", () => {
    const ended = (date: string | null, trigger: string, ...forms: string[]) =>
      event("partnership", date, { trigger, title: trigger, ...among(...forms) });
    const first = ended("2024-05-05", "终止合作", "嘉禾超市", "云岚鲜生");
    assert.equal(joinRepeated([first, ended(null, "终止合约", "云岚鲜生", "嘉禾超市")]).length, 1);
    assert.equal(joinRepeated([first, ended(null, "签约", "云岚鲜生", "嘉禾超市")]).length, 2);
    assert.equal(joinRepeated([first, ended(null, "终止合约", "云岚鲜生", "穗丰连锁")]).length, 2);
    const warned = (...forms: string[]) => event("sanction", "2024-05-05", { trigger: "警示函", ...among(...forms) });
    assert.equal(joinRepeated([warned("嘉禾超市", "江川证监局"), warned("江川证监局", "嘉禾超市")]).length, 1);
  });

  test("joins the deal of a day with what is told of one side alone, and keeps who names both", () => {
    const deal = (trigger: string, ...forms: string[]) =>
      event("acquisition", "2024-05-05", { trigger, title: trigger, ...among(...forms) });
    const told = joinRepeated([deal("易主", "云岚鲜生"), deal("买下", "嘉禾超市", "云岚鲜生")]);
    assert.deepEqual(
      told.map(({ title }) => title),
      ["买下"],
    );
    assert.equal(joinRepeated([deal("卖出", "云岚鲜生", "穗丰连锁"), deal("买下", "嘉禾超市", "云岚鲜生")]).length, 2);
  });

  test("joins a notice with the deed of that day that it tells of", () => {
    const notice = event("other", "2024-05-05", { trigger: "公布", title: "嘉禾超市公布上市辅导备案报告" });
    const listed = (date: string) => event("ipo", date, { trigger: "上市辅导", title: "嘉禾超市启动上市辅导" });
    const typesOf = (events: readonly FoundEvent[]) => joinRepeated(events).map(({ found }) => found.type);
    assert.deepEqual(typesOf([notice, listed("2024-05-05")]), ["ipo"]);
    assert.deepEqual(typesOf([notice, listed("2024-05")]), ["other", "ipo"]);
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
      joinRepeated(types.map((type) => event(type, null))).map(({ found }) => found.type),
      types,
    );
  });
});
