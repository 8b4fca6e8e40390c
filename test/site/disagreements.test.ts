import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Edtf } from "../../src/model/edtf.ts";
import type { ArticleEvent, Claim } from "../../src/model/front-matter.ts";
import { claimDisagreements, eventDisagreements, sumDisagreements } from "../../src/site/disagreements.ts";
import type { Article, DossierEvent, Entity, Founded } from "../../src/site/dossier.ts";

/** What each article, by its number, claims of one company: `round A轮 2022-05` or `valuation 30 2024`. */
function disputed(...told: readonly (readonly string[])[]): string[][] {
  const claims = told.flatMap((lines) => {
    const article = { meta: { published: "2024-09-01" } } as Article;
    return lines.map((line) => {
      const [attribute = "", given = "", asOf = ""] = line.split(" ");
      const value = attribute === "round" ? given : Number(given);
      return { article, value: { attribute, value, unit: null, as_of: asOf === "" ? null : (asOf as Edtf) } as Claim };
    });
  });
  const found = claimDisagreements({ claims } as unknown as Entity);
  return found.flatMap(({ positions }) =>
    positions.map((side) => side.map(({ value }) => String((value as Claim).value))),
  );
}

function disputedKinds(...tellings: readonly Partial<ArticleEvent>[]): string[] {
  const event = { tellings: tellings.map((value) => ({ value: { type: "layoff", date: null, ...value } })) };
  return eventDisagreements(event as unknown as DossierEvent).map(({ kind }) => kind);
}

describe("disagreements on rounds of funding", () => {
  test("are two dates of one round that exclude each other", () => {
    assert.deepEqual(disputed(["round B轮 2021-03"], ["round B轮 2023-01-19"]), [["B轮"], ["B轮"]]);
    assert.deepEqual(disputed(["round A轮 2022"], ["round A轮 2022-08"]), []);
  });

  test("are rounds of one period of which each article knows one that the other does not", () => {
    const [one, other] = [
      ["round A+轮 2023", "round A++轮 2023"],
      ["round A+轮 2023", "round B轮 2023"],
    ] as const;
    assert.deepEqual(disputed(one, other), [["A++轮"], ["B轮"]]);
    assert.deepEqual(disputed(one, ["round A+轮 2023"]), []);
    assert.deepEqual(disputed(["round A轮 2021", "round A+轮 2021"], ["round B轮 2023", "round B+轮 2023"]), []);
  });
});

describe("disagreements on values", () => {
  test("are of one time and further apart than rounding", () => {
    assert.deepEqual(disputed(["valuation 30 2024"], ["valuation 50 2024"]), [["30"], ["50"]]);
    assert.deepEqual(disputed(["valuation 69.8 2024"], ["valuation 70 2024"]), []);
    assert.deepEqual(disputed(["valuation 30 2021"], ["valuation 50 2024"]), []);
  });
});

describe("disagreements on names", () => {
  const named = (published: string, attribute: string, value: string) =>
    ({ article: { meta: { published } }, value: { attribute, value, unit: null, as_of: null } }) as Founded<Claim>;
  const count = (...claims: Founded<Claim>[]) => claimDisagreements({ claims } as unknown as Entity).length;

  test("are two holders of one office in articles of one time, and two spellings at any", () => {
    const chief = (published: string, name: string) => named(published, "chief-executive", name);
    assert.equal(count(chief("2024-09", "林若川"), chief("2024-10-05", "方一诺")), 1);
    assert.equal(count(chief("2022-09", "林若川"), chief("2024-10-05", "方一诺")), 0);
    assert.equal(count(named("2022", "name", "云岚鲜生"), named("2024", "name", "云兰鲜生")), 1);
  });
});

describe("disagreements on an event", () => {
  test("are a denial beside what it denies, not a rumour beside a report", () => {
    assert.deepEqual(disputedKinds({ status: "alleged" }, { status: "denied" }), ["status"]);
    assert.deepEqual(disputedKinds({ status: "alleged" }, { status: "reported" }), []);
  });

  test("are two kinds of one deal, by articles that do not cite one another", () => {
    const deal = (type: string, cites: readonly string[] | null = null) => ({
      article: { meta: { id: type, publication: `${type}报` } } as Article,
      value: { type, status: "planned", date: null, cites } as unknown as ArticleEvent,
    });
    const kinds = (...tellings: readonly ReturnType<typeof deal>[]) =>
      eventDisagreements({ tellings } as unknown as DossierEvent).map(({ kind }) => kind);
    assert.deepEqual(kinds(deal("funding"), deal("acquisition")), ["nature"]);
    assert.deepEqual(kinds(deal("funding"), deal("acquisition", ["funding报"])), []);
    assert.deepEqual(kinds(deal("funding"), deal("partnership")), []);
  });

  test("are dates that exclude each other", () => {
    const date = (on: string): Partial<ArticleEvent> => ({ status: "reported", date: on as Edtf, date_text: on });
    assert.deepEqual(disputedKinds(date("2024-08-19"), { ...date("2024-09-20"), date_text: null }), []);
    assert.deepEqual(disputedKinds(date("2024-08-19"), date("2024-08-20")), ["date"]);
    assert.deepEqual(disputedKinds(date("2024-08"), date("2024-08-20")), []);
    assert.deepEqual(disputedKinds({ ...date("2024-08-19"), status: "planned" }, date("2024-09-20")), []);
  });

  test("are sums, which stand on the pages of whom it happened to as well", () => {
    const sum = (value: number, event: string) =>
      ({ article: {}, value: { attribute: "amount", value, unit: "CNY", as_of: null, event } }) as Founded<Claim>;
    const company = { claims: [sum(28, "甲"), sum(30, "甲"), sum(50, "乙")] } as unknown as Entity;
    const of = (id: string) => sumDisagreements({ id, participants: [company] } as unknown as DossierEvent).length;
    assert.deepEqual([claimDisagreements(company).length, of("甲"), of("乙")], [1, 1, 0]);
  });
});
