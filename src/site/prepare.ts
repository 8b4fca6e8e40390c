import { join } from "node:path";
import type { Problem } from "../model/problem.ts";
import { findUnfounded } from "./check.ts";
import type { Dossier } from "./dossier.ts";
import { group } from "./group.ts";
import { load } from "./load.ts";
import { createScriptConverter } from "./script.ts";
import { createSite, type Site } from "./site.ts";

export interface PreparedSite {
  readonly dossier: Dossier;
  readonly site: Site;
  readonly problems: readonly Problem[];
  /** False where a value has no words to rest on: such a dossier is not to be published. */
  readonly isFounded: boolean;
}

/** The second half up to rendering: load, check, group, lay out. */
export function prepareSite(folder: string, pathPrefix: string): PreparedSite {
  const content = load(folder);
  const unfounded = content.articles.map((article) => ({ article, problems: findUnfounded(article) }));
  const founded = unfounded.filter(({ problems }) => problems.length === 0).map(({ article }) => article);
  const found = unfounded.flatMap(({ problems }) => problems);
  const converter = createScriptConverter(content.scriptNames);
  const dossier = group({ ...content, articles: founded }, converter);
  return {
    dossier,
    site: createSite(dossier, converter, pathPrefix),
    problems: [...content.problems, ...found].map((problem) => ({ ...problem, file: join(folder, problem.file) })),
    isFounded: found.length === 0,
  };
}
