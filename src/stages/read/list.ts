import { readdirSync, statSync, type Dirent } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../../model/problem.ts";

/** Files that are read; what else lies in the folder is named and left alone. */
const SOURCE_NAME = /\.(?:txt|md|html?)$/i;
const MAX_BYTES = 20 * 1024 * 1024;

/** Paths of the sources under a folder, with `/` between folders, in code-point order, and what was left out. */
export function listSources(dir: string): { files: string[]; problems: Problem[] } {
  const files: string[] = [];
  const problems: Problem[] = [];
  const visit = (folder: string): void => {
    for (const entry of entriesOf(dir, folder, problems)) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.name.startsWith(".")) continue;
      if (entry.isDirectory()) visit(path);
      else {
        const problem = objection(dir, path, entry);
        if (problem) problems.push(problem);
        else files.push(path);
      }
    }
  };
  visit("");
  return { files: files.sort(byCodePoint), problems: problems.sort((a, b) => byCodePoint(a.file, b.file)) };
}

function entriesOf(dir: string, folder: string, problems: Problem[]): Dirent[] {
  try {
    return readdirSync(join(dir, folder), { withFileTypes: true });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    problems.push(
      refused(folder === "" ? dir : folder, "unreadable", `文件夹读不出来：${why}`, "检查文件夹和它的权限"),
    );
    return [];
  }
}

function objection(dir: string, path: string, entry: Dirent): Problem | null {
  if (entry.isSymbolicLink()) {
    return left(path, "symlink", "是符号链接，未跟随", "把文件本身放进来源文件夹");
  }
  if (!entry.isFile() || !SOURCE_NAME.test(entry.name)) {
    return left(
      path,
      "not-a-source",
      "不是 .txt、.md、.html 或 .htm 文件，未读",
      "存成这几种格式之一，或移出来源文件夹",
    );
  }
  const bytes = sizeOf(join(dir, path));
  if (bytes !== null && bytes > MAX_BYTES) {
    const size = (bytes / 1024 / 1024).toFixed(1);
    return refused(path, "too-large", `有 ${size} MB，超过 20 MB 的上限`, "拆成几个文件，或只留下文章本身");
  }
  return null;
}

/** Null where it cannot be told; reading the file will then say why. */
function sizeOf(path: string): number | null {
  try {
    return statSync(path).size;
  } catch {
    return null;
  }
}

function left(file: string, code: string, message: string, remedy: string): Problem {
  return { file, line: null, code, message, remedy, severity: "warning" };
}

function refused(file: string, code: string, message: string, remedy: string): Problem {
  return { file, line: null, code, message, remedy, severity: "refused" };
}

/** JavaScript compares UTF-16 units; beyond the basic plane that is not the order of code points. */
function byCodePoint(a: string, b: string): number {
  const left = Array.from(a);
  const right = Array.from(b);
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
