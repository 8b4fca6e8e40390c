import { bounds } from "../model/edtf.ts";
import type { EntityRole } from "./dossier.ts";

/** The articles that call an office a former one, and the first day of the latest of them. */
interface Ended {
  readonly articles: Set<EntityRole["article"]>;
  latest: string;
}

/**
 * Of some roles those whose office is a former one: the article says so itself, or another of the same office that is not
 * older. Of an article without a date it is not known which came first. Takes time in proportion to the roles.
 */
export function rolesOver(roles: readonly EntityRole[]): ReadonlySet<EntityRole> {
  const ended = new Map<string, Ended>();
  for (const role of roles) {
    if (!role.value.former) continue;
    const { articles, latest } = ended.get(officeOf(role)) ?? { articles: new Set(), latest: "" };
    const { published } = role.article.meta;
    const first = published === null ? "" : bounds(published).first;
    ended.set(officeOf(role), { articles: articles.add(role.article), latest: first > latest ? first : latest });
  }
  return new Set(
    roles.filter((role) => {
      const calls = placeOf(role) === null ? undefined : ended.get(officeOf(role));
      const { published } = role.article.meta;
      const isNoNewer = published !== null && calls !== undefined && calls.latest >= bounds(published).last;
      return role.value.former || calls?.articles.has(role.article) === true || isNoNewer;
    }),
  );
}

/** What a role is in: the id of an organization that has a page, else the name as printed; null where none is told. */
export function placeOf({ organization, value }: EntityRole): string | null {
  return organization?.id ?? value.organization;
}

function officeOf(role: EntityRole): string {
  return [role.person.id, placeOf(role), role.value.title].join("\0");
}
