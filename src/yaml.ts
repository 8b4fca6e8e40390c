import { FAILSAFE_SCHEMA, load, Type } from "js-yaml";
import { LineCounter, parseDocument, visit, type SchemaOptions } from "yaml";

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

/** What was wrong with a YAML text, and where: 1-based line within that text. */
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
  if (error) throw new YamlError(error.message, lineCounter.linePos(error.pos[0]).line);
  const items =
    document.contents && "items" in document.contents
      ? (document.contents.items as { range?: [number, number, number] }[])
      : [];
  return {
    value: valueOf(document, lineCounter),
    itemLines: items.map((item) => lineCounter.linePos(item.range?.[0] ?? 0).line),
  };
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
    throw new YamlError(`${error instanceof Error ? error.message : String(error)}（以 * 开头的文字要加引号）`, line);
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
