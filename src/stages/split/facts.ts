import type { Edtf } from "../../model/edtf.ts";

/** What a line or a lead-in says of the article it belongs to. */
export interface Facts {
  readonly publication: string | null;
  readonly bylines: readonly string[];
  readonly dateline: string | null;
  readonly published: Edtf | null;
  readonly publishedText: string | null;
  /** It speaks of `our paper`, 本报, without a name. */
  readonly ownPaper: boolean;
}

export const NO_FACTS: Facts = {
  publication: null,
  bylines: [],
  dateline: null,
  published: null,
  publishedText: null,
  ownPaper: false,
};

/** What is said first wins; the names of writers add up. */
export function mergeFacts(all: readonly Facts[]): Facts {
  const first = <K extends keyof Facts>(key: K): Facts[K] | null =>
    all.find((facts) => facts[key] !== null)?.[key] ?? null;
  return {
    publication: first("publication"),
    bylines: [...new Set(all.flatMap(({ bylines }) => bylines))],
    dateline: first("dateline"),
    published: first("published"),
    publishedText: first("publishedText"),
    ownPaper: all.some(({ ownPaper }) => ownPaper),
  };
}
