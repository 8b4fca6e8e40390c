/** A line that may continue an open end, and the evidence for it. */
export interface Candidate {
  readonly to: number;
  readonly score: number;
}

/** An open end and what may continue it, the next line among it or not. */
export interface OpenEnd {
  readonly from: number;
  readonly candidates: readonly Candidate[];
}

/** A choice for the open ends so far. */
interface State {
  readonly score: number;
  /** The last line that was chosen over others between; columns follow each other in the order of print. */
  readonly furthest: number;
  readonly last: Choice | null;
}

interface Choice {
  readonly from: number;
  readonly to: number;
  readonly before: Choice | null;
}

/** States kept after each open end. */
const BEAM = 40;

/**
 * Chooses for each open end a continuation or none, so that no line continues two, those further down stand in the order
 * of their open ends, and the sum of scores is high: a beam search in the order of print.
 */
export function assignContinuations(ends: readonly OpenEnd[]): Map<number, number> {
  let states: State[] = [{ score: 0, furthest: -1, last: null }];
  for (const { from, candidates } of ends) {
    const next = states.flatMap((state) => [state, ...extend(state, from, candidates)]);
    next.sort((a, b) => b.score - a.score);
    states = next.slice(0, BEAM);
  }
  const chosen = new Map<number, number>();
  for (let choice = states[0]?.last ?? null; choice; choice = choice.before) chosen.set(choice.from, choice.to);
  return chosen;
}

function extend(state: State, from: number, candidates: readonly Candidate[]): State[] {
  return candidates.flatMap(({ to, score }) => {
    const isNext = to === from + 1;
    if (isNext ? isTaken(state, to) : to <= state.furthest || isTaken(state, to)) return [];
    const last = { from, to, before: state.last };
    return [{ score: state.score + score, furthest: isNext ? state.furthest : to, last }];
  });
}

/** Lines are taken in about the order of print, so a short look back is enough. */
function isTaken(state: State, line: number): boolean {
  let choice = state.last;
  for (let n = 0; n < BEAM && choice; n++, choice = choice.before) if (choice.to === line) return true;
  return false;
}
