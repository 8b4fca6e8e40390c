import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Problem } from "../model/problem.ts";

/** Stands in a folder that a build of ours has made, and says that the next may empty it. */
const MARKER = ".juanzong";

/** Makes the folder of the site empty. Refuses a folder that holds anything but a former build. */
export function emptyOutput(folder: string): Problem | null {
  mkdirSync(folder, { recursive: true });
  const names = readdirSync(folder);
  if (names.length > 0 && !existsSync(join(folder, MARKER))) {
    return {
      file: folder,
      line: null,
      code: "output",
      message: "这个文件夹不是空的，也不是卷宗生成的，不会清空它",
      remedy: "换一个 --output，或先自己清空它",
      severity: "refused",
    };
  }
  for (const name of names) rmSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, MARKER), "这个文件夹由 npm run site 生成，下次生成时会清空。\n");
  return null;
}

/** Writes files that are no pages below the folder of the site. */
export function writeFiles(
  folder: string,
  files: readonly { readonly path: string; readonly content: () => string }[],
): void {
  const made = new Set<string>();
  for (const { path, content } of files) {
    const file = join(folder, path);
    if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    made.add(dirname(file));
    writeFileSync(file, content());
  }
}
