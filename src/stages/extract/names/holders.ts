import type { SegmentedBlock } from "../../../model/stages.ts";
import type { Lexicon } from "../lexicon.ts";
import { titlesEndingAt } from "../titles.ts";
import { firstWordOfName, isFragment, isProper, wordEndingAt } from "./boundary.ts";
import { evidenceAt, type Evidence } from "./evidence.ts";

/** Longer than this, what stands before a title is more than a name. */
const MAX_LENGTH = 12;

/** Finds organisations by the titled people behind them: 电子创新网|创始人兼CEO|张国斌. */
export function findHolders(
  block: SegmentedBlock,
  index: number,
  people: readonly Evidence[],
  lexicon: Lexicon,
): Evidence[] {
  return people.flatMap((person) => {
    if (person.source !== "person") return [];
    const first = titlesEndingAt(block.simplified, person.start, 0, lexicon).at(-1);
    const last = first ? wordEndingAt(block.words, first.start) : -1;
    if (last < 0) return [];
    const words = block.words.slice(firstWordOfName(block.words, last + 1, lexicon), last + 1);
    const ending = lexicon.organizations.endingOf(words.at(-1)?.text ?? "");
    const begin = words.findIndex(
      (word, i) => isProper(word, lexicon) || (isFragment(word, lexicon) && i + 1 < words.length),
    );
    const name =
      begin < 0 && ending?.kind === "institution" ? words : words.slice(Math.max(begin, 0), begin < 0 ? 0 : undefined);
    const start = name[0]?.start;
    const end = name.at(-1)?.end;
    if (
      start === undefined ||
      end === undefined ||
      end - start < 2 ||
      end - start > MAX_LENGTH ||
      name.every(({ tag, text }) => tag === "ns" || /[省市县区镇乡村州]$/.test(text))
    )
      return [];
    const kind = lexicon.organizations.endingOf(block.simplified.slice(start, end))?.kind ?? "company";
    return [evidenceAt(block, index, { start, end }, { kind, source: "context", weight: 0.5 })];
  });
}
