import { hrefTo, hrefToFile, hrefToPlace, sitePath, type Place } from "../address.ts";
import type { Link, View } from "./view.ts";
import { shapeHead, type Head } from "./head.ts";
import { dossierText } from "./view.ts";

/** What stands around every page. */
export interface Frame {
  readonly lang: "zh-Hans" | "zh-Hant";
  /** Of the browser's tab: the page and the dossier. */
  readonly title: string;
  readonly description: string;
  readonly dossierTitle: string;
  readonly words: View["words"];
  readonly home: string;
  readonly isHome: boolean;
  readonly nav: readonly NavLink[];
  readonly scripts: readonly ScriptLink[];
  readonly style: string;
  readonly icon: string;
  /** What runs on every page, and what this page needs besides. */
  readonly programs: readonly string[];
  /** The search page, unless the page has a field for searching itself. */
  readonly search: string | null;
  /** For paper: where the page is to be found. */
  readonly address: string;
  readonly policy: string;
  /** The public address, where the dossier says where it is published. */
  readonly canonical: string | null;
  /** The page in each script, and for whoever reads neither: public addresses. */
  readonly alternates: readonly Alternate[];
  readonly footer: readonly Link[];
  /** False for pages that search engines should leave alone. */
  readonly indexed: boolean;
  /** What the page says of itself to programs. */
  readonly head: Head;
}

export interface NavLink extends Link {
  readonly current: boolean;
}

/** The same page in one of the scripts. */
export interface ScriptLink extends Link {
  readonly lang: string;
  readonly current: boolean;
}

interface Alternate {
  readonly lang: string;
  readonly href: string;
}

export interface FrameOptions {
  readonly title: string;
  readonly description?: string;
  /** What runs on this page instead of previews of its links. */
  readonly programs?: readonly string[];
  /** Whether the page has a field for searching. */
  readonly hasSearch?: boolean;
  /** Pagefind is compiled code. */
  readonly needsWebAssembly?: boolean;
  readonly indexed?: boolean;
}

const LANGUAGE = { Hans: "zh-Hans", Hant: "zh-Hant" } as const;
const POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'";

/** What the head of every page leads to: its path and its word. */
const NAV = [
  ["articles/", "articles"],
  ["events/", "events"],
  ["timeline/", "timeline"],
  ["companies/", "companies"],
  ["people/", "people"],
  ["institutions/", "institutions"],
  ["products/", "products"],
  ["graph/", "graph"],
  ["disagreements/", "disagreements"],
] as const;

export function shapeFrame(view: View, options: FrameOptions): Frame {
  const { place, words, dossier } = view;
  const dossierTitle = dossierText(view, dossier.settings.title);
  const description = options.description ?? dossierText(view, dossier.settings.description);
  return {
    lang: LANGUAGE[place.script],
    title: options.title === dossierTitle ? dossierTitle : `${options.title} · ${dossierTitle}`,
    description,
    dossierTitle,
    words,
    home: hrefTo(place, ""),
    isHome: place.path === "",
    nav: NAV.map(([path, name]) => ({
      text: words[name],
      href: hrefTo(place, path),
      current: place.path.startsWith(path),
    })),
    scripts: scriptLinks(view),
    style: hrefToFile(place, "assets/style.css"),
    icon: hrefToFile(place, "assets/icon.svg"),
    programs: ["assets/site.js", ...(options.programs ?? ["assets/preview.js"])].map((file) => hrefToFile(place, file)),
    search: options.hasSearch ? null : hrefTo(place, "search/"),
    policy: options.needsWebAssembly ? `${POLICY}; script-src 'self' 'wasm-unsafe-eval'` : POLICY,
    address: publicAddress(view, place) ?? decodeURI(sitePath(place)),
    canonical: publicAddress(view, place),
    alternates: alternates(view),
    footer: [
      { text: words.search, href: hrefTo(place, "search/") },
      { text: words.sources, href: hrefTo(place, "sources/") },
      { text: words.about, href: hrefTo(place, "about/") },
      { text: words.data, href: hrefTo(place, "data/") },
    ],
    indexed: options.indexed ?? true,
    head: shapeHead(view, options.title, description),
  };
}

function scriptLinks({ place, words }: View): ScriptLink[] {
  return (["Hans", "Hant"] as const).map((script) => ({
    text: script === "Hans" ? words.toHans : words.toHant,
    href: hrefToPlace(place, { path: place.path, script }),
    lang: LANGUAGE[script],
    current: script === place.script,
  }));
}

/** Search engines take whole addresses only: there are none where it is not known where the dossier is published. */
function alternates(view: View): Alternate[] {
  const links = (["Hans", "Hant"] as const).flatMap((script) => {
    const href = publicAddress(view, { path: view.place.path, script });
    return href === null ? [] : [{ lang: LANGUAGE[script], href }];
  });
  const preferred = links.find(({ lang }) => lang === view.dossier.settings.language);
  return preferred ? [...links, { lang: "x-default", href: preferred.href }] : links;
}

function publicAddress({ dossier }: View, place: Place): string | null {
  const base = dossier.settings.base_url;
  return base === null ? null : base + sitePath(place);
}
