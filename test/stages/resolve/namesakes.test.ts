import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { resolveEntities } from "../../../src/stages/resolve/entities.ts";
import type { AnnotatedArticle } from "../../../src/model/stages.ts";
import { annotatedArticle, type Names } from "../../builders.ts";

const NAMES: Names = {
  云岚鲜生: "company",
  云岚冷链: "company",
  嘉禾超市: "company",
  海陵控股: "company",
  江川蓝鹰队: "institution",
  江川农业协会: "institution",
  张伟: "person",
  林若川: "person",
  林总: "person",
};

/** Which person each article means by a name: articles are `text | person organization title`. */
function bearers(name: string, articles: readonly string[], more: Partial<AnnotatedArticle> = {}): (string | null)[] {
  const read = articles.map((article, i) => {
    const [text = "", ...roles] = article.split(" | ");
    const found = roles.map((role) => {
      const [person = "", organization = null, title = ""] = role.split(" ");
      return { person, organization, title, former: false, quote: text };
    });
    return annotatedArticle(`题${String(i)}`, [text], NAMES, { roles: found, ...more });
  });
  const { entityOf } = resolveEntities(read, []);
  return read.map((article) => entityOf(article, name)?.name ?? null);
}

describe("bearers of one name", () => {
  const expert = "江川农业协会副会长张伟说，云岚鲜生有布局。 | 张伟 江川农业协会 副会长";
  const manager = "云岚鲜生财务总监张伟说，钱够了。 | 张伟 云岚鲜生 财务总监";

  test("are two where an article of the one only names the house of the other, and the name is short", () => {
    assert.deepEqual(bearers("张伟", [expert, manager]), ["张伟（江川农业协会）", "张伟（云岚鲜生）"]);
  });

  test("are one of a name that few bear", () => {
    const [first, second] = [expert, manager].map((text) => text.replaceAll("张伟", "林若川"));
    assert.deepEqual(bearers("林若川", [first ?? "", second ?? ""]), ["林若川", "林若川"]);
  });

  test("are one where an article that names them gives no post but both houses, or their kin", () => {
    const articles = [
      "云岚鲜生董事长林若川说，钱够了。 | 林若川 云岚鲜生 董事长",
      "江川蓝鹰队投资人林若川到场。 | 林若川 江川蓝鹰队 投资人",
    ];
    assert.deepEqual(bearers("林若川", articles), ["林若川（云岚鲜生）", "林若川（江川蓝鹰队）"]);
    const tie = "云岚冷链持有江川蓝鹰队三成股权。林若川没有到场。";
    assert.deepEqual(bearers("林若川", [...articles, tie]), ["林若川", "林若川", "林若川"]);
  });

  test("are one where two articles name two more beside them whom not everybody knows", () => {
    const articles = [expert, manager].map((text) => text.replace(" | ", "林若川和海陵控股也在。 | "));
    assert.deepEqual(bearers("张伟", articles), ["张伟", "张伟"]);
  });

  test("are one where an article says that one house owns the other", () => {
    const articles = [
      "嘉禾超市董事张伟说，海陵控股同意。 | 张伟 嘉禾超市 董事",
      "海陵控股总裁张伟到场。 | 张伟 海陵控股 总裁",
    ];
    const relations = [{ subject: "嘉禾超市", relation: "subsidiary" as const, object: "海陵控股", quote: "海陵控股" }];
    assert.equal(new Set(bearers("张伟", articles)).size, 2);
    assert.deepEqual(bearers("张伟", articles, { relations }), ["张伟", "张伟"]);
  });

  test("are those of whom an article goes on by surname and address", () => {
    assert.deepEqual(bearers("林总", ["林若川说，钱够了。林总没有多说。"]), ["林若川"]);
    assert.equal(bearers("林总", ["林若川到场。", "林总没有多说。"])[1], "林总");
  });
});
