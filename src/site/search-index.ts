import { join } from "node:path";
import { close, createIndex } from "pagefind";
import type { Problem } from "../model/problem.ts";

/** Pages that hold something to index. Entities are found by their names (search-names.ts), lists by nothing. */
const INDEXED = ["articles", "events"];
const GLOB = `{${INDEXED.flatMap((folder) => [folder, `hant/${folder}`]).join(",")}}/*/index.html`;

/** The one module that knows Pagefind. Indexes the pages of a built site; a failure leaves a site without search. */
export async function indexSite(folder: string): Promise<readonly Problem[]> {
  try {
    const { index, errors } = await createIndex();
    if (!index) return [warning(folder, errors.join("; "))];
    const added = await index.addDirectory({ path: folder, glob: GLOB });
    const written = await index.writeFiles({ outputPath: join(folder, "pagefind") });
    const all = [...added.errors, ...written.errors];
    return all.length === 0 ? [] : [warning(folder, all.join("; "))];
  } catch (error) {
    return [warning(folder, error instanceof Error ? error.message : String(error))];
  } finally {
    await close();
  }
}

function warning(file: string, reason: string): Problem {
  const message = `搜索索引没有做成：${reason}`;
  return {
    file,
    line: null,
    code: "search",
    message,
    remedy: "其余页面不受影响；重新运行 npm run site",
    severity: "warning",
  };
}
