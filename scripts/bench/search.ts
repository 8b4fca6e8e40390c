import { indexSite } from "../../src/site/search-index.ts";

/** The search index of a rendered site, alone. */
const problems = await indexSite(process.argv[2] ?? "");
for (const { message } of problems) console.error(message);
process.exitCode = problems.length === 0 ? 0 : 1;
