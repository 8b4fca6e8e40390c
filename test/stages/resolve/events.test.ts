import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { slugSchema } from "../../../src/model/front-matter.ts";
import type { AnnotatedArticle, FoundEvent } from "../../../src/model/stages.ts";
import type { Edtf } from "../../../src/model/edtf.ts";
import { resolveEntities } from "../../../src/stages/resolve/entities.ts";
import { resolveEvents } from "../../../src/stages/resolve/events.ts";
import { annotatedArticle, foundEvent, type Names } from "../../builders.ts";

const NAMES: Names = {
  嘉禾超市: "company",
  云岚鲜生: "company",
  穗丰连锁: "company",
  林若川: "person",
  顾小东: "person",
};

function telling(title: string, ...events: FoundEvent[]): AnnotatedArticle {
  return annotatedArticle(title, [Object.keys(NAMES).join("，")], NAMES, { events });
}

/** The ids of the events of each article. */
function idsOf(articles: readonly AnnotatedArticle[]): string[][] {
  const events = resolveEvents(articles, resolveEntities(articles, []).entityOf);
  return articles.map((article) => events.filter((event) => event.article === article).map(({ id }) => id));
}

const on = (date: string | null) => ({ date: date as Edtf | null });

describe("resolveEvents", () => {
  test("makes one event of what articles tell of one subject on dates that fit", () => {
    const [first, second] = idsOf([
      telling("一", foundEvent("嘉禾超市", on("2024-05-05"))),
      telling("二", foundEvent("嘉禾超市", on("2024-05"))),
    ]);
    assert.deepEqual(first, ["嘉禾超市-交易-2024"]);
    assert.deepEqual(second, first);
  });

  test("gives a title its subject's own name where that has room and is not part of another word", () => {
    const titled = (form: string, name: string, title: string) => {
      const article = telling("一", foundEvent(form, { ...on("2024-05-05"), title }));
      const entity = {
        id: name,
        kind: "company",
        name,
        pseudonym: false,
        misspelt: new Set<string>(),
        mayBe: [],
      } as const;
      return resolveEvents([article], () => entity)[0]?.title;
    };
    const long = `嘉禾${"收购三家门店".repeat(4)}等资产`;
    assert.equal(titled("嘉禾", "嘉禾超市", "嘉禾收购门店"), "嘉禾超市收购门店");
    assert.equal(titled("嘉禾", "嘉禾超市", long), long);
    assert.equal(titled("嘉禾A", "嘉禾", "嘉禾A股停牌"), "嘉禾A股停牌");
  });

  test("makes one event of a founding, whatever the years told, but not of what a company founds besides itself", () => {
    const founding = (date: string | null, title: string) =>
      foundEvent("嘉禾超市", { ...on(date), type: "founding", trigger: "成立", title });
    const told = (title: string, date: string | null) =>
      idsOf([telling("一", founding("2018", "嘉禾超市成立")), telling("二", founding(date, title))]);
    for (const date of ["2020", null]) {
      const [first, second] = told("嘉禾超市创立", date);
      assert.deepEqual(first, second);
    }
    const [own, other] = told("嘉禾超市成立子公司", "2020");
    assert.notDeepEqual(own, other);
  });

  test("makes one event of a statement and a deed of one month whose quotes have a run of words in common", () => {
    const told = (quote: string) =>
      idsOf([
        telling(
          "一",
          foundEvent("嘉禾超市", {
            ...on("2024-05"),
            type: "product",
            title: "发布方案",
            quote: "发布冷链多温共配调度方案",
          }),
        ),
        telling("二", foundEvent("嘉禾超市", { ...on("2024-05"), type: "statement", title: "宣布突破", quote })),
      ]);
    const [first, second] = told("宣布做成冷链多温共配调度方案");
    assert.deepEqual(first, second);
    const [one, other] = told("宣布冷链另有打算");
    assert.notDeepEqual(one, other);
  });

  test("keeps apart another subject, another type, and a date that does not fit", () => {
    const others = [
      foundEvent("云岚鲜生", on("2024-05-05")),
      foundEvent("嘉禾超市", { ...on("2024-05-05"), type: "layoff" }),
      foundEvent("嘉禾超市", { ...on("2024-06"), dateText: "6月" }),
      foundEvent("嘉禾超市", on("2023")),
    ];
    for (const other of others) {
      const [first, second] = idsOf([telling("一", foundEvent("嘉禾超市", on("2024-05-05"))), telling("二", other)]);
      assert.notDeepEqual(first, second);
    }
  });

  test("makes one event of a lawsuit between the same two over the same amount, whichever day is told", () => {
    const both = [{ form: "嘉禾超市", kind: "company" } as const, { form: "云岚鲜生", kind: "company" } as const];
    const suit = (trigger: string, date: string, value: number) =>
      foundEvent("嘉禾超市", {
        ...on(date),
        type: "dispute",
        trigger,
        participants: both,
        amounts: [{ value, unit: "CNY" }],
      });
    const told = (b: FoundEvent) => idsOf([telling("一", suit("提起诉讼", "2024-05", 4e7)), telling("二", b)]);
    const [first, second] = told(suit("诉至", "2024-06-18", 4e7));
    assert.deepEqual(first, second);
    for (const other of [suit("诉至", "2024-06-18", 9e7), suit("诉至", "2026-06-18", 4e7)]) {
      const [one, two] = told(other);
      assert.notDeepEqual(one, two);
    }
  });

  test("makes one event of a deal that is told as either, of days close to each other, and of the same money", () => {
    const both = [{ form: "嘉禾超市", kind: "company" } as const, { form: "云岚鲜生", kind: "company" } as const];
    const deal = (type: "funding" | "acquisition", date: string, value: number) =>
      foundEvent("嘉禾超市", {
        ...on(date),
        type,
        trigger: type,
        title: type,
        participants: both,
        amounts: [{ value, unit: "CNY" }],
      });
    const joined = (other: FoundEvent) => {
      const [first, second] = idsOf([telling("一", deal("funding", "2024-05-05", 2e8)), telling("二", other)]);
      return first?.[0] === second?.[0];
    };
    assert.equal(joined(deal("acquisition", "2024-05-06", 2e8)), true);
    assert.equal(joined(deal("acquisition", "2024-05-06", 3e8)), false);
    assert.equal(joined(deal("acquisition", "2024-06-06", 2e8)), false);
  });

  test("makes one event of what papers of the same days tell of the same two, and of the figures of one period", () => {
    const both = [{ form: "嘉禾超市", kind: "company" } as const, { form: "云岚鲜生", kind: "company" } as const];
    const signing = (trigger: string, date: string | null) =>
      foundEvent("嘉禾超市", { ...on(date), type: "partnership", trigger, title: trigger, participants: both });
    const joined = (one: FoundEvent, other: FoundEvent, printed: string) => {
      const articles = [telling("一", one), telling("二", other)].map((article, i) => ({
        ...article,
        published: (i === 0 ? "2024-05-05" : printed) as Edtf,
      }));
      const [first, second] = idsOf(articles);
      return first?.[0] === second?.[0];
    };
    assert.equal(joined(signing("签署", null), signing("结盟", null), "2024-05-06"), true);
    assert.equal(joined(signing("签署", "2024-05-04"), signing("结盟", null), "2024-05-06"), true);
    assert.equal(joined(signing("签署", null), signing("结盟", null), "2024-06-06"), false);
    assert.equal(joined(signing("签署", "2024-05-04"), signing("结盟", "2023"), "2024-05-06"), false);
    const result = (trigger: string, value: number) =>
      foundEvent("嘉禾超市", {
        ...on("2024-04/2024-06"),
        type: "results",
        trigger,
        title: trigger,
        amounts: [{ value, unit: "CNY" }],
      });
    assert.equal(joined(result("营收", 9e9), result("净利", 6e8), "2024-09-06"), true);
  });

  test("makes one event of one document that is quoted, of one list, and of one round told more vaguely", () => {
    const joined = (one: FoundEvent, other: FoundEvent) => {
      const [first, second] = idsOf([telling("一", one), telling("二", other)]);
      return first?.[0] === second?.[0];
    };
    const said = (date: string, quote: string) =>
      foundEvent("嘉禾超市", {
        ...on(date),
        type: "statement",
        trigger: quote.slice(0, 4),
        title: quote.slice(-6),
        quote,
      });
    assert.equal(
      joined(
        said("2024-09-01", "嘉禾超市9月1日的澄清公告称门店照常营业"),
        said("2024-08-30/2024-09", "澄清公告否认嘉禾超市停业"),
      ),
      true,
    );
    assert.equal(
      joined(
        said("2024-09-01", "嘉禾超市9月1日称门店照常营业"),
        said("2024-08-30/2024-09", "澄清公告否认嘉禾超市停业"),
      ),
      false,
    );
    const listed = (...names: string[]) =>
      foundEvent(names[0] ?? "", {
        ...on("2024-05"),
        type: "sanction",
        trigger: "实体清单",
        title: names.join(""),
        participants: names.map((form) => ({ form, kind: "company" as const })),
      });
    assert.equal(joined(listed("云岚鲜生", "嘉禾超市"), listed("嘉禾超市")), true);
    assert.equal(joined(listed("云岚鲜生"), listed("嘉禾超市")), false);
    const round = (date: string, trigger: string) =>
      foundEvent("嘉禾超市", { ...on(date), type: "funding", trigger, title: date });
    assert.equal(joined(round("2021/2023", "A+轮"), round("2023", "A+轮")), true);
    assert.equal(joined(round("2021/2023", "A+轮"), round("2023", "B轮")), false);
  });

  test("puts a denial beside what it denies, and not beside another event of the type and year", () => {
    const layoff = (more: Partial<FoundEvent>) =>
      foundEvent("嘉禾超市", { ...on("2024-05-05"), type: "layoff", trigger: "裁员", title: "嘉禾超市裁员", ...more });
    const joined = (told: Partial<FoundEvent>, denied: Partial<FoundEvent>) => {
      const denial = layoff({ status: "denied", ...denied });
      const [first, second] = idsOf([telling("一", layoff(told)), telling("二", denial)]);
      return first?.[0] === second?.[0];
    };
    const [on20, on1] = [on("2024-05-20"), on("2024-05-01")];
    assert.equal(joined({}, on20), true);
    assert.equal(joined({}, on("2024-05")), true);
    assert.equal(joined(on(null), on(null)), true);
    assert.equal(joined({}, on1), false);
    assert.equal(joined({}, on("2024-11-20")), false);
    assert.equal(joined({}, { ...on20, trigger: "解散", title: "嘉禾超市未予解散" }), false);
    assert.equal(joined({}, { ...on20, title: "嘉禾超市再无新的裁员" }), false);
    const deal = (object: string): Partial<FoundEvent> => ({
      type: "acquisition",
      trigger: "收购",
      participants: ["嘉禾超市", object].map((form) => ({ form, kind: "company" as const })),
    });
    assert.equal(joined(deal("云岚鲜生"), { ...deal("云岚鲜生"), ...on20 }), true);
    assert.equal(joined(deal("云岚鲜生"), { ...deal("穗丰连锁"), ...on20 }), false);
  });

  test("makes one event of what happens once, though the dates exclude each other", () => {
    const joined = (trigger: string) => {
      const filing = (date: string) => foundEvent("嘉禾超市", { ...on(date), type: "ipo", trigger, title: date });
      const [first, second] = idsOf([telling("一", filing("2024-08-26")), telling("二", filing("2024-09-12"))]);
      return first?.[0] === second?.[0];
    };
    assert.equal(joined("辅导备案"), true);
    assert.equal(joined("正式上市"), false);
  });

  test("gives what is told without a date to the one event that it can be, and to none of several", () => {
    const suit = (date: string | null, title: string) =>
      foundEvent("嘉禾超市", { ...on(date), type: "dispute", trigger: "起诉", title });
    const [, one] = idsOf([telling("一", suit("2024-05", "被股东起诉")), telling("二", suit(null, "起诉未结"))]);
    assert.deepEqual(one, ["嘉禾超市-纠纷-2024-起诉"]);
    const [, , several] = idsOf([
      telling("一", suit("2024-05", "被股东起诉")),
      telling("二", suit("2023-01", "被供应商起诉")),
      telling("三", suit(null, "起诉未结")),
    ]);
    assert.deepEqual(several, ["嘉禾超市-纠纷-起诉"]);
  });

  const isOne = (one: FoundEvent, other: FoundEvent): boolean => {
    const [first, second] = idsOf([telling("一", one), telling("二", other)]);
    return first?.[0] === second?.[0];
  };

  test("makes one event of a deal told from both sides over one amount", () => {
    const deal = (subject: string, other: string, value: number): FoundEvent => ({
      ...foundEvent(subject, { ...on("2024-05-05"), type: "funding", title: `${subject}融资`, trigger: subject }),
      participants: [subject, other].map((form) => ({ form, kind: "company" })),
      amounts: [{ value, unit: "CNY" }],
    });
    const got = deal("嘉禾超市", "穗丰连锁", 2e8);
    assert.equal(isOne(got, deal("穗丰连锁", "嘉禾超市", 2e8)), true);
    assert.equal(isOne(got, deal("穗丰连锁", "嘉禾超市", 9e8)), false);
  });

  test("makes one event of launches of a product by its name, and not of its delivery", () => {
    const step = (trigger: string, quote: string): FoundEvent =>
      foundEvent("嘉禾超市", { ...on("2024-05-05"), type: "product", trigger, title: quote, quote });
    const launch = step("正式上市", "首款推车禾风X7正式上市");
    assert.equal(isOne(launch, step("推出", "推出X7")), true);
    assert.equal(isOne(launch, step("推出", "推出M5")), false);
    assert.equal(isOne(launch, step("交付", "开始交付给X7车主")), false);
  });

  test("makes one event of a deed and what is told of a month or an interval that holds its day", () => {
    const deal = (date: string): FoundEvent => foundEvent("嘉禾超市", on(date));
    assert.equal(isOne(deal("2024-08-07"), deal("2024-05/2024-08")), true);
    assert.equal(isOne(deal("2024-08-07"), deal("2023-05/2024-08")), false);
  });

  /** Whether two articles, printed in this order on these days, tell of one event. */
  const isOneOf = (days: readonly [string, string], one: Partial<FoundEvent>, other: Partial<FoundEvent>): boolean => {
    const articles = [one, other].map((more, i) => {
      const { participants, quote = "" } = more;
      const names = participants?.map(({ form }) => form) ?? ["嘉禾超市"];
      const [subject = ""] = names;
      const found = foundEvent(subject, { ...on(null), trigger: quote.slice(0, 2), title: quote, ...more });
      const article = annotatedArticle(String(i), [`${names.join()}：${quote}`], NAMES, { events: [found] });
      return { ...article, published: days[i] as Edtf };
    });
    const [first, second] = idsOf(articles);
    return first?.[0] === second?.[0];
  };
  const among = (...forms: string[]) => forms.map((form) => ({ form, kind: NAMES[form] ?? "company" }) as const);
  const WEEKS = ["2024-05-06", "2024-05-28"] as const;

  test("makes one event of tellings with enough in common, whoever stands first, without date, and by other words", () => {
    const sale = { type: "acquisition", trigger: "出售", participants: among("嘉禾超市", "云岚鲜生") } as const;
    const purchase = { type: "acquisition", trigger: "买下", participants: among("云岚鲜生", "嘉禾超市") } as const;
    const may = on("2024-05-05");
    assert.equal(
      isOneOf(WEEKS, { ...sale, ...may, quote: "出售12家门店" }, { ...purchase, quote: "买下12家门店" }),
      true,
    );
    assert.equal(
      isOneOf(WEEKS, { ...sale, ...may, quote: "出售冷库" }, { ...purchase, trigger: "增持", quote: "增持" }),
      false,
    );
    const recall = { ...may, type: "other", trigger: "召回", quote: "召回2.3万台X7冷柜" } as const;
    const told = { ...on("2024-05"), type: "statement", trigger: "宣布" } as const;
    assert.equal(isOneOf(WEEKS, recall, { ...told, quote: "宣布召回23000台冷柜" }), true);
    assert.equal(isOneOf(WEEKS, recall, { ...told, quote: "宣布降价" }), false);
    const chair = { ...may, type: "personnel", trigger: "选举", quote: "选举林若川为董事长" } as const;
    const successor = { type: "personnel", trigger: "接任", quote: "林若川接任董事长" } as const;
    const both = { participants: among("嘉禾超市", "林若川") };
    assert.equal(isOneOf(WEEKS, { ...chair, ...both }, { ...successor, ...both }), true);
    assert.equal(isOneOf(["2024-05-06", "2025-05-06"], { ...chair, ...both }, { ...successor, ...both }), false);
  });

  test("makes one event of joining a company, by whatever word and whoever stands first", () => {
    const entry = (trigger: string, ...forms: string[]) =>
      ({ ...on("2019"), type: "personnel", trigger, quote: trigger, participants: among(...forms) }) as const;
    const joins = entry("加入", "林若川", "嘉禾超市");
    assert.equal(isOneOf(WEEKS, joins, entry("进入", "嘉禾超市", "林若川")), true);
    assert.equal(isOneOf(WEEKS, joins, entry("离任", "嘉禾超市", "林若川")), false);
    assert.equal(isOneOf(WEEKS, joins, entry("进入", "嘉禾超市", "顾小东")), false);
  });

  test("makes one event of a deal that was planned and is done, and of one told with another sum", () => {
    const deal = { type: "acquisition", trigger: "收购", participants: among("嘉禾超市", "云岚鲜生") } as const;
    const plan = { ...deal, ...on("2024-05-05"), status: "planned", quote: "拟收购32%股权" } as const;
    assert.equal(isOneOf(WEEKS, plan, { ...deal, ...on("2024-09-01"), quote: "收购32%股权完成" }), true);
    assert.equal(isOneOf(WEEKS, plan, { ...deal, ...on("2024-09-01"), quote: "收购15%股权完成" }), false);
    assert.equal(isOneOf(WEEKS, plan, { ...deal, ...on("2026-09-01"), quote: "收购32%股权完成" }), false);
    const round = (day: string, trigger: string, value: number) =>
      ({ ...on(day), type: "funding", trigger, quote: `${trigger}融资`, amounts: [{ value, unit: "CNY" }] }) as const;
    const [six, seven] = [round("2024-05-05", "A轮", 6e8), round("2024-05", "A轮", 7e8)];
    assert.equal(isOneOf(WEEKS, six, seven), true);
    assert.equal(isOneOf(WEEKS, six, round("2024-05", "B轮", 7e8)), false);
    assert.equal(isOneOf(WEEKS, six, round("2024-05", "A轮", 60e8)), false);
  });

  test("makes one event of who is to take an office and who took it, and none of two people's", () => {
    const office = { type: "personnel", trigger: "接任" } as const;
    const settled = { ...office, ...on("2024-05-05"), participants: among("嘉禾超市", "林若川") };
    const planned = { ...office, ...on("2024-06-01"), status: "planned" } as const;
    assert.equal(isOneOf(WEEKS, settled, { ...planned, participants: among("嘉禾超市", "林若川") }), true);
    assert.equal(isOneOf(WEEKS, settled, { ...settled, participants: among("嘉禾超市", "顾小东") }), false);
  });

  test("makes none of two companies that go public, nor of what is told by a common word alone", () => {
    const listing = (first: string, second: string) =>
      ({ ...on("2024-05"), type: "ipo", trigger: "上市", participants: among(first, second) }) as const;
    assert.equal(isOneOf(WEEKS, listing("嘉禾超市", "云岚鲜生"), listing("云岚鲜生", "嘉禾超市")), false);
    const lent = { type: "funding", trigger: "发放贷款", title: "放款", quote: "发放贷款" } as const;
    assert.equal(isOneOf(WEEKS, lent, { ...lent, trigger: "贷款", title: "帮助工厂" }), false);
    const announced = { ...on("2024-05-05"), trigger: "公布", title: "公布名单" } as const;
    assert.equal(
      isOneOf(WEEKS, { ...announced, type: "product" }, { ...announced, type: "other", title: "公布方案" }),
      false,
    );
  });

  test("compares what is told up to the day of an article whenever it was, and deals by their sums", () => {
    const raised = {
      type: "funding",
      trigger: "累计融资",
      amounts: [{ value: 47e8, unit: "CNY", qualifier: null }],
    } as const;
    assert.equal(isOneOf(WEEKS, { ...raised, ...on("2019/2021") }, { ...raised, ...on("../2024-05") }), true);
    const price = { value: 471, unit: "CNY", qualifier: null };
    const deal = { ...on("2024-05-05"), participants: among("嘉禾超市", "云岚鲜生") };
    assert.equal(isOneOf(WEEKS, { ...deal, amounts: [price] }, { ...deal, amounts: raised.amounts }), true);
  });

  test("knows who takes an office in a house that both name, whoever is named first", () => {
    const told = (title: string, trigger: string, ...forms: string[]) =>
      telling(title, foundEvent(forms[0] ?? "", {
        ...on("2024-05-05"), type: "personnel", trigger, title: trigger,
        participants: forms.map((form) => ({ form, kind: NAMES[form] ?? "company" })),
      })); // prettier-ignore
    const taken = told("一", "出任", "云岚鲜生", "穗丰连锁", "顾小东");
    const [first, second] = idsOf([taken, told("二", "将出任", "林若川", "穗丰连锁", "顾小东")]);
    assert.deepEqual(first, second);
    const [one, other] = idsOf([taken, told("二", "将出任", "嘉禾超市", "顾小东")]);
    assert.notDeepEqual(one, other);
  });

  test("makes one event of what is done to one person, whoever is said to do it, and of an office taken on days that are near", () => {
    const person = { form: "林若川", kind: "person" } as const;
    const of = (form: string, type: "sanction" | "personnel", trigger: string, date: string) =>
      foundEvent(form, {
        ...on(date),
        type,
        trigger,
        title: trigger,
        participants: [{ form, kind: "company" }, person],
        quote: `${form}${trigger}林若川`,
      });
    const areOne = (a: FoundEvent, b: FoundEvent) => {
      const [first, second] = idsOf([telling("一", a), telling("二", b)]);
      return first?.[0] === second?.[0];
    };
    const taken = of("嘉禾超市", "sanction", "带走", "2024-05-05");
    assert.equal(areOne(taken, of("云岚鲜生", "sanction", "立案调查", "2024-05-05")), true);
    assert.equal(areOne(taken, of("云岚鲜生", "sanction", "罚款", "2024-05-05")), false);
    assert.equal(areOne(taken, of("云岚鲜生", "sanction", "立案调查", "2024-07-05")), false);
    const seated = of("嘉禾超市", "personnel", "坐上", "2024-05-05");
    assert.equal(areOne(seated, of("嘉禾超市", "personnel", "担任", "2024-05-06")), true);
    assert.equal(areOne(seated, of("嘉禾超市", "personnel", "辞任", "2024-05-06")), false);
    assert.equal(areOne(seated, of("嘉禾超市", "personnel", "担任", "2024-06-06")), false);
  });

  test("never makes one of two that one article tells apart", () => {
    const said = (trigger: string) =>
      foundEvent("嘉禾超市", { ...on("2024-05"), type: "statement", trigger, title: trigger });
    const [ids] = idsOf([telling("一", said("宣布"), said("回应"))]);
    assert.equal(new Set(ids).size, 2);
  });

  test("wants more than a subject in common where a company has many events of the type", () => {
    const statement = (title: string, trigger: string) =>
      foundEvent("嘉禾超市", { ...on("2024-05-05"), type: "statement", title, trigger });
    const [first, second] = idsOf([
      telling("一", statement("宣布开店计划", "宣布")),
      telling("二", statement("回应缺货传闻", "回应")),
    ]);
    assert.notDeepEqual(first, second);
  });

  test("has no event without anybody whom it happened to", () => {
    assert.deepEqual(idsOf([telling("一", foundEvent("没有这家公司"))]), [[]]);
  });

  test("names the year in the id, that in which an interval begins or else ends", () => {
    const years: Readonly<Record<string, string>> = {
      "2024-05-05": "2024",
      "2021/2023": "2021",
      "2019/..": "2019",
      "../2019": "2019",
      "202X": "202x",
    };
    for (const [date, year] of Object.entries(years))
      assert.deepEqual(idsOf([telling("一", foundEvent("嘉禾超市", on(date)))]), [[`嘉禾超市-交易-${year}`]], date);
  });

  test("gives every event of a crowd an id of its own that keeps to the schema", () => {
    const long = `${"A".repeat(90)} Inc`;
    const events = Array.from({ length: 12 }, (_, day) =>
      foundEvent(long, { ...on(`2024-05-${String(day + 10)}`), type: "results" }),
    );
    const crowd = annotatedArticle("一", [long], { [long]: "company" }, { events });
    const [ids = []] = idsOf([crowd]);
    assert.equal(new Set(ids).size, 12);
    for (const id of ids) assert.equal(slugSchema.safeParse(id).success, true, id);
  });
});

