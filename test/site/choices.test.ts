import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import type { ArticleFrontMatter } from "../../src/model/front-matter.ts";
import { prepareSite } from "../../src/site/prepare.ts";
import { formatContent, write } from "../../src/stages/write.ts";
import { frontMatter } from "../builders.ts";
import { buildSite, temporaryFolder } from "./build.ts";

const BODY = [{ kind: "paragraph", text: "蓝岸称资金充足，蓝案也这样说。张伟在场。", line: 1 }] as const;

function content(corrections: string, ...articles: readonly Partial<ArticleFrontMatter>[]): string {
  const folder = join(temporaryFolder(), "content");
  const made = articles.map((more, i) => ({ frontMatter: frontMatter({ id: `题${String(i)}`, ...more }), body: BODY }));
  write(formatContent(made, []), folder);
  writeFileSync(join(folder, "corrections.yaml"), corrections);
  return folder;
}

const company = (name: string, more: object = {}) => ({ id: name, name, forms: [name], tickers: [], ...more });
const person = (name: string, form: string) => ({ id: name, name, forms: [form], pseudonym: false, roles: [] });

const folder = content(
  "- same: [蓝岸银行, 蓝岸]\n  because: 公司年报自己这样简称\n",
  { companies: [company("蓝岸银行", { forms: ["蓝岸"], tickers: ["600991"] })], people: [person("张伟甲", "张伟")] },
  {
    companies: [company("蓝岸证券", { forms: ["蓝岸", "蓝案"], misspelt: ["蓝案"] })],
    people: [person("张伟乙", "张伟")],
  },
  {
    companies: [company("蓝岸", { may_be: ["蓝岸证券", "蓝岸银行"] }), company("蓝岸银行", { tickers: ["600991.SH"] })],
  },
);

describe("a form of several entities", () => {
  const { dossier, problems } = prepareSite(folder, "/");
  const of = (id: string) =>
    Object.values(dossier.entities)
      .flat()
      .find((entity) => entity.id === id);

  test("offers them on the page of its own name", () => {
    assert.deepEqual(problems, []);
    assert.deepEqual(
      of("蓝岸")?.mayBe.map(({ id }) => id).sort(),
      ["蓝岸证券", "蓝岸银行"],
    ); // prettier-ignore
    assert.deepEqual(of("蓝岸银行")?.mayBe, []);
  });

  test("is a page of its own where it is the name of none", () => {
    const [choice, ...others] = dossier.choices;
    assert.deepEqual([choice?.kind, choice?.id, choice?.entities.map(({ id }) => id)], ["person", "张伟", ["张伟乙", "张伟甲"]]); // prettier-ignore
    assert.deepEqual(others, []);
  });

  test("is told as a misspelling, with the ticker in full and the reason of a correction", () => {
    assert.deepEqual(of("蓝岸证券")?.misspelt, ["蓝案"]);
    assert.deepEqual(of("蓝岸银行")?.tickers, ["600991.SH"]);
    assert.deepEqual(
      of("蓝岸银行")?.decisions.map(({ because }) => because),
      ["公司年报自己这样简称"],
    );
  });

  test("is on the pages", () => {
    const built = buildSite(folder);
    assert.equal(built.status, 0, built.stderr);
    const page = (path: string) => readFileSync(join(built.folder, path, "index.html"), "utf8");
    assert.match(page("people/张伟"), /张伟乙.*张伟甲/s);
    assert.match(page("companies/蓝岸"), /也可能指.*蓝岸证券.*蓝岸银行/s);
    assert.match(page("companies/蓝岸证券"), /误写作.*蓝案/s);
    assert.match(page("companies/蓝岸银行"), /更正的理由.*公司年报自己这样简称/s);
    assert.match(page("hant/companies/蓝岸银行"), /更正的理由.*公司年報自己這樣簡稱/s);
  });
});
