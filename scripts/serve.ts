import { fork, spawn, type ChildProcess } from "node:child_process";
import { createReadStream, existsSync, readFileSync, statSync, watch } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { readArguments } from "./arguments.ts";

/** Builds, serves on localhost and builds again when something changes. */

const PORT = 8080;
/** Changes come in bursts: an editor writes a file in several steps. */
const PAUSE_MS = 80;

const options = readArguments();
/** Pages that are open and wait for the next build. */
const waiting = new Set<ServerResponse>();

/** What a change asks for: both halves, the second half with its code read anew, or the second half. */
type Job = "both" | "code" | "content";
const JOBS: readonly Job[] = ["content", "code", "both"];

/** What is to be built when the build that is running has ended. */
let next: Job | null = null;
let isBuilding = false;
/** Set while the first half, whose articles are rendered in the same run, may have written some. */
let isExtracting = false;
/** Builds while it lives; what it has written can be seen before it ends. */
let builder: ChildProcess | null = null;
let spare = startSpare();
process.on("exit", () => spare.kill());

await build("both");
watchFolders();
listen(PORT);

/** Builds until nothing more is asked for; resolves when the site can be read. */
async function build(job: Job): Promise<void> {
  isBuilding = true;
  isExtracting = job === "both";
  if (job === "both") await run("extract.ts");
  if (job === "code") {
    spare.kill();
    spare = startSpare();
  }
  const own = spare;
  builder = own;
  const isWritten = new Promise<true>((done) => own.on("message", (message) => message === "written" && done(true)));
  const hasEnded = new Promise<false>((done) => own.on("exit", () => done(false)));
  own.send("build");
  const canBeSeen = await Promise.race([isWritten, hasEnded]);
  isExtracting = false;
  if (canBeSeen) for (const response of waiting) response.write("data: built\n\n");
  spare = startSpare();
  void hasEnded.then(() => {
    builder = null;
    isBuilding = false;
    buildNext();
  });
}

/** Begins the build that is asked for; one that runs only for the index of the search is given up for it. */
function buildNext(): void {
  if (next === null) return;
  if (isBuilding) {
    if (!isExtracting) builder?.kill();
    return;
  }
  const job = next;
  next = null;
  void build(job);
}

/** A process that has loaded what takes long to load, and builds when it is told to. */
function startSpare(): ChildProcess {
  return fork(pathOf("serve/spare.ts"), process.argv.slice(2), { execArgv: ["--import", "tsx"] });
}

/** A process of its own: code that was loaded once would not be read again. */
function run(script: string): Promise<void> {
  const args = ["--import", "tsx", pathOf(script), ...process.argv.slice(2)];
  const child = spawn(process.execPath, args, { stdio: "inherit" });
  return new Promise((done) => child.on("exit", () => done()));
}

function pathOf(script: string): string {
  return fileURLToPath(new URL(script, import.meta.url));
}

function watchFolders(): void {
  let timer: NodeJS.Timeout | undefined;
  for (const folder of [...new Set([options.sources, options.content, "templates", "src"])].filter(existsSync)) {
    watch(folder, { recursive: true }, (_, name) => {
      const job = jobFor(join(folder, name ?? ""));
      if (!job) return;
      next = JOBS[Math.max(JOBS.indexOf(job), next ? JOBS.indexOf(next) : 0)] ?? job;
      clearTimeout(timer);
      timer = setTimeout(buildNext, PAUSE_MS);
    });
  }
}

/** What a changed file asks for; null for nothing. */
function jobFor(file: string): Job | null {
  const isIn = (folder: string) => !relative(folder, file).startsWith("..");
  if (isIn("templates") || isIn(join(options.content, "dossier.yaml"))) return "content";
  if (isIn(join("src", "site"))) return "code";
  if (["articles", "ledgers", "notes"].some((part) => isIn(join(options.content, part)))) {
    return isExtracting ? null : "content";
  }
  // Hidden files are those of tools, the list of written articles among them.
  return file.split(sep).some((part) => part.startsWith(".") && part !== "." && part !== "..") ? null : "both";
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
  const path = pathIn(request);
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
function pathIn({ url = "/" }: IncomingMessage): string | null {
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
