import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { formatYaml, parseYaml, parseYamlWithLines, YamlError } from "../src/yaml.ts";

describe("parseYaml", () => {
  test("leaves numbers, dates and times as the text they were", () => {
    const scalars = [
      "000001",
      "0700",
      "1e3",
      "0x1F",
      "1_000",
      "2024-09",
      "2024-09-12",
      "22:30",
      ".5",
      "+8",
      "NaN",
      ".inf",
    ];
    for (const scalar of scalars) assert.deepEqual(parseYaml(`a: ${scalar}`), { a: scalar }, scalar);
  });

  test("knows null, true and false, and no other words for them", () => {
    assert.deepEqual(parseYaml("[null, ~, true, false, yes, no, on, off, y, N]"), [
      null,
      null,
      true,
      false,
      "yes",
      "no",
      "on",
      "off",
      "y",
      "N",
    ]);
  });

  test("reads usual texts, which go the fast way, as it reads them with lines", () => {
    const texts = [
      "a: null\nb: ~\nc:\nd: True\ne: FALSE\nf: 'null'\ng: truer",
      "a: 'x''y'\nb: \"\\u4e2d\\x41\"\nc: { d: [ 000001, 2024-09 ], e: [] }",
      "- - a\n  - b\n- x #c\n- x#c\n- a:b",
      'a: b\n  c\nd: "b\n\n  c"',
      "甲: 「乙：丙」, 丁\r\n戊: 己",
      "",
      "# 注",
    ];
    for (const text of texts) assert.deepEqual(parseYaml(text), parseYamlWithLines(text).value, text);
  });

  test("makes nothing of tags", () => {
    const value = parseYaml("a: !!js/function 'process.exit()'\nb: !!int 5\nc: !!timestamp 2024-09-12");
    assert.deepEqual(value, { a: "process.exit()", b: "5", c: "2024-09-12" });
  });

  test("gives no value another prototype", () => {
    const value = parseYaml("__proto__: { polluted: yes }\nconstructor: x") as Record<string, unknown>;
    assert.equal(value["polluted"], undefined);
    assert.equal(({} as Record<string, unknown>)["polluted"], undefined);
    assert.equal(Object.getPrototypeOf(value), Object.prototype);
  });

  test("throws a YamlError with the line for everything that it cannot read", () => {
    const cases: readonly (readonly [string, number])[] = [
      ["a: 1\nb: [1, 2", 2],
      ["a: 1\na: 2", 2],
      ["甲: 1\n乙: *ST康美", 2],
      ["a: '", 1],
      [bomb(), 1],
    ];
    for (const [text, line] of cases)
      assert.throws(
        () => parseYaml(text),
        (error) => error instanceof YamlError && error.line >= line,
        text.slice(0, 40),
      );
  });

  test("says in Chinese what is wrong and what to do, and where a quotation mark was opened", () => {
    const cases: readonly (readonly [string, number, RegExp])[] = [
      ["甲: 1\n乙: '丙\n丁: 2\n", 2, /引号是否成对/],
      ["甲: [乙, 丙\n丁: 2", 2, /括号要在本行合上/],
      ["甲: 乙: 丙", 1, /含冒号的值要加引号/],
      ["甲: 1\n甲: 2", 2, /只留一个/],
      ["甲:\n\t- 乙", 2, /改成空格/],
      ["甲: @乙", 1, /要加引号/],
      ["甲: *ST乙", 1, /以 \* 或 & 开头，要加引号/],
      ["- 甲: 1\n 乙: 2", 2, /列表各行前的“- ”/],
      [bomb(), 2, /别名套得太多/],
    ];
    for (const [text, line, message] of cases) {
      const says = (error: unknown) =>
        error instanceof YamlError && message.test(error.message) && !/[a-z]{3}/i.test(error.message);
      assert.throws(() => parseYaml(text), says, text.slice(0, 40));
      assert.throws(() => parseYaml(text), { line }, text.slice(0, 40));
    }
  });
});

/** Ten aliases of ten aliases of … : 10⁹ values in half a thousand characters. */
function bomb(): string {
  const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
  for (let i = 1; i < 9; i++)
    lines.push(`a${i}: &a${i} [${Array.from({ length: 10 }, () => `*a${i - 1}`).join(", ")}]`);
  return lines.join("\n");
}

describe("parseYamlWithLines", () => {
  test("gives the line of each item of a list, comments and blank lines counted", () => {
    const text = "# 更正\n- a: 1\n\n- b: 2   # 二\n# 三\n-\n  c: 3\n";
    assert.deepEqual(parseYamlWithLines(text).itemLines, [2, 4, 7]);
  });
});

describe("formatYaml", () => {
  test("writes what parseYaml gives back, whatever a text looks like", () => {
    const texts = [
      "null", "Null", "~", "true", "False", "yes", "000001", "2024-09", "22:30", "1e3", "", " ", " 两边 ", "a: b", "a:",
      "# 井号", "前 # 后", "- 项", "-", "---", "...", "--- x", "*ST康美", "&a", "!x", "%TAG", "@x", "`x`", "'", '"', "\\", "\\n",
      "第一行\n第二行", "\n", "\t", "\r\n", "\u0000", "\u0085", "\u2028", "\ufeff", "[x]", "{x}", "{{ 7*7 }}", "{% x %}", "|", "> x",
      "?", "? x", "<<", "=", "<script>", "😀", "，", "“引”", "长".repeat(500), "word ".repeat(100),
    ]; // prettier-ignore
    for (const text of texts) {
      const value = { scalar: text, list: [text], records: [{ field: text }], [text]: "key" };
      assert.deepEqual(parseYaml(formatYaml(value)), value, JSON.stringify(text));
    }
  });

  test("writes null and booleans so that they are told from the words", () => {
    const value = { a: null, b: "null", c: true, d: "true", e: [], f: [null, "~"] };
    assert.deepEqual(parseYaml(formatYaml(value)), value);
  });

  test("writes numbers plainly, for the reader's schema to make numbers of", () => {
    assert.deepEqual(parseYaml(formatYaml({ a: 16000000000, b: 12.5, c: -3 })), {
      a: "16000000000",
      b: "12.5",
      c: "-3",
    });
  });

  test("gives each record of a list a line of its own, however long", () => {
    const quote = "引文，".repeat(100);
    const lines = formatYaml({
      events: [
        { id: "a", quote },
        { id: "b", quote },
      ],
      forms: ["甲", "乙"],
    })
      .trimEnd()
      .split("\n");
    assert.equal(lines.length, 4);
    assert.match(lines[3] ?? "", /^forms: \[.*甲, 乙.*\]$/);
  });
});
