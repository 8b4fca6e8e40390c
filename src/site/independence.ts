import type { Article, DossierEvent, Telling } from "./dossier.ts";

/**
 * How many independent sources tell of an event, at least one. What an article has from another medium is that medium's
 * telling, so articles that cite one paper, and the paper itself, are one source; so are articles of one medium, and a
 * digest with what it retells. Reprints are no articles of their own. Media that are cited without a name add none.
 */
export function countIndependent({ tellings }: Pick<DossierEvent, "tellings">): number {
  return Math.max(1, new Set(tellings.flatMap(originsOf)).size);
}

/** Who found out what a telling says. */
function originsOf({ article, value }: Pick<Telling, "article" | "value">): readonly string[] {
  return value.cites ?? [mediumOf(article)];
}

/** An article of nobody knows which medium is one of its own. */
function mediumOf({ meta }: Article): string {
  return meta.digest_of?.publication ?? meta.publication ?? meta.id;
}

/** Whether one of two tellings has what it says from the other, or both have it from one medium. */
export function isPassedOn(a: Pick<Telling, "article" | "value">, b: Pick<Telling, "article" | "value">): boolean {
  if (!a.value.cites && !b.value.cites) return false;
  const origins = new Set(originsOf(a));
  return originsOf(b).some((medium) => origins.has(medium));
}
