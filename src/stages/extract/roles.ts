import type { FoundRole, Mention } from "../../model/stages.ts";
import type { Sentence } from "./clauses.ts";
import type { Lexicon } from "./lexicon.ts";
import { rolesAfterVerbs } from "./roles/after-verb.ts";
import { rolesOfAppointments } from "./roles/appointment.ts";
import { rolesInApposition, rolesOfCounted } from "./roles/apposition.ts";
import { isBranch, isPart } from "./roles/body.ts";
import { rolesBefore } from "./roles/before-name.ts";
import { rolesOfDescriptions } from "./roles/description.ts";
import { rolesOfFounders } from "./roles/founding.ts";
import { rolesOfSuccession } from "./roles/succession.ts";
import { withoutRepeated } from "./roles/settled.ts";
import { rolesWithOthers } from "./roles/shared.ts";
import type { RoleContext } from "./roles/context.ts";

/** Finds what the people of a sentence are and were: 象帝先董事长、首席执行官唐志敏; 陈维良曾任AMD总监. */
export function findRoles(whole: Sentence, context: RoleContext, lexicon: Lexicon): FoundRole[] {
  const isOfOther = ({ kind, form }: Mention): boolean =>
    kind !== "person" &&
    (isBranch(form, lexicon) ||
      lexicon.people.departments.includes(form) ||
      lexicon.people.titleModifiers.has(form) ||
      (kind === "company" &&
        isPart(form, lexicon) &&
        !lexicon.people.departmentsLikeNames.some((ending) => form.endsWith(ending))));
  const sentence = { ...whole, mentions: whole.mentions.filter((mention) => !isOfOther(mention)) };
  const people = sentence.mentions.filter((mention) => mention.kind === "person");
  if (people.length === 0 && context.person === null) return [];
  const found = [
    ...rolesWithOthers(sentence, (person) => rolesBefore(sentence, person, context, lexicon), lexicon),
    ...rolesAfterVerbs(sentence, context, lexicon),
    ...rolesOfAppointments(sentence, context, lexicon),
    ...rolesInApposition(sentence, context, lexicon),
    ...rolesOfCounted(sentence, context, lexicon),
    ...rolesOfFounders(sentence, context, lexicon),
    ...rolesOfDescriptions(sentence, context, lexicon),
  ];
  return withoutRepeated([...found, ...rolesOfSuccession(sentence, found, context, lexicon)]);
}
