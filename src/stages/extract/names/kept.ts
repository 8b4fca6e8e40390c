import type { EntityKind } from "../../../model/front-matter.ts";
import type { SegmentedArticle } from "../../../model/stages.ts";
import { createMatcher } from "../../../matcher.ts";
import type { Lexicon } from "../lexicon.ts";
import { LIKELY } from "./context.ts";
import type { Evidence } from "./evidence.ts";

/** What it adds that a form is always written whole. */
const WEIGHT = 0.4;
/** How often it must stand in the collection. */
const OFTEN = 2;
/** What a company has of its own, before its trade; and what the text says something of that is said of companies. */
const OWN_PART = /^\p{Script=Han}{2,3}$/u;
const TOLD = /^\p{Script=Han}{2,6}$/u;
const COMMON_BEGINNING = /^(?:中国|国际|国家|全国|全球|亚洲|欧洲|北美)/;

/**
 * 云岚建材 twice or more, and nowhere 云岚 without its trade: what looks like a company's name and is always written whole
 * is one, where words that stand beside each other by chance would stand apart as well. So is 鲁味坊, of which one place says
 * what is likely of a company, where it stands twice or more.
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
  const open = new Map<string, { readonly shape: Evidence; count: number; whole: number }>();
  for (const shape of shapes) {
    const ending = shape.kind === "company" ? organizations.endingOf(shape.form) : undefined;
    if (!ending || ending.strength === "legal") continue;
    const own = shape.form.slice(0, -ending.ending.length);
    if (OWN_PART.test(own) && !COMMON_BEGINNING.test(own) && !names.places.has(own) && !names.known.has(own))
      open.set(own, open.get(own) ?? { shape, count: 0, whole: 0 });
  }
  for (const one of evidence)
    if (one.source === "context" && one.weight === LIKELY && TOLD.test(one.form) && !isKnown(one.form))
      open.set(one.form, open.get(one.form) ?? { shape: one, count: 0, whole: 0 });
  const match = createMatcher([...open].map(([form, value]) => ({ form, value })));
  for (const { body } of articles)
    for (const { simplified } of body)
      for (const { start, value } of match(simplified)) {
        value.count++;
        if (simplified.startsWith(value.shape.form, start)) value.whole++;
      }
  const whole = [...open.values()].filter(({ count, whole }) => whole >= OFTEN && whole === count);
  return [...whole.map(({ shape }) => shape), ...ofHouse].map((shape) => ({
    ...shape,
    source: "kept",
    weight: WEIGHT,
  }));
}
