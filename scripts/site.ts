import { readArguments } from "./arguments.ts";
import { buildSite } from "./site/build.ts";

/** content → _site. */
process.exitCode = await buildSite(readArguments());
