import { FAILSAFE_SCHEMA, load, Type } from "js-yaml";
import { LineCounter, parseDocument, visit, type ErrorCode, type SchemaOptions, type YAMLError } from "yaml";

/**
 * YAML as this project reads it: the failsafe schema, in which every scalar is text, with null and booleans added.
 * `000001` stays a stock code and `2024-09` does not become a moment in some time zone; numbers are made by the schema
 * of whoever wants one.
 */
const OPTIONS: SchemaOptions = {
  schema: "failsafe",
  customTags: ["null", "bool"],
  resolveKnownTags: false,
};

/** What was wrong with a YAML text and what to do about it, and where: 1-based line within that text. */
export class YamlError extends Error {
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.name = "YamlError";
    this.line = line;
  }
}

/** Parses one YAML document; throws YamlError with the line of the first mistake. */
export function parseYaml(text: string): unknown {
  return parsePlain(text) ?? parseYamlWithLines(text).value;
}

/** The same schema in js-yaml, which reads front matter in an eighth of the time. */
const FAST_SCHEMA = FAILSAFE_SCHEMA.extend({
  implicit: [
    new Type("tag:yaml.org,2002:null", {
      kind: "scalar",
      resolve: (text: string | null) => text === null || /^(?:~|null|Null|NULL|)$/.test(text),
      construct: () => null,
    }),
    new Type("tag:yaml.org,2002:bool", {
      kind: "scalar",
      resolve: (text: string | null) => text !== null && /^(?:true|True|TRUE|false|False|FALSE)$/.test(text),
      construct: (text: string) => text.startsWith("t") || text.startsWith("T"),
    }),
  ],
});
/** A text without anchors, tags, block scalars, directives and tabs: both libraries read it alike. */
const FAST = /^[^&*!|>%@`?\t]*$/;

/** Parses YAML that is part of the program, and so as it should be; throws js-yaml's YAMLException where it is not. */
export function parseOwnYaml(text: string): unknown {
  return load(text, { schema: FAST_SCHEMA });
}

/** The value of a text that holds nothing unusual and no mistake; null for any other, which is read with more care. */
function parsePlain(text: string): unknown {
  if (!FAST.test(text)) return null;
  try {
    return parseOwnYaml(text) ?? null;
  } catch {
    return null;
  }
}

/** As parseYaml, with the 1-based lines on which the items of a top-level list begin. */
export function parseYamlWithLines(text: string): { value: unknown; itemLines: number[] } {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { ...OPTIONS, lineCounter, prettyErrors: false });
  const [error] = document.errors;
  if (error) throw new YamlError(MISTAKES[error.code], lineCounter.linePos(placeOf(error, document)).line);
  const items =
    document.contents && "items" in document.contents
      ? (document.contents.items as { range?: [number, number, number] }[])
      : [];
  return {
    value: valueOf(document, lineCounter),
    itemLines: items.map((item) => lineCounter.linePos(item.range?.[0] ?? 0).line),
  };
}

const INDENT = "缩进对不上：同一层的各行要对齐，未合上的方括号或花括号要在本行合上";
const MARKS = "标记 & 或 ! 用得不对：文字若以它开头，要加引号";

/** What each mistake that the library finds most likely is, in words for whoever wrote the text. */
const MISTAKES: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: MARKS,
  BAD_ALIAS: "文字若以 * 或 & 开头，要加引号",
  BAD_COLLECTION_TYPE: MARKS,
  BAD_DIRECTIVE: "以 % 开头的行是 YAML 的指令，这一条看不懂：删去，或给文字加引号",
  BAD_DQ_ESCAPE: "双引号里的反斜杠用得不对：写成两个反斜杠，或改用单引号",
  BAD_INDENT: INDENT,
  BAD_PROP_ORDER: MARKS,
  BAD_SCALAR_START: "文字若以 @、` 或 % 开头，要加引号",
  BLOCK_AS_IMPLICIT_KEY: "一行里有两个“冒号加空格”：含冒号的值要加引号；若本是下一层，要另起一行",
  BLOCK_IN_FLOW: "方括号或花括号里不能用缩进的写法：写在一行里，用逗号隔开",
  DUPLICATE_KEY: "这个键前面已经有了：只留一个",
  IMPOSSIBLE: "写法不对：核对这一行的括号、引号和缩进",
  KEY_OVER_1024_CHARS: "冒号前的键太长：大概是前面少了引号，或这里不该有冒号",
  MISSING_CHAR: "少了一个符号：核对引号是否成对、各项之间的逗号、列表各行前的“- ”、键后面的冒号和空格",
  MULTILINE_IMPLICIT_KEY: "冒号前的键占了两行：写在一行里",
  MULTIPLE_ANCHORS: MARKS,
  MULTIPLE_DOCS: "只能有一份内容：删去中间的 ---",
  MULTIPLE_TAGS: MARKS,
  NON_STRING_KEY: "冒号前的键要是文字",
  RESOURCE_EXHAUSTION: "一层套一层，套得太深了",
  TAB_AS_INDENT: "缩进里有制表符：改成空格",
  TAG_RESOLVE_FAILED: "文字若以 ! 开头，要加引号",
  UNEXPECTED_TOKEN: "这里多了不该有的符号：核对括号和引号是否成对；含有这些符号的文字要加引号",
};

