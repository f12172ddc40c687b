// The worker of `cargo xtask bench analysis`: takes one command at a time and answers with figures.
import init, { Respondents, dimensions, read_csv, reversed } from './bench.js';
import { chance } from './chance.mjs';
import { figures } from './figures.mjs';

const wasm = await init({ module_or_path: './bench_bg.wasm' });
const MISSING = 255;
const DIMENSIONS = [...dimensions()];
const ITEMS = DIMENSIONS.length;
const WEIGHTS = Math.max(...DIMENSIONS) + 1;

/** Bytes for `n` respondents: expectations, perceptions, no points, satisfaction. */
function seeded(n, seed) {
  const random = chance(seed);
  const bytes = new Uint8Array(n * (2 * ITEMS + WEIGHTS + 1));
  for (let person = 0; person < n; person++) {
    // Answers of one person agree somewhat, as real ones do, or no correlation could be inverted.
    const mood = random() * 3;
    const answer = (base) => Math.max(1, Math.min(7, Math.round(base + mood + random() * 3 - 1.5)));
    for (let item = 0; item < ITEMS; item++) {
      bytes[item * n + person] = answer(4);
      bytes[(ITEMS + item) * n + person] = answer(3);
    }
    for (let weight = 0; weight < WEIGHTS; weight++) bytes[(2 * ITEMS + weight) * n + person] = MISSING;
    bytes[(2 * ITEMS + WEIGHTS) * n + person] = answer(3);
  }
  return bytes;
}

/** The bytes of a file of the reference data; its points are left out. */
function fromCsv(text) {
  const [head, ...rows] = text.trim().split('\n').map((line) => line.split(','));
  const n = rows.length;
  const bytes = new Uint8Array(n * (2 * ITEMS + WEIGHTS + 1)).fill(MISSING);
  const turned = new Set(reversed());
  const column = (name, place, turn) => {
    const index = head.indexOf(name);
    rows.forEach((row, person) => (bytes[place * n + person] = turn ? 8 - Number(row[index]) : Number(row[index])));
  };
  for (let item = 0; item < ITEMS; item++) {
    column(`E${item + 1}`, item, turned.has(item));
    column(`P${item + 1}`, ITEMS + item, turned.has(item));
  }
  column('OS', 2 * ITEMS + WEIGHTS, false);
  return { bytes, n };
}

/** The columns that the figures need, as views of the bytes. */
function views(bytes, n) {
  const items = Array.from({ length: 2 * ITEMS }, (_, column) => bytes.subarray(column * n, (column + 1) * n));
  return [...items, bytes.subarray((2 * ITEMS + WEIGHTS) * n)];
}

function timed(work, runs) {
  const times = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return times;
}

/** A plain CSV file of `n` respondents. */
function csv(n, seed) {
  const bytes = seeded(n, seed);
  const names = (letter) => DIMENSIONS.map((_, item) => `${letter}${item + 1}`);
  const lines = [['id', ...names('E'), ...names('P'), 'OS'].join()];
  const columns = views(bytes, n);
  for (let person = 0; person < n; person++) {
    lines.push([`R${String(person).padStart(7, '0')}`, ...columns.map((column) => column[person])].join());
  }
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

const commands = {
  /** The figures of a file by both. */
  golden(text) {
    const { bytes, n } = fromCsv(text);
    const ours = new Respondents(bytes);
    return { ours: [...ours.figures()], theirs: [...figures(views(bytes, n), n, DIMENSIONS)], dimensions: DIMENSIONS };
  },
  /** Milliseconds of both in turns, so that a busy moment meets both. */
  race({ n, seed, rounds }) {
    const bytes = seeded(n, seed);
    const ours = new Respondents(bytes);
    const columns = views(bytes, n);
    const [times, others] = [[], []];
    let difference = 0;
    for (let round = 0; round < rounds; round++) {
      times.push(...timed(() => ours.figures(), 3));
      others.push(...timed(() => figures(columns, n, DIMENSIONS), 3));
    }
    const mine = ours.figures();
    figures(columns, n, DIMENSIONS).forEach((figure, index) => (difference = Math.max(difference, Math.abs(figure - mine[index]))));
    ours.free();
    return { ours: times, theirs: others, difference };
  },
  /** Megabytes (10⁶ bytes) of plain CSV a second, the best of `runs`. */
  parse({ n, seed, runs }) {
    const file = csv(n, seed);
    let rows = 0;
    const times = timed(() => (rows = read_csv(file)), runs);
    if (rows !== n) throw new Error(`${rows} of ${n} rows were read`);
    return { bytes: file.length, times };
  },
  /** One run of many respondents, and what the module's memory has grown to. */
  many({ n, seed }) {
    const bytes = seeded(n, seed);
    const start = performance.now();
    const ours = new Respondents(bytes);
    const all = ours.figures();
    const ms = performance.now() - start;
    ours.free();
    return { ms, figures: all.length, absent: all.filter(Number.isNaN).length, memory: wasm.memory.buffer.byteLength, handed: bytes.length };
  },
};

addEventListener('message', ({ data: [name, argument] }) => {
  try {
    postMessage({ answer: commands[name](argument) });
  } catch (error) {
    postMessage({ error: String(error?.stack ?? error) });
  }
});
postMessage({ answer: 'ready' });
