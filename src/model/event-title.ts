/** A title of an event has room for this many characters. */
export const MAX_TITLE = 30;

/** Characters that take half the room of a Han character: Latin letters, digits and their marks. */
const IS_NARROW = /[\u0020-\u024f]/;

/** How much of a text there is room for in a title, in UTF-16 units. */
export function titleLength(text: string, room = MAX_TITLE): number {
  let left = room;
  let length = 0;
  for (const character of text) {
    left -= IS_NARROW.test(character) ? 0.5 : 1;
    if (left < 0) return length;
    length += character.length;
  }
  return length;
}

/** Whether a text fits a title. */
export function fitsTitle(text: string): boolean {
  return titleLength(text) === text.length;
}
