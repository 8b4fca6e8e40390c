import { createHash } from "node:crypto";
import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { z } from "zod";
import { decodeBytes } from "../decode.ts";
import { parseHeader } from "../article-file.ts";
import { correctionSchema, formsOfCorrection, type Decision as WrittenDecision } from "../model/corrections.ts";
import { articleSchema, ENTITY_KINDS, slugSchema, type ArticleFrontMatter } from "../model/front-matter.ts";
import type { Ledger, LedgerUse } from "../model/ledger.ts";
import type { Problem } from "../model/problem.ts";
import { parseYaml, YamlError } from "../yaml.ts";
import { parseMarkdown, type Body } from "./body.ts";
import type { Decision } from "./dossier.ts";
import { compareText } from "./order.ts";
import { settingsSchema, type Settings } from "./settings.ts";

/** An article as its file has it. */
export interface LoadedArticle {
  /** Relative to the folder of the content. */
  readonly file: string;
  /** The text of the file, to name lines of. */
  readonly source: string;
  readonly meta: ArticleFrontMatter;
  readonly body: Body;
}

/** All of the content that the site is made of; what could not be read is in `problems` and nowhere else. */
export interface Content {
  readonly settings: Settings;
  readonly articles: readonly LoadedArticle[];
  readonly ledgers: readonly Ledger[];
  /** The text of the source of a ledger, decoded; null where it is not at hand as it was when it was read. */
  readonly readSource: (ledger: Ledger) => string | null;
  /** By kind and id of the entity: `company/象帝先`. */
  readonly notes: ReadonlyMap<string, Body>;
  /** What people decided; a decision that cannot be read is for the first half to tell of. */
  readonly corrections: readonly WrittenDecision[];
  /** Simplified names and what they are in traditional script, as people decided. */
  readonly scriptNames: ReadonlyMap<string, string>;
  /** Corrections of names that say why, in the order of their file. */
  readonly decisions: readonly Decision[];
  readonly problems: readonly Problem[];
}

/** Reads a folder of content. Never throws for what stands in it. Sources are looked for in a folder of theirs, too. */
export function load(folder: string, sources?: string): Content {
  const folders = [...(sources === undefined ? [] : [sources]), join(folder, "sources")];
  const problems: Problem[] = [];
  const keep = <T>(result: Result<T>): T[] => {
    problems.push(...result.problems);
    return "value" in result ? [result.value] : [];
  };
  const articles = listFiles(folder, "articles", ".md").flatMap((file) =>
    keep(attempt(file, () => loadArticle(folder, file))),
  );
  const ledgers = listFiles(folder, "ledgers", ".json").flatMap((file) =>
    keep(attempt(file, () => loadLedger(folder, file))),
  );
  const notes = listFiles(folder, "notes", ".md").flatMap((file) => keep(attempt(file, () => loadNote(folder, file))));
  const [settings = CAUTIOUS] = keep(attempt("dossier.yaml", () => loadSettings(folder)));
  const [decided = { corrections: [], scriptNames: new Map<string, string>(), decisions: [] }] = keep(
    attempt("corrections.yaml", () => loadCorrections(folder)),
  );
  return {
    settings,
    articles: unique(articles, problems),
    ledgers,
    readSource: (ledger) => readFirst(folders, ledger),
    notes: new Map(notes),
    ...decided,
    problems,
  };
}

function readFirst(folders: readonly string[], ledger: Ledger): string | null {
  for (const folder of folders) {
    const text = readSourceText(folder, ledger);
    if (text !== null) return text;
  }
  return null;
}

/** A ledger is only true of the bytes that it was made from. */
function readSourceText(folder: string, { source, sha256, length }: Ledger): string | null {
  const path = join(folder, source);
  if (relative(folder, path).startsWith("..") || !lstatSync(path, { throwIfNoEntry: false })?.isFile()) return null;
  const bytes = readFileSync(path);
  if (createHash("sha256").update(bytes).digest("hex") !== sha256) return null;
  const { text } = decodeBytes(bytes);
  return text.length === length ? text : null;
}

/** What holds where the settings cannot be read: no more is published than somebody may have meant to. */
const CAUTIOUS: Settings = settingsSchema.parse({ publish: "quotes" });

