import { hrefToFile } from "../address.ts";
import { DATA_FILES, type DataFile } from "../data/catalogue.ts";
import { hasFeed } from "../data/paths.ts";
import { tablesOf, type Table } from "../data/tables.ts";
import { traditionalWord } from "../words.ts";
import { shapeFrame, type Frame } from "./frame.ts";
import type { Link, View } from "./view.ts";

/** What can be taken away, and what stands in it. */
export interface DataPage {
  readonly frame: Frame;
  readonly heading: string;
  readonly files: readonly FileItem[];
  readonly tables: readonly TableItem[];
}

interface FileItem {
  readonly title: string;
  readonly description: string;
  readonly file: Link;
}

interface TableItem extends FileItem {
  readonly anchor: string;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly description: string }[];
}

export function shapeData(view: View): DataPage {
  const { words, dossier } = view;
  const files: readonly DataFile[] = Object.values(DATA_FILES);
  return {
    frame: shapeFrame(view, { title: words.data, description: words.dataIntro }),
    heading: words.data,
    files: files
      .filter(({ path }) => path !== DATA_FILES.feed.path || hasFeed(dossier))
      .map((file) => fileItem(view, file)),
    tables: tablesOf(dossier).map((table) => tableItem(view, table)),
  };
}

function inScript({ place }: View, text: string): string {
  return place.script === "Hant" ? traditionalWord(text) : text;
}

/** A feed is read, so there is one in each script; data are the same in both. */
function fileItem(view: View, { title, description, path }: DataFile): FileItem {
  return {
    title: inScript(view, title),
    description: inScript(view, description),
    file: { text: path, href: hrefToFile(view.place, path) },
  };
}

function tableItem(view: View, { name, title, description, columns }: Table): TableItem {
  const path = `data/${name}.csv`;
  return {
    anchor: name,
    title: inScript(view, title),
    description: inScript(view, description),
    file: { text: path, href: hrefToFile(view.place, path) },
    columns: columns.map(({ name: column, type, description: meaning }) => ({
      name: column,
      type,
      description: inScript(view, meaning),
    })),
  };
}
