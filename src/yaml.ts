import {
  Document,
  LineCounter,
  isCollection,
  isSeq,
  parseDocument,
  visit,
  type ScalarTag,
  type SchemaOptions,
} from "yaml";

/** Numbers can be written and are never read: what a scalar means is for the reader's schema to say. */
const WRITTEN_NUMBER: ScalarTag = {
  tag: "tag:yaml.org,2002:float",
  default: true,
  identify: (value) => typeof value === "number",
  test: /(?!)/,
  resolve: (text) => text,
  stringify: ({ value }) => String(value),
};

/**
 * YAML as this project reads it: the failsafe schema, in which every scalar is text, with null and booleans added.
 * `000001` stays a stock code and `2024-09` does not become a moment in some time zone; numbers are made by the schema
 * of whoever wants one.
 */
const OPTIONS: SchemaOptions = {
  schema: "failsafe",
  customTags: ["null", "bool", WRITTEN_NUMBER],
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
  return parseYamlWithLines(text).value;
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

/**
 * Formats a value so that parseYaml gives it back. Lines are never folded, and each item of a list of records is one
 * line of a diff.
 */
export function formatYaml(value: unknown): string {
  const document = new Document(value, OPTIONS);
  visit(document, {
    Collection(_, node, path) {
      const depth = path.filter(isCollection).length;
      const holdsRecords = isSeq(node) && node.items.some(isCollection);
      node.flow = depth > 1 || (depth === 1 && !holdsRecords);
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
