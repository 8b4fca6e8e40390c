import { readArguments } from "../arguments.ts";

/**
 * A process that is ready to build the site once: it has loaded what seldom changes, and loads the templates when it is
 * told to build. It says when the pages are written and ends when the search is indexed too.
 */

const options = readArguments();
// What takes long to load; the templates are no part of it.
await Promise.all([
  import("../../src/site/prepare.ts"),
  import("../../src/site/search-index.ts"),
  import("@11ty/eleventy"),
]);
process.send?.("ready");
process.once("message", () => void build());
// Without its parent it has nothing to wait for.
process.once("disconnect", () => process.exit());

async function build(): Promise<void> {
  const { buildSite } = await import("../site/build.ts");
  process.exitCode = await buildSite(options, () => process.send?.("written"));
  process.disconnect();
}
