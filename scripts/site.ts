import { readArguments } from "./arguments.ts";
import { outliveReader } from "./progress.ts";
import { buildSite } from "./site/build.ts";

/** content → _site. */
outliveReader();
process.exitCode = await buildSite(readArguments());
