import { parseArgs } from "node:util";

/** What all commands understand. */
export interface Arguments {
  readonly sources: string;
  readonly content: string;
  readonly output: string;
  /** Begins and ends with a slash. */
  readonly pathPrefix: string;
  /** The public address of the home page; null leaves it to the settings of the dossier. */
  readonly baseUrl: string | null;
  /** Overwrite articles that were edited by hand. */
  readonly force: boolean;
  /** Show stack traces. */
  readonly debug: boolean;
  /** Layers of finding names that are left out, to see what they add. */
  readonly without: ReadonlySet<(typeof LAYERS)[number]>;
}

const LAYERS = ["tagger", "declarations", "vote"] as const;

const USAGE = `用法：npm run extract|site|build -- [选项]

  --sources DIR       来源文件夹（默认 content/sources）
  --content DIR       内容文件夹（默认 content）
  --output DIR        网站写到哪里（默认 _site）
  --path-prefix /x/   网站在服务器上的路径（默认 /）
  --base-url URL      首页的公开网址，优先于 dossier.yaml 的 base_url
  --force             覆盖手工改过的文章文件
  --debug             出错时显示调用栈
  --without LAYER     提取时不用某一层，看它的贡献：tagger、declarations 或 vote（可重复）`;

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
      "base-url": { type: "string", default: "" },
      force: { type: "boolean", default: false },
      debug: { type: "boolean", default: false },
      without: { type: "string", multiple: true, default: [] },
    },
  });
  const { sources, content, output, force, debug } = values;
  const without = new Set(values.without.map(parseLayer));
  const pathPrefix = parsePathPrefix(values["path-prefix"]);
  return { sources, content, output, force, debug, without, pathPrefix, baseUrl: parseBaseUrl(values["base-url"]) };
}

function parseLayer(text: string): (typeof LAYERS)[number] {
  const layer = LAYERS.find((one) => one === text);
  if (!layer) throw new Error(`--without ${text} 不是一层，可用 ${LAYERS.join("、")}`);
  return layer;
}

/** Ends with a slash; an empty text, as from a workflow without the address, is none. */
function parseBaseUrl(text: string): string | null {
  if (text === "") return null;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new Error(`--base-url ${text} 不是网址，例如 https://example.org/x/`);
  const { origin, pathname } = new URL(text);
  return `${origin}${pathname.replace(/\/?$/, "/")}`;
}

/** GitHub Pages gives `/x`, or nothing for a site at the root. */
function parsePathPrefix(text: string): string {
  const prefix = `/${text.replace(/^\/+|(?<!\/)\/+$/g, "")}/`.replace(/^\/\/$/, "/");
  if (!PATH_PREFIX.test(prefix)) throw new Error(`--path-prefix ${text} 不是网址里的路径，例如 /x/`);
  return prefix;
}
