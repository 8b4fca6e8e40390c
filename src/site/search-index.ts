import { join } from "node:path";
import { close, createIndex } from "pagefind";
import type { Problem } from "../model/problem.ts";

/** The one module that knows Pagefind. Indexes the pages of a built site; a failure leaves a site without search. */
export async function indexSite(
  folder: string,
): Promise<{ readonly pages: number; readonly problems: readonly Problem[] }> {
  try {
    const { index, errors } = await createIndex();
    if (!index) return { pages: 0, problems: [warning(folder, errors.join("; "))] };
    const added = await index.addDirectory({ path: folder });
    const written = await index.writeFiles({ outputPath: join(folder, "pagefind") });
    const all = [...added.errors, ...written.errors];
    return { pages: added.page_count, problems: all.length === 0 ? [] : [warning(folder, all.join("; "))] };
  } catch (error) {
    return { pages: 0, problems: [warning(folder, error instanceof Error ? error.message : String(error))] };
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
