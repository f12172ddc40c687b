// Compares the respondent's page with SurveyJS on a slow phone: bytes and time until the first
// choice can be made, and the slowest way from a touch to the next question.
//
// Arguments: the address of our server, and that of the server with the page of tests/bench.
// Chromium plays the phone: processor slowed down four times, 1.6 Mbit/s, 150 ms. Both pages are
// watched by the same code (lib/watch.mjs), driven by the same touches, and served through the
// same relay, which counts. Every run has a fresh profile; medians of five alternating runs.
import { cpus, loadavg } from 'node:os';
import { dropProfile, launch, newProfile } from './lib/chromium.mjs';
import { median, verdict } from './lib/figures.mjs';
import { openPage } from './lib/page.mjs';
import { relay } from './lib/relay.mjs';
import { watcher } from './lib/watch.mjs';

const [ourBase, theirBase] = process.argv.slice(2);
const RUNS = Number(process.env.RUNS ?? 5);
const ANSWERS = 22;
// A person reads before touching; our page ignores touches meant for the screen before.
const READ_MS = 260;
const RETRY_MS = 25;
const SETTLE_MS = 2_000;
const PATIENCE_MS = 60_000;
const SLOW_NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const SLOWDOWN = 4;

const OURS = { name: 'Serviscope', base: ourBase, path: '/respond.html?s=servqual22@1&lang=en', heading: 'h1', scope: 'main', start: '^Start$' };
const THEIRS = { name: 'SurveyJS', base: theirBase, path: '/', heading: '.sd-question__title, .sd-completedpage', scope: '.sd-question' };

// A service worker loads over the same slow network; left alone it would fetch at full speed and
// hand the page what a phone had still to wait for.
async function slowWorkers(browser) {
  browser.listen(({ method, params }) => {
    if (method !== 'Target.attachedToTarget' || params.targetInfo.type !== 'service_worker') return;
    const tell = (command, details) => browser.send(command, details, params.sessionId).catch(() => {});
    tell('Network.enable');
    tell('Network.emulateNetworkConditions', SLOW_NETWORK);
    tell('Runtime.runIfWaitingForDebugger');
  });
  const filter = [{ type: 'service_worker' }, { exclude: true }];
  await browser.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true, filter });
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** A page like a phone's, watched; `next` waits for a screen that was not there before. */
async function watched(browser, contextId, site, network) {
  const page = await openPage(browser, contextId);
  const screens = [];
  let told = () => {};
  await page.likePhone();
  await page.bind('seen', (text) => {
    screens.push(JSON.parse(text));
    told();
  });
  await page.before(watcher(site));
  await page.send('Network.enable');
  if (network) await page.send('Network.emulateNetworkConditions', network);
  await page.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  // A new window keeps the browser itself busy for a while.
  await pause(SETTLE_MS);
  const next = async () => {
    const end = Date.now() + PATIENCE_MS;
    while (screens.length === 0) {
      if (Date.now() > end) throw new Error(`${site.name}: no new screen after "${await page.evaluate('__watch.words()')}"`);
      await Promise.race([new Promise((done) => (told = done)), pause(500)]);
    }
    return screens.shift();
  };
  return { page, next, isNext: () => screens.length > 0 };
}

/** Opens the survey and touches until a first choice is taken; tells the milestones. */
async function toFirstChoice({ page, next, isNext }, site, base) {
  const milestones = [];
  await page.goto(base + site.path, false);
  let screen = await next();
  if (site.start) {
    milestones.push(['start screen painted', screen.painted]);
    while (!isNext()) {
      const button = await page.evaluate(`__watch.button(${JSON.stringify(site.start)})`);
      if (button) await page.tap(button);
      await pause(RETRY_MS);
    }
    milestones.push(['start touched', await page.evaluate('__watch.lifted()')]);
    screen = await next();
  }
  milestones.push(['first question painted', screen.painted]);
  const end = Date.now() + PATIENCE_MS;
  const isTaken = async () => isNext() || (await page.evaluate('__watch.isChosen()'));
  do {
    if (Date.now() > end) throw new Error(`${site.name}: no choice can be touched at "${screen.words}"`);
    const choice = (await page.evaluate('__watch.choices()'))[1];
    if (choice) await page.tap(choice);
    if (await isTaken()) break;
    await pause(RETRY_MS);
    // The browser may have been busy with this very touch.
  } while (!(await isTaken()));
  const first = await page.evaluate('__watch.taken()');
  milestones.push(['first choice taken', first]);
  return { first, milestones };
}

/** One visit with an empty profile: bytes, first choice, and the slowest of the answers. */
async function coldRun(browser, site) {
  const line = await relay(site.base);
  const { browserContextId } = await browser.send('Target.createBrowserContext');
  const visit = await watched(browser, browserContextId, site, SLOW_NETWORK);
  const { page, next } = visit;
  const { first, milestones } = await toFirstChoice(visit, site, line.base);
  const bytes = line.sent;
  const waits = [];
  let touched = first;
  for (let done = 1; ; done += 1) {
    const screen = await next();
    waits.push(screen.painted - touched);
    if (done === ANSWERS) break;
    await pause(READ_MS);
    await page.tap(await choice(page, done, site));
    touched = await page.evaluate('__watch.lifted()');
  }
  const [slowestEvent, files] = [await page.evaluate('__watch.slowestEvent()'), await page.evaluate('__watch.files()')];
  await browser.send('Target.disposeBrowserContext', { browserContextId });
  line.stop();
  return { bytes, first, milestones, waits, tap: Math.max(...waits), middle: median(waits), slowestEvent, files };
}

