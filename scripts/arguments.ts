import { parseArgs } from "node:util";

/** What all commands understand. */
export interface Arguments {
  readonly sources: string;
  readonly content: string;
  readonly output: string;
  /** Begins and ends with a slash. */
  readonly pathPrefix: string;
  /** Overwrite articles that were edited by hand. */
  readonly force: boolean;
  /** Show stack traces. */
  readonly debug: boolean;
}

const USAGE = `用法：npm run extract|site|build -- [选项]

  --sources DIR       来源文件夹（默认 content/sources）
  --content DIR       内容文件夹（默认 content）
  --output DIR        网站写到哪里（默认 _site）
  --path-prefix /x/   网站在服务器上的路径（默认 /）
  --force             覆盖手工改过的文章文件
  --debug             出错时显示调用栈`;

/** Segments of letters, digits and `-._~%` between slashes; none is `.` or `..`. */
const PATH_PREFIX = /^(?:\/(?!\.{1,2}(?:\/|$))[\w.~%-]+)*\/$/;

/** Parses the arguments of a command; on any that it does not know it prints the usage and ends the process with 2. */
export function readArguments(): Arguments {
  try {
    return parseArguments(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    process.exit(2);
  }
}

/** Throws for an argument that no command understands. */
export function parseArguments(args: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sources: { type: "string", default: "content/sources" },
      content: { type: "string", default: "content" },
      output: { type: "string", default: "_site" },
      "path-prefix": { type: "string", default: "/" },
      force: { type: "boolean", default: false },
      debug: { type: "boolean", default: false },
    },
  });
  const { sources, content, output, force, debug } = values;
  return { sources, content, output, force, debug, pathPrefix: parsePathPrefix(values["path-prefix"]) };
}

/** GitHub Pages gives `/x`, or nothing for a site at the root. */
function parsePathPrefix(text: string): string {
  const prefix = `/${text.replace(/^\/+|(?<!\/)\/+$/g, "")}/`.replace(/^\/\/$/, "/");
  if (!PATH_PREFIX.test(prefix)) throw new Error(`--path-prefix ${text} 不是网址里的路径，例如 /x/`);
  return prefix;
}
