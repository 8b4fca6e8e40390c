import type { ArticleFrontMatter } from "./front-matter.ts";

/** A value of the front matter that must stand in the article word for word. */
export interface Quoted {
  /** What the value is, for a message: 事件「象帝先-裁员-2024」. */
  readonly what: string;
  readonly quote: string;
}

/** All quotes of an article's front matter, each with what it is there for. */
export function quotesOf({ events, people, relations, claims }: ArticleFrontMatter): Quoted[] {
  return [
    ...events.map(({ id, quote }) => ({ what: `事件「${id}」`, quote })),
    ...people.flatMap(({ id, roles }) =>
      roles.map(({ title, quote }) => ({ what: `人物「${id}」的职务「${title}」`, quote })),
    ),
    ...relations.map(({ subject, relation, object, quote }) => ({
      what: `关系「${subject} ${relation} ${object}」`,
      quote,
    })),
    ...claims.map(({ subject, attribute, quote }) => ({ what: `「${subject}」的说法「${attribute}」`, quote })),
  ];
}

/** The quotes that stand neither in any of the blocks of the body nor in the lines that name the writers. */
export function missingQuotes(frontMatter: ArticleFrontMatter, body: readonly { readonly text: string }[]): Quoted[] {
  const texts = [...body.map(({ text }) => text), ...(frontMatter.byline_lines ?? [])];
  return quotesOf(frontMatter).filter(({ quote }) => !texts.some((text) => text.includes(quote)));
}
