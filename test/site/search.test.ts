import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { chromium, type Page } from "playwright-core";
import { executable, PREFIX, serve, skip } from "./browser.ts";
import { buildSite } from "./build.ts";

/** The names of the dossier that ships, looked for in a browser in every way in which a reader may type them. */

interface Name {
  readonly hans: string;
  readonly hant: string;
  readonly tickers: readonly string[];
  readonly readings: readonly string[];
}

type Line = readonly [kind: string, id: string, string, string, unknown, readonly string[], readonly string[], number];

const WANTED = 80;

/** Names spread over the whole list, which begins with those that most articles have; all that have a ticker are among them. */
function chooseNames(lines: readonly Line[]): Name[] {
  const names = lines.map(([, , hans, hant, , tickers, readings]): Name => ({ hans, hant, tickers, readings }));
  const listed = names.filter(({ tickers }) => tickers.length > 0);
  const others = names.filter(({ tickers }) => tickers.length === 0);
  const step = Math.max(1, others.length / (WANTED - listed.length));
  return [...listed, ...others.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step))].slice(0, WANTED);
}

/** Types a query and reads the titles that are shown for it, in order; results of names come before those of pages. */
async function ask(page: Page, query: string): Promise<string[]> {
  return page.evaluate(async (text) => {
    const form = document.querySelector<HTMLFormElement>("#search");
    const field = document.querySelector<HTMLInputElement>("#q");
    const line = document.querySelector("#search-status");
    if (!form || !field || !line) throw new Error("no search on this page");
    field.value = text;
    form.requestSubmit();
    while (line.textContent === form.dataset["loading"]) await new Promise((later) => setTimeout(later, 5));
    const found = /\d+/.test(line.textContent.replace(text, ""));
    const titles = document.querySelector("#search-results")?.getElementsByClassName("item-title") ?? [];
    while (found && titles.length === 0) await new Promise((later) => setTimeout(later, 5));
    return [...titles].map((title) => title.textContent);
  }, query);
}

test(
  "80 names of the dossier that ships are found first in both scripts, by pinyin, by initials and by ticker",
  { skip },
  async () => {
    const { folder, status } = buildSite(join(import.meta.dirname, "../../content"), "--path-prefix", PREFIX);
    assert.equal(status, 0);
    const lines = JSON.parse(readFileSync(join(folder, "assets/names.json"), "utf8")) as readonly Line[];
    const names = chooseNames(lines);
    assert.equal(names.length, WANTED);
    const { server, site } = await serve(folder);
    const browser = await chromium.launch({ executablePath: executable ?? "", args: ["--no-sandbox"] });
    const missed: string[] = [];
    const check = (is: boolean, query: string, titles: readonly string[]) => {
      if (!is) missed.push(`${query} → ${titles.slice(0, 3).join(" | ")}`);
    };
    try {
      for (const script of ["hans", "hant"] as const) {
        const page = await browser.newPage();
        await page.goto(`${site}${script === "hans" ? "" : "hant/"}search/`);
        const sharing = (reading: string) => lines.filter(([, , , , , , readings]) => readings.includes(reading));
        for (const name of names) {
          const own = name[script];
          for (const query of new Set([name.hans, name.hant])) {
            const titles = await ask(page, query);
            check(titles[0] === own, query, titles);
          }
          for (const reading of name.readings.slice(0, 2)) {
            const titles = await ask(page, reading);
            // Several names may be read alike, and a name that is written so comes before all.
            const alike = sharing(reading).length + 1;
            check(titles.slice(0, alike).includes(own), `${own} by ${reading}`, titles);
          }
          for (const ticker of name.tickers) {
            const titles = await ask(page, ticker.split(".")[0] ?? ticker);
            check(titles[0] === own, `${own} by ${ticker}`, titles);
          }
        }
        await page.close();
      }
    } finally {
      await browser.close();
      server.close();
    }
    assert.deepEqual(missed, []);
  },
);
