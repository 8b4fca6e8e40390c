import type { Article, DossierEvent, Entity } from "../dossier.ts";
import { simplifiedView } from "../../opencc.ts";
import type { View } from "./view.ts";

/** How a reader can put a page right: the file of decisions, if it is known where, and lines to add to it. */
export interface Correcting {
  readonly edit: string | null;
  readonly lines: readonly string[];
}

/** Where the file of corrections is edited on the site of the repository. */
export function editAddress({ dossier }: View): string | null {
  const { repository } = dossier.settings;
  return repository === null ? null : `${repository.replace(/\/$/, "")}/edit/main/content/corrections.yaml`;
}

/** Lines of the file, with dots where a reader fills in. Names are in simplified script, as the file wants them. */
export function correctEntity(view: View, { name, kind }: Entity): Correcting {
  const own = scalar(simplifiedView(name.Hans));
  const other = kind === "institution" ? "company" : "institution";
  const lines = [
    `- same: [${own}, …]`,
    `- different: [${own}, …]`,
    `- rename: { from: ${own}, to: … }`,
    `- kind: { name: ${own}, is: ${other} }`,
    `- reject: ${own}`,
  ];
  return { edit: editAddress(view), lines };
}

export function correctEvent(view: View, { id, date }: DossierEvent): Correcting {
  const own = scalar(id);
  const lines = [
    `- event: { id: ${own}, set: { date: ${date ?? "…"} } }`,
    `- event: { id: ${own}, set: { title: … } }`,
    `- event: { same: [${own}, …] }`,
    `- event: { reject: ${own} }`,
  ];
  return { edit: editAddress(view), lines };
}

export function correctArticle(view: View, { meta }: Article): Correcting {
  const { published, publication } = meta;
  const own = scalar(meta.id);
  const lines = [
    `- article: { id: ${own}, set: { published: ${published ?? "…"} } }`,
    `- article: { id: ${own}, set: { publication: ${publication === null ? "…" : scalar(publication)} } }`,
  ];
  return { edit: editAddress(view), lines };
}

/** A text that YAML reads as itself within brackets and braces; any other is quoted. */
const PLAIN = /^[\p{L}_][\p{L}\p{N}_\-—·（）()]*$/u;

function scalar(text: string): string {
  return PLAIN.test(text) ? text : JSON.stringify(text);
}
