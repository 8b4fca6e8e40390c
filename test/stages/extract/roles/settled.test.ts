import assert from "node:assert/strict";
import { test } from "node:test";
import type { FoundRole } from "../../../../src/model/stages.ts";
import { LEXICON } from "../../../builders.ts";
import { settleRoles } from "../../../../src/stages/extract/roles/settled.ts";

function role(organization: string | null, title: string, quote: string, former = false): FoundRole {
  return { person: "林若川", organization, title, former, quote };
}

const SAID = role("云岚鲜生", "董事长", "云岚鲜生董事長林若川");

/** What becomes of a role beside others, as `organization title`. */
function settled(...roles: FoundRole[]): string[] {
  return settleRoles(roles, new Set(), LEXICON).map(({ organization, title }) => `${organization ?? "-"} ${title}`);
}

test("a post without an organization is in the one in which the text says that the person has it", () => {
  assert.deepEqual(settled(role(null, "董事长", "董事长林若川"), SAID), ["云岚鲜生 董事长"]);
  assert.deepEqual(settled(role("嘉禾超市", "董事长", "董事长林若川"), SAID), ["云岚鲜生 董事长"]);
  assert.deepEqual(settled(role(null, "教练", "教练林若川"), role("海陵队", "体能教练", "海陵队体能教练林若川")), [
    "海陵队 教练",
    "海陵队 体能教练",
  ]);
});

test("another post, and one that could be of several, are not given to it", () => {
  assert.deepEqual(settled(SAID, role(null, "副董事长", "副董事长林若川")), ["云岚鲜生 董事长"]);
  const both = [SAID, role("嘉禾超市", "董事长", "嘉禾超市董事长林若川")];
  assert.deepEqual(settled(...both, role(null, "董事长", "董事长林若川")), ["云岚鲜生 董事长", "嘉禾超市 董事长"]);
});

test("what somebody was elsewhere says nothing of what they are", () => {
  const was = role("嘉禾超市", "总经理", "嘉禾超市前总经理林若川", true);
  assert.deepEqual(settled(was, role("云岚鲜生", "总经理", "总经理林若川")), ["嘉禾超市 总经理", "云岚鲜生 总经理"]);
});

test("a post in a project that another title ends like is not given to its organization", () => {
  const chief = role("云岚鲜生", "首席科学家", "云岚鲜生首席科学家林若川");
  for (const title of ["晨星一号、二号首席科学家", "晨星1号首席科学家", "晨星基地首席科学家"]) {
    const ofProject = role(null, title, `${title}林若川`);
    assert.deepEqual(settled(chief, ofProject), ["云岚鲜生 首席科学家", `- ${title}`]);
  }
});

test("a head without a body is none that a reader could use; a profession is one", () => {
  assert.deepEqual(settled(role(null, "理事长", "理事长林若川")), []);
  assert.deepEqual(settled(role(null, "执行总裁", "执行总裁林若川")), []);
  assert.deepEqual(settled(role(null, "律师", "律师林若川"), role(null, "小说家", "小说家林若川")), [
    "- 律师",
    "- 小说家",
  ]);
});

test("two posts of one clause are not one, whatever their titles", () => {
  const quote = "接任总裁的是嘉禾超市总裁林若川";
  const taken = role("云岚鲜生", "总裁", quote);
  assert.deepEqual(settled(role("嘉禾超市", "总裁", quote), taken), ["嘉禾超市 总裁", "云岚鲜生 总裁"]);
});

test("a title begins behind what only describes, and holds neither marks nor the name of somebody else", () => {
  assert.deepEqual(settled(role("云岚鲜生", "客户部的一名处长", "云岚鲜生客户部的一名处长林若川")), ["云岚鲜生 处长"]);
  assert.deepEqual(settled(role("云岚鲜生", "“同行会”召集人", "云岚鲜生“同行会”召集人林若川")), ["云岚鲜生 召集人"]);
  const other = { ...role("云岚鲜生", "董事长", "云岚鲜生董事长方一诺"), person: "方一诺" };
  assert.deepEqual(settled(role("云岚鲜生", "董事长方一诺、财务总监", "云岚鲜生"), other), ["云岚鲜生 董事长"]);
});

test("what somebody has left they no longer have, unless they came back", () => {
  const left = role("云岚鲜生", "总裁", "林若川辞去云岚鲜生总裁", true);
  const took = role("云岚鲜生", "总裁", "林若川2019年出任云岚鲜生总裁");
  assert.deepEqual(settled(took, left), ["云岚鲜生 总裁"]);
  assert.deepEqual(
    settleRoles([took, left], new Set(), LEXICON).map(({ former }) => former),
    [true],
  );
  assert.equal(settled(left, role("云岚鲜生", "总裁", "林若川再度出任云岚鲜生总裁")).length, 2);
  const both = role("云岚鲜生", "董事长兼总裁", "云岚鲜生董事长兼总裁林若川");
  assert.deepEqual(settled(both, left), ["云岚鲜生 董事长", "云岚鲜生 总裁"]);
});

test("of titles before a name the first alone is surely over", () => {
  const was = role("云岚鲜生", "总裁、主席", "云岚鲜生前任总裁、主席林若川", true);
  assert.deepEqual(settled(was, role("云岚鲜生", "主席", "云岚鲜生主席林若川")), [
    "云岚鲜生 总裁、主席",
    "云岚鲜生 主席",
  ]);
});

test("two words for one post are one, by the fuller", () => {
  const short = role("云岚鲜生", "董座", "云岚鲜生董座林若川");
  assert.deepEqual(settled(short, SAID), ["云岚鲜生 董事长"]);
  assert.deepEqual(settled(short), ["云岚鲜生 董座"]);
});
