import { spawn } from "node:child_process";
import { createReadStream, existsSync, readFileSync, statSync, watch } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { readArguments } from "./arguments.ts";

/** Builds, serves on localhost and builds again when something changes. */

const PORT = 8080;
/** Changes come in bursts: an editor writes a file in several steps. */
const PAUSE_MS = 150;

const options = readArguments();
/** Pages that are open and wait for the next build. */
const waiting = new Set<ServerResponse>();

type Script = "build.ts" | "site.ts";

/** What must run after the build that is running now. */
let next: Script | null = null;
let isBuilding = false;

await build("build.ts");
watchFolders();
listen(PORT);

async function build(script: Script): Promise<void> {
  isBuilding = true;
  await run(script);
  for (const response of waiting) response.write("data: built\n\n");
  isBuilding = false;
  if (next) await build(takeNext());
}

function takeNext(): Script {
  const script = next ?? "site.ts";
  next = null;
  return script;
}

/** A process of its own: code that was loaded once would not be read again. */
function run(script: Script): Promise<void> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", path, ...process.argv.slice(2)], { stdio: "inherit" });
  return new Promise((done) => child.on("exit", () => done()));
}

function watchFolders(): void {
  let timer: NodeJS.Timeout | undefined;
  for (const folder of [...new Set([options.sources, options.content, "templates", "src"])].filter(existsSync)) {
    watch(folder, { recursive: true }, (_, name) => {
      const script = scriptFor(join(folder, name ?? ""));
      if (!script) return;
      next = next === "build.ts" ? next : script;
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (!isBuilding && next) void build(takeNext());
      }, PAUSE_MS);
    });
  }
}

/** What a changed file asks for: all of it, the second half alone, or nothing. */
function scriptFor(file: string): Script | null {
  const isIn = (folder: string) => !relative(folder, file).startsWith("..");
  if (["templates", join("src", "site")].some(isIn)) return "site.ts";
  if (["articles", "ledgers", "notes"].some((part) => isIn(join(options.content, part)))) {
    // The first half writes articles itself; those are rendered in the same run.
    return isBuilding ? null : "site.ts";
  }
  // Hidden files are those of tools, the list of written articles among them.
  return file.split(sep).some((part) => part.startsWith(".") && part !== "." && part !== "..") ? null : "build.ts";
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
};

const RELOAD = "reload.js";
const RELOAD_SCRIPT = `new EventSource(new URL("built", import.meta.url)).addEventListener("message", () => location.reload());\n`;

function listen(port: number): void {
  const server = createServer(answer);
  server.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") throw error;
    listen(port + 1);
  });
  server.listen(port, "localhost", () => {
    console.log(`http://localhost:${port}${options.pathPrefix}`);
  });
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const path = pathOf(request);
  if (path === "built") {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    waiting.add(response);
    request.on("close", () => waiting.delete(response));
    return;
  }
  if (path === RELOAD) {
    response.writeHead(200, { "content-type": TYPES[".js"] });
    response.end(RELOAD_SCRIPT);
    return;
  }
  const file = path === null ? null : findFile(path);
  send(response, file ?? join(options.output, "404.html"), file === null ? 404 : 200);
}

/** The path below the prefix, decoded; null for what is not below it or cannot be decoded. */
function pathOf({ url = "/" }: IncomingMessage): string | null {
  const [path = "/"] = url.split("?");
  if (!path.startsWith(options.pathPrefix)) return null;
  try {
    return decodeURIComponent(path.slice(options.pathPrefix.length)).normalize("NFC");
  } catch {
    return null;
  }
}

/** A file below the folder of the site and nowhere else. */
function findFile(path: string): string | null {
  const root = resolve(options.output);
  const file = resolve(root, path === "" || path.endsWith("/") ? `${path}index.html` : path);
  if (!file.startsWith(root + sep) || path.includes("\0") || !existsSync(file)) return null;
  return statSync(file).isFile() ? file : null;
}

function send(response: ServerResponse, file: string, status: number): void {
  const type = TYPES[extname(file)] ?? "application/octet-stream";
  response.writeHead(status, { "content-type": type, "cache-control": "no-store" });
  if (extname(file) !== ".html") {
    createReadStream(file)
      .on("error", () => response.destroy())
      .pipe(response);
    return;
  }
  const html = existsSync(file) ? readFileSync(file, "utf8") : "";
  const script = `<script type="module" src="${options.pathPrefix}${RELOAD}"></script>`;
  response.end(html.replace("</head>", `${script}</head>`));
}
