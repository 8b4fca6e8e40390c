import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { delimiter, extname, join } from "node:path";

/** What tests in a real browser need: the browser, and a server as GitHub Pages is one. */

export const PREFIX = "/a/b/";
export const executable = findBrowser();
export const skip =
  executable === null ? "no Chromium on this machine: install chromium to run the browser tests" : false;

function findBrowser(): string | null {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/bin", "/usr/local/bin", "/snap/bin"];
  const known = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...known].find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

/** Serves a built site under the prefix; `site` is its address. */
export async function serve(folder: string): Promise<{ readonly server: Server; readonly site: string }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname);
    const name = path.startsWith(PREFIX) ? path.slice(PREFIX.length) : "404.html";
    const wanted = join(folder, name === "" || name.endsWith("/") ? `${name}index.html` : name);
    const file = existsSync(wanted) ? wanted : join(folder, "404.html");
    response.writeHead(file === wanted ? 200 : 404, { "content-type": TYPES[extname(file)] ?? "text/plain" });
    response.end(readFileSync(file));
  }).listen(0, "127.0.0.1");
  await new Promise((listening) => server.once("listening", listening));
  return { server, site: `http://127.0.0.1:${(server.address() as AddressInfo).port}${PREFIX}` };
}
