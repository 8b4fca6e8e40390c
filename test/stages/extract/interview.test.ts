import assert from "node:assert/strict";
import { test } from "node:test";
import { interviewOf } from "../../../src/stages/extract/interview.ts";
import { annotatedArticle, readingOf, type Names } from "../../builders.ts";

const NAMES: Names = { 林若川: "person", 方一诺: "person", 云岚鲜生: "company", 嘉禾超市: "company" };
const INTRODUCED = "云岚鲜生创始人林若川接受了本刊采访。";
const ASKED = ["江边观察：为什么开店？", "江边观察：钱呢？", "江边观察：2021年9月你们裁员三百人。"];
const ANSWERED = ["林若川：因为有客人。", "林若川：5月我们收购嘉禾超市。", "林若川：是的。新店9月14日开业。"];

/** The types of the events of an article, with whom they tell of. */
function eventsOf(paragraphs: readonly string[]): string[] {
  return readingOf(annotatedArticle("标题", paragraphs, NAMES)).events.map(
    ({ type, participants }) => `${type} ${participants.map(({ form }) => form).join()}`,
  );
}

test("in an interview `we` is the company of who answers, and `you` in the questions", () => {
  const turns = ASKED.flatMap((question, i) => [question, ANSWERED[i] ?? ""]);
  assert.deepEqual(eventsOf([INTRODUCED, ...turns]), [
    "acquisition 云岚鲜生,嘉禾超市",
    "layoff 云岚鲜生",
    "other 云岚鲜生",
  ]);
  const lettered = turns.map((turn) => turn.replace(/^江边观察/, "Q").replace(/^林若川/, "A"));
  assert.deepEqual(eventsOf(["云岚鲜生五岁了。云岚鲜生有五家店。", ...lettered]), [
    "acquisition 云岚鲜生,嘉禾超市",
    "layoff 云岚鲜生",
    "other 云岚鲜生",
  ]);
});

test("only several questions and answers make an interview, and it ends with the last of them", () => {
  const isTurn = (paragraphs: readonly string[]) => {
    const { body, mentions } = annotatedArticle("标题", paragraphs, NAMES);
    const interview = interviewOf(body, mentions);
    return interview && body.map((_, i) => interview.isTurn(i));
  };
  const turns = ASKED.flatMap((question, i) => [question, ANSWERED[i] ?? ""]);
  assert.deepEqual(isTurn([INTRODUCED, ...turns, "嘉禾超市没有回应。"]), [false, ...turns.map(() => true), false]);
  assert.equal(isTurn([INTRODUCED, ...turns.slice(0, 4)]), null);
  assert.equal(isTurn(["林若川：好。", "方一诺：好。", "林若川：好。", "方一诺：好。", "林若川：好。"]), null);
});
