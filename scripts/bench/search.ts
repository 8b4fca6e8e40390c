import { join } from "node:path";
import { close, createIndex } from "pagefind";

/** What the index of the search is measured against: Pagefind alone, given the folder of a rendered site and no setting. */

const [folder = ""] = process.argv.slice(2);
const { index, errors } = await createIndex();
await index?.addDirectory({ path: folder });
await index?.writeFiles({ outputPath: join(folder, "pagefind") });
await close();
for (const error of errors) console.error(error);
process.exitCode = errors.length === 0 ? 0 : 1;