/** Where to touch for the answer of one question: not always the same place. */
async function choice(page, done, site) {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const choices = await page.evaluate('__watch.choices()');
    if (choices.length > 0) return choices[(done * 3 + 1) % Math.min(choices.length, 7)];
    if (Date.now() > end) throw new Error(`${site.name}: nothing to touch for answer ${done + 1}`);
    await pause(RETRY_MS);
  }
}

/**
 * A second visit after the server has gone: only what the first one stored is left. The first one
 * lasts until the page has stored everything that it stores; nothing is answered. Who comes back
 * finds no start screen but the first question, so it is answered as soon as it can be touched.
 */
async function repeatRun(browser, site) {
  const line = await relay(site.base);
  const { browserContextId } = await browser.send('Target.createBrowserContext');
  const before = await openPage(browser, browserContextId);
  await before.goto(line.base + site.path);
  await before.evaluate('navigator.serviceWorker.ready.then(() => true)');
  await before.until('navigator.serviceWorker.controller !== null');
  await before.until('caches.match(location.href).then((kept) => kept !== undefined)');
  await before.close();
  line.stop();
  const visit = await watched(browser, browserContextId, site, undefined);
  const { first, milestones } = await toFirstChoice(visit, { ...site, start: undefined }, line.base);
  const files = await visit.page.evaluate('__watch.files()');
  await browser.send('Target.disposeBrowserContext', { browserContextId });
  return { first, milestones, files };
}

/** The runs' medians of one figure. */
const middle = (runs, figure) => median(runs.map((run) => run[figure]));

function table(rows) {
  console.log(`\n${''.padEnd(34)}${'Serviscope'.padStart(12)}${'SurveyJS'.padStart(12)}${'ratio'.padStart(9)}`);
  for (const [title, ours, theirs, digits] of rows) {
    const cells = [ours.toFixed(digits).padStart(12), theirs.toFixed(digits).padStart(12), (ours / theirs).toFixed(3).padStart(9)];
    console.log(title.padEnd(34) + cells.join(''));
  }
}

function taps(name, { waits }) {
  console.log(`\n${name}: from touch to next question in one run, ms\n  ${waits.map((wait) => wait.toFixed(0)).join(' ')}`);
}

function story(title, runs) {
  console.log(`\n${title}, ms since the navigation began`);
  runs[0].milestones.forEach(([name], at) => {
    console.log(`  ${name.padEnd(28)}${median(runs.map((run) => run.milestones[at][1])).toFixed(0).padStart(7)}`);
  });
}

function list(name, { files }) {
  console.log(`\n${name}: files of one run, ms`);
  for (const { name, startTime, responseEnd } of files) {
    console.log(`  ${startTime.toFixed(0).padStart(6)} –${responseEnd.toFixed(0).padStart(6)}  ${name}`);
  }
}

const busy = loadavg()[0];
console.log(`load of this machine: ${busy.toFixed(1)} on ${cpus().length} processors${busy > cpus().length / 2 ? '; times are of a busy machine' : ''}`);
const profile = await newProfile();
const browser = await launch(profile);
await slowWorkers(browser);
const runs = { ours: [], theirs: [], repeat: [] };
try {
  // The first run of each also reads the browser's own code from the disk: it does not count.
  for (let run = 0; run <= RUNS; run += 1) {
    const ours = await coldRun(browser, OURS);
    const theirs = await coldRun(browser, THEIRS);
    const repeat = await repeatRun(browser, OURS);
    const line = [ours, theirs, repeat].map(({ first }) => `${first.toFixed(0)} ms`).join(', ');
    console.log(`run ${run}${run === 0 ? ', not counted' : ''}: first choice ${line} (ours, theirs, ours again offline)`);
    if (run === 0) continue;
    runs.ours.push(ours);
    runs.theirs.push(theirs);
    runs.repeat.push(repeat);
  }
} finally {
  await browser.kill();
  await dropProfile(profile);
}

const [ours, theirs] = [runs.ours, runs.theirs];
list(OURS.name, ours.at(-1));
list(THEIRS.name, theirs.at(-1));
list(`${OURS.name} again, offline`, runs.repeat.at(-1));
taps(OURS.name, ours.at(-1));
taps(THEIRS.name, theirs.at(-1));
story('Serviscope, cold', ours);
story('SurveyJS, cold', theirs);
story('Serviscope again, offline', runs.repeat);
table([
  ['bytes to the first choice, kB', middle(ours, 'bytes') / 1000, middle(theirs, 'bytes') / 1000, 1],
  ['first choice, ms', middle(ours, 'first'), middle(theirs, 'first'), 0],
  ['slowest touch to next question, ms', middle(ours, 'tap'), middle(theirs, 'tap'), 0],
  ['middle touch to next question, ms', middle(ours, 'middle'), middle(theirs, 'middle'), 0],
  ['slowest event to its paint, ms', middle(ours, 'slowestEvent'), middle(theirs, 'slowestEvent'), 0],
]);
console.log(`\nour repeat visit without a network: first choice after ${middle(runs.repeat, 'first').toFixed(0)} ms\n`);

const figure = (name, value, bar) => ({ name, value, digits: 3, bar: `<= ${bar}`, met: value <= bar });
const allMet = verdict([
  figure('bytes_ratio', middle(ours, 'bytes') / middle(theirs, 'bytes'), 0.34),
  figure('first_ratio', middle(ours, 'first') / middle(theirs, 'first'), 0.35),
  figure('tap_ratio', middle(ours, 'tap') / middle(theirs, 'tap'), 0.3),
  figure('repeat_ratio', middle(runs.repeat, 'first') / middle(ours, 'first'), 0.25),
]);
process.exit(allMet ? 0 : 1);
