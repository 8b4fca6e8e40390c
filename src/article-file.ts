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

/** The file of an article. Characters that Markdown would read as markup are escaped, so that the text comes back as it was. */
export function formatArticleFile(frontMatter: object, body: readonly Pick<BodyBlock, "kind" | "text">[]): string {
  const markdown = toMarkdown(
    {
      type: "root",
      children: body.map(({ kind, text }) =>
        kind === "heading"
          ? { type: "heading" as const, depth: 2 as const, children: [{ type: "text" as const, value: text }] }
          : { type: "paragraph" as const, children: [{ type: "text" as const, value: text }] },
      ),
    },
    { setext: true },
  );
  return `---\n${formatYaml(frontMatter)}---\n\n${markdown}`;
}

/** The blocks of the Markdown below the front matter as plain text, for checking quotes and finding names. */
export function parseBody(markdown: string): Pick<BodyBlock, "kind" | "text">[] {
  return fromMarkdown(markdown).children.map((node) => ({
    kind: node.type === "heading" ? "heading" : "paragraph",
    text: toString(node),
  }));
}
