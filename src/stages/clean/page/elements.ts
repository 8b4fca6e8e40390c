import type { Element, Nodes, Root } from "hast";

/** Walks the tree of a page without recursion, so that no depth of nesting can be too much. */

/** The elements of a page in the order of the source, those within a template left out. */
export function* elementsOf(root: Root | Element): Generator<Element> {
  const stack: Nodes[] = [...root.children].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type !== "element") continue;
    yield node;
    for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i] as Nodes);
  }
}

/** The text within an element, scripts and styles of its own left out, up to a length. */
export function textWithin(element: Element, longest: number): string {
  let text = "";
  const stack: Nodes[] = [...element.children].reverse();
  for (let node = stack.pop(); node && text.length <= longest; node = stack.pop()) {
    if (node.type === "text") text += node.value;
    if (node.type !== "element" || node.tagName === "script" || node.tagName === "style") continue;
    for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i] as Nodes);
  }
  return text.replaceAll(/[\s\u00a0]+/g, " ").trim();
}

/** The text that stands in an element itself, as in a script or a title. */
export function ownText(element: Element | undefined): string {
  return element?.children.map((child) => (child.type === "text" ? child.value : "")).join("") ?? "";
}

/** The value of an attribute as it was written; empty where there is none. */
export function attribute(element: Element | undefined, name: string): string {
  const value = element?.properties[name];
  if (Array.isArray(value)) return value.join(" ");
  return typeof value === "string" ? value : "";
}
