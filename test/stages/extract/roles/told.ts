import assert from "node:assert/strict";
import { annotatedArticle, readingOf, type Names } from "../../../builders.ts";
import type { Edtf } from "../../../../src/model/edtf.ts";

const NAMES: Names = {
  林若川: "person",
  方一诺: "person",
  苏远山: "person",
  云岚鲜生: "company",
  嘉禾超市: "company",
  青岭影业: "company",
  云岚集团: "company",
  云岚寿险: "company",
  RoadLab: "company",
  江川大学: "institution",
  江川歌舞团: "institution",
  江川商会: "institution",
  江川运输署: "institution",
  江川市委: "institution",
  蓝鹰队: "institution",
};

/** The roles that a paragraph of 2024 tells, in the order of the characters, `former` behind those that are over. */
export function rolesOf(paragraph: string): string[] {
  return readingOf({ ...annotatedArticle("标题", [paragraph], NAMES), published: "2024-03-05" as Edtf })
    .roles.map((role) => `${role.person} ${role.organization ?? "-"} ${role.title}${role.former ? " former" : ""}`)
    .sort();
}

/** Checks what roles each paragraph tells. */
export function check(cases: Readonly<Record<string, readonly string[]>>): void {
  for (const [text, expected] of Object.entries(cases)) assert.deepEqual(rolesOf(text), expected, text);
}
