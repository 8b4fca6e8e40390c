import type { Mention } from "../../../model/stages.ts";
import type { Span } from "../../../model/text.ts";
import { betweenWithoutBrackets, type Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { speechAt } from "../speech.ts";
import { CONTEXTS } from "./contexts.ts";

/** 某某银行|有关负责人, 某公司|方面: who speaks for a body. */
const FOR_BODY =
  /^(?:方面|官方|[^，,。；;、的]{0,8}(?:有关|相关)?(?:负责人|发言人|新闻官|工作人员|[有相]关人士)|[^，,。；;、]{0,12}一[名位][^，,。；;、]{0,6}(?:人|高管|主管|经理|董事|[官成]员|人士|领导|[处科局司厅部院校行]长|主任)(?=[在对向曾]|[说称]|表示|透露|指出|介绍|提到))/;
/** 林若川|（John Lin）: another name, or the sign of a stock. */
const GLOSS = /^[（(][^（()）]{1,40}[）)]/;
/** What is looked at behind a name. */
const REACH = 48;

/** A body by itself says, denies or announces; what it only thinks or explains is the source of a sentence. */
const SAID_BY_BODY = /^(?:[^，,。]{0,3}(?:表示|回应|宣布|强调|指出|透露|呼吁|否认|证实|承认)|[说称])/;
/** 据|某公司…: whose word the sentence is, and what they do who give it out themselves: 介绍, not 显示. */
const SOURCE = /[据按照]$/;
const GIVES_OUT = /^(?:介绍|透露|通报|表示)[，,]/;
/** How far behind an organization whoever speaks for it may stand. */
const POST_REACH = 24;

/**
 * The verb with which somebody speaks who is named with whom they speak for, there or before (`introduced`), or a body that
 * is named, or whoever speaks for it; null where they do not. By the word (据) of a person or an institution a sentence is
 * only where they give it out, and of nobody whom nothing introduces: such a one is a source that may know only by hearsay.
 */
export function speechOf(
  sentence: Sentence,
  mention: Mention,
  introduced: ReadonlySet<string>,
  lexicon: Lexicon,
): Span | null {
  const { block, start: from, end: last } = sentence;
  if (mention.kind === "product") return null;
  const isCitedBy = SOURCE.test(block.simplified.slice(from, mention.start));
  const after = block.simplified.slice(mention.end, Math.min(last, mention.end + REACH));
  const gloss = GLOSS.exec(after)?.[0].length ?? 0;
  const speaker = mention.kind === "person" ? 0 : (FOR_BODY.exec(after.slice(gloss))?.[0].length ?? 0);
  const verb = verbFrom(sentence, mention.end + gloss + speaker, lexicon);
  if (!verb || verb.end > last) return null;
  if (mention.kind === "person" && !introduced.has(mention.form) && !isOfBody(sentence, mention)) return null;
  const isGivenOut = mention.kind !== "company" && GIVES_OUT.test(block.simplified.slice(verb.start, last));
  if (isCitedBy) return isGivenOut ? verb : null;
  if (mention.kind === "person") return verb;
  return speaker > 0 || SAID_BY_BODY.test(block.simplified.slice(verb.start, verb.end)) ? verb : null;
}

/** On what occasion somebody speaks, and in what. */
const OCCASIONS = [
  // 接受本报独家专访|时称
  "在?(?:接受|回答)[^，,。；]{1,24}?(?:时|(?<=[采专]访|提问|问询)(?=[说称]|表示|透露|指出|坦言))|受访时?",
  // 发声明，|说, 在公司网站撰文|解释
  "(?:在[^，,。；：“「]{1,12})?(?:发布?|发表|撰)(?:了?一?[份封条篇])?(?:公开)?(?:声明|微博|帖|文章?|博文|推文)[，,]?(?=[说称]|表示|解释|指出)",
  // 在发布会上|表示, 庭外|说, 敲锣前|表示, 业绩会上|说
  "(?:[于在与对向就][^，,。；：“「]{1,18}?(?:[时后前上中外]|之际)|[庭会赛席场台][外后前上间]|[^，,。；：“「的]{2,3}[前后时]|[^，,。；：“「的]{2,6}[会坛谈]上)" +
    "(?=[^，,。；：]{0,2}[说称道答讲]|表示|[自直怒]|[在对向][^，,。；]{1,10}?(?:[说称]|表示|透露|指出))",
];
const OCCASION = new RegExp(`^(?:也|则|还|曾)?(?:${OCCASIONS.join("|")})?(?:也|则|还|曾)?`);

/** More verbs than are speech wherever they stand. */
const SPEAKS = new RegExp(`^(?:[也则还曾]|[在对向][^，,。；;]{1,10}?)?(?<verb>${CONTEXTS.speaks})`);

/** The verb of speech from an offset on, behind the day and the occasion. */
function verbFrom({ block: { simplified }, dates }: Sentence, offset: number, lexicon: Lexicon): Span | null {
  const dated = dates.find(({ start }) => start === offset)?.end ?? offset;
  const from = dated + (OCCASION.exec(simplified.slice(dated, dated + REACH))?.[0].length ?? 0);
  const [whole, verb] = SPEAKS.exec(simplified.slice(from, from + REACH)) ?? [];
  const end = from + (whole?.length ?? 0);
  return speechAt(simplified, from, lexicon) ?? (verb === undefined ? null : { start: end - verb.length, end });
}

/** 公司董事会秘书|林若川, 代理律师|林若川: a post, of a body that the text has named before. */
const POST =
  /(?:^|[，,。；;：])(?:[该本]?公司|集团|其)?[^，,。；;：的]{0,10}(?:[官长]|总裁|总监|总经理|秘书|董秘|主席|CEO|CFO|CTO|创始人|创办人|负责人|发言人|律师|主任|导演|编剧|主演|教练|制作人|主编|书记|合伙人)$/;

/** Whoever has a view on others: what they say has not happened by it. */
export const COMMENTATOR = new RegExp(CONTEXTS.commentators);

/** The people of a sentence who are named with whom they speak for, but for those who only have a view on others. */
export function introducedIn(sentence: Sentence): string[] {
  const { block, mentions, start: from } = sentence;
  const isCommentator = ({ start }: Span) =>
    COMMENTATOR.test(block.simplified.slice(Math.max(from, start - POST_REACH), start));
  return mentions.flatMap((one) =>
    one.kind === "person" && isOfBody(sentence, one) && !isCommentator(one) ? [one.form] : [],
  );
}

/** 江川银行行长|林若川: whether the body that somebody speaks for stands right before them, or their post. */
function isOfBody({ block, mentions, start: from }: Sentence, { start }: Mention): boolean {
  if (POST.test(block.simplified.slice(Math.max(from, start - POST_REACH), start))) return true;
  const body = mentions.findLast((one) => one.kind !== "product" && one.start >= from && one.end <= start);
  const between = body && betweenWithoutBrackets(block, body.end, start, POST_REACH);
  return typeof between === "string" && body?.kind !== "person";
}
