import { existsSync, readFileSync } from "node:fs";
import { correctionSchema, type Correction } from "../../model/corrections.ts";
import type { Problem } from "../../model/problem.ts";
import { parseYamlWithLines, YamlError } from "../../yaml.ts";

/** The decisions of a corrections file, in its order, and what could not be understood. A missing file holds none. */
export function readCorrections(path: string): { corrections: Correction[]; problems: Problem[] } {
  return existsSync(path) ? parseCorrections(readFileSync(path, "utf8"), path) : { corrections: [], problems: [] };
}

/** Parses the text of a corrections file; a decision that cannot be understood is left out and costs no other. */
export function parseCorrections(text: string, file: string): { corrections: Correction[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const refuse = (line: number | null, message: string) =>
    problems.push({ file, line, code: "correction", message, remedy: REMEDY, severity: "refused" });
  const corrections: Correction[] = [];
  try {
    const { value, itemLines } = parseYamlWithLines(text);
    if (value !== null && !Array.isArray(value)) refuse(1, "更正文件应是一个列表");
    (Array.isArray(value) ? (value as unknown[]) : []).forEach((item, i) => {
      const line = itemLines[i] ?? 1;
      const parsed = correctionSchema.safeParse(item);
      if (parsed.success) corrections.push({ ...parsed.data, line });
      else refuse(line, `看不懂这条更正：${JSON.stringify(item)}`);
    });
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    refuse(error.line, `不是有效的 YAML：${error.message}`);
  }
  return { corrections, problems };
}

const REMEDY = "每行一条，例如 - same: [壁韧科技, 壁仞科技]；写法见 README 的“更正”一节";
