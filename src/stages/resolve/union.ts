/** Disjoint sets of strings, with pairs that must never come to lie in one set. */
export interface Union {
  readonly find: (item: string) => string;
  /** Joins the sets of two items; false where a decision keeps them apart. */
  readonly join: (a: string, b: string) => boolean;
  readonly keepApart: (a: string, b: string) => void;
  readonly areApart: (a: string, b: string) => boolean;
}

/** The smallest item of a set represents it, in whatever order the sets were joined. */
export function createUnion(): Union {
  const parents = new Map<string, string>();
  /** Representative → the representatives from which it is kept apart. */
  const apart = new Map<string, Set<string>>();
  const find = (item: string): string => {
    let root = item;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    for (let at = item; at !== root;) {
      const next = parents.get(at) ?? root;
      parents.set(at, root);
      at = next;
    }
    return root;
  };
  const enemiesOf = (root: string): Set<string> => {
    const enemies = apart.get(root) ?? new Set();
    apart.set(root, enemies);
    return enemies;
  };
  return {
    find,
    areApart: (a, b) => apart.get(find(a))?.has(find(b)) ?? false,
    keepApart: (a, b) => {
      const [first, second] = [find(a), find(b)];
      if (first === second) return;
      enemiesOf(first).add(second);
      enemiesOf(second).add(first);
    },
    join: (a, b) => {
      const [first, second] = [find(a), find(b)];
      if (first === second) return true;
      if (apart.get(first)?.has(second)) return false;
      const [root, child] = first < second ? [first, second] : [second, first];
      parents.set(child, root);
      for (const enemy of apart.get(child) ?? []) {
        enemiesOf(enemy).delete(child);
        enemiesOf(enemy).add(root);
        enemiesOf(root).add(enemy);
      }
      apart.delete(child);
      return true;
    },
  };
}
