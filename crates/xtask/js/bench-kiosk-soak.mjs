// Lets a kiosk run for thousands of sessions and looks whether it grows.
//
// Arguments: the server's address, and how many sessions. Every session is answered by touch; every
// second one is abandoned half-way and reset by the kiosk itself. The page's clock is ours, so the
// waits between sessions take no time. After forced collections of garbage, memory and elements
// are compared between the hundredth session and the last. A kiosk loads itself anew every night if
// it can; here it is told that it cannot, so that one page lives through all the nights.
import { dropProfile, launch, newProfile } from './lib/chromium.mjs';
import { CLOCK } from './lib/clock.mjs';
import { verdict } from './lib/figures.mjs';
import { openPage } from './lib/page.mjs';

const [base, sessions] = process.argv.slice(2);
const SESSIONS = Number(sessions);
const ADDRESS = '/respond.html?s=kiosk_express@1&lang=en#mode=kiosk';
// Early sessions still fill caches of the browser.
const SETTLED = Math.min(100, Math.ceil(SESSIONS / 2));
// Between these, the table shows whether growth goes on or comes to an end.
const LOOKS = 4;
const MOST_GROWTH_PCT = 5;
// Longer than a screen ignores touches meant for the one before.
const READ_MS = 400;
// Longer than thanks and the pause that ignores playful pressing, shorter than nobody's patience.
const AFTER_THANKS_MS = 30_000;
// Longer than the kiosk waits for somebody who has left.
const AFTER_LEAVING_MS = 120_000;
const STEP_MS = 20;
const SOON_MS = 500;
const PATIENCE_MS = 15_000;
const COLLECTIONS = 6;
const [ALL, CODE, SCRIPT] = ['script heap, kB', '  compiled code', '  the rest'];
const [ELEMENTS, WASM] = ['elements heap, kB', 'wasm memory, kB'];
// The browser's own lists of slow events, which a busy machine fills, are no growth of the page.
const QUIET = '--disable-blink-features=EventTiming,LongAnimationFrameTiming';

// Runs in the page: keeps its WebAssembly memory in sight, finds what can be touched, and lets no
// attempt to load the page anew succeed.
function helpers() {
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...args) => {
      const made = await real(...args);
      globalThis.__memory = (made.instance ?? made).exports.memory;
      return made;
    };
  }
  const ask = globalThis.fetch;
  globalThis.fetch = (what, ...more) => (what === location.href ? Promise.reject(new TypeError('away')) : ask(what, ...more));
  const centre = (element) => {
    element.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };
  const named = (words) => (button) => words.test(button.textContent.trim() || button.getAttribute('aria-label') || '');
  globalThis.__kiosk = {
    heading: () => document.querySelector('h1')?.textContent ?? '',
    // What a customer touches next: a choice, else the button that leads on, else nothing.
    next(turn) {
      const radios = [...document.querySelectorAll('input[type=radio]')].map((radio) => radio.closest('label') ?? radio);
      if (radios.length > 0) return centre(radios[turn % radios.length]);
      const buttons = [...document.querySelectorAll('button')].filter((button) => !button.disabled);
      const onward = [/^(next|skip|submit)$/i, /touch|start|begin/i];
      const found = onward.map((words) => buttons.find(named(words))).find(Boolean);
      return found ? centre(found) : null;
    },
    isQuestion: () => document.querySelector('input[type=radio], textarea') !== null,
    isReady: () => document.querySelector('input[type=radio], textarea') === null && __kiosk.next(0) !== null,
  };
}

/** One customer: touches from the first invitation to the thanks, or leaves after one answer. */
async function session(page, number, leaves) {
  await touch(page, number);
  await page.until('__kiosk.isQuestion()');
  for (let screens = 0; screens < 20; screens += 1) {
    await pass(page, READ_MS);
    if (!(await page.evaluate('__kiosk.isQuestion()'))) break;
    if (leaves && screens === 1) break;
    await touch(page, number + screens);
  }
  await pass(page, leaves ? AFTER_LEAVING_MS : AFTER_THANKS_MS);
  await page.until('__kiosk.isReady()');
}

