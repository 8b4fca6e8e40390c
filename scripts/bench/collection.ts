import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ArticleFrontMatter } from "../../src/model/front-matter.ts";
import { simplifiedView, traditionalView } from "../../src/opencc.ts";
import { load } from "../../src/site/load.ts";
import { createRandom, inventPerson, inventStem } from "./names.ts";

/** A source of the dossier that ships, and what its articles name. */
interface Template {
  readonly text: string;
  readonly articles: readonly ArticleFrontMatter[];
}

/**
 * Writes a collection of at least so many articles into a folder: the sources of a content folder again and again, with
 * the names of companies and people replaced by invented ones, each name by the same one throughout a source. The same
 * number gives the same files.
 */
export function makeCollection(content: string, articles: number, folder: string): void {
  const templates = readTemplates(content);
  mkdirSync(folder, { recursive: true });
  for (let made = 0, i = 0; made < articles; i++) {
    const template = templates[i % templates.length];
    if (!template) throw new Error(`${content} holds no articles: run npm run extract first`);
    writeFileSync(join(folder, `${String(i).padStart(6, "0")}.txt`), renameAll(template, createRandom(i)));
    made += template.articles.length;
  }
}

function readTemplates(content: string): Template[] {
  const articles = load(content).articles.map(({ meta }) => meta);
  return readdirSync(join(content, "sources"))
    .sort()
    .map((file) => ({
      text: readFileSync(join(content, "sources", file), "utf8"),
      articles: articles.filter(({ source }) => source.file === file),
    }))
    .filter((template) => template.articles.length > 0);
}

function renameAll({ text, articles }: Template, random: () => number): string {
  const invented = inventNames(articles, random);
  const isTraditional = articles.some(({ script }) => script === "Hant");
  const view = simplifiedView(text);
  const forms = [...invented.keys()].sort((a, b) => b.length - a.length);
  let renamed = "";
  for (let at = 0; at < text.length;) {
    const form = forms.find((candidate) => view.startsWith(candidate, at));
    const name = form === undefined ? text.charAt(at) : (invented.get(form) ?? form);
    renamed += form !== undefined && isTraditional ? traditionalView(name) : name;
    at += form?.length ?? 1;
  }
  return renamed;
}

/** Each form of a name, simplified, and what stands in its place. Titles get an invented name before them, so that they differ. */
function inventNames(articles: readonly ArticleFrontMatter[], random: () => number): Map<string, string> {
  const names = new Map<string, string>();
  for (const { companies, people, title } of articles) {
    for (const { forms } of companies) renameCompany(forms, names, random);
    for (const form of people.flatMap(({ forms }) => forms))
      if (HAN_NAME.test(form) && !names.has(form)) names.set(form, inventPerson(random, form.length));
    names.set(title, `${inventStem(random, 2)}观察:${title}`);
  }
  return names;
}

const HAN_NAME = /^\p{Script=Han}{2,4}$/u;

/** What the forms of a company have in common at their beginning is replaced; endings such as 科技 stay. */
function renameCompany(forms: readonly string[], names: Map<string, string>, random: () => number): void {
  const shortest = [...forms].sort((a, b) => a.length - b.length)[0] ?? "";
  if (!/^\p{Script=Han}{2}/u.test(shortest)) return;
  const stem = shortest.length <= 3 ? shortest : shortest.slice(0, 2);
  const invented = inventStem(random, stem.length);
  for (const form of forms)
    if (form.startsWith(stem) && !names.has(form)) names.set(form, invented + form.slice(stem.length));
}
