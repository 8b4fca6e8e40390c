/** Invents names of companies and people, the same ones each time. */

/** Characters of made-up trade names, all the same in both scripts. */
const STEM_CHARACTERS = Array.from(
  "云杉青禾星河白鹿北辰安泰金石天元海川明德山水木石宏光永和大同中原南山千帆百川三元九鼎",
);
const SURNAMES = Array.from("丁于孔方毛王田石安江何余李杜汪沈周孟林金姜高唐崔曹梁常彭程曾董雷");
const GIVEN_CHARACTERS = Array.from("文明志一立德心子安成思宇宏海川山江林森青松石磊亮光永和平");

/** Mulberry32: numbers from 0 to below 1 that look random and are the same for the same seed. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A made-up beginning of a company's name, of two characters or more. A few come often and most seldom, as in the news. */
export function inventStem(random: () => number, length: number): string {
  const rank = Math.floor(random() ** 3 * STEM_CHARACTERS.length ** 2);
  const first = pick(STEM_CHARACTERS, Math.floor(rank / STEM_CHARACTERS.length));
  const second = pick(STEM_CHARACTERS, rank);
  return `${first}${second}${"芯微讯科".slice(0, Math.max(0, length - 2))}`;
}

/** A made-up name of a person, of two characters or more. */
export function inventPerson(random: () => number, length: number): string {
  const surname = pick(SURNAMES, Math.floor(random() ** 2 * SURNAMES.length));
  const given = Array.from({ length: length - 1 }, () =>
    pick(GIVEN_CHARACTERS, Math.floor(random() * GIVEN_CHARACTERS.length)),
  );
  return surname + given.join("");
}

function pick(characters: readonly string[], index: number): string {
  return characters[index % characters.length] ?? "";
}