describe("the id of an event", () => {
  const before = [
    telling("一", foundEvent("嘉禾超市", on("2024-05-05")), foundEvent("云岚鲜生", { type: "statement", trigger: "宣布", title: "云岚鲜生宣布" })),
    telling("二", foundEvent("云岚鲜生", { ...on("2023"), type: "funding", trigger: "A轮" })),
  ]; // prettier-ignore
  const added = [
    telling("新", foundEvent("嘉禾超市", on("2024-05"))),
    telling("新", foundEvent("嘉禾超市", on("2022-01-01"))),
    telling("新", foundEvent("云岚鲜生", { type: "statement", trigger: "否认", title: "云岚鲜生否认" })),
    telling("新", foundEvent("云岚鲜生", { ...on("2023-04-05"), type: "funding", trigger: "A轮" })),
  ];

  test("stays when an article is added behind", () => {
    for (const [i, article] of added.entries())
      assert.deepEqual(idsOf([...before, article]).slice(0, 2), idsOf(before), `added ${i}`);
  });

  test("stays when an article is added before", () => {
    for (const [i, article] of added.entries())
      assert.deepEqual(idsOf([article, ...before]).slice(1), idsOf(before), `added ${i}`);
  });
});

test("makes one event of a death, of whomever it is told", () => {
  const death = (subject: string, trigger: string, date: string) =>
    foundEvent(subject, {
      ...on(date),
      type: "other",
      trigger,
      participants: [...new Set([subject, "林若川"])].map((form) => ({ form, kind: NAMES[form] ?? "company" })),
      quote: `${subject}林若川${trigger}`,
      title: `${subject}林若川${trigger}`,
    });
  const [first, second] = idsOf([
    telling("一", death("嘉禾超市", "去世", "2024-05")),
    telling("二", death("林若川", "病逝", "2024-05-05")),
  ]);
  assert.deepEqual(first, second);
});