/** Touches what comes next, and waits until the screen is another one. */
async function touch(page, turn) {
  const before = JSON.stringify(await page.evaluate('__kiosk.heading()'));
  // Few different expressions: the browser keeps what it compiled for a while.
  const point = await page.evaluate(`__kiosk.next(${turn % 20})`);
  if (!point) throw new Error(`nothing to touch on the screen ${before}`);
  await page.tap(point);
  // The database takes real time and the page's own pauses take its clock's, which must not run far
  // ahead: the kiosk would believe that nobody is there.
  const begun = Date.now();
  for (let ahead = 0; ; ahead += STEP_MS) {
    await pass(page, STEP_MS);
    if (await page.evaluate(`__kiosk.heading() !== ${before}`)) return;
    if (Date.now() - begun > PATIENCE_MS) throw new Error(`the screen ${before} did not go on`);
    await new Promise((done) => setTimeout(done, ahead < SOON_MS ? 2 : 100));
  }
}

const pass = (page, ms) => page.evaluate(`__clock.advance(${ms})`);

/** What the page holds on to. What is only waiting to be thrown away (the last touch keeps its
 * element for a moment) differs from look to look, so of several looks the least counts. */
async function measure(page) {
  const least = {};
  for (let time = 0; time < COLLECTIONS; time += 1) {
    await page.send('HeapProfiler.collectGarbage');
    await new Promise((done) => setTimeout(done, 200));
    for (const [name, value] of Object.entries(await look(page))) least[name] = Math.min(value, least[name] ?? value);
  }
  const code = (await codeBytes(page)) / 1000;
  return { ...least, [CODE]: code, [SCRIPT]: least[ALL] - code };
}

async function look(page) {
  const { usedSize, embedderHeapUsedSize = 0 } = await page.send('Runtime.getHeapUsage');
  const { metrics } = await page.send('Performance.getMetrics');
  const metric = (name) => metrics.find((one) => one.name === name).value;
  return {
    [ALL]: usedSize / 1000,
    [ELEMENTS]: embedderHeapUsedSize / 1000,
    [WASM]: (await page.evaluate('__memory.buffer.byteLength')) / 1000,
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    documents: metric('Documents'),
  };
}

/** Bytes of compiled code in the script heap: the browser compiles a function anew and better when
 * it has run often, which ends by itself and is nothing that the page holds on to. */
async function codeBytes(page) {
  let text = '';
  const stop = page.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => (text += chunk));
  await page.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  stop();
  const { snapshot, nodes } = JSON.parse(text);
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [kind, size, code] = [fields.indexOf('type'), fields.indexOf('self_size'), types[0].indexOf('code')];
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length) if (nodes[at + kind] === code) bytes += nodes[at + size];
  return bytes;
}

const profile = await newProfile();
const browser = await launch(profile, [QUIET]);
const looks = [];
const wanted = Array.from({ length: LOOKS + 1 }, (_, at) => Math.round(SETTLED + ((SESSIONS - SETTLED) * at) / LOOKS));
const begun = Date.now();
try {
  const page = await openPage(browser);
  await page.likePhone();
  await page.send('Performance.enable');
  await page.before(CLOCK);
  await page.before(`(${helpers})()`);
  await page.goto(base + ADDRESS);
  await page.until('__kiosk.isReady()');
  for (let number = 1; number <= SESSIONS; number += 1) {
    await session(page, number, number % 2 === 0);
    if (!wanted.includes(number)) continue;
    looks.push(await measure(page));
    console.log(`${number} sessions, ${((Date.now() - begun) / 1000).toFixed(0)} s`);
  }
} finally {
  await browser.kill();
  await dropProfile(profile);
}

const [early, late] = [looks[0], looks.at(-1)];
const growth = (name) => (early[name] === 0 ? 0 : (late[name] / early[name] - 1) * 100);
const line = (title, cells) => console.log(title.padEnd(20) + cells.map((cell) => cell.padStart(10)).join(''));
console.log();
line('sessions', [...wanted.map(String), 'growth %']);
for (const name of [ALL, CODE, SCRIPT, ELEMENTS, WASM, 'nodes', 'listeners', 'documents']) {
  line(name, [...looks.map((look) => look[name].toFixed(0)), growth(name).toFixed(1)]);
}
// Whichever memory grows most counts, so that a large one cannot hide a leak in a small one.
const heap = Math.max(...[SCRIPT, ELEMENTS, WASM].map(growth));
const nodes = Math.max(...['nodes', 'listeners', 'documents'].map(growth));
const figure = (name, value) => ({ name, value, digits: 2, bar: `<= ${MOST_GROWTH_PCT} %`, met: value <= MOST_GROWTH_PCT });
console.log();
const allMet = verdict([figure('heap_growth_pct', heap), figure('nodes_growth_pct', nodes), { name: 'sessions', value: SESSIONS, digits: 0 }]);
process.exit(allMet ? 0 : 1);