/** A file that cannot be read, for whatever reason, costs itself alone. */
function attempt<T>(file: string, read: () => Result<T>): Result<T> {
  try {
    return read();
  } catch (error) {
    return refused(file, null, "unreadable", `读不出来：${messageOf(error)}`, "检查这个文件，或把它移走");
  }
}

type Result<T> =
  { readonly value: T; readonly problems: readonly Problem[] } | { readonly problems: readonly Problem[] };

/** Files below a folder of the content, sorted by code points. What is not a plain file is never followed. */
function listFiles(folder: string, part: string, extension: string): string[] {
  const root = join(folder, part);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort(compareText);
}

function refused(file: string, line: number | null, code: string, message: string, remedy: string): Result<never> {
  return { problems: [{ file, line, code, message, remedy, severity: "refused" }] };
}

/** What our own schemas do not say themselves, zod says in Chinese. */
const IN_CHINESE = { error: z.locales.zhCN().localeError };

const REMEDY = "按提示改正这个文件，或用 npm run extract -- --force 重新生成";

function loadArticle(folder: string, file: string): Result<LoadedArticle> {
  const source = readFileSync(join(folder, file), "utf8");
  try {
    const { header, content } = parseHeader(source);
    const checked = articleSchema.safeParse(header, IN_CHINESE);
    if (!checked.success) return { problems: checked.error.issues.map((issue) => schemaProblem(file, source, issue)) };
    return { value: { file, source, meta: checked.data, body: parseMarkdown(content) }, problems: [] };
  } catch (error) {
    // The header begins on the line after the first `---`.
    const line = error instanceof YamlError ? error.line + 1 : 1;
    return refused(file, line, "front-matter", `文件头读不出来：${messageOf(error)}`, REMEDY);
  }
}

function schemaProblem(file: string, source: string, issue: z.core.$ZodIssue): Problem {
  const path = issue.path.map(String).join(".");
  const message = `文件头的 ${path === "" ? "顶层" : path} 不合约定：${issue.message}`;
  const line = lineOfIssue(source, issue);
  return { file, line, code: "front-matter", message, remedy: REMEDY, severity: "refused" };
}

/** A key that is not known is no part of the path to what holds it. */
function lineOfIssue(source: string, issue: z.core.$ZodIssue): number | null {
  const [key] = issue.code === "unrecognized_keys" ? issue.keys : [];
  return lineOfPath(source, key === undefined ? issue.path : [...issue.path, key]);
}

/** The line of a key of the front matter, or of the item of its list: both begin a line in files that we write. */
function lineOfPath(source: string, path: readonly PropertyKey[]): number | null {
  const lines = source.split("\n");
  const key = lines.findIndex((line) => line.startsWith(`${String(path[0])}:`));
  if (key < 0) return null;
  const item = path[1];
  if (typeof item !== "number") return key + 1;
  let count = -1;
  for (let i = key + 1; i < lines.length && /^\s/.test(lines[i] ?? ""); i++) {
    if (/^\s+- /.test(lines[i] ?? "") && ++count === item) return i + 1;
  }
  return key + 1;
}

/** Of two articles with the same id the first stays. Ids are compared as file systems may. */
function unique(articles: readonly LoadedArticle[], problems: Problem[]): LoadedArticle[] {
  const files = new Map<string, string>();
  return articles.filter(({ file, source, meta }) => {
    const key = meta.id.normalize("NFC").toLowerCase();
    const other = files.get(key);
    if (other === undefined) {
      files.set(key, file);
      return true;
    }
    const message = `id「${meta.id}」已为 ${other} 所用`;
    const line = lineOfPath(source, ["id"]);
    problems.push({ file, line, code: "duplicate-id", message, remedy: "给两篇文章不同的 id", severity: "refused" });
    return false;
  });
}

const ledgerUse = z.string().transform((use) => use as LedgerUse);
const offset = z.number().int().min(0);
const ledgerSchema = z.object({
  source: z.string(),
  sha256: z.string(),
  length: offset,
  entries: z.array(
    z.tuple([offset, offset, ledgerUse, z.string()]).transform(([start, end, as, rule]) => ({ start, end, as, rule })),
  ),
});

