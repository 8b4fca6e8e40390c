import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { formatProblem } from "../../../src/model/problem.ts";
import { parseCorrections, readCorrections } from "../../../src/stages/read/corrections.ts";

const GOOD = `# 更正
- same: [壁韧科技, 壁仞科技]
- different: [中科院, 中国科学院大学]
  because: 两个单位
- reject: 成立首月
- kind: { name: 胡润研究院, is: institution }
- rename: { from: 英伟达公司, to: 英伟达 }
- add: { company: 沐曦, forms: [沐曦集成电路] }
- article: { id: 甲, set: { published: 2024-09-14 } }
- event: { id: 甲-收购, set: { date: 2024-08-30 } }
- event: { same: [甲-收购, 乙-收购] }
- event: { reject: 甲-收购 }
- script: { hans: 余承东, hant: 余承東 }
`;

describe("parseCorrections", () => {
  test("reads every kind of decision with its line, in the order of the file", () => {
    const { corrections, problems } = parseCorrections(GOOD, "c.yaml");
    assert.deepEqual(problems, []);
    assert.deepEqual(
      corrections.map(({ line, ...decision }) => `${line} ${Object.keys(decision)[0]}`),
      ["2 same", "3 different", "5 reject", "6 kind", "7 rename", "8 add", "9 article", "10 event", "11 event", "12 event", "13 script"],
    ); // prettier-ignore
  });

  test("takes values as text: a code is no number and a month no date", () => {
    const { corrections } = parseCorrections(
      "- reject: 000001\n- same: [2024, '2024年']\n- reject: null公司\n",
      "c.yaml",
    );
    assert.deepEqual(corrections, [
      { reject: "000001", line: 1 },
      { same: ["2024", "2024年"], line: 2 },
      { reject: "null公司", line: 3 },
    ]);
  });

  test("leaves out a line that it cannot understand, with its place and a remedy, and no other", () => {
    const bad = [
      "- merge: [甲, 乙]",
      "- same: [甲]",
      "- same: 甲",
      "- reject: [甲]",
      "- reject: ''",
      "- kind: { name: 甲, is: firm }",
      "- rename: { from: 甲 }",
      "- add: { company: 甲, person: 乙 }",
      "- article: { id: 甲, set: { published: 2024-02-30 } }",
      "- article: { id: 甲, set: { layout: x } }",
      "- event: { id: 甲, set: { type: merger } }",
      "- 甲",
      "-",
    ];
    for (const line of bad) {
      const { corrections, problems } = parseCorrections(`- reject: 前\n${line}\n- reject: 后\n`, "content/c.yaml");
      assert.deepEqual(corrections, [
        { reject: "前", line: 1 },
        { reject: "后", line: 3 },
      ], line); // prettier-ignore
      assert.equal(problems.length, 1, line);
      const [problem] = problems.map(formatProblem);
      assert.match(problem ?? "", /^content\/c\.yaml:2: .+ — .*same: \[.+\]/, line);
      assert.equal(problems[0]?.severity, "refused");
    }
  });

  test("names the line of what is no YAML at all, and does not throw", () => {
    const cases: readonly (readonly [string, number])[] = [
      ["- reject: 甲\n- same: [甲, 乙\n- reject: 丙", 3],
      ["- reject: *ST康美\n", 1],
      ["- reject: 甲\n- { : \n", 2],
    ];
    for (const [text, line] of cases) {
      const { problems } = parseCorrections(text, "c.yaml");
      assert.deepEqual(
        problems.map((problem) => [problem.file, problem.severity]),
        [["c.yaml", "refused"]],
        text,
      );
      assert.ok((problems[0]?.line ?? 0) >= 1 && (problems[0]?.line ?? 9) <= line, text);
    }
  });

  test("wants a list, and takes an empty file for one without decisions", () => {
    assert.equal(parseCorrections("same: [甲, 乙]", "c.yaml").problems[0]?.line, 1);
    for (const text of ["", "# 还没有更正\n", "[]", "null"])
      assert.deepEqual(parseCorrections(text, "c.yaml"), { corrections: [], problems: [], unreadable: false }, text);
  });
});

describe("readCorrections", () => {
  test("finds none in a file that is not there, and reads one that is", () => {
    const folder = mkdtempSync(join(tmpdir(), "juanzong-"));
    try {
      const path = join(folder, "corrections.yaml");
      assert.deepEqual(readCorrections(path), { corrections: [], problems: [], unreadable: false });
      writeFileSync(path, GOOD);
      assert.equal(readCorrections(path).corrections.length, 11);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

test("a file that is no YAML at all says that nothing of it was understood", () => {
  const conflicted = "<<<<<<< HEAD\n- reject: 甲\n=======\n- reject: 乙\n>>>>>>> other\n";
  const { corrections, problems, unreadable } = parseCorrections(conflicted, "c.yaml");
  assert.deepEqual([corrections.length, problems.length, unreadable], [0, 1, true]);
});
