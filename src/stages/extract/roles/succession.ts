import type { FoundRole, Mention } from "../../../model/stages.ts";
import { clausesAround, quoteOf, type Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { rolesBefore } from "./before-name.ts";
import type { RoleContext } from "./context.ts";

/** 接替|因个人原因离任的|某某: who is replaced. */
const REPLACES = /(?:接替|取代|代替|接棒)了?[^，,。；;、]{0,14}$/;
/** 由某公司前总裁|某某|接任: who takes over what the sentence says to be left. */
const TAKES_OVER = /^(?:博士|先生|女士)?(?:接任|接替|继任|接棒|接手|接掌)(?:[。，,；;]|$)/;
/** What says that the one named before it has left. */
const LEAVES = /卸任|辞去|离任|退休|辞职|请辞|离职|辞任|下课|去世|逝世|病逝|调任|升任|转任|被免/;

/** Finds what is left to be understood where one follows another in a post. `found` are the roles of the sentence so far. */
export function rolesOfSuccession(
  sentence: Sentence,
  found: readonly FoundRole[],
  context: RoleContext,
  lexicon: Lexicon,
): FoundRole[] {
  const people = sentence.mentions.filter(({ kind }) => kind === "person");
  return people.flatMap((person, i) => [
    ...ofReplaced(sentence, person, people.slice(0, i), found),
    ...ofSuccessor(sentence, person, people.slice(0, i), { found, context, lexicon }),
  ]);
}

/** The one who is replaced had the post that the one named before them takes. */
function ofReplaced(
  { block, start }: Sentence,
  person: Mention,
  before: readonly Mention[],
  found: readonly FoundRole[],
): FoundRole[] {
  const isReplaced = REPLACES.test(block.simplified.slice(start, person.start));
  if (!isReplaced || found.some((role) => role.person === person.form)) return [];
  const successor = before.at(-1);
  const post = found.findLast((role) => role.person === successor?.form && !role.former);
  return post ? [{ ...post, person: person.form, former: true }] : [];
}

/** Who takes over has the post of the one named before them, who leaves it. */
function ofSuccessor(
  sentence: Sentence,
  person: Mention,
  before: readonly Mention[],
  { found, context, lexicon }: { found: readonly FoundRole[]; context: RoleContext; lexicon: Lexicon },
): FoundRole[] {
  const { block } = sentence;
  const last = before.at(-1);
  if (!last || !TAKES_OVER.test(block.simplified.slice(person.end, person.end + 5))) return [];
  if (!LEAVES.test(block.simplified.slice(last.end, person.start))) return [];
  const own = found.filter((role) => role.person === last.form);
  const post = own.find(({ former }) => former) ?? rolesBefore(sentence, last, context, lexicon)[0];
  if (!post?.organization) return [];
  const quote = quoteOf(block, clausesAround(sentence, { start: last.start, end: person.end }));
  return [{ ...post, person: person.form, former: false, quote }];
}
