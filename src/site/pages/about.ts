import { hrefTo } from "../address.ts";
import { shapeFrame, type Frame } from "./frame.ts";
import { articleLink, readMetadata, word, type Link, type View } from "./view.ts";

export interface AboutPage {
  readonly frame: Frame;
  readonly heading: string;
  readonly digests: readonly DigestItem[];
  readonly data: Link;
  /** The file of corrections where the dossier is kept, if that is known. */
  readonly corrections: Link | null;
}

interface DigestItem extends Link {
  readonly note: string;
}

export function shapeAbout(view: View): AboutPage {
  const { dossier, place, words } = view;
  const { repository } = dossier.settings;
  const corrections =
    repository === null ? null : `${repository.replace(/\/$/, "")}/edit/main/content/corrections.yaml`;
  return {
    frame: shapeFrame(view, { title: words.about }),
    heading: words.about,
    digests: dossier.articles.flatMap((article) => {
      const { digest_of, script } = article.meta;
      if (!digest_of) return [];
      const publication = readMetadata(view, digest_of.publication, script);
      const title = readMetadata(view, digest_of.title, script);
      return [{ ...articleLink(view, article), note: word(view, "digestOf", { publication, title }) }];
    }),
    data: { text: words.data, href: hrefTo(place, "data/") },
    corrections: corrections === null ? null : { text: words.aboutCorrectionsLink, href: corrections },
  };
}
