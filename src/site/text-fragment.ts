/** Quotes of more characters than this are named by their beginning and end. */
const WHOLE = 24;
const PART = 10;

/**
 * The address of a quote within a page of the web: browsers scroll to the words and mark them. After the WICG draft
 * "URL Fragment Text Directives".
 */
export function textFragment(url: string, quote: string): string {
  const words = Array.from(quote.trim());
  const parts = words.length <= WHOLE ? [words] : [words.slice(0, PART), words.slice(-PART)];
  const directive = parts.map((part) => escapePart(part.join("").trim())).join(",");
  const [page = url] = url.split("#", 1);
  return `${page}#:~:text=${directive}`;
}

/** A hyphen, a comma and an ampersand mean something in a directive. */
function escapePart(text: string): string {
  return encodeURIComponent(text).replaceAll("-", "%2D");
}
