import type { Mention } from "../../../model/stages.ts";
import type { Span } from "../../../model/text.ts";
import { clauseOf, isOrganization, type Sentence } from "../clauses.ts";

/** What reporters have from a body: that it says so is the news. */

/** 记者从江川市税务局|召开的发布会上|获悉: the verb, behind the occasion. */
const LEARNED =
  /^(?:有?关?部门|方面|官方|[^，,。；;]{0,8}(?:召开|举[行办])的[^，,。；;]{0,20}[上中])?(?:独家|最新)?(?<verb>获悉|获知|了解到)[，,：:]/;
const FROM = /(?:^|[，,\s日天晚午]|记者|笔者)从$/;

/** A body that reporters have from what a sentence says, and the verb that says so; null where they have it from nobody. */
export function learnedFrom(sentence: Sentence): { readonly source: Mention; readonly verb: Span } | null {
  const { block, start: from, mentions } = sentence;
  for (const source of mentions.filter(isOrganization)) {
    const end = clauseOf(sentence, source)?.end ?? source.end;
    const [whole, verb] = LEARNED.exec(block.simplified.slice(source.end, end + 1)) ?? [];
    if (whole === undefined || verb === undefined) continue;
    if (!FROM.test(block.simplified.slice(Math.max(from, source.start - 4), source.start))) continue;
    const at = source.end + whole.length - 1;
    return { source, verb: { start: at - verb.length, end: at } };
  }
  return null;
}
