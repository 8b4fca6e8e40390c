import { existsSync, readFileSync } from "node:fs";
import { correctionSchema, type Correction } from "../../model/corrections.ts";
import type { Problem } from "../../model/problem.ts";
import { parseYamlWithLines, YamlError } from "../../yaml.ts";

/** What was read of a corrections file. */
export interface ReadCorrections {
  readonly corrections: readonly Correction[];
  readonly problems: readonly Problem[];
  /** Nothing of it could be understood: whatever is in it is not to be undone by that. */
  readonly unreadable: boolean;
}

/** The decisions of a corrections file, in its order, and what could not be understood. A missing file holds none. */
export function readCorrections(path: string): ReadCorrections {
  if (!existsSync(path)) return { corrections: [], problems: [], unreadable: false };
  try {
    return parseCorrections(readFileSync(path, "utf8"), path);
  } catch (error) {
    const message = `读不出来：${error instanceof Error ? error.message : String(error)}`;
    const problem = {
      file: path,
      line: null,
      code: "correction",
      message,
      remedy: REMEDY,
      severity: "refused" as const,
    };
    return { corrections: [], problems: [problem], unreadable: true };
  }
}

/** Parses the text of a corrections file; a decision that cannot be understood is left out and costs no other. */
export function parseCorrections(text: string, file: string): ReadCorrections {
  const problems: Problem[] = [];
  const refuse = (line: number | null, message: string) =>
    problems.push({ file, line, code: "correction", message, remedy: REMEDY, severity: "refused" });
  const corrections: Correction[] = [];
  let unreadable = false;
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
    unreadable = true;
    refuse(error.line, `不是有效的 YAML：${error.message}`);
  }
  return { corrections, problems, unreadable };
}

const REMEDY = "每行一条，例如 - same: [壁韧科技, 壁仞科技]；写法见 README 的“更正”一节";
