import type { Problem } from "../model/problem.ts";
import { missingQuotes } from "../model/quotes.ts";
import type { LoadedArticle } from "./load.ts";

/** Quotes that do not stand in their article, and ids that its own entities do not have. Each stops the build. */
export function findUnfounded(article: LoadedArticle): Problem[] {
  return [...unquoted(article), ...unknownIds(article)];
}

function unquoted(article: LoadedArticle): Problem[] {
  const { meta, body } = article;
  return missingQuotes(meta, body.blocks).map(({ what, quote }) => ({
    file: article.file,
    line: lineOf(article.source, quote),
    code: "quote",
    message: `文章「${meta.id}」${what}的引文不在正文里：「${quote}」`,
    remedy: "引文须与正文一字不差；改回引文，或用 npm run extract -- --force 重新生成",
    severity: "refused",
  }));
}

function lineOf(source: string, quote: string): number | null {
  const at = source.indexOf(quote);
  return at < 0 ? null : source.slice(0, at).split("\n").length;
}

function unknownIds(article: LoadedArticle): Problem[] {
  const { meta } = article;
  const ids = (entities: readonly { readonly id: string }[]) => new Set(entities.map(({ id }) => id));
  const companies = ids(meta.companies);
  const institutions = ids(meta.institutions);
  const people = ids(meta.people);
  const all = new Set([...companies, ...institutions, ...people, ...ids(meta.products)]);
  const unknown = (what: string, named: readonly string[], known: ReadonlySet<string>) =>
    named.filter((id) => !known.has(id)).map((id) => unknownId(article, what, id));
  return [
    ...meta.events.flatMap((event) => [
      ...unknown(`事件「${event.id}」的 companies`, event.companies, companies),
      ...unknown(`事件「${event.id}」的 institutions`, event.institutions, institutions),
      ...unknown(`事件「${event.id}」的 people`, event.people, people),
    ]),
    ...meta.relations.flatMap(({ subject, relation, object }) =>
      unknown(`关系「${subject} ${relation} ${object}」`, [subject, object], all),
    ),
    ...meta.claims.flatMap(({ subject, attribute }) => unknown(`说法「${attribute}」`, [subject], all)),
  ];
}

function unknownId(article: LoadedArticle, what: string, id: string): Problem {
  return {
    file: article.file,
    line: lineOf(article.source, id),
    code: "unknown-id",
    message: `文章「${article.meta.id}」${what}里的「${id}」不在这篇文章自己的名单里`,
    remedy: "把它加进 companies、institutions、people 或 products，或删去这一处",
    severity: "refused",
  };
}
