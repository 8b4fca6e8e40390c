import { isWriterName, officeInByline } from "../../bylines.ts";
import { isPortal, mediumOfByline } from "../../media.ts";
import type { Person } from "../../model/front-matter.ts";
import { slugify } from "../../model/slug.ts";
import type { AnnotatedArticle } from "../../model/stages.ts";
import { simplifiedView } from "../../opencc.ts";
import type { Entity, EntityOf } from "./entities.ts";

/** What names its writers ends so before the name: （记者 甲, 记者甲 通讯员, 记者甲、. */
const CREDIT =
  /(?:记者|通讯员|实习生|作者|撰文|撰稿|编辑|责编|文[/／:：|])[\s:：|/／]{0,3}(?:[\p{Script=Han}·]{2,4}[、，,\s和]{1,2}){0,4}$/u;
/** How far before a name its credit may begin, in characters. */
const REACH = 30;

/** Whether the text of an article names somebody as its writer and in no other way. `forms` are those by which the article names them. */
export function isWriterOnly({ bylines, body, mentions, roles }: AnnotatedArticle, forms: readonly string[]): boolean {
  const writers = new Set(bylines.map(simplifiedView));
  if (!forms.some((form) => writers.has(form))) return false;
  if (roles.some(({ person, title }) => forms.includes(person) && !/记者|通讯员|编辑/.test(title))) return false;
  return mentions.every(({ form, block, start, end }) => {
    if (!forms.includes(form)) return true;
    const text = body[block]?.simplified ?? "";
    const isBracketed = /[（(]/.test(text.charAt(start - 1)) && /[)）]/.test(text.charAt(end));
    return isBracketed || CREDIT.test(text.slice(Math.max(0, start - REACH), start));
  });
}

/** Gives the writers of an article whom its text does not name, with the office that the line of their names gives. */
export type UnnamedWriters = (article: AnnotatedArticle) => Person[];

/**
 * Somebody who only writes is the person of that name whom another article names as its writer too, and nobody else: a
 * manager of the same name is told apart by the publication.
 */
export function findUnnamedWriters(articles: readonly AnnotatedArticle[], entityOf: EntityOf): UnnamedWriters {
  const names = new Set<string>();
  const known = new Set<Entity>();
  for (const article of articles) {
    for (const form of new Set(article.mentions.flatMap(({ form, kind }) => (kind === "person" ? [form] : [])))) {
      const entity = entityOf(article, form);
      if (entity) names.add(entity.name);
      if (entity && isWriterOnly(article, [form])) known.add(entity);
    }
  }
  return (article) => {
    const named = new Set(article.mentions.map(({ form }) => form));
    const publication = article.publication && simplifiedView(article.publication);
    return writersOf(article).flatMap((form) => {
      if (named.has(form)) return [];
      const entity = entityOf(article, form);
      const isKnown = entity !== null && known.has(entity);
      const name = isKnown ? entity.name : names.has(form) ? `${form}（${publication ?? article.id}）` : form;
      const id = isKnown ? entity.id : slugify(name);
      return [{ id, name, forms: [form], pseudonym: false, byline: true, roles: rolesOf(article, form, publication) }];
    });
  };
}

function writersOf({ bylines }: AnnotatedArticle): string[] {
  return [...new Set(bylines.filter(isWriterName).map(simplifiedView))];
}

/** 本报: what a paper calls itself, which a site that shows its text is not. */
const OWN = /本[报刊]/;
const SITE = /(?:网|社|台|在线|客户端)$/;

function rolesOf({ bylineLines }: AnnotatedArticle, name: string, publication: string | null): Person["roles"] {
  const quote = bylineLines.find((line) => simplifiedView(line).includes(name));
  const title = quote === undefined ? null : officeInByline(quote, name);
  if (quote === undefined || title === null) return [];
  const organization = mediumOfLine(simplifiedView(quote), publication);
  return organization === null ? [] : [{ organization, title, former: false, quote }];
}

/** For whom a line says that its people write: the medium with which it begins, else the one that has published the article. */
function mediumOfLine(line: string, publication: string | null): string | null {
  const named = mediumOfByline(line.replace(/^[（(【[\s]+/, ""));
  if (named) return simplifiedView(named.name);
  const isOfOther = publication !== null && OWN.test(line) && (SITE.test(publication) || isPortal(publication));
  return isOfOther ? null : publication;
}
