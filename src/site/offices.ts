import { bounds, type Edtf } from "../model/edtf.ts";
import type { EntityRole } from "./dossier.ts";

/**
 * Whether an office is a former one: the article says so itself, or another that is not older says so of the same office. Of
 * an article without a date it is not known which came first.
 */
export function isOver(role: EntityRole): boolean {
  const { person, value, article } = role;
  return (
    value.former ||
    person.roles.some(
      (other) =>
        isSameOffice(other, role) &&
        other.value.former &&
        isAsNew(other.article.meta.published, article.meta.published),
    )
  );
}

function isSameOffice(a: EntityRole, b: EntityRole): boolean {
  const place = ({ organization, value }: EntityRole) => organization ?? value.organization;
  return place(a) !== null && place(a) === place(b) && a.value.title === b.value.title;
}

function isAsNew(date: Edtf | null, other: Edtf | null): boolean {
  return date !== null && other !== null && bounds(date).first >= bounds(other).last;
}
