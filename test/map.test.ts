import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { z } from "zod";
import { correctionSchema } from "../src/model/corrections.ts";
import { settingsSchema } from "../src/site/settings.ts";

const map = readFileSync("src/README.md", "utf8");
const manual = readFileSync("README.md", "utf8");

/** What a text sets in backquotes. */
function codeIn(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code ?? "");
}

function entriesIn(folder: string): { path: string; isFolder: boolean }[] {
  return readdirSync(folder, { withFileTypes: true }).map((entry) => ({
    path: `${folder}/${entry.name}`,
    isFolder: entry.isDirectory(),
  }));
}

function foldersIn(folder: string): string[] {
  return entriesIn(folder).flatMap(({ path, isFolder }) => (isFolder ? [path, ...foldersIn(path)] : []));
}

function filesIn(folder: string, extension: string): string[] {
  return entriesIn(folder)
    .filter(({ path, isFolder }) => !isFolder && path.endsWith(extension))
    .map(({ path }) => path);
}

test("the map names every stage, every folder, every module at the top of src and every lexicon", () => {
  const named = new Set(codeIn(map));
  const rooms = [
    ...filesIn("src/stages", ".ts"),
    ...foldersIn("src"),
    ...filesIn("src", ".ts"),
    ...filesIn("src/lexicon", ".yaml"),
    ...foldersIn("templates"),
  ];
  assert.deepEqual(
    rooms.filter((path) => !named.has(path)),
    [],
  );
});

test("each path that the map names exists", () => {
  const paths = codeIn(map).filter((code) => /^(?:src|templates|scripts|test)\/[\w./-]+$/.test(code));
  assert.deepEqual(
    paths.filter((path) => !existsSync(path)),
    [],
  );
});

test("each file that the manual links to exists", () => {
  const links = [...manual.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path]) => path ?? "");
  assert.notEqual(links.length, 0);
  assert.deepEqual(
    links.filter((path) => !existsSync(path)),
    [],
  );
});

test("the manual documents every option of the commands, and no other", () => {
  const source = readFileSync("scripts/arguments.ts", "utf8");
  const options = [...source.matchAll(/^ {6}"?([a-z-]+)"?: \{ type:/gm)].map(([, name]) => `--${name}`);
  assert.notEqual(options.length, 0);
  const documented = [...manual.matchAll(/^\| `(--[a-z-]+)/gm)].map(([, name]) => name);
  assert.deepEqual(documented.toSorted(), options.toSorted());
});

test("the manual names every command of package.json that people use, and no other", () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync("package.json", "utf8")));
  const commands = [...manual.matchAll(/`npm (?:run )?([a-z-]+)`/g)]
    .map(([, name]) => name ?? "")
    .filter((name) => name !== "ci");
  const upkeep = ["complete-lock", "train"];
  assert.deepEqual([...new Set([...commands, ...upkeep])].toSorted(), Object.keys(scripts).toSorted());
});

test("the manual shows every kind of correction", () => {
  const kinds = correctionSchema.options
    .flatMap((option) => Object.keys(option.shape))
    .filter((key) => key !== "because");
  const shown = [...manual.matchAll(/`- ([a-z]+): /g)].map(([, kind]) => kind);
  assert.deepEqual([...new Set(shown)].toSorted(), [...new Set(kinds)].toSorted());
});

test("the manual documents every setting of a dossier", () => {
  const section = manual.slice(manual.indexOf("## 设置"), manual.indexOf("## 命令"));
  const documented = [...section.matchAll(/^\| `([a-z_]+)`/gm)].map(([, key]) => key);
  assert.deepEqual(documented.toSorted(), Object.keys(settingsSchema.shape).toSorted());
});
