// Figures: medians, chance that can be repeated, and bars that are met or not.

/** The middle value. */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Numbers from 0 up to 1 that follow from `seed` alone (mulberry32). */
export function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Prints whether each figure meets its bar, then all of them as one last line; true if all do.
 * `figures` are rows of a name, a value, digits after the point, and a test with its words. */
export function verdict(figures) {
  for (const { name, value, digits, bar, met } of figures.filter((figure) => figure.bar)) {
    console.log(`${met ? 'met    ' : 'NOT MET'}  ${name} ${value.toFixed(digits)}, bar ${bar}`);
  }
  console.log(`\n${figures.map(({ name, value, digits }) => `${name}=${value.toFixed(digits)}`).join(' ')}`);
  return figures.every((figure) => figure.met ?? true);
}
