import type { EntityKind } from "../../../model/front-matter.ts";
import type { SegmentedArticle } from "../../../model/stages.ts";
import type { Lexicon } from "../lexicon.ts";
import { wordAt } from "./boundary.ts";

/** A short way to write an accepted name. */
export interface ShortForm {
  readonly form: string;
  readonly alias: string;
  readonly kind: EntityKind;
}

/**
 * Finds companies that an article also writes without their trade: 燧原 for 燧原科技. The short form must be a coined
 * word (no word of the segmenter's), belong to one company only, and stand alone in an article that has the long one.
 */
export function findShortForms(
  articles: readonly SegmentedArticle[],
  kinds: ReadonlyMap<string, EntityKind>,
  lexicon: Lexicon,
): ShortForm[] {
  const longForms = new Map<string, string[]>();
  for (const [form, kind] of kinds) {
    const core = kind === "company" ? coreOf(form, lexicon) : null;
    if (core && !kinds.has(core)) longForms.set(core, [...(longForms.get(core) ?? []), form]);
  }
  const found: ShortForm[] = [];
  for (const [core, [form, ...others]] of longForms) {
    if (!form || others.some((other) => !sameCompany(other, form))) continue;
    if (articles.some((article) => writesBoth(article, core, form))) found.push({ form, alias: core, kind: "company" });
  }
  return found;
}

/** The name without its last trade or legal ending, where that leaves two to four characters. */
function coreOf(form: string, lexicon: Lexicon): string | null {
  const ending = lexicon.organizations.endingOf(form);
  if (!ending) return null;
  const core = form.slice(0, -ending.ending.length);
  if (core.length < 2 || core.length > 4 || !/^\p{Script=Han}+$/u.test(core)) return null;
  return lexicon.names.never.has(core) || lexicon.organizations.generic.has(core) ? null : core;
}

function sameCompany(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/** Whether the short form stands outside the long one, not as a word that everybody uses. */
function writesBoth(article: SegmentedArticle, core: string, form: string): boolean {
  let long = false;
  let short = false;
  for (const block of article.body) {
    for (let at = block.simplified.indexOf(core); at >= 0; at = block.simplified.indexOf(core, at + core.length)) {
      if (block.simplified.startsWith(form, at)) long = true;
      else if (isCoinedAt(block.words[wordAt(block.words, at)], core)) short = true;
    }
  }
  return long && short;
}

function isCoinedAt(word: { text: string; tag: string } | undefined, core: string): boolean {
  if (!word) return false;
  return word.text.length < core.length || (word.text === core && /^(?:x|nr|nz|nrt)$/.test(word.tag));
}
