/** Disjoint sets of strings, with pairs that must never come to lie in one set. */
export interface Union {
  readonly find: (item: string) => string;
  /** Joins the sets of two items; false where a decision keeps them apart. */
  readonly join: (a: string, b: string) => boolean;
  readonly keepApart: (a: string, b: string) => void;
}

export function createUnion(): Union {
  const parents = new Map<string, string>();
  const apart: [string, string][] = [];
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
  return {
    find,
    keepApart: (a, b) => apart.push([a, b]),
    join: (a, b) => {
      const first = find(a);
      const second = find(b);
      if (first === second) return true;
      const forbidden = apart.some(([x, y]) => {
        const left = find(x);
        const right = find(y);
        return (left === first && right === second) || (left === second && right === first);
      });
      if (forbidden) return false;
      const [root, child] = first < second ? [first, second] : [second, first];
      parents.set(child, root);
      return true;
    },
  };
}
