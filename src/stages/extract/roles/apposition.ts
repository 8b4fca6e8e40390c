import type { FoundRole, Mention } from "../../../model/stages.ts";
import { isOrganization, type Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { MAX_MODIFIERS, titleStartingAt } from "../titles.ts";
import { quoteAround } from "./around.ts";
import { endWithBracket } from "./context.ts";

/** Behind a name: a comma or a bracket, what somebody's age is, and what says when. */
const OPENS =
  /^(?:[，,]|[（(])(?:现年|今年)?(?:\d{2}岁?[，,])?(?:男|女)?[，,]?(?:本科|硕士|博士|硕士研究生)?[，,]?(系|为|现为|现任|时任|前|原|曾任)?$/;
/** 某某下车，|前|…: the same, with more before it. */
const LATER_OPENING = /[，,](前|原)$/;
const CLOSES = /^(?:[，,。；;）)：:]|$)/;
const JOINS = /^(?:、|兼任?|和|及|暨|，兼任?)(现任|前|原)?/;
/** 名叫|某某|的某公司工程师. */
const CALLED = /(?:名叫|叫做|叫作|名为|叫)$/;
/** 某大学的|某某|教授: titles by which people are called, behind their names. */
const CALLS = /^(?:教授|博士|院士|医生|医师|律师|法官|研究员|老师|主任|警官|导演|工程师)/;

/** Finds titles behind the name that they belong to: 某某(某公司董事长), 某某，前某公司工程师，; 某公司|某某|董事长. */
export function rolesInApposition(sentence: Sentence, lexicon: Lexicon): FoundRole[] {
  return sentence.mentions.flatMap((person, i, all) => {
    if (person.kind !== "person") return [];
    const [before, behind] = [all[i - 1], all[i + 1]];
    return [
      ...(before && isOrganization(before) ? titleBehind(sentence, before, person, lexicon) : []),
      ...(behind && isOrganization(behind) ? postsSetOff(sentence, person, behind, lexicon) : []),
    ];
  });
}

/** The posts that a comma or a bracket sets off behind a name, from the organization on that is named next. */
function postsSetOff(sentence: Sentence, person: Mention, { start }: Mention, lexicon: Lexicon): FoundRole[] {
  const text = sentence.block.simplified;
  const posts = postsFrom(sentence, start, lexicon);
  const [first, last] = [posts[0], posts.at(-1)];
  const between = text.slice(person.end, start);
  if (!first || !last) return [];
  if (between === "的" && CALLED.test(text.slice(0, person.start))) return rolesOfPosts(sentence, person, [first]);
  const opening = OPENS.exec(between) ?? LATER_OPENING.exec(between);
  if (!opening || !CLOSES.test(text.slice(last.end, Math.min(sentence.end, last.end + 1)))) return [];
  const isOver = /前|原|曾任/.test(opening[1] ?? "");
  const all = posts.map((post) => ({ ...post, former: post.former || isOver }));
  return rolesOfPosts(sentence, person, all);
}

/** A post that stands behind a name. */
interface PostBehind {
  readonly organization: string;
  readonly title: string;
  readonly former: boolean;
  readonly end: number;
}

function rolesOfPosts(sentence: Sentence, person: Mention, posts: readonly PostBehind[]): FoundRole[] {
  const span = { start: person.start, end: posts.at(-1)?.end ?? person.end };
  const quote = quoteAround(sentence, span);
  return posts.map(({ organization, title, former }) => ({ person: person.form, organization, title, former, quote }));
}

/** The posts that stand one behind the other from an offset on: 某书院院长|、|某大学教授. */
function postsFrom({ block, mentions, end }: Sentence, offset: number, lexicon: Lexicon): PostBehind[] {
  const text = block.simplified;
  const posts: PostBehind[] = [];
  let former = false;
  for (let at = offset; ;) {
    const named = mentions.find((mention) => mention.start === at && isOrganization(mention));
    const organization = named?.form ?? posts.at(-1)?.organization;
    const title = organization === undefined ? null : titleNear({ block, end }, named?.end ?? at, lexicon);
    if (organization === undefined || !title) return posts;
    posts.push({ organization, ...title, former });
    const joint = JOINS.exec(text.slice(title.end, Math.min(end, title.end + 4)));
    if (!joint) return posts;
    former = /前|原/.test(joint[1] ?? "");
    at = title.end + joint[0].length;
  }
}

/** The first title that begins within a few characters, with what stands before it. */
function titleNear(
  { block, end }: Pick<Sentence, "block" | "end">,
  from: number,
  lexicon: Lexicon,
): { title: string; end: number } | null {
  const text = block.simplified;
  const start = endWithBracket(text, from);
  if (/[为是任]/.test(text.charAt(start))) return null;
  for (let at = start; at < Math.min(end, start + MAX_MODIFIERS); at++) {
    if (/[，,。；;（()）、]/.test(text.charAt(at))) return null;
    const title = titleStartingAt(text, at, end, lexicon);
    if (title) {
      const printed = text.slice(start, title.end).replace(/^的/, "");
      return printed.includes("的") ? null : { title: printed, end: title.end };
    }
  }
  return null;
}

/** 台开|邱复生|董事长, 某大学的|某某|教授: the title right behind the name, the organisation right before it. */
function titleBehind(sentence: Sentence, organization: Mention, person: Mention, lexicon: Lexicon): FoundRole[] {
  const { block, end } = sentence;
  const between = block.simplified.slice(organization.end, person.start);
  const title = titleStartingAt(block.simplified, person.end, end, lexicon);
  if (!title || !(between === "" || between === "的")) return [];
  const printed = block.simplified.slice(title.start, title.end);
  if (between === "的" && !CALLS.test(printed)) return [];
  const quote = quoteAround(sentence, { start: organization.start, end: title.end });
  return [{ person: person.form, organization: organization.form, title: printed, former: false, quote }];
}
