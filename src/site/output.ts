import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Problem } from "../model/problem.ts";

/** Stands in a folder that a build of ours has made, and says that the next may empty it. */
const MARKER = ".juanzong";

/** What is written anew as a whole: copied files, and the index of the search. */
const WHOLE = ["assets", "pagefind"];

/** Makes the folder of the site ready to be written. Refuses a folder that holds anything but a former build. */
export function openOutput(folder: string): Problem | null {
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
  for (const name of WHOLE) rmSync(join(folder, name), { recursive: true, force: true });
  writeFileSync(join(folder, MARKER), "这个文件夹由 npm run site 生成，下次生成时会清空。\n");
  return null;
}

/**
 * Removes what a former build has left and this one has not written. To empty the folder first would cost more, and leave
 * whoever reads the site meanwhile with nothing.
 */
export function removeStale(folder: string, written: Iterable<string>): void {
  const kept = new Set([MARKER, ...WHOLE]);
  for (const path of written) for (let at = path; at !== "." && !kept.has(at); at = dirname(at)) kept.add(at);
  const clear = (path: string) => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const own = path === "" ? entry.name : `${path}/${entry.name}`;
      if (!kept.has(own)) rmSync(join(folder, own), { recursive: true });
      else if (entry.isDirectory() && !WHOLE.includes(own)) clear(own);
    }
  };
  clear("");
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
