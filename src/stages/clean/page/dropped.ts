import type { Element } from "hast";

/** Elements whose text is no text of the page. */
const MARKUP = new Set(
  "head script style noscript template svg math iframe object embed canvas audio video map area select datalist textarea input button progress meter rt rp".split(
    " ",
  ),
);
/** Elements that are about the page. */
const FURNITURE = new Set(["nav", "footer", "aside", "menu", "dialog"]);
/** Words in the class or id of an element that is about the page; whole words, as sites write them. */
const FURNITURE_NAMES =
  /(?:^|[-_\s])(?:nav|navbar|navigation|menu|breadcrumbs?|crumbs?|footer|foot|sidebar|side|aside|comments?|pinglun|related|relate|recommend|recommends?|tuijian|share|sharing|bdsharebuttonbox|social|copyright|declare|statement|disclaimer|ad|ads|adv|advert|advertisement|gg|guanggao|banner|login|toolbar|tool|tools|hot|rank|ranking|paihang|tags|keywords|qrcode|erweima|popup|modal|pagination|pager|prevnext|subscribe|follow|app-download|downloadapp|appe1121|topbar|friendlink|links|zhaiyao)(?:$|[-_\s])/i;
/** A list of tags; one within a line may as well hold the source. */
const TAG = /(?:^|[-_\s])tag(?:$|[-_\s])/i;
/** Styles that hide. */
const HIDING = /(?:^|;)\s{0,3}(?:display\s{0,3}:\s{0,3}none|font-size\s{0,3}:\s{0,3}0(?:px|em|rem|%)?\s{0,3}(?:;|$))/i;
/** Styles that hide until a script has run, where an article has them. */
const VEILING = /(?:^|;)\s{0,3}(?:visibility\s{0,3}:\s{0,3}hidden|opacity\s{0,3}:\s{0,3}0(?:\.0)?\s{0,3}(?:;|$))/i;
/** Elements whose class says that they hold the article are not dropped for another word in it. */
const ARTICLE_NAMES = /article|content|main|body|post|text|detail/i;

/** Why the text of an element is left out: `markup` where it is none, the name of a rule where it is furniture. */
export function droppedAs(element: Element): string | null {
  const { tagName, properties } = element;
  if (MARKUP.has(tagName)) return "markup";
  if (FURNITURE.has(tagName)) return `html-${tagName}`;
  if (isHidden(properties)) return "html-hidden";
  if (tagName === "body" || tagName === "html" || tagName === "article" || tagName === "main") return null;
  const names = namesOf(properties);
  const isFurniture = FURNITURE_NAMES.test(names) || (tagName !== "span" && TAG.test(names));
  return isFurniture && !ARTICLE_NAMES.test(names) ? "html-class" : null;
}

function isHidden(properties: Element["properties"]): boolean {
  const { style, hidden } = properties;
  if (hidden !== undefined && hidden !== false && hidden !== null) return true;
  if (typeof style !== "string" || style.length > LONGEST_STYLE) return false;
  return HIDING.test(style) || (VEILING.test(style) && !ARTICLE_NAMES.test(namesOf(properties)));
}

const LONGEST_STYLE = 2000;

/** The id and the classes of an element. */
export function namesOf({ id, className }: Element["properties"]): string {
  const classes = Array.isArray(className) ? className.join(" ") : "";
  return `${typeof id === "string" ? id : ""} ${classes}`.trim();
}
