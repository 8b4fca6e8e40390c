import { writeFileSync } from "node:fs";

/** Loaded before a program that is measured: leaves its peak memory, in KiB, in the file that JUANZONG_USAGE names. */
process.on("exit", () => {
  const file = process.env["JUANZONG_USAGE"];
  if (file !== undefined) writeFileSync(file, String(process.resourceUsage().maxRSS));
});
