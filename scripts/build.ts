import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** extract, then site: the worse of their exit statuses. Refused input costs itself alone, so the site is built all the same. */

const run = (script: string): number => {
  const path = fileURLToPath(new URL(script, import.meta.url));
  return (
    spawnSync(process.execPath, ["--import", "tsx", path, ...process.argv.slice(2)], { stdio: "inherit" }).status ?? 1
  );
};

const extracted = run("extract.ts");
process.exitCode = extracted === 2 ? 2 : Math.max(extracted, run("site.ts"));
