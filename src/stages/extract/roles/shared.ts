import type { FoundRole, Mention } from "../../../model/stages.ts";
import type { Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { peopleSideBySide } from "./around.ts";

/** 副校长, 联席总裁: of these there are several. */
const DEPUTY = /(?:副|联席|联合|共同)[^、兼]{1,8}$/;

/**
 * The roles of people whose titles stand before their names; the titles before the first of several who are named side by
 * side are those of all where there may be several of them: 联合创始人|甲|和|乙.
 */
export function rolesWithOthers(
  sentence: Sentence,
  rolesOf: (person: Mention) => readonly FoundRole[],
  lexicon: Lexicon,
): FoundRole[] {
  return peopleSideBySide(sentence).flatMap((run) => {
    let shared: readonly FoundRole[] = [];
    return run.flatMap((person, i) => {
      const own = rolesOf(person);
      if (own.length === 0) return shared.map((role) => ({ ...role, person: person.form }));
      const isShared = ({ title }: FoundRole) => lexicon.people.isOfMany(title) || DEPUTY.test(title);
      shared = run.length > i + 1 ? own.filter(isShared) : [];
      return own;
    });
  });
}
