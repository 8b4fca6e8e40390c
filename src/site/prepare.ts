import { join } from "node:path";
import type { Problem } from "../model/problem.ts";
import { findUnfounded } from "./check.ts";
import type { Dossier } from "./dossier.ts";
import { group } from "./group.ts";
import { load, type Content } from "./load.ts";
import { printedNames } from "./printed-names.ts";
import { createScriptConverter } from "./script.ts";
import { createSite, type Site } from "./site.ts";

export interface PreparedSite {
  readonly dossier: Dossier;
  readonly site: Site;
  readonly problems: readonly Problem[];
  /** False where a value has no words to rest on: such a dossier is not to be published. */
  readonly isFounded: boolean;
}

/** The second half up to rendering: load, check, group, lay out. `baseUrl` stands in for that of the settings. */
export function prepareSite(
  folder: string,
  pathPrefix: string,
  sources?: string,
  baseUrl: string | null = null,
): PreparedSite {
  const loaded = load(folder, sources);
  const content = baseUrl === null ? loaded : { ...loaded, settings: { ...loaded.settings, base_url: baseUrl } };
  const unfounded = content.articles.map((article) => ({ article, problems: findUnfounded(article) }));
  const founded = unfounded.filter(({ problems }) => problems.length === 0).map(({ article }) => article);
  const found = unfounded.flatMap(({ problems }) => problems);
  const printed = printedNames(founded);
  const names = new Map([...printed.Hant, ...content.scriptNames]);
  const converter = createScriptConverter(names, content.settings.traditional, printed.Hans);
  const dossier = group({ ...content, articles: founded }, converter);
  return {
    dossier,
    site: createSite(dossier, converter, { pathPrefix, corrections: content.corrections }),
    problems: [...content.problems, ...found, ...unusedNotes(content, dossier)].map((problem) => ({
      ...problem,
      file: join(folder, problem.file),
    })),
    isFounded: found.length === 0,
  };
}

/** Notes on entities that no article has. */
function unusedNotes({ notes }: Content, { entities }: Dossier): Problem[] {
  const known = new Set(Object.values(entities).flatMap((ofKind) => ofKind.map(({ kind, id }) => `${kind}/${id}`)));
  return [...notes.keys()]
    .filter((key) => !known.has(key))
    .map((key) => ({
      file: `notes/${key}.md`,
      line: null,
      code: "note",
      message: "没有文章提到这条笔记所说的",
      remedy: "按网址里的 id 改正文件名，或删去它",
      severity: "warning",
    }));
}
