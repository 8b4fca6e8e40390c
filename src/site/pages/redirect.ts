import { hrefTo, hrefToFile, sitePath } from "../address.ts";
import type { Redirect } from "../former-addresses.ts";
import { read, type Link, type View } from "./view.ts";

/** Stands at a former address and leads to the one of today. */
export interface RedirectPage {
  readonly lang: string;
  readonly title: string;
  readonly text: string;
  readonly target: Link;
  /** The public address of the target, or where that is not known the one relative to this page. */
  readonly canonical: string;
  readonly style: string;
}

export function shapeRedirect(view: View, { target, subject }: Redirect): RedirectPage {
  const { place, dossier } = view;
  const base = dossier.settings.base_url;
  const name = read(view, "kind" in subject ? subject.name : subject.title);
  const href = hrefTo(place, target);
  return {
    lang: `zh-${place.script}`,
    title: name,
    text: view.words.moved,
    target: { text: name, href },
    canonical: base === null ? href : base + sitePath({ path: target, script: place.script }),
    style: hrefToFile(place, "assets/style.css"),
  };
}
