import matter from "gray-matter";
import { fromMarkdown } from "mdast-util-from-markdown";
import { toMarkdown } from "mdast-util-to-markdown";
import { toString } from "mdast-util-to-string";
import type { BodyBlock } from "./model/stages.ts";
import { formatYaml, parseYaml } from "./yaml.ts";

/** Files of `content/articles`: YAML front matter above Markdown that holds headings and paragraphs only. */

function refuse(): never {
  throw new Error("only YAML front matter is read; a header in another language is not evaluated");
}

/** gray-matter with every engine that could evaluate anything switched off. */
const OPTIONS = {
  language: "yaml",
  engines: {
    yaml: {
      parse: (text: string) => parseYaml(text) ?? {},
      stringify: (value: object) => formatYaml(value),
    },
    json: { parse: refuse, stringify: refuse },
    javascript: { parse: refuse, stringify: refuse },
    js: { parse: refuse, stringify: refuse },
    coffee: { parse: refuse, stringify: refuse },
    toml: { parse: refuse, stringify: refuse },
  },
};

/** Splits a file into its header, unchecked, and the text below it. Throws YamlError, or Error for a header that is not YAML. */
export function parseHeader(text: string): { header: unknown; content: string; hasHeader: boolean } {
  const file = matter(text, OPTIONS);
  return { header: file.data, content: file.content, hasHeader: file.matter !== "" };
}

/** The file of an article: its front matter above its text. */
export function formatArticleFile(frontMatter: object, markdown: string): string {
  return `---\n${formatYaml(frontMatter)}---\n\n${markdown}`;
}

/**
 * Text that is the same in Markdown: nothing in it could be taken for markup. Nearly all paragraphs of news are, and need
 * not go through the parser.
 */
const PLAIN =
  /^(?![-+=#~|:]|\d{1,9}[.)](?: |$))[^\s\\`*_[\]<>&\p{C}](?:[^\s\\`*_[\]<>&\p{C}]|[ \u3000](?![ \u3000]|$))*$/u;

/** The text of an article as Markdown. What would read as markup is escaped, so that parseBody gives the text back. */
export function formatBody(body: readonly Pick<BodyBlock, "kind" | "text">[]): string {
  return body.map((block) => `${formatBlock(block)}\n`).join("\n");
}

function formatBlock({ kind, text }: Pick<BodyBlock, "kind" | "text">): string {
  if (PLAIN.test(text)) return kind === "heading" ? `${text}\n${"-".repeat(Math.max(3, text.length))}` : text;
  const children = [{ type: "text" as const, value: text }];
  const node =
    kind === "heading"
      ? { type: "heading" as const, depth: 2 as const, children }
      : { type: "paragraph" as const, children };
  return toMarkdown({ type: "root", children: [node] }, { setext: true }).replace(/\n$/, "");
}

/** The blocks of the Markdown below the front matter as plain text, for checking quotes and finding names. */
export function parseBody(markdown: string): Pick<BodyBlock, "kind" | "text">[] {
  const blocks = markdown
    .replace(/^\n+|(?<!\n)\n+$/g, "")
    .split("\n\n")
    .map(parsePlain);
  if (blocks.every((block) => block !== null)) return blocks;
  return fromMarkdown(markdown).children.map((node) => ({
    kind: node.type === "heading" ? "heading" : "paragraph",
    text: toString(node),
  }));
}

/** A heading or paragraph without markup inside, or null. */
function parsePlain(block: string): Pick<BodyBlock, "kind" | "text"> | null {
  const [text = "", ...below] = block.split("\n");
  const isHeading = below.length === 1 && /^-{3,}$/.test(below[0] ?? "");
  if (!PLAIN.test(text) || (below.length > 0 && !isHeading)) return null;
  return { kind: isHeading ? "heading" : "paragraph", text };
}
