import type { EntityKind } from "../../../model/front-matter.ts";
import type { SegmentedArticle } from "../../../model/stages.ts";
import { createMatcher } from "../../../matcher.ts";
import type { Lexicon } from "../lexicon.ts";
import { LIKELY } from "./context.ts";
import { wordAt } from "./boundary.ts";
import type { Evidence } from "./evidence.ts";

/** What it adds that a form is always written whole. */
const WEIGHT = 0.4;
/** The tag of what the segmenter has no word for. */
const UNKNOWN = "x";
/** How often it must stand in the collection, and how often its own part alone where it is that too. */
const OFTEN = 2;
const OFTEN_ALONE = 2;
/** What a company has of its own, before its trade; and what the text says something of that is said of companies. */
const OWN_PART = /^\p{Script=Han}{2,3}$/u;
const TOLD = /^\p{Script=Han}{2,6}$/u;
const COMMON_BEGINNING = /^(?:中国|国际|国家|全国|全球|亚洲|欧洲|北美)/;

/** What may be a name: how often its own part stands in the collection, within the whole, and alone as no word of any. */
interface Candidate {
  readonly shape: Evidence;
  readonly own: string;
  count: number;
  whole: number;
  coined: number;
}

/**
 * 云岚建材 twice or more, and nowhere 云岚 without its trade: what looks like a company's name and is always written whole
 * is one, where words that stand beside each other by chance would stand apart as well. So is 蓝澜通信, where 蓝澜 stands twice
 * or more beside it and is no word of the segmenter's anywhere; and 鲁味坊, of which one place says what is likely of a
 * company, where it stands twice or more.
 */
export function findKept(
  articles: readonly SegmentedArticle[],
  evidence: readonly Evidence[],
  kindOf: (form: string) => EntityKind | null,
  { organizations, names }: Lexicon,
): Evidence[] {
  const shapes = evidence.filter(({ source }) => source === "shape");
  // 北岸资本, where 北岸 is a company by itself.
  const ofHouse = shapes.filter(({ kind, form }) => {
    const { strength, ending } = organizations.endingOf(form) ?? {};
    return kind === "company" && strength === "strong" && kindOf(form.slice(0, -(ending?.length ?? 0))) === "company";
  });
  const isKnown = (form: string) => kindOf(form) !== null || organizations.endingOf(form) !== undefined;
  const open = new Map<string, Candidate>();
  for (const shape of shapes) {
    const ending = shape.kind === "company" ? organizations.endingOf(shape.form) : undefined;
    if (!ending || ending.strength === "legal") continue;
    const own = shape.form.slice(0, -ending.ending.length);
    if (OWN_PART.test(own) && !COMMON_BEGINNING.test(own) && !names.places.has(own) && !names.known.has(own))
      open.set(own, open.get(own) ?? { shape, own, count: 0, whole: 0, coined: 0 });
  }
  for (const one of evidence)
    if (one.source === "context" && one.weight === LIKELY && TOLD.test(one.form) && !isKnown(one.form))
      open.set(one.form, open.get(one.form) ?? { shape: one, own: one.form, count: 0, whole: 0, coined: 0 });
  const match = createMatcher([...open].map(([form, value]) => ({ form, value })));
  for (const { body } of articles)
    for (const { simplified, words } of body)
      for (const { start, value } of match(simplified)) {
        value.count++;
        if (simplified.startsWith(value.shape.form, start)) value.whole++;
        else if (words[wordAt(words, start)]?.tag === UNKNOWN) value.coined++;
      }
  const isWhole = ({ count, whole }: Candidate) => whole >= OFTEN && whole === count;
  const isCoined = ({ count, whole, coined }: Candidate) =>
    whole > 0 && coined >= OFTEN_ALONE && whole + coined === count;
  const kept = [...open.values()].filter((one) => isWhole(one) || isCoined(one));
  return [...kept.map(({ shape }) => shape), ...ofHouse].map((shape) => ({
    ...shape,
    source: "kept",
    weight: WEIGHT,
  }));
}
