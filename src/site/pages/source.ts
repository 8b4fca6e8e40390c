import type { Ledger, LedgerEntry, LedgerUse } from "../../model/ledger.ts";
import { slugify } from "../../model/slug.ts";
import { hrefTo } from "../address.ts";
import type { Article, Dossier } from "../dossier.ts";
import { shapeFrame, type Frame } from "./frame.ts";
import { shapePager, sliceTitle, type Pager, type Slice } from "./pager.ts";
import { articleLink, type Link, type View } from "./view.ts";

/** A source as it was dropped in, in its own script: what became part of an article, and what was cut and why. */
export interface SourcePage {
  readonly frame: Frame;
  readonly heading: string;
  readonly back: Link;
  readonly parts: readonly SourcePart[];
  readonly pager: Pager | null;
}

export interface SourcePart {
  readonly text: string;
  readonly kind: "kept" | "cut" | "repaired";
  /** What it is and the rule that decided; empty for the text of an article. */
  readonly why: string;
  /** The article that it is part of, where another one begins. */
  readonly article: Link | null;
}

/** A run of a source, shortened where it was cut and is long. */
export interface SourceRun extends LedgerEntry {
  readonly text: string;
  /** 1-based. */
  readonly line: number;
}

/** Every use of the characters of a source that makes them part of an article. */
const KEPT: ReadonlySet<LedgerUse> = new Set<LedgerUse>(["title", "metadata", "body", "repaired"]);

export function isKept({ as }: Pick<LedgerEntry, "as">): boolean {
  return KEPT.has(as);
}

/** What characters were taken for, and the rule that decided: 网页杂物：备案号. */
export function ledgerWords({ words }: View, { as, rule }: Pick<LedgerEntry, "as" | "rule">): string {
  const use = words.ledgerUse[as];
  const name = words.ledgerRule[rule] ?? rule;
  return name === "" || name === use ? use : `${use}：${name}`;
}

/** Of what was cut, so much is shown at either end. */
const SHOWN = 120;
/** Text of articles is shown in pieces, so that none is longer than a page. */
const LONGEST_RUN = 4000;
/** How much of a source stands on one page, in bytes. */
const PAGE_BYTES = 60_000;
/** What a run takes besides its text. */
const RUN_BYTES = 160;

/** The runs of a source by pages. */
export function sourceRunsByPage({ entries }: Ledger, text: string): SourceRun[][] {
  const pages: SourceRun[][] = [[]];
  let bytes = 0;
  for (const run of runsOf(entries, text)) {
    const size = Buffer.byteLength(run.text) + RUN_BYTES;
    if (bytes + size > PAGE_BYTES && bytes > 0) {
      pages.push([]);
      bytes = 0;
    }
    pages.at(-1)?.push(run);
    bytes += size;
  }
  return pages;
}

function* runsOf(entries: readonly LedgerEntry[], text: string): Generator<SourceRun> {
  let line = 1;
  for (const entry of entries) {
    const own = text.slice(entry.start, entry.end);
    if (isKept(entry)) {
      for (let at = 0; at < own.length; at += LONGEST_RUN) {
        yield { ...entry, text: own.slice(at, at + LONGEST_RUN), line };
      }
    } else if (entry.as === "blank") yield { ...entry, text: own.includes("\n") ? "\n" : " ", line };
    else yield { ...entry, text: shortened(own), line };
    line += own.match(LINE_END)?.length ?? 0;
  }
}

const LINE_END = /\r\n|[\n\r\u2028\u2029\u000b\u000c\u0085]/g;

function shortened(text: string): string {
  const flat = text.replaceAll(/\s+/g, (space) => (space.includes("\n") ? "\n" : " "));
  if (flat.length <= 2.5 * SHOWN) return flat;
  return `${flat.slice(0, SHOWN)} […${String(flat.length - 2 * SHOWN)}…] ${flat.slice(-SHOWN)}`;
}

/** The path of the page of a source; null for a source that is not shown. */
export function sourcePath({ ledgers, settings, readSource }: Dossier, ledger: Ledger): string | null {
  if (settings.publish !== "full" || readSource(ledger) === null) return null;
  const slug = slugify(ledger.source);
  const same = ledgers.filter(({ source }) => slugify(source) === slug);
  const number = same.indexOf(ledger);
  return `sources/${slug}${number > 0 ? `-${String(number + 1)}` : ""}/`;
}

export function shapeSource(view: View, ledger: Ledger, slice: Slice<SourceRun>): SourcePage {
  const { words, place, dossier } = view;
  const own = dossier.articles.filter(({ meta }) => meta.source.file === ledger.source);
  return {
    frame: shapeFrame(view, { title: sliceTitle(view, ledger.source, slice) }),
    heading: ledger.source,
    back: { text: words.sources, href: hrefTo(place, "sources/") },
    parts: partsOf(view, slice.items, own),
    pager: shapePager(view, slice),
  };
}

function partsOf(view: View, runs: readonly SourceRun[], articles: readonly Article[]): SourcePart[] {
  let last: Article | undefined;
  return runs.map(({ text, as, rule, line }) => {
    const article = isKept({ as })
      ? articles.find(({ meta }) => meta.source.lines[0] <= line && line <= meta.source.lines[1])
      : undefined;
    const begins = article !== undefined && article !== last;
    last = article ?? last;
    return {
      text,
      kind: as === "repaired" ? "repaired" : isKept({ as }) ? "kept" : "cut",
      why: as === "body" || as === "blank" ? "" : ledgerWords(view, { as, rule }),
      article: begins ? articleLink(view, article) : null,
    };
  });
}
