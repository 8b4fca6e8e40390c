import type { FoundRole, Mention } from "../../../model/stages.ts";
import type { Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { peopleSideBySide } from "./around.ts";

/** 副校长, 联席总裁: of these there are several. */
const DEPUTY = /(?:副|联席|联合|共同)[^、兼]{1,8}$/;
/** 两位董事长, 三任校长. */
const COUNTED = /(?:[两二三四五六七八九十\d]{1,3}[位名任]|双)[^，,。；;]{0,8}$/;
const BOTH = /^正、?副/;

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
      if (own.length === 0)
        return shared.map((role) => ({ ...role, person: person.form, title: role.title.replace(BOTH, "副") }));
      shared =
        run.length > i + 1 && !areParents(sentence, run)
          ? own.filter((role) => mayBeShared(sentence, role, person, lexicon))
          : [];
      return shared.length > 0 ? own.map((role) => ({ ...role, title: role.title.replace(BOTH, "") })) : own;
    });
  });
}

/** 创办人甲与乙|之子: two who are named as the parents of another. */
function areParents({ block }: Sentence, run: readonly Mention[]): boolean {
  const end = run.at(-1)?.end ?? 0;
  return /^(?:之|的)[长次幼独养]?(?:[子女]|儿)/.test(block.simplified.slice(end, end + 4));
}

function mayBeShared({ block }: Sentence, { title }: FoundRole, { start }: Mention, { people }: Lexicon): boolean {
  const before = block.simplified.slice(Math.max(0, start - title.length - REACH), start - title.length);
  return people.isOfMany(title) || DEPUTY.test(title) || BOTH.test(title) || COUNTED.test(before);
}

/** How far before a title may stand how many have it. */
const REACH = 12;
