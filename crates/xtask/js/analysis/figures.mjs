// The analysis as one would write it in JavaScript for speed: columns of bytes, whole numbers added
// up in one pass, only one half of the symmetric square, and every figure from its sums.
//
// Figures come in this order, as in `crates/worker/src/bin/bench.rs`: for each item the means of
// expectation, perception and gap, the gap's deviation and t; for each dimension the first three
// with the gap's deviation; the overall gap; for each dimension alpha and item-rest correlations
// of perceptions, expectations and gaps; the correlations of dimensions and satisfaction below
// the diagonal, row by row; R².

/** Rows in a block: what the innermost cache holds of a few columns. */
const BLOCK = 2048;

/** Sums of products of all pairs of columns, and of columns. `columns` are Uint8Arrays of `n`. */
export function products(columns, n) {
  const k = columns.length;
  const sums = new Float64Array(k);
  const square = new Float64Array(k * k);
  for (let from = 0; from < n; from += BLOCK) {
    const to = Math.min(n, from + BLOCK);
    for (let i = 0; i < k; i += 2) {
      const paired = i + 1 < k;
      const a = columns[i];
      const b = columns[paired ? i + 1 : i];
      sums[i] += total(a, from, to);
      if (paired) sums[i + 1] += total(b, from, to);
      for (let j = i; j < k; j += 2) {
        const wide = j + 1 < k;
        tile(a, b, columns[j], columns[wide ? j + 1 : j], from, to);
        square[i * k + j] += found[0];
        if (wide) square[i * k + j + 1] += found[1];
        if (paired) {
          square[(i + 1) * k + j] += found[2];
          if (wide) square[(i + 1) * k + j + 1] += found[3];
        }
      }
    }
  }
  for (let i = 0; i < k; i++) for (let j = 0; j < i; j++) square[i * k + j] = square[j * k + i];
  return { n, k, sums, square };
}

const found = new Int32Array(4);

function tile(a, b, c, d, from, to) {
  let ac = 0, ad = 0, bc = 0, bd = 0;
  for (let row = from; row < to; row++) {
    const x = a[row], y = b[row], u = c[row], v = d[row];
    ac = (ac + Math.imul(x, u)) | 0;
    ad = (ad + Math.imul(x, v)) | 0;
    bc = (bc + Math.imul(y, u)) | 0;
    bd = (bd + Math.imul(y, v)) | 0;
  }
  found[0] = ac;
  found[1] = ad;
  found[2] = bc;
  found[3] = bd;
}

function total(column, from, to) {
  let sum = 0;
  for (let row = from; row < to; row++) sum = (sum + column[row]) | 0;
  return sum;
}

/** Means and covariances of sums of columns; each variable is a list of [column, factor]. */
function moments({ n, k, sums, square }, variables, divisors) {
  const width = variables.length;
  const means = variables.map((terms, v) => terms.reduce((sum, [c, f]) => sum + f * sums[c], 0) / n / divisors[v]);
  const covariance = new Float64Array(width * width);
  for (let a = 0; a < width; a++) {
    for (let b = a; b < width; b++) {
      let product = 0, left = 0, right = 0;
      for (const [c, f] of variables[a]) {
        left += f * sums[c];
        for (const [d, g] of variables[b]) product += f * g * square[c * k + d];
      }
      for (const [d, g] of variables[b]) right += g * sums[d];
      const value = (n * product - left * right) / (n * (n - 1)) / (divisors[a] * divisors[b]);
      covariance[a * width + b] = covariance[b * width + a] = value;
    }
  }
  return { n, width, means, covariance };
}

const ones = (length) => new Array(length).fill(1);

function reliability({ width, covariance }, out) {
  const rows = new Float64Array(width);
  let all = 0, own = 0;
  for (let a = 0; a < width; a++) {
    for (let b = 0; b < width; b++) rows[a] += covariance[a * width + b];
    all += rows[a];
    own += covariance[a * width + a];
  }
  out.push((width / (width - 1)) * (1 - own / all));
  for (let a = 0; a < width; a++) {
    const variance = covariance[a * width + a];
    out.push((rows[a] - variance) / Math.sqrt(variance * (all - 2 * rows[a] + variance)));
  }
}

/** R² of the last variable, by elimination in the correlations. */
function explained(correlation, width) {
  const rest = Float64Array.from(correlation);
  const last = width - 1;
  let r2 = 0;
  for (let pivot = 0; pivot < last; pivot++) {
    const own = rest[pivot * width + pivot];
    r2 += rest[pivot * width + last] ** 2 / own;
    for (let a = pivot + 1; a < width; a++) {
      const factor = rest[a * width + pivot] / own;
      for (let b = pivot + 1; b < width; b++) rest[a * width + b] -= factor * rest[pivot * width + b];
    }
  }
  return r2;
}

/** All figures. `columns` are expectations, perceptions, satisfaction; `dimensions` the dimension of
 * each item. */
export function figures(columns, n, dimensions) {
  const crossed = products(columns, n);
  const items = dimensions.length;
  const groups = [];
  dimensions.forEach((dimension, item) => (groups[dimension] ??= []).push(item));
  const gap = (item) => [[items + item, 1], [item, -1]];
  const out = [];
  const { means, covariance } = moments(crossed, [...dimensions.keys()].map(gap), ones(items));
  for (let item = 0; item < items; item++) {
    const sd = Math.sqrt(covariance[item * items + item]);
    out.push(crossed.sums[item] / n, crossed.sums[items + item] / n, means[item], sd, means[item] / (sd / Math.sqrt(n)));
  }
  const sizes = groups.map((group) => group.length);
  const gaps = moments(crossed, groups.map((group) => group.flatMap(gap)), sizes);
  groups.forEach((group, index) => {
    const mean = (first) => group.reduce((sum, item) => sum + crossed.sums[first + item], 0) / n / group.length;
    out.push(mean(0), mean(items), gaps.means[index], Math.sqrt(gaps.covariance[index * groups.length + index]));
  });
  out.push(gaps.means.reduce((sum, mean) => sum + mean, 0) / groups.length);
  for (const group of groups) {
    const single = (first) => group.map((item) => [[first + item, 1]]);
    for (const variables of [single(items), single(0), group.map(gap)]) reliability(moments(crossed, variables, ones(group.length)), out);
  }
  const drivers = moments(crossed, [...groups.map((group) => group.map((item) => [items + item, 1])), [[2 * items, 1]]], [...sizes, 1]);
  const { width } = drivers;
  const correlation = drivers.covariance.map((value, place) => {
    const [a, b] = [Math.floor(place / width), place % width];
    return value / Math.sqrt(drivers.covariance[a * width + a] * drivers.covariance[b * width + b]);
  });
  for (let a = 1; a < width; a++) for (let b = 0; b < a; b++) out.push(correlation[a * width + b]);
  out.push(explained(correlation, width));
  return Float64Array.from(out);
}
