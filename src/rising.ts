import { z } from "zod";
import { readYamlLexicon } from "./lexicon.ts";

/** 昇 and 陞: in words they are 升, in names simplified script keeps them. */
export const RISING = /[昇陞]/;

const words = z.array(z.string().min(1));

const lexicon = readYamlLexicon(
  "rising",
  z.strictObject({ names: words, of_companies: words, before: z.string(), behind: z.string() }),
);
const { surnames } = readYamlLexicon(
  "people",
  z.object({ surnames: z.object({ double: z.string(), single: z.string() }) }),
);

const SINGLE = `[${surnames.single}]`;
const DOUBLE = `(?:${surnames.double.trim().split(/\s+/).join("|")})`;
const HAN = String.raw`\p{Script=Han}`;
/** 林昇, 林若昇, 欧阳昇: a person's name as far as the character, and where none of it stands before. */
const SURNAMED = new RegExp(
  `(?<edge>^|[^${HAN}]|[与和及由是叫长裁理人官席任监师者])?(?:${SINGLE}${HAN}?|${DOUBLE})$`,
  "u",
);
/** Behind it, and behind one more character: the end of the name. */
const NAME_ENDS = new RegExp(`^${HAN}?(?:$|[^${HAN}]|[与和及说称表指认告介先女])`, "u");
/** 昇|科技, 昇霖|科技: the rest of a company's name. */
const OF_COMPANY = new RegExp(`^${HAN}?(?:${lexicon.of_companies.join("|")})`, "u");
/** How much of a text is looked at before and behind. */
const REACH = 8;

/** The places of 昇 and 陞 in a text that stand in the name of a person or a company; `view` is the text in simplified script. */
export function risingInNames(text: string, view: string): { readonly index: number; readonly by: string }[] {
  if (!RISING.test(text)) return [];
  return Array.from(text.matchAll(/[昇陞]/g), ({ index, 0: by }) => ({ index, by })).filter(({ index, by }) => {
    const before = view.slice(Math.max(0, index - REACH), index);
    const behind = view.slice(index + 1, index + 1 + REACH);
    return isInKnownName(before, by, behind) || (!isInWord(before, behind) && isInName(before, behind));
  });
}

function isInKnownName(before: string, by: string, behind: string): boolean {
  return lexicon.names.some((name) => {
    const at = name.indexOf(by);
    return at >= 0 && before.endsWith(name.slice(0, at)) && behind.startsWith(name.slice(at + 1));
  });
}

/** 提|昇, 昇|任, 昇|3%. */
function isInWord(before: string, behind: string): boolean {
  const [last, next] = [before.slice(-1), behind.charAt(0)];
  return (
    (last !== "" && lexicon.before.includes(last)) ||
    /^\d/.test(behind) ||
    (next !== "" && lexicon.behind.includes(next))
  );
}

function isInName(before: string, behind: string): boolean {
  if (OF_COMPANY.test(behind)) return true;
  const named = SURNAMED.exec(before);
  return named !== null && (named.groups?.["edge"] !== undefined || NAME_ENDS.test(behind));
}