test("gives whoever a title opens with their own name", () => {
  const article = telling("一", {
    ...foundEvent("嘉禾超市", { ...on("2024-05-05") }),
    participants: [
      { form: "嘉禾超市", kind: "company" },
      { form: "Ruo Lin", kind: "person" },
      { form: "穗丰", kind: "company" },
      { form: "穗丰连锁", kind: "company" },
    ],
  });
  const entity = (name: string, kind: "company" | "person") =>
    ({ id: name, kind, name, pseudonym: false, misspelt: new Set<string>(), mayBe: [] }) as const;
  const names: Record<string, string> = { "Ruo Lin": "林若川", 穗丰: "穗丰连锁" };
  const titled = (title: string) =>
    resolveEvents([{ ...article, events: article.events.map((event) => ({ ...event, title })) }], (_, form) =>
      entity(names[form] ?? form, form === "Ruo Lin" ? "person" : "company"),
    )[0]?.title;
  assert.equal(titled("Ruo Lin：明年开店"), "林若川：明年开店");
  assert.equal(titled("穗丰裁员500人"), "穗丰连锁裁员500人");
  assert.equal(titled("穗丰连锁裁员500人"), "穗丰连锁裁员500人");
  assert.equal(titled("江川市民：明年开店"), "江川市民：明年开店");
});
