import { timelinePlace } from "../dates.ts";
import { EVENT_STATUSES } from "../../model/front-matter.ts";
import { hrefTo } from "../address.ts";
import { editAddress } from "./corrections.ts";
import { shapeFrame, type Frame } from "./frame.ts";
import { articleLink, badges, readMetadata, word, type Badge, type Link, type View } from "./view.ts";

export interface AboutPage {
  readonly frame: Frame;
  readonly heading: string;
  readonly holds: string;
  readonly steps: readonly string[];
  readonly marks: readonly StatusMark[];
  readonly digests: readonly DigestItem[];
  /** How many more there are. */
  readonly moreDigests: string | null;
  readonly data: Link;
  /** The file of corrections where the dossier is kept, if that is known. */
  readonly corrections: Link | null;
}

interface StatusMark extends Badge {
  readonly meaning: string;
}

interface DigestItem extends Link {
  readonly note: string;
}

export function shapeAbout(view: View): AboutPage {
  const { place, words } = view;
  const corrections = editAddress(view);
  const digests = shapeDigests(view);
  return {
    frame: shapeFrame(view, { title: words.about }),
    heading: words.about,
    holds: holdings(view),
    steps: words.aboutSteps.split("\n"),
    marks: badges(view, EVENT_STATUSES).map((badge) => ({ ...badge, meaning: words.statusMeaning[badge.status] })),
    digests: digests.slice(0, MOST_DIGESTS),
    moreDigests:
      digests.length > MOST_DIGESTS ? word(view, "aboutDigestsMore", { n: digests.length - MOST_DIGESTS }) : null,
    data: { text: words.data, href: hrefTo(place, "data/") },
    corrections: corrections === null ? null : { text: words.aboutCorrectionsLink, href: corrections },
  };
}

/** How many digests are listed. */
const MOST_DIGESTS = 50;

function shapeDigests(view: View): DigestItem[] {
  return view.dossier.articles.flatMap((article) => {
    const { digest_of, script } = article.meta;
    if (!digest_of) return [];
    const publication = readMetadata(view, digest_of.publication, script);
    const title = readMetadata(view, digest_of.title, script);
    return [{ ...articleLink(view, article), note: word(view, "digestSource", { publication, title }) }];
  });
}

function holdings(view: View): string {
  const { articles, entities, events } = view.dossier;
  return word(view, "aboutHolds", {
    articles: articles.length,
    publications: new Set(articles.flatMap(({ meta }) => meta.publication ?? [])).size,
    entities: Object.values(entities).reduce((sum, ofKind) => sum + ofKind.length, 0),
    events: events.length,
    undated: events.filter(({ date }) => timelinePlace(date).year === "").length,
  });
}
