import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";

/** The invented dossier that the site's tests are about. */
export const FIXTURE = join(import.meta.dirname, "../fixtures/site/content");
const SCRIPT = join(import.meta.dirname, "../../scripts/site.ts");

export interface Build {
  readonly folder: string;
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder that is gone when the tests of the file are done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "juanzong-site-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs `npm run site` on a folder of content. */
export function buildSite(content: string, ...more: readonly string[]): Build {
  const folder = join(temporaryFolder(), "_site");
  const args = ["--import", "tsx", SCRIPT, "--content", content, "--output", folder, ...more];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  return { folder, status, stdout, stderr };
}

/** A copy of the fixture that a test may change. */
export function copyFixture(): string {
  const folder = join(temporaryFolder(), "content");
  cpSync(FIXTURE, folder, { recursive: true });
  return folder;
}

/** All files below a folder with their bytes, by path, sorted. */
export function readTree(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return new Map(files.sort().map((file) => [file, readFileSync(join(folder, file))]));
}

/** Replaces one string in a file of copied content. */
export function editContent(content: string, file: string, from: string, to: string): void {
  const path = join(content, file);
  const text = readFileSync(path, "utf8");
  if (!text.includes(from)) throw new Error(`${file} does not have ${from}`);
  writeFileSync(path, text.replace(from, to));
}