/** Where a mistake is: of a quotation mark that nothing closes the place where it opens, not the end of the text. */
function placeOf(error: YAMLError, document: ReturnType<typeof parseDocument>): number {
  let place = error.pos[0];
  if (error.code !== "MISSING_CHAR") return place;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith("QUOTE") && range && range[0] < place && range[1] >= place) place = range[0];
    },
  });
  return place;
}

/** The 1-based line of the deepest item of a path that a YAML text holds; 1 where it holds none of it. */
export function lineOfPath(text: string, path: readonly string[]): number {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { ...OPTIONS, lineCounter });
  for (let length = path.length; length > 0; length--) {
    const steps = path.slice(0, length).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    const node = document.getIn(steps, true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return lineCounter.linePos(node.range[0]).line;
  }
  return 1;
}

/** An alias that leads nowhere (`*ST` begins the names of many stocks) or too far shows only now. */
function valueOf(document: ReturnType<typeof parseDocument>, lineCounter: LineCounter): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) as unknown;
  } catch (error) {
    let line = 1;
    visit(document, {
      Alias: (_, node) => {
        line = lineCounter.linePos(node.range?.[0] ?? 0).line;
        return visit.BREAK;
      },
    });
    const isTooMuch = error instanceof Error && error.message.includes("Excessive alias count");
    throw new YamlError(isTooMuch ? "别名套得太多：把内容直接写出来" : MISTAKES.BAD_ALIAS, line);
  }
}

/** What a value written by `formatYaml` consists of; what is undefined is left out of a mapping. */
type Written = string | number | boolean | null | undefined | readonly Written[] | { readonly [key: string]: Written };

/**
 * Formats a mapping so that parseYaml gives it back, numbers as text. Lines are never folded, and each item of a list of
 * records is one line of a diff: collections inside are written in flow style, as are lists of scalars. Written here and
 * not by the library, whose tree of nodes takes a tenth of all the time that extraction takes.
 */
export function formatYaml(record: object): string {
  const lines = Object.entries(record as Record<string, Written>).map(([key, value]) => formatEntry(key, value));
  return lines.length === 0 ? "{}\n" : lines.join("");
}

function formatEntry(key: string, value: Written): string {
  if (value === undefined) return "";
  const name = formatScalar(key);
  const holdsRecords = Array.isArray(value) && value.some((item) => typeof item === "object" && item !== null);
  if (!holdsRecords) return `${name}: ${formatFlow(value)}\n`;
  return `${name}:\n${(value as readonly Written[]).map((item) => `  - ${formatFlow(item)}\n`).join("")}`;
}

function formatFlow(value: Written): string {
  if (value === undefined) return "null";
  if (typeof value === "string") return formatScalar(value);
  if (value === null || typeof value !== "object") return String(value);
  if (Array.isArray(value))
    return value.length === 0 ? "[]" : `[ ${(value as readonly Written[]).map(formatFlow).join(", ")} ]`;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return entries.length === 0
    ? "{}"
    : `{ ${entries.map(([key, item]) => `${formatScalar(key)}: ${formatFlow(item)}`).join(", ")} }`;
}

/** Text that is the same in YAML without quotes, wherever it stands: nothing in it could be taken for syntax. */
const PLAIN = /^[^\s!-/:-@[-`{-~\p{C}](?:[^\s#,:[\]{}\p{C}]| (?! |$))*$/u;
/** Words that the schema reads as something else than text. */
const RESERVED = /^(?:~|null|true|false)$/i;

/** A string of JSON is a double-quoted scalar of YAML. */
function formatScalar(text: string): string {
  return PLAIN.test(text) && !RESERVED.test(text) ? text : JSON.stringify(text);
}
