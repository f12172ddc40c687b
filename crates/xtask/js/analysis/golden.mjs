// Comparing the figures of an analysis with the reference values.

/** Largest difference that counts as the same. */
const TOLERANCE = 1e-9;

/** Compares figures in the order of figures.mjs; throws at the first that differs. */
export function compare(figures, golden, dimensions) {
  let place = 0;
  let compared = 0;
  let worst = 0;
  const next = (name, wanted) => {
    const found = figures[place++];
    if (wanted === undefined || wanted === null) return;
    const difference = Math.abs(found - wanted) / Math.max(1, Math.abs(wanted));
    if (!(difference <= TOLERANCE)) throw new Error(`${name} is ${found}, the reference says ${wanted}`);
    compared += 1;
    worst = Math.max(worst, difference);
  };
  for (const item of golden.items) {
    for (const name of ['E_mean', 'P_mean', 'gap', 'gap_sd', 't']) next(`item ${item.item}: ${name}`, item[name]);
  }
  for (const one of golden.dims) for (const name of ['E', 'P', 'gap', 'sd']) next(`${one.dim}: ${name}`, one[name]);
  next('overall', golden.overall.unweighted);
  golden.dims.forEach((one, index) => {
    const items = dimensions.filter((dimension) => dimension === index).length;
    for (const side of ['P', 'E', 'G']) {
      const alpha = one[`alpha_${side}`];
      next(`${one.dim}: alpha ${side}`, alpha?.alpha);
      for (let item = 0; item < items; item++) next(`${one.dim}: item-rest ${side}`, alpha?.r_drop?.[item]);
    }
  });
  const width = golden.dims.length + 1;
  place += (width * (width - 1)) / 2; // the reference has no correlations; R² follows from them
  next('R²', golden.drivers.r2);
  if (place !== figures.length) throw new Error(`${figures.length} figures instead of ${place}`);
  return { compared, worst };
}
