import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, test } from "node:test";
import { load } from "../../src/site/load.ts";

const FIXTURE = join(import.meta.dirname, "../fixtures/site/content");
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "juanzong-"));
  cpSync(FIXTURE, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("load", () => {
  test("names files the same however the folder is written", () => {
    const files = load(folder).articles.map(({ file }) => file);
    assert.ok(files.length > 0);
    for (const written of [`${folder}/`, `${folder}//`, `${folder}/../${folder.split("/").at(-1) ?? ""}`])
      assert.deepEqual(
        load(written).articles.map(({ file }) => file),
        files,
      );
  });

  test("publishes no more than somebody may have meant to, where the settings are faulty", () => {
    const cases: Readonly<Record<string, string>> = {
      "publish: quotes\ntitel: 甲\n": "quotes",
      "publish: Quotes\n": "quotes",
      "title: 甲: 乙\npublish: full\n": "quotes",
      "publish: full\ntitel: 甲\n": "full",
      "title: 甲\n": "full",
    };
    for (const [text, publish] of Object.entries(cases)) {
      writeFileSync(join(folder, "dossier.yaml"), text);
      assert.equal(load(folder).settings.publish, publish, text);
    }
    rmSync(join(folder, "dossier.yaml"));
    assert.equal(load(folder).settings.publish, "full");
  });

  test("keeps the sound settings of a faulty file, and names the faulty one with its line", () => {
    writeFileSync(join(folder, "dossier.yaml"), "title: 甲\nlanguage: de\n");
    const { settings, problems } = load(folder);
    assert.equal(settings.title, "甲");
    assert.deepEqual(
      problems.filter(({ code }) => code === "settings").map(({ line }) => line),
      [2],
    );
  });

  test("says in Chinese what is wrong with a setting, and on which line", () => {
    writeFileSync(join(folder, "dossier.yaml"), "title: 甲\nlanguage: de\ncolour: red\nrepository: x\n");
    const problems = load(folder).problems.filter(({ code }) => code === "settings");
    assert.deepEqual(problems.map(({ line }) => line).sort(), [2, 3, 4]);
    for (const { message } of problems)
      assert.doesNotMatch(message, /[a-z]+ [a-z]+ [a-z]+|Invalid|Unrecognized/, message);
  });

  test("is stopped neither by a folder in place of a file nor by a note nested without end", () => {
    const before = load(folder).articles.length;
    rmSync(join(folder, "corrections.yaml"), { force: true });
    mkdirSync(join(folder, "corrections.yaml"));
    mkdirSync(join(folder, "notes/company"), { recursive: true });
    writeFileSync(join(folder, "notes/company/深.md"), `${"> ".repeat(20_000)}x`);
    const { articles, problems } = load(folder);
    assert.equal(articles.length, before);
    for (const file of ["corrections.yaml", "notes/company/深.md"])
      assert.ok(
        problems.some((problem) => problem.file === file && problem.severity === "refused"),
        file,
      );
  });
});
