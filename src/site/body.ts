import type { Element, ElementContent, Root, RootContent, Text } from "hast";
import rehypeSanitize, { defaultSchema, type Options as Schema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { splitSentences } from "../model/sentences.ts";
import type { Span } from "../model/text.ts";

/** The one module that knows remark and rehype: Markdown of an article to its sentences, and to safe HTML. */

/** A sentence of a block; numbers run through the whole article from 1. */
export interface Sentence extends Span {
  readonly number: number;
}

/** A paragraph or heading, as plain text. */
export interface Block {
  readonly text: string;
  readonly sentences: readonly Sentence[];
}

export interface Body {
  readonly tree: Root;
  /** One for each element at the top of the tree, in order. */
  readonly blocks: readonly Block[];
}

/** A stretch of a block that leads somewhere. */
export interface LinkSpan extends Span {
  readonly href: string;
}

/** What the reader of one script sees of a block: as long as the block's own text. */
export interface BlockReading {
  readonly text: string;
  readonly links: readonly LinkSpan[];
  /** Only these sentences are shown; null for a text that is not told in sentences and is shown whole. */
  readonly shown: readonly Sentence[] | null;
}

/** Raw HTML and images become the text that stands for them: nothing of them is left out and nothing acts. */
const AS_TEXT = {
  html: (_: unknown, node: { value: string }): Text => ({ type: "text", value: node.value }),
  image: (_: unknown, node: { alt?: string | null }): Text => ({ type: "text", value: node.alt ?? "" }),
  imageReference: (_: unknown, node: { alt?: string | null }): Text => ({ type: "text", value: node.alt ?? "" }),
};

const PARSER = unified().use(remarkParse).use(remarkRehype, { handlers: AS_TEXT });

/** A line that opens more quotations or lists within each other than any text needs, and than a stack can hold. */
const NESTED = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){50}/;

/** Reads the Markdown of an article or a note. Throws for one that is nested too deeply. */
export function parseMarkdown(markdown: string): Body {
  const tooDeep = markdown.split("\n").findIndex((line) => NESTED.test(line));
  if (tooDeep >= 0) throw new Error(`第 ${tooDeep + 1} 行嵌套太深`);
  const parsed = PARSER.runSync(PARSER.parse(markdown));
  const tree: Root = { type: "root", children: parsed.children.flatMap(topElement) };
  let number = 0;
  const blocks = tree.children.map((child) => {
    const text = textOf(child);
    return { text, sentences: splitSentences(text).map((span) => ({ ...span, number: ++number })) };
  });
  return { tree, blocks };
}

function topElement(node: RootContent): Element[] {
  if (node.type === "element") return [node];
  if (node.type !== "text" || node.value.trim() === "") return [];
  return [{ type: "element", tagName: "p", properties: {}, children: [node] }];
}

function textOf(node: RootContent): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}

/** What may stand in a text besides headings, paragraphs and lists: our own spans and links, and links to the web. */
const SCHEMA: Schema = {
  ...defaultSchema,
  tagNames: "p h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong br hr a span".split(" "),
  attributes: {
    a: ["href", ["className", "entity"]],
    span: [
      ["id", /^s\d+$/],
      ["className", "s"],
    ],
  },
  protocols: { href: ["http", "https"] },
  clobber: [],
  strip: ["script", "style"],
};

const RENDERER = unified().use(rehypeReading).use(rehypeSanitize, SCHEMA).use(rehypeStringify);

/** The HTML of an article's text for the reader of one script. */
export function renderBody(body: Body, readings: readonly BlockReading[]): string {
  return RENDERER.stringify(RENDERER.runSync(body.tree, { data: { readings } }));
}

/** The HTML of a note that a person wrote, `convert` applied to its text. */
export function renderNote(body: Body, convert: (text: string) => string): string {
  const readings = body.blocks.map(({ text }) => ({ text: convert(text), links: [], shown: null }));
  return renderBody(body, readings);
}

/** Puts the words that a reader sees into the tree, with a span for each sentence and links on names. */
function rehypeReading() {
  return (tree: Root, file: { data: Record<string, unknown> }): Root => {
    const readings = file.data["readings"] as readonly BlockReading[];
    const children = tree.children.flatMap((child, i) => {
      const reading = readings[i];
      return child.type === "element" && reading ? readBlock(child, reading) : [];
    });
    return { type: "root", children };
  };
}

function readBlock(block: Element, reading: BlockReading): Element[] {
  let offset = 0;
  const numbered = new Set<number>();
  function read(node: ElementContent, inLink: boolean): ElementContent[] {
    if (node.type === "text") {
      const span = { start: offset, end: offset + node.value.length };
      offset = span.end;
      return readText(reading, span, numbered, inLink);
    }
    if (node.type !== "element") return [];
    return [{ ...node, children: node.children.flatMap((child) => read(child, inLink || node.tagName === "a")) }];
  }
  const [element] = read(block, false);
  if (element?.type !== "element" || element.children.length === 0) return [];
  // The title of the page is its only heading of the first order.
  return [{ ...element, tagName: element.tagName === "h1" ? "h2" : element.tagName }];
}

/** A stretch of text, cut where sentences begin and end. */
function readText(reading: BlockReading, span: Span, numbered: Set<number>, inLink: boolean): ElementContent[] {
  if (reading.shown === null) return [{ type: "text", value: reading.text.slice(span.start, span.end) }];
  return reading.shown.flatMap((sentence) => {
    const part = intersect(sentence, span);
    if (!part) return [];
    // A sentence that runs through several elements has its anchor on the first piece.
    const properties = numbered.has(sentence.number)
      ? { className: ["s"] }
      : { id: anchorOf(sentence.number), className: ["s"] };
    numbered.add(sentence.number);
    return [{ type: "element", tagName: "span", properties, children: linkText(reading, part, inLink) }];
  });
}

function linkText(reading: BlockReading, span: Span, inLink: boolean): ElementContent[] {
  const nodes: ElementContent[] = [];
  let end = span.start;
  for (const link of inLink ? [] : reading.links) {
    if (link.start < end || link.end > span.end) continue;
    nodes.push(text(reading.text.slice(end, link.start)), linkElement(link, reading.text.slice(link.start, link.end)));
    end = link.end;
  }
  nodes.push(text(reading.text.slice(end, span.end)));
  return nodes.filter((node) => node.type !== "text" || node.value !== "");
}

function linkElement({ href }: LinkSpan, value: string): Element {
  return { type: "element", tagName: "a", properties: { href, className: ["entity"] }, children: [text(value)] };
}

function text(value: string): Text {
  return { type: "text", value };
}

function intersect(a: Span, b: Span): Span | null {
  const start = Math.max(a.start, b.start);
  const end = Math.min(a.end, b.end);
  return start < end ? { start, end } : null;
}

/** The anchor of a sentence in the page of its article. */
export function anchorOf(sentence: number): string {
  return `s${sentence}`;
}
