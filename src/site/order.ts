/** Orders that are the same on every machine: by code points, never by a locale. */

/** Compares by code points, for `sort`. */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above all that UTF-16 writes with one unit. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

/** A comparison by the first key that differs; numbers ascend, and null comes last. */
export function compareBy<T>(...keys: readonly ((item: T) => string | number | null)[]): (a: T, b: T) => number {
  return (a, b) => {
    for (const key of keys) {
      const order = compareKeys(key(a), key(b));
      if (order !== 0) return order;
    }
    return 0;
  };
}

function compareKeys(a: string | number | null, b: string | number | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return typeof a === "string" || typeof b === "string" ? compareText(String(a), String(b)) : a - b;
}
