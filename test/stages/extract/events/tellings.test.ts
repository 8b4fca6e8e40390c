import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findEvents } from "../../../../src/stages/extract/events.ts";
import { LEXICON, sentenceOf, type Names } from "../../../builders.ts";

const NAMES: Names = {
  林若川: "person",
  云岚鲜生: "company",
  嘉禾超市: "company",
  穗丰连锁: "company",
  江川商业联盟: "institution",
  江川海关: "institution",
  江川银行: "company",
};

/** What a sentence tells, each with its type. */
function told(text: string): string[] {
  return findEvents(sentenceOf(text, NAMES), [], LEXICON).map(({ type, title }) => `${type} ${title}`);
}
const typesOf = (text: string) => told(text).map((one) => one.split(" ")[0]);

describe("what a sentence tells", () => {
  test("is the deal where one clause signs what the next is about", () => {
    assert.deepEqual(told("云岚鲜生与嘉禾超市签署意向书，拟收购其冷链业务。"), [
      "acquisition 云岚鲜生拟收购其冷链业务",
    ]);
    assert.deepEqual(typesOf("云岚鲜生与嘉禾超市签署战略合作协议，并于2024年5月收购穗丰连锁。"), [
      "partnership",
      "acquisition",
    ]);
    assert.deepEqual(typesOf("云岚鲜生与嘉禾超市签署供货协议，穗丰连锁收购江川银行。"), ["partnership", "acquisition"]);
  });

  test("is what a thing does, not what only says which one it is", () => {
    assert.deepEqual(typesOf("云岚鲜生投资3亿元的冷库2024年5月正式投产。"), ["other"]);
    assert.deepEqual(typesOf("云岚鲜生收购嘉禾超市的仓库并投产。"), ["acquisition"]);
  });

  test("is no post where a body joins a body", () => {
    assert.deepEqual(typesOf("2013年，云岚鲜生加入江川商业联盟。"), ["partnership"]);
    assert.deepEqual(typesOf("2013年，林若川从云岚鲜生加入嘉禾超市。"), ["personnel"]);
  });

  test("is said by the body from which reporters have it", () => {
    assert.deepEqual(told("记者从江川海关召开的发布会上获悉，今年以来口岸运行总体平稳有序。"), [
      "statement 江川海关：今年以来口岸运行总体平稳有序",
    ]);
    assert.deepEqual(typesOf("记者从江川海关获悉，云岚鲜生2024年5月被罚款50万元。"), ["sanction"]);
    assert.deepEqual(told("林若川从江川海关获悉，口岸运行总体平稳有序。"), []);
  });

  test("is one more where a date stands behind a semicolon, and one report with its figures", () => {
    assert.deepEqual(
      told("2018年4月，云岚鲜生收购嘉禾超市；2019年2月，林若川在会上宣布，收购穗丰连锁。").map((one) =>
        one.slice(0, 11),
      ),
      ["acquisition", "acquisition"],
    );
    assert.deepEqual(told("云岚鲜生2024年5月公布季报，净利润3亿元。"), ["results 云岚鲜生净利润3亿元"]);
  });

  test("is the deal with the clause that is there for its price", () => {
    assert.deepEqual(told("云岚鲜生2024年5月拟出资3亿元，以现金方式向嘉禾超市收购穗丰连锁80%股份。"), [
      "acquisition 云岚鲜生拟以现金方式向嘉禾超市收购穗丰连锁80%股份",
    ]);
    assert.deepEqual(told("那年夏天，云岚鲜生花3亿元，从嘉禾超市手里接过穗丰连锁八成股权。"), [
      "acquisition 云岚鲜生从嘉禾超市手里接过穗丰连锁八成股权",
    ]);
    assert.deepEqual(typesOf("云岚鲜生2023年完成A轮融资3亿元，2024年收购穗丰连锁80%股份。"), [
      "funding",
      "acquisition",
    ]);
  });

  test("is what was done with the thing that only a description tells of", () => {
    assert.deepEqual(typesOf("2024年5月6日，云岚鲜生质押给江川银行的500万股股份被卖出。"), ["acquisition"]);
  });
});
