import { Readability } from "@mozilla/readability";
import type { Element, ElementContent, Root, Text } from "hast";
import { parseHTML } from "linkedom";
import type { PageBlock } from "./blocks.ts";
import { droppedAs } from "./dropped.ts";

/** Knows Readability and the DOM that it reads. */

/** Pages of more elements are not given to Readability, which looks at each of them many times. */
const MOST_ELEMENTS = 20_000;
/** Elements nested deeper are no page that a person wrote. */
const DEEPEST = 300;
/** Characters below which Readability tries again with more patience: Chinese says in 200 what English does in 500. */
const SHORT_ARTICLE = 200;
/** What Readability looks at to tell an article from what surrounds it. */
const ATTRIBUTES = ["id", "className", "role", "itemProp", "itemType", "rel", "ariaHidden"] as const;
/** Marks the text that stands in an element of a copy. */
const MARK = "data-n";

/**
 * The blocks of a page that Readability takes for its article; null where it finds none, or the page is too big for it.
 * It is given a copy of the page without what is hidden, in which each text is marked, and what it leaves of the marks
 * tells what it has kept.
 */
export function readableBlocks(root: Root, blocks: readonly PageBlock[]): ReadonlySet<PageBlock> | null {
  const copy = copyPage(root);
  if (!copy) return null;
  const { document, texts } = copy;
  const kept = new Readability(document, {
    charThreshold: SHORT_ARTICLE,
    disableJSONLD: true,
    serializer: (node) => marksIn(node, texts),
  }).parse()?.content;
  const found = blocks.filter(({ nodes }) => nodes.some((node) => kept?.has(node)));
  return found.length === 0 ? null : new Set(found);
}

interface Copy {
  readonly document: Document;
  /** The texts of the page by their marks. */
  readonly texts: readonly Text[];
}

function copyPage(root: Root): Copy | null {
  const { document } = parseHTML("<!doctype html><html><head></head><body></body></html>");
  const texts: Text[] = [];
  let elements = 0;
  const fill = (
    parent: globalThis.Element,
    children: readonly (ElementContent | Root["children"][number])[],
    depth: number,
  ): void => {
    for (const child of children) {
      if (elements > MOST_ELEMENTS || depth > DEEPEST) return;
      if (child.type === "text") parent.append(...marked(document, child, texts));
      if (child.type !== "element" || droppedAs(child)) continue;
      elements++;
      if (child.tagName === "html" || child.tagName === "body") fill(parent, child.children, depth + 1);
      else {
        const element = copyElement(document, child);
        parent.append(element);
        fill(element, child.children, depth + 1);
      }
    }
  };
  fill(document.body, root.children, 0);
  return elements > MOST_ELEMENTS ? null : { document, texts };
}

function marked(document: Document, text: Text, texts: Text[]): (string | globalThis.Element)[] {
  if (text.value.trim() === "") return [text.value];
  const span = document.createElement("span");
  span.setAttribute(MARK, String(texts.push(text) - 1));
  span.textContent = text.value;
  return [span];
}

function copyElement(document: Document, { tagName, properties }: Element): globalThis.Element {
  const element = document.createElement(tagName);
  for (const name of ATTRIBUTES) {
    const value = properties[name];
    const text = Array.isArray(value) ? value.join(" ") : value;
    if (typeof text === "string" && text !== "")
      element.setAttribute(name === "className" ? "class" : name.toLowerCase(), text);
  }
  if (tagName === "a") element.setAttribute("href", "/");
  return element;
}

function marksIn(node: Node, texts: readonly Text[]): ReadonlySet<Text> {
  const spans = (node as globalThis.Element).querySelectorAll(`[${MARK}]`);
  return new Set(
    Array.from(spans, (span) => texts[Number(span.getAttribute(MARK))]).filter((text) => text !== undefined),
  );
}
