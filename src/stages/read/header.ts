import { z } from "zod";
import { parseEdtf, type Edtf } from "../../model/edtf.ts";
import type { Problem } from "../../model/problem.ts";
import type { SourceHeader } from "../../model/stages.ts";
import { parseYaml, YamlError } from "../../yaml.ts";

/** The header of a source and where the text below it begins. */
export interface ReadHeader {
  readonly header: SourceHeader;
  readonly bodyStart: number;
  readonly problems: readonly Problem[];
}

const text = z.string().trim().min(1, "是空的");

const FIELDS = {
  url: z.url({ protocol: /^https?$/, error: "不是 http(s) 网址" }),
  title: text,
  published: z
    .string()
    .refine((value) => parseEdtf(value) !== null, "不是有效的 EDTF 日期")
    .transform((value) => value as Edtf),
  publication: text,
  bylines: z.union([z.array(text), text.transform((name) => [name])]),
  rights: text,
  digest_of: z.strictObject({ file: text, publication: text, title: text }),
} as const;

const REMEDIES: Readonly<Record<string, string>> = {
  url: "写完整的网址，例如 https://example.com/a.html，或删去这一行",
  published: "写成 2024、2024-09 或 2024-09-12",
  bylines: "写成 [姓名, 姓名]",
  digest_of: "写成 { file: …, publication: …, title: … }",
};

/** Lines that may hold a header; a text that opens a header and does not close it by then has none. */
const MAX_HEADER = 64 * 1024;
/** `---` alone on the first line of the text. */
const OPENING = /^---[ \t]*(?:\r\n|\n|\r)/;
/** `---` alone on a line further down. */
const CLOSING = /(?:\r\n|\n|\r)---[ \t]*(?:\r\n|\n|\r|$)/g;
/** A field at the beginning of a line: what makes a block between two rules a header and not a text. */
const FIELD_LINE = /^[A-Za-z_][\w-]{0,40}[ \t]*:(?:\s|$)/m;

/**
 * Reads the YAML header between `---` lines at the very start of a source. A text that only begins with a rule has no
 * header. Never throws: what is wrong becomes a problem with its line, and the rest of the header stands.
 */
export function readHeader(file: string, source: string): ReadHeader {
  const found = findHeader(source);
  if (found === null) return { header: {}, bodyStart: 0, problems: unclosed(file, source) };
  const { yaml, bodyStart } = found;
  try {
    return { bodyStart, ...checkFields(file, yaml, parseYaml(yaml)) };
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    const problem = {
      file,
      line: error.line + 1,
      code: "header-yaml",
      message: `文件头不是有效的 YAML：${error.message}`,
      remedy: "改正这一行；含冒号的值请加引号。正文已照常读入，文件头未用",
      severity: "warning" as const,
    };
    return { header: {}, bodyStart, problems: [problem] };
  }
}

/** A header that is opened and never closed: the first line below the rule sets a field that headers have. */
function unclosed(file: string, source: string): Problem[] {
  const opening = OPENING.exec(source)?.[0] ?? "";
  const name = /^([a-z_]{3,12})[ \t]*:/.exec(source.slice(opening.length, opening.length + 40))?.[1] ?? "";
  if (opening === "" || !isFieldName(name)) return [];
  return [
    {
      file,
      line: 1,
      code: "header-unclosed",
      message: "文件头没有结束：找不到第二行 ---，全文都当作正文读入",
      remedy: "在最后一个字段下面加一行 ---",
      severity: "warning",
    },
  ];
}

function findHeader(source: string): { yaml: string; bodyStart: number } | null {
  const opening = OPENING.exec(source);
  if (!opening) return null;
  const head = source.slice(0, MAX_HEADER);
  CLOSING.lastIndex = opening[0].length - 1;
  const closing = CLOSING.exec(head);
  if (!closing) return null;
  const yaml = source.slice(opening[0].length, Math.max(opening[0].length, closing.index));
  const looksLikeHeader = yaml.trim() === "" || FIELD_LINE.test(yaml);
  return looksLikeHeader ? { yaml, bodyStart: closing.index + closing[0].length } : null;
}

function checkFields(file: string, yaml: string, value: unknown): { header: SourceHeader; problems: Problem[] } {
  if (value === null || value === undefined) return { header: {}, problems: [] };
  const problem = (name: string, code: string, message: string, remedy: string): Problem => ({
    file,
    line: lineOf(yaml, name),
    code,
    message,
    remedy,
    severity: "warning",
  });
  if (typeof value !== "object" || Array.isArray(value)) {
    return {
      header: {},
      problems: [problem("", "header-yaml", "文件头不是「字段: 值」的列表", "每行写一个字段，例如 title: 标题")],
    };
  }
  const header: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [name, field] of Object.entries(value)) {
    if (field === null) continue;
    if (!isFieldName(name)) {
      const known = Object.keys(FIELDS).join("、");
      problems.push(problem(name, "header-unknown", `文件头的字段 ${name} 不认识，未用`, `可用的字段：${known}`));
      continue;
    }
    const result = FIELDS[name].safeParse(field);
    if (result.success) header[name] = result.data;
    else {
      const why = result.error.issues[0]?.message ?? "";
      const shown = typeof field === "string" ? ` ${field}` : "";
      problems.push(
        problem(name, "header-field", `文件头的 ${name}${shown} ${why}，未用`, REMEDIES[name] ?? "改正或删去这一行"),
      );
    }
  }
  return { header, problems };
}

function isFieldName(name: string): name is keyof typeof FIELDS {
  return Object.hasOwn(FIELDS, name);
}

/** 1-based line in the source of a field of the header; the header's first line is line 2. */
function lineOf(yaml: string, name: string): number {
  const index = yaml.split(/\r\n|\n|\r/).findIndex((line) => name !== "" && line.replace(/^["']/, "").startsWith(name));
  return Math.max(index, 0) + 2;
}
