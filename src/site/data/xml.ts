/** Text in XML: five characters escaped, and those that XML cannot hold left out. */
export function escapeXml(text: string): string {
  return SPECIAL.test(text) ? text.replace(FORBIDDEN, "").replace(/[&<>"']/g, (c) => ESCAPES[c] ?? c) : text;
}

// Control characters, halves of surrogate pairs and the two non-characters of the first plane.
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const SPECIAL = /[&<>"'\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
