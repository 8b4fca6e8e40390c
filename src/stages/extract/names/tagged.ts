import type { EntityKind } from "../../../model/front-matter.ts";
import type { SegmentedBlock } from "../../../model/stages.ts";
import type { Span } from "../../../model/text.ts";
import type { TagKind, Tagger } from "../../../tagger/tagger.ts";
import type { Lexicon } from "../lexicon.ts";
import { wordAt } from "./boundary.ts";
import { isCommonWordAt } from "./people.ts";
import { evidenceAt, type Evidence } from "./evidence.ts";

/** What the tagger is sure of counts for less than what a text declares. */
const TRUST = 0.9;
/** A single word in Latin letters is as often a product or a term, an institution without a telling ending a place. */
const TRUST_IN_DOUBT = 0.6;

/** What the tagger finds that is of a kind of ours. An organisation of either kind counts as what its ending makes it. */
export function findTagged(block: SegmentedBlock, index: number, tagger: Tagger, lexicon: Lexicon): Evidence[] {
  return tagger(block.simplified, block.words).flatMap((tagged) => {
    const span = withoutTail(block, tagged, lexicon);
    const form = block.simplified.slice(span.start, span.end);
    const kind = kindOf(tagged.kind, form, lexicon);
    if (!kind || form.length < 2 || MARKS.test(form)) return [];
    if (kind === "person" ? isCommonWordAt(block, span.start, lexicon) : isGeneric(block, span, lexicon)) return [];
    return [
      evidenceAt(block, index, span, {
        kind,
        source: "tagger",
        weight: tagged.confidence * trustIn(form, kind, lexicon),
      }),
    ];
  });
}

/** Punctuation that no name of ours holds, and a bracket that is opened and not closed. */
const MARKS = /[，。、；：“”]|\s{2}|[(（][^)）]*$/;

function trustIn(form: string, kind: EntityKind, lexicon: Lexicon): number {
  if (/^[A-Za-z0-9-]+$/.test(form)) return TRUST_IN_DOUBT;
  const ending = lexicon.organizations.endingOf(form);
  return kind === "institution" && (ending?.ending.length ?? 0) < 2 && !lexicon.names.known.has(form)
    ? TRUST_IN_DOUBT
    : TRUST;
}

/** Cuts terms and model names off the end: 华为海思|GPU, 英伟达| GTX. */
function withoutTail({ simplified, words }: SegmentedBlock, { start, end }: Span, lexicon: Lexicon): Span {
  const coded = /^(\p{Script=Han}{2,}) [A-Z].*$/u.exec(simplified.slice(start, end));
  if (coded?.[1]) return { start, end: start + coded[1].length };
  const last = words[wordAt(words, end - 1)];
  return last && last.start > start && lexicon.names.commonLatin.has(last.text)
    ? { start, end: last.start }
    : { start, end };
}

function kindOf(tag: TagKind, form: string, lexicon: Lexicon): EntityKind | null {
  if (tag === "person") return "person";
  if (tag !== "company" && tag !== "institution" && tag !== "organization") return null;
  const ending = lexicon.organizations.endingOf(form);
  if (ending && ending.strength !== "trade") return ending.kind;
  return tag === "institution" ? "institution" : "company";
}

/** GPU初创公司, 研发中心, 比利时列日: made of places and of words that every company is made of. */
function isGeneric({ simplified, words }: SegmentedBlock, { start, end }: Span, lexicon: Lexicon): boolean {
  const ending = lexicon.organizations.endingOf(simplified.slice(start, end));
  if (ending && ending.strength !== "trade" && words[wordAt(words, start)]?.tag === "ns") return false;
  const { generic, outside, inside, endingOf } = lexicon.organizations;
  for (let i = wordAt(words, start); i < words.length; i++) {
    const word = words[i];
    if (!word || word.start >= end) return true;
    const common =
      generic.has(word.text) ||
      outside.has(word.text) ||
      inside.has(word.text) ||
      lexicon.names.commonLatin.has(word.text);
    if (!common && endingOf(word.text)?.ending !== word.text && !/^\s+$/.test(word.text)) return false;
  }
  return true;
}

/**
 * What the shapes of names suggest, corrected by the tagger: where it sees the name end at the same place and begin
 * later, its beginning counts; where it sees no organisation at all, the shape is half believed.
 */
export function reconcile(shapes: readonly Evidence[], tagged: readonly Evidence[]): Evidence[] {
  const organizations = tagged.filter(({ kind }) => kind === "company" || kind === "institution");
  return shapes.flatMap((shape) => {
    const overlapping = organizations.filter(({ start, end }) => start < shape.end && end > shape.start);
    if (overlapping.some(({ start, end }) => end === shape.end && start > shape.start)) return [];
    return overlapping.length > 0 || shape.weight > DOUBTFUL ? [shape] : [{ ...shape, weight: shape.weight / 2 }];
  });
}

/** Shapes above this weight stand without the tagger. */
const DOUBTFUL = 0.7;
