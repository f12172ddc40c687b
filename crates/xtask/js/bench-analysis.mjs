// The analysis of 100,000 × 44 answers in the browser's worker, beside a well-written JavaScript
// version in a worker of the same browser, and numpy and R where they are installed.
//
// Arguments: the address of the bench's page, the folder of the reference data, the folder of the
// scripts for numpy and R. Both versions must meet the reference first.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { compare } from './analysis/golden.mjs';
import { dropProfile, launch, newProfile } from './lib/chromium.mjs';
import { median, verdict } from './lib/figures.mjs';
import { openPage } from './lib/page.mjs';

const [base, reference, scripts] = process.argv.slice(2);
const ROUNDS = Number(process.env.RUNS ?? 10);
const RESPONDENTS = 100_000;
const MANY = 1_000_000;
const SEED = 20260101;
const RATIO_BAR = 0.35;
const MEMORY_BAR = 1_000_000_000;

const START = `(() => {
  const worker = new Worker('/bench.mjs', { type: 'module' });
  const told = () => new Promise((done, fail) => {
    worker.onmessage = ({ data }) => ('error' in data ? fail(new Error(data.error)) : done(data.answer));
    worker.onerror = (event) => fail(new Error(event.message || 'the worker did not start'));
  });
  const first = told();
  globalThis.ask = (...command) => first.then(() => { const answer = told(); worker.postMessage(command); return answer; });
  return first;
})()`;

const best = (times) => Math.min(...times);
const ms = (times) => `${best(times).toFixed(1)} ms (median ${median(times).toFixed(1)})`;

/** Runs a script of another language; tells why not where it cannot. */
async function other(name, program, script) {
  try {
    const { stdout } = await promisify(execFile)(program, [join(scripts, script), String(RESPONDENTS), '5']);
    console.log(`${name.padEnd(12)} ${stdout.trim()} ms`);
  } catch (error) {
    const reason = error.code === 'ENOENT' ? `${program} is not installed` : String(error.stderr ?? error).trim().split('\n').at(-1);
    console.log(`${name.padEnd(12)} left out: ${reason}`);
  }
}

async function measure(browser) {
  const page = await openPage(browser);
  await page.goto(`${base}/index.html`);
  await page.evaluate(START);
  const ask = (...command) => page.evaluate(`ask(...${JSON.stringify(command)})`);

  const text = await readFile(join(reference, 'servqual600.csv'), 'utf8');
  const golden = JSON.parse(await readFile(join(reference, 'servqual600.golden.json'), 'utf8'));
  const figures = await ask('golden', text);
  for (const [name, all] of [['our worker', figures.ours], ['JavaScript', figures.theirs]]) {
    const { compared, worst } = compare(all, golden, figures.dimensions);
    console.log(`${name.padEnd(12)} meets ${compared} reference values, worst difference ${worst.toExponential(1)}`);
  }

  console.log(`\n${RESPONDENTS} × 44 answers; ${cpus().length} processors, load ${loadavg()[0].toFixed(1)}`);
  const race = await ask('race', { n: RESPONDENTS, seed: SEED, rounds: ROUNDS });
  console.log(`our worker   ${ms(race.ours)}\nJavaScript   ${ms(race.theirs)}`);
  if (!(race.difference < 1e-6)) throw new Error(`the two differ by ${race.difference}`);
  await other('numpy', 'python3', 'numpy_bench.py');
  await other('R', 'Rscript', 'bench.R');

  const parse = await ask('parse', { n: RESPONDENTS, seed: SEED, runs: 7 });
  const speed = parse.bytes / 1000 / best(parse.times);
  console.log(`plain CSV    ${(parse.bytes / 1e6).toFixed(1)} MB in ${ms(parse.times)}`);

  const many = await ask('many', { n: MANY, seed: SEED });
  if (many.absent > 0) throw new Error(`${many.absent} of ${many.figures} figures are absent`);
  const memory = many.memory + many.handed;
  console.log(`${MANY} × 44 in ${many.ms.toFixed(0)} ms; memory of the module ${(many.memory / 1e6).toFixed(0)} MB, answers handed over ${(many.handed / 1e6).toFixed(0)} MB\n`);
  if (memory > MEMORY_BAR) console.log(`NOT MET  memory ${(memory / 1e6).toFixed(0)} MB, bar 1000 MB`);
  const ratio = best(race.ours) / best(race.theirs);
  const all = verdict([
    { name: 'ratio_vs_js', value: ratio, digits: 3, bar: `≤ ${RATIO_BAR}`, met: ratio <= RATIO_BAR },
    { name: 'csv_parse_mb_s', value: speed, digits: 0 },
  ]);
  return all && memory <= MEMORY_BAR;
}

const profile = await newProfile();
const browser = await launch(profile);
try {
  if (!(await measure(browser))) process.exitCode = 1;
} finally {
  await browser.close();
  await dropProfile(profile);
}
