import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { formatArticleFile, formatBody, parseBody, parseHeader } from "../article-file.ts";
import { articleSchema, type ArticleFrontMatter } from "../model/front-matter.ts";
import type { Ledger } from "../model/ledger.ts";
import { attempt, stop, type Problem, type Refuse } from "../model/problem.ts";
import { missingQuotes } from "../model/quotes.ts";
import type { DossierArticle } from "../model/stages.ts";
import { findEdits } from "./write/edits.ts";

/** What goes into a content folder, file by file. Paths are relative to the folder. */
export type ContentFiles = ReadonlyMap<string, string>;

/** Files of a former run, each with the hash of what was written, so that what a person has edited is seen. */
const MANIFEST = ".juanzong.json";

/**
 * The files of a dossier: `articles/<id>.md` and `ledgers/<source>.json`. An article whose front matter breaks its contract
 * or has a quote that does not stand in it is refused: both are mistakes of the extraction.
 */
export function formatContent(
  articles: readonly DossierArticle[],
  ledgers: readonly Ledger[],
  refuse: Refuse = stop,
): ContentFiles {
  const files = new Map<string, string>();
  for (const article of articles) {
    const { id, source } = article.frontMatter;
    const place = { file: source.file, line: source.lines[0] };
    for (const text of attempt(place, refuse, () => formatArticle(article))) files.set(`articles/${id}.md`, text);
  }
  for (const ledger of ledgers) files.set(`ledgers/${ledgerName(ledger.source)}.json`, formatLedger(ledger));
  return files;
}

function formatArticle({ frontMatter, body }: DossierArticle): string {
  const { data: checked, error } = articleSchema.safeParse(frontMatter);
  if (error) throw new Error(`文章「${frontMatter.id}」的文件头不合规矩：${z.prettifyError(error)}`);
  const markdown = formatBody(body);
  const [missing] = missingQuotes(frontMatter, parseBody(markdown));
  if (missing) throw new Error(`文章「${frontMatter.id}」${missing.what}的引文不在正文里：「${missing.quote}」`);
  return formatArticleFile(checked, markdown);
}

/** The longest name of a ledger in bytes, without its ending. */
const MAX_NAME = 240;

/** Sources in folders get flat names, no two the same: `2024/a.txt` → `2024%2Fa.txt`. */
function ledgerName(source: string): string {
  const flat = source.replaceAll("%", "%25").replaceAll("/", "%2F");
  return Buffer.byteLength(flat) <= MAX_NAME
    ? flat
    : `${Array.from(flat).slice(0, 50).join("")}-${hash(flat).slice(0, 12)}`;
}

/** One entry a line, so that a change of the cleaning shows as a change of lines. */
function formatLedger({ source, sha256, length, entries }: Ledger): string {
  const lines = entries.map(({ start, end, as, rule }) => `    ${JSON.stringify([start, end, as, rule])}`);
  const head = `  "source": ${JSON.stringify(source)},\n  "sha256": ${JSON.stringify(sha256)},\n  "length": ${length},\n`;
  return `{\n${head}  "entries": [\n${lines.join(",\n")}\n  ]\n}\n`;
}

/** What write leaves alone. */
export interface Kept {
  /** Overwrite what a person has edited. */
  readonly force?: boolean;
  /** Sources of which something was refused this time: what a former run made of them stays. */
  readonly unread?: ReadonlySet<string>;
}

/**
 * Writes the files of a dossier. Files of a former run whose sources are gone are removed. A file that a person has
 * edited since is left as it is and named.
 */
export function write(
  files: ContentFiles,
  folder: string,
  { force = false, unread = new Set() }: Kept = {},
): Problem[] {
  const manifest = readManifest(folder);
  const edited = [...new Set([...manifest.keys(), ...files.keys()])].filter(
    (path) => !force && isEdited(folder, path, manifest, files),
  );
  const stale = [...manifest.keys()].filter((path) => !files.has(path) && !edited.includes(path));
  const kept = stale.filter((path) => unread.has(sourceOf(folder, path) ?? ""));
  for (const path of stale) if (!kept.includes(path)) rmSync(join(folder, path), { force: true });
  for (const directory of ["articles", "ledgers"]) mkdirSync(join(folder, directory), { recursive: true });
  for (const [path, text] of files) if (!edited.includes(path)) writeFileSync(join(folder, path), text);
  writeManifest(folder, files, manifest, [...edited, ...kept]);
  return [
    ...edited.map((path) => editedProblem(folder, path, files.get(path))),
    ...strangers(folder, files, [...edited, ...kept]),
  ];
}