function loadLedger(folder: string, file: string): Result<Ledger> {
  const remedy = "用 npm run extract 重新生成";
  try {
    const checked = ledgerSchema.safeParse(JSON.parse(readFileSync(join(folder, file), "utf8")), IN_CHINESE);
    if (checked.success) return { value: checked.data, problems: [] };
    const [issue] = checked.error.issues;
    const message = `账目的 ${issue?.path.join(".") ?? ""} 不合约定：${issue?.message ?? ""}`;
    return refused(file, null, "ledger", message, remedy);
  } catch (error) {
    return refused(file, null, "ledger", `账目读不出来：${messageOf(error)}`, remedy);
  }
}

/** `notes/<kind>/<id>.md`. */
function loadNote(folder: string, file: string): Result<readonly [string, Body]> {
  const [, kind = "", name = "", ...rest] = file.normalize("NFC").split("/");
  const id = slugSchema.safeParse(name.slice(0, -".md".length));
  if (!ENTITY_KINDS.some((known) => known === kind) || !id.success || rest.length > 0) {
    const remedy = `放在 notes/<${ENTITY_KINDS.join("|")}>/<id>.md`;
    return refused(file, null, "note", "不知道这条笔记说的是谁", remedy);
  }
  const body = parseMarkdown(readFileSync(join(folder, file), "utf8"));
  return { value: [`${kind}/${id.data}`, body], problems: [] };
}

function loadSettings(folder: string): Result<Settings> {
  const file = "dossier.yaml";
  if (!existsSync(join(folder, file))) return { value: settingsSchema.parse({}), problems: [] };
  return loadYaml(folder, file, (value, source) => {
    const checked = settingsSchema.safeParse(value ?? {}, IN_CHINESE);
    if (checked.success) return { value: checked.data, problems: [] };
    const problems = checked.error.issues.map((issue) => ({
      file,
      line: lineOfIssue(source, issue),
      code: "settings",
      message: `设置${issue.path.length > 0 ? ` ${issue.path.join(".")} ` : ""}不合约定：${issue.message}`,
      remedy: "按 README 的“设置”一节改正",
      severity: "refused" as const,
    }));
    return { value: soundSettings(value), problems };
  });
}

/** The settings of a faulty file that are sound by themselves. */
function soundSettings(value: unknown): Settings {
  if (typeof value !== "object" || value === null) return CAUTIOUS;
  const sound = Object.entries(settingsSchema.shape).flatMap(([key, schema]) => {
    const given = (value as Record<string, unknown>)[key];
    return given !== undefined && schema.safeParse(given).success ? [[key, given] as const] : [];
  });
  const isPublishClear = sound.some(([key]) => key === "publish") || !("publish" in value);
  return settingsSchema.parse({ ...Object.fromEntries(sound), ...(isPublishClear ? {} : { publish: "quotes" }) });
}

/** What the site needs of the corrections: names that conversion gets wrong, and why people decided as they did. */
function loadCorrections(folder: string): Result<Pick<Content, "corrections" | "scriptNames" | "decisions">> {
  return loadYaml(folder, "corrections.yaml", (value) => {
    const corrections = (Array.isArray(value) ? value : []).flatMap((item) => {
      const checked = correctionSchema.safeParse(item);
      return checked.success ? [checked.data] : [];
    });
    const scriptNames = new Map(
      corrections.flatMap((one) => ("script" in one ? [[one.script.hans, one.script.hant] as const] : [])),
    );
    const decisions = corrections.flatMap((one) =>
      one.because === undefined ? [] : [{ forms: formsOfCorrection(one), because: one.because }],
    );
    return { value: { corrections, scriptNames, decisions }, problems: [] };
  });
}

function loadYaml<T>(
  folder: string,
  file: string,
  read: (value: unknown, source: string) => Result<T>,
): Result<T> | { readonly problems: readonly [] } {
  const path = join(folder, file);
  if (!existsSync(path)) return { problems: [] };
  const source = readFileSync(path, "utf8");
  try {
    return read(parseYaml(source), source);
  } catch (error) {
    const line = error instanceof YamlError ? error.line : null;
    return refused(file, line, "yaml", `不是有效的 YAML：${messageOf(error)}`, "改正这一行");
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
