// What Lighthouse says of the respondent's page, whether a phone could install it, and whether it
// starts without a network.
//
// Arguments: the server's address, and the folder whose node_modules hold Lighthouse. Scores are
// medians of five runs with Lighthouse's own mobile settings, each in a fresh profile.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dropProfile, launch, newProfile } from './lib/chromium.mjs';
import { median, verdict } from './lib/figures.mjs';
import { openPage } from './lib/page.mjs';
import { relay } from './lib/relay.mjs';

const [base, packages] = process.argv.slice(2);
const require = createRequire(resolve(packages, 'package.json'));
const { default: lighthouse } = await import(pathToFileURL(require.resolve('lighthouse')).href);
const RUNS = Number(process.env.RUNS ?? 5);
const PATH = '/respond.html?s=servqual22@1&lang=en';
const CATEGORIES = ['performance', 'accessibility', 'best-practices'];

/** The port on which the browser lets others look into it; it writes it into its profile. */
async function portOf(profile) {
  for (;;) {
    const text = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
    if (text) return Number(text.split('\n')[0]);
    await new Promise((done) => setTimeout(done, 50));
  }
}

async function judge() {
  const profile = await newProfile();
  const browser = await launch(profile, ['--remote-debugging-port=0']);
  try {
    const { lhr } = await lighthouse(base + PATH, {
      port: await portOf(profile),
      output: 'json',
      logLevel: 'error',
      onlyCategories: CATEGORIES,
    });
    if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
    return lhr;
  } finally {
    await browser.kill();
    await dropProfile(profile);
  }
}

/** What keeps a phone from installing the page, and whether it starts after the server has gone. */
async function installedAndOffline() {
  const line = await relay(base);
  const profile = await newProfile();
  const browser = await launch(profile);
  try {
    const page = await openPage(browser);
    await page.likePhone();
    await page.goto(line.base + PATH);
    await page.until('document.querySelector("h1") !== null');
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    await page.until('navigator.serviceWorker.controller !== null');
    const { installabilityErrors } = await page.send('Page.getInstallabilityErrors');
    const { url: manifest } = await page.send('Page.getAppManifest');
    line.stop();
    await page.goto(line.base + PATH).catch(() => {});
    const offline = await page.until('document.querySelector("h1") !== null', 10_000).catch(() => false);
    return { errors: installabilityErrors, manifest, offline };
  } finally {
    line.stop();
    await browser.kill();
    await dropProfile(profile);
  }
}

/** Audits that took points away in the last run, with what they cost. */
function complaints(lhr) {
  for (const id of CATEGORIES) {
    for (const { id: name, weight } of lhr.categories[id].auditRefs) {
      const { score, title, displayValue = '' } = lhr.audits[name];
      if (weight > 0 && score !== null && score < 1) console.log(`  ${id}: ${title} ${displayValue} (${score})`);
    }
  }
}

const judged = [];
for (let run = 1; run <= RUNS; run += 1) {
  const lhr = await judge();
  judged.push(lhr);
  console.log(`run ${run}: ${CATEGORIES.map((id) => `${id} ${Math.round(lhr.categories[id].score * 100)}`).join(', ')}`);
}
complaints(judged.at(-1));
const { errors, manifest, offline } = await installedAndOffline();
console.log(`manifest: ${manifest || 'none'}`);
for (const { errorId, errorArguments } of errors) console.log(`not installable: ${errorId} ${errorArguments.map(({ value }) => value).join(' ')}`);
console.log(`without a network the page ${offline ? 'starts' : 'DOES NOT START'}\n`);

const score = (id) => median(judged.map((lhr) => Math.round(lhr.categories[id].score * 100)));
const figure = (name, value, bar) => ({ name, value, digits: 0, bar: `>= ${bar}`, met: value >= bar });
const allMet = verdict([
  figure('performance', score('performance'), 95),
  figure('accessibility', score('accessibility'), 100),
  figure('best_practices', score('best-practices'), 100),
  { name: 'installability_errors', value: errors.length, digits: 0, bar: '0', met: errors.length === 0 },
]);
process.exit(allMet && offline ? 0 : 1);
