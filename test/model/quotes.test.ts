import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { missingQuotes, quotesOf } from "../../src/model/quotes.ts";
import { frontMatter, frontMatterEvent } from "../builders.ts";

const BODY = [{ text: "嘉禾超市收购云岚鲜生。" }, { text: "董事长林若川表示满意，估值30亿元。" }];

const QUOTED = frontMatter({
  people: [
    {
      id: "林若川",
      name: "林若川",
      forms: ["林若川"],
      pseudonym: false,
      roles: [{ organization: null, title: "董事长", former: false, quote: "董事长林若川" }],
    },
  ],
  events: [frontMatterEvent()],
  relations: [{ subject: "嘉禾超市", relation: "acquirer", object: "云岚鲜生", quote: "收购云岚鲜生" }],
  claims: [{ subject: "云岚鲜生", attribute: "valuation", value: 3e9, unit: "CNY", as_of: null, quote: "估值30亿元" }],
});

describe("quotes", () => {
  test("all values that must stand in the article are named with what they are there for", () => {
    assert.deepEqual(
      quotesOf(QUOTED).map(({ what, quote }) => `${what} ${quote}`),
      [
        "事件「嘉禾超市-收购」 嘉禾超市收购云岚鲜生",
        "人物「林若川」的职务「董事长」 董事长林若川",
        "关系「嘉禾超市 acquirer 云岚鲜生」 收购云岚鲜生",
        "「云岚鲜生」的说法「valuation」 估值30亿元",
      ],
    );
  });

  test("none is missing from an article that has them word for word", () => {
    assert.deepEqual(missingQuotes(QUOTED, BODY), []);
  });

  test("one changed character in any quote is found", () => {
    const quotes = quotesOf(QUOTED).map(({ quote }) => quote);
    for (const quote of quotes) {
      const changed = JSON.parse(
        JSON.stringify(QUOTED).replaceAll(`"quote":"${quote}"`, `"quote":"${quote.slice(0, -1)}变"`),
      ) as typeof QUOTED;
      assert.deepEqual(
        missingQuotes(changed, BODY).map((missing) => missing.quote),
        [`${quote.slice(0, -1)}变`],
      );
    }
  });

  test("a quote does not run from one paragraph into the next", () => {
    const across = frontMatter({ events: [frontMatterEvent({ quote: "收购云岚鲜生。董事长林若川" })] });
    assert.equal(missingQuotes(across, BODY).length, 1);
  });
});