/** The source that a file of a former run was made of. */
function sourceOf(folder: string, path: string): string | null {
  try {
    const text = readFileSync(join(folder, path), "utf8");
    const value = path.endsWith(".json") ? (JSON.parse(text) as unknown) : parseHeader(text).header;
    const { source } = z.object({ source: z.union([z.string(), z.object({ file: z.string() })]) }).parse(value);
    return typeof source === "string" ? source : source.file;
  } catch {
    return null;
  }
}

function isEdited(folder: string, path: string, manifest: ReadonlyMap<string, string>, files: ContentFiles): boolean {
  if (!existsSync(join(folder, path))) return false;
  const text = readFileSync(join(folder, path), "utf8");
  const written = manifest.get(path);
  return text !== files.get(path) && (written === undefined || written !== hash(text));
}

function editedProblem(folder: string, path: string, made: string | undefined): Problem {
  const file = join(folder, path);
  return {
    file,
    line: null,
    code: "edited-by-hand",
    message: "这个文件被手工改过，没有覆盖",
    remedy:
      made === undefined || !path.startsWith("articles/") ? OVERWRITE : remedyOf(readFileSync(file, "utf8"), made),
    severity: "warning",
  };
}

const OVERWRITE = "要放弃改动，用 npm run extract -- --force 重新生成";

/** The corrections that say what a person has written into an article's file. */
function remedyOf(edited: string, made: string): string {
  const [now, before] = [parseArticle(edited), parseArticle(made)];
  if (!now || !before) return `文件头已读不出来；${OVERWRITE}`;
  const { lines, others } = findEdits(now.frontMatter, before.frontMatter);
  const unsaid = [...others, ...(now.content === before.content ? [] : ["正文"])];
  const rest = unsaid.length === 0 ? "" : `（${unsaid.join("、")}的改动没有对应的更正）`;
  if (lines.length === 0) return `${rest === "" ? "" : `${rest}；`}${OVERWRITE}`;
  const intro = `把下面的行写进 corrections.yaml，再用 npm run extract -- --force 重新生成${rest}：`;
  return [intro, ...lines].join("\n");
}

function parseArticle(text: string): { frontMatter: ArticleFrontMatter; content: string } | null {
  try {
    const { header, content } = parseHeader(text);
    const checked = articleSchema.safeParse(header);
    return checked.success ? { frontMatter: checked.data, content: content.trim() } : null;
  } catch {
    return null;
  }
}

/** Article files that no source makes and no former run has made. */
function strangers(folder: string, files: ContentFiles, edited: readonly string[]): Problem[] {
  return readdirSync(join(folder, "articles"))
    .filter((name) => name.endsWith(".md") && !files.has(`articles/${name}`) && !edited.includes(`articles/${name}`))
    .sort()
    .map((name) => ({
      file: join(folder, "articles", name),
      line: null,
      code: "no-source",
      message: "没有来源生成这篇文章",
      remedy: "它会照样进入网站；不要的话就删去",
      severity: "warning" as const,
    }));
}

function readManifest(folder: string): Map<string, string> {
  const path = join(folder, MANIFEST);
  if (!existsSync(path)) return new Map();
  const value = parseManifest(readFileSync(path, "utf8"));
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return new Map(
    entries.filter(([name, digest]) => isOwnPath(name) && typeof digest === "string") as [string, string][],
  );
}

/** A damaged manifest counts for none: what differs from what is to be written then passes for edited. */
function parseManifest(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return {};
  }
}

/** The manifest lies in a folder that people edit: it must not lead out of it. */
function isOwnPath(path: string): boolean {
  return (
    ["articles", "ledgers"].some((directory) => path === `${directory}/${basename(path)}`) &&
    !basename(path).startsWith(".")
  );
}

function writeManifest(
  folder: string,
  files: ContentFiles,
  manifest: ReadonlyMap<string, string>,
  edited: readonly string[],
): void {
  const kept = edited.flatMap((path) => (manifest.has(path) ? [[path, manifest.get(path) ?? ""] as const] : []));
  const written = [...files]
    .filter(([path]) => !edited.includes(path))
    .map(([path, text]) => [path, hash(text)] as const);
  const sorted = [...written, ...kept].sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(join(folder, MANIFEST), `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
