import type { AnnotatedArticle } from "../../model/stages.ts";
import { simplifiedView } from "../../opencc.ts";

/** What names its writers ends so before the name: （记者 甲, 记者甲 通讯员, 记者甲、. */
const CREDIT =
  /(?:记者|通讯员|实习生|作者|撰文|撰稿|编辑|责编|文[/／:：|])[\s:：|/／]{0,3}(?:[\p{Script=Han}·]{2,4}[、，,\s和]{1,2}){0,4}$/u;
/** How far before a name its credit may begin, in characters. */
const REACH = 30;

/** Whether an article names somebody as its writer and in no other way. `forms` are those by which the article names them. */
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
