import type { FoundRole, Mention } from "../../../model/stages.ts";
import type { Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { rolesBefore } from "./before-name.ts";
import { peopleOf, quoteAround } from "./around.ts";
import { actingTitle, isReplaced, type RoleContext } from "./context.ts";

/** 其前任|某某: who had the post before. */
const BEFORE_THEM = /(?:其|他的|她的)(?:前任|上一任)$/;
/** 从|某某|手中|接过. */
const FROM = /[从自](?:[^，,。；;、]{1,14}的)?$/;
const OUT_OF_HANDS = /^(?:先生|女士)?(?:手中|手里|手上)/;
/** 由某公司前总裁|某某|接任: who takes over what the sentence says to be left. */
const TAKES_OVER =
  /^(?:博士|先生|女士)?(?:正式)?(?:接任|接替|继任|接棒|接手|接掌|暂代|暂时代理|补上|递补|兼任|代理)(?:[。，,；;]|$)/;
/** What says that the one named before it has left. */
const LEAVES =
  /卸任|辞去|离任|退休|辞职|请辞|离职|辞任|下课|去世|逝世|病逝|调任|升任|转任|被免|不再担任|不再兼任|退任|解职|引咎/;
/** 将于年底退休，届时由: what is to come. */
const TO_COME = /将(?:于|在)|届时|拟/;
/** 由甲和乙|分别接任. */
const EACH_TAKES_OVER = /^(?:先生|女士)?分别(?:接任|接替|继任|接棒|接手|接掌|出任|担任)(?:[。，,；;]|$)/;

/** What is known when succession is looked for. */
interface Known {
  /** The roles of the sentence so far. */
  readonly found: readonly FoundRole[];
  readonly context: RoleContext;
  readonly lexicon: Lexicon;
}

/** Finds what is left to be understood where one follows another in a post. `found` are the roles of the sentence so far. */
export function rolesOfSuccession(
  sentence: Sentence,
  found: readonly FoundRole[],
  context: RoleContext,
  lexicon: Lexicon,
): FoundRole[] {
  const people = peopleOf(sentence);
  const known = { found, context, lexicon };
  return people.flatMap((person) => [
    ...ofReplaced(sentence, person, people, found),
    ...ofSuccessors(sentence, person, people, known),
  ]);
}

/** The one who is replaced had the post that the one named before them, or right behind, takes. */
function ofReplaced(
  sentence: Sentence,
  person: Mention,
  people: readonly Mention[],
  found: readonly FoundRole[],
): FoundRole[] {
  const text = sentence.block.simplified;
  const before = text.slice(sentence.start, person.start);
  const isFrom = FROM.test(before) && OUT_OF_HANDS.test(text.slice(person.end, person.end + 4));
  if (!isReplaced(sentence, person) && !BEFORE_THEM.test(before) && !isFrom) return [];
  const successor = people.findLast(({ end }) => end <= person.start);
  const post = found.findLast((role) => role.person === successor?.form && !role.former && role.organization !== null);
  const isKnown = found.some((role) => role.person === person.form && role.organization !== null);
  return post && !isKnown ? [{ ...post, person: person.form, former: true }] : [];
}

/** The post that somebody leaves: the one that is told to be over, else the one before the name. */
function postLeft(
  sentence: Sentence,
  { form, ...leaver }: Mention,
  { found, context, lexicon }: Known,
): FoundRole | null {
  const own = found.filter((role) => role.person === form && role.organization !== null);
  const left = own.filter(({ former }) => former);
  return (
    left.find(({ organization }) => organization === context.organization) ??
    left[0] ??
    rolesBefore(sentence, { form, ...leaver }, context, lexicon)[0] ??
    null
  );
}

/**
 * Who takes over has the post of the one named before them, who leaves it; where several are named behind 由, each of them that
 * of one of as many: 甲、乙离职，由丙、丁|分别接任.
 */
function ofSuccessors(sentence: Sentence, last: Mention, people: readonly Mention[], known: Known): FoundRole[] {
  const text = sentence.block.simplified;
  const after = text.slice(last.end, last.end + 8);
  const takes = TAKES_OVER.exec(after)?.[0] ?? EACH_TAKES_OVER.exec(after)?.[0];
  if (takes === undefined) return [];
  const by = takes.includes("分别") ? text.lastIndexOf("由", last.start) : last.start;
  const takers = people.filter(({ start, end }) => start >= by && end <= last.end);
  const leavers = people.filter(({ end }) => end <= by).slice(-takers.length);
  const told = text.slice(sentence.start, by);
  if (leavers.length !== takers.length || !LEAVES.test(told) || TO_COME.test(told)) return [];
  return takers.flatMap((taker, i) => {
    const leaver = leavers[i];
    const post = leaver ? postLeft(sentence, leaver, known) : null;
    if (!leaver || post?.organization == null) return [];
    const quote = quoteAround(sentence, { start: leaver.start, end: last.end });
    return [{ ...post, title: actingTitle(takes, post.title), person: taker.form, former: false, quote }];
  });
}
