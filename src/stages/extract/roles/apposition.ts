import type { FoundRole, Mention } from "../../../model/stages.ts";
import { isOrganization, quoteOf, type Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { MAX_MODIFIERS, titleEndingAt, titleStartingAt } from "../titles.ts";
import { quoteAround } from "./around.ts";
import { endWithBracket } from "./context.ts";

/** Behind a name: a comma or a bracket, what somebody's age is, and what says when. */
const OPENS =
  /^(?:[，,]|[（(])(?:现年|今年)?(?:\d{2}岁?[，,])?(?:男|女)?[，,]?(?:本科|硕士|博士|硕士研究生)?[，,]?(系|为|现为|现任|时任|前|原|曾任)?$/;
const CLOSES = /^(?:[，,。；;）)：:]|$)/;
const JOINS = /^(?:、|兼任?|和|及|暨|，兼任?)(现任|前|原)?/;
/** 名叫|某某|的某公司工程师. */
const CALLED = /(?:名叫|叫做|叫作|名为|叫)$/;
/** 某大学的|某某|教授: titles by which people are called, behind their names. */
const CALLS = /^(?:教授|博士|院士|医生|医师|律师|法官|研究员|老师|主任|警官|导演|工程师)/;

/** Finds titles behind the name that they belong to: 某某(某公司董事长), 某某，前某公司工程师，; 某公司|某某|董事长. */
export function rolesInApposition(sentence: Sentence, lexicon: Lexicon): FoundRole[] {
  const { block, mentions } = sentence;
  const text = block.simplified;
  return mentions.flatMap((organization, i) => {
    const person = mentions[i - 1];
    if (!isOrganization(organization)) return [];
    const named = mentions[i + 1];
    const approved =
      person?.kind === "person" && person.end === organization.start
        ? approvedPost(sentence, { person, organization }, lexicon)
        : null;
    if (approved) return [approved];
    const behind = named?.kind === "person" ? titleBehind(sentence, { organization, person: named }, lexicon) : [];
    if (person?.kind !== "person") return behind;
    if (text.slice(person.end, organization.start) === "的" && CALLED.test(text.slice(0, person.start)))
      return [
        ...behind,
        ...rolesOfPosts(sentence, person, postsFrom(sentence, organization.start, lexicon).slice(0, 1)),
      ];
    const opening =
      OPENS.exec(text.slice(person.end, organization.start)) ??
      OPENS.exec(text.slice(openingOf(sentence, organization, person), organization.start));
    const posts = opening ? postsFrom(sentence, organization.start, lexicon) : [];
    const isClosed =
      posts.length > 0 &&
      CLOSES.test(text.slice(posts.at(-1)?.end, Math.min(sentence.end, (posts.at(-1)?.end ?? 0) + 1)));
    if (!isClosed) return behind;
    const isOver = /前|原|曾任/.test(opening?.[1] ?? "");
    return [
      ...behind,
      ...rolesOfPosts(
        sentence,
        person,
        posts.map((post) => ({ ...post, former: post.former || isOver })),
      ),
    ];
  });
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

/** Where the comma or the bracket stands behind which an organisation is named: right behind the person, or later. */
function openingOf({ block }: Sentence, organization: Mention, person: Mention): number {
  const between = block.simplified.slice(person.end, organization.start);
  const last = Math.max(...["，", ",", "（", "("].map((mark) => between.lastIndexOf(mark)));
  const isFormer = /[，,](?:前|原)$/.test(between);
  return last === 0 || isFormer ? person.end + last : organization.start;
}

/** 核准|某某|某银行（下称…）董事长|的任职资格: whom an authority lets take a post. */
function approvedPost(
  { block, start, end }: Sentence,
  { person, organization }: { readonly person: Mention; readonly organization: Mention },
  lexicon: Lexicon,
): FoundRole | null {
  const text = block.simplified;
  const from = endWithBracket(text, organization.end);
  const at = text.slice(from, end).search(/的?任职资格/);
  const title = at > 0 && at <= MAX_MODIFIERS ? titleEndingAt(text, from + at, from, lexicon) : null;
  if (!title || !/(?:核准|批准|同意|批复)了?$/.test(text.slice(start, person.start))) return null;
  const quote = quoteOf(block, { start: person.start, end: title.end });
  return {
    person: person.form,
    organization: organization.form,
    title: text.slice(from, title.end),
    former: false,
    quote,
  };
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
function titleBehind(
  sentence: Sentence,
  { organization, person }: { readonly organization: Mention; readonly person: Mention },
  lexicon: Lexicon,
): FoundRole[] {
  const { block, end } = sentence;
  const between = block.simplified.slice(organization.end, person.start);
  const title = titleStartingAt(block.simplified, person.end, end, lexicon);
  if (!title || !(between === "" || between === "的")) return [];
  const printed = block.simplified.slice(title.start, title.end);
  if (between === "的" && !CALLS.test(printed)) return [];
  const quote = quoteAround(sentence, { start: organization.start, end: title.end });
  return [{ person: person.form, organization: organization.form, title: printed, former: false, quote }];
}
