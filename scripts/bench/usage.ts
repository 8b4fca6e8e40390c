import { writeFileSync } from "node:fs";

/** Loaded before a program that is measured: leaves what it took in the file that JUANZONG_USAGE names. */
process.on("exit", () => {
  const file = process.env["JUANZONG_USAGE"];
  if (file !== undefined) writeFileSync(file, JSON.stringify(process.resourceUsage()));
});
