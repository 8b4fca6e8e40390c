/** A title of an event has room for this many characters, as code points are counted. */
export const MAX_TITLE = 30;

/** How much of a text there is room for in a title, in UTF-16 units. */
export function titleLength(text: string, room = MAX_TITLE): number {
  return Array.from(text).slice(0, room).join("").length;
}

/** Whether a text fits a title. */
export function fitsTitle(text: string): boolean {
  return titleLength(text) === text.length;
}
