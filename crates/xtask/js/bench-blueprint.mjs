// Compares our blueprint editor with React Flow and bpmn-js: what a frame costs the main thread
// while panning, while moving a card and while panning over the whole, and how long opening takes.
//
// Arguments: the address of our server, that of the server with the pages of tests/bench, and the
// module that makes the cards. Every editor shows the same cards (titles, badges, links), ours in
// its real page with everything that belongs to it. The same wheel and mouse drive all of them.
//
// CARDS=N measures with another number of cards. A frame's cost is what the main thread worked
// (Chromium's TaskDuration) from the first event to the last frame, divided by the events, of which
// there is one a frame.
import { cpus, loadavg } from 'node:os';
import { pathToFileURL } from 'node:url';
import { dropProfile, launch, newProfile } from './lib/chromium.mjs';
import { median, verdict } from './lib/figures.mjs';
import { openPage } from './lib/page.mjs';

const [ourBase, peerBase, maker] = process.argv.slice(2);
const { LANES, cards, links } = await import(pathToFileURL(maker));
const MANY = Number(process.env.CARDS ?? 10_000);
const FEW = 1_000;
const RUNS = 3;
const LOADS = 5;
const STEPS = 90;
const FRAME_MS = 1000 / 60;
const SETTLE_MS = 1_000;
const PATIENCE_MS = 240_000;
const SCREEN = { width: 1280, height: 800, deviceScaleFactor: 1, mobile: false };
const [WHEEL_PX, MOVE_PX] = [24, 5];

const OURS = {
  name: 'Serviscope',
  card: '.bp-card:not(.dragged)',
  address: (count) => `${ourBase}/blueprints/bench-${count}`,
  fit: async (page) => {
    await page.evaluate(`document.querySelector('.bp-fit').click()`);
    for (let step = 0; step < 2; step += 1) await page.evaluate(`document.querySelector('.bp-larger').click()`);
  },
};
const FLOW = {
  name: 'React Flow',
  card: '.react-flow__node',
  address: (count) => `${peerBase}/flow/index.html?cards=${count}`,
  fit: (page) => page.evaluate('Promise.resolve(__editor.fit()).then(() => true)'),
};
const BPMN = {
  name: 'bpmn-js',
  card: '.djs-shape .djs-visual',
  address: (count) => `${peerBase}/bpmn/index.html?cards=${count}`,
  fit: (page) => page.evaluate('Promise.resolve(__editor.fit()).then(() => true)'),
};

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Our document of the same cards. */
function blueprint(count) {
  const all = cards(count);
  const kinds = ['physical_evidence', 'customer_actions', 'frontstage', 'frontstage', 'backstage', 'support', 'support'];
  const columns = Math.max(...all.map(({ column }) => column)) + 1;
  const text = (words) => ({ zh: words, en: words });
  return {
    schema: 2,
    id: `bench-${count}`,
    title: text(`${count} cards`),
    lanes: kinds.slice(0, LANES).map((kind, number) => ({ id: `lane${number}`, kind })),
    phases: Array.from({ length: columns }, (_, number) => ({ id: `p${number}`, title: text(`Phase ${number + 1}`) })),
    cards: all.map(({ id, lane, column, place, title, wait, fail }) => ({
      id,
      lane: `lane${lane}`,
      phase: `p${column}`,
      order: place,
      title: text(title),
      ...(wait && { wait_point: true }),
      ...(fail && { fail_point: true }),
    })),
    links: links(all).map(({ id, from, to }) => ({ id, from, to, kind: 'sequence' })),
  };
}

/** Stores our documents; runs in the page. */
async function keep(documents) {
  while (!(await indexedDB.databases()).some(({ name, version }) => name === 'serviscope' && version > 1)) {
    await new Promise((done) => setTimeout(done, 50));
  }
  await new Promise((resolve, reject) => {
    const open = indexedDB.open('serviscope');
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const writing = open.result.transaction('blueprints', 'readwrite');
      for (const [key, text] of documents) writing.objectStore('blueprints').put(text, key);
      writing.onabort = () => reject(writing.error);
      writing.oncomplete = () => {
        open.result.close();
        resolve();
      };
    };
  });
}

/** Tells when the first card has been painted; runs before the page's own scripts. */
function watch(selector) {
  const look = () => {
    const card = document.querySelector(selector);
    if (!card || card.getBoundingClientRect().width === 0) return requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (globalThis.__painted = performance.now());
    port2.postMessage(0);
  };
  requestAnimationFrame(look);
}

async function opened(browser, editor, count) {
  const page = await openPage(browser);
  await page.send('Emulation.setDeviceMetricsOverride', SCREEN);
  await page.send('Performance.enable');
  await page.before(`(${watch})(${JSON.stringify(editor.card)})`);
  await page.goto(editor.address(count), false);
  await page.until('globalThis.__painted', PATIENCE_MS);
  return page;
}

async function worked(page) {
  const { metrics } = await page.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

/** The main thread's work for one of `STEPS` events, one a frame. */
async function perFrame(page, event, after = async () => {}) {
  await pause(SETTLE_MS);
  const before = await worked(page);
  for (let step = 1; step <= STEPS; step += 1) {
    const next = pause(FRAME_MS);
    await event(step);
    await next;
  }
  await after();
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))');
  return ((await worked(page)) - before) / STEPS;
}

const mouse = (page, type, x, y, more = {}) => page.send('Input.dispatchMouseEvent', { type, x, y, ...more });
const CENTRE = [SCREEN.width / 2, SCREEN.height / 2];

const pan = (page) => {
  // There and back, so that no edge is met.
  const delta = (step) => (step <= (STEPS * 2) / 3 ? WHEEL_PX : -WHEEL_PX);
  return perFrame(page, (step) => mouse(page, 'mouseWheel', ...CENTRE, { deltaX: delta(step), deltaY: delta(step) / 3 }));
};

async function move(page, editor) {
  const found = await page.evaluate(`(() => {
    const near = ({ x, y }) => Math.hypot(x - ${CENTRE[0]}, y - ${CENTRE[1]});
    const spots = [...document.querySelectorAll(${JSON.stringify(editor.card)})].map((card) => {
      const { left, top, width, height } = card.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 3 };
    });
    return spots.sort((a, b) => near(a) - near(b))[0];
  })()`);
  await mouse(page, 'mouseMoved', found.x, found.y);
  await mouse(page, 'mousePressed', found.x, found.y, { button: 'left', buttons: 1, clickCount: 1 });
  const way = (step) => (step <= STEPS / 2 ? step : STEPS - step) * MOVE_PX;
  const at = (step) => [found.x - way(step) / 2, found.y + way(step) / 3];
  return perFrame(
    page,
    (step) => mouse(page, 'mouseMoved', ...at(step), { button: 'left', buttons: 1 }),
    () => mouse(page, 'mouseReleased', ...at(STEPS), { button: 'left', clickCount: 1 }),
  );
}

async function gestures(browser, editor, count) {
  console.error(`  panning and moving among ${count} cards in ${editor.name}`);
  const page = await opened(browser, editor, count);
  const figures = { pan: await pan(page), move: await move(page, editor) };
  await editor.fit(page);
  figures.fit = await pan(page);
  await page.close();
  return figures;
}

async function load(browser, editor) {
  console.error(`  opening ${FEW} cards in ${editor.name}`);
  const page = await opened(browser, editor, FEW);
  const took = await page.evaluate('globalThis.__painted');
  await page.close();
  return took;
}

const busy = loadavg()[0];
console.log(`load of this machine: ${busy.toFixed(1)} on ${cpus().length} processors${busy > cpus().length / 2 ? '; times are of a busy machine' : ''}`);
const profile = await newProfile();
const browser = await launch(profile);
const found = new Map();
const take = (name, figures) => {
  const all = found.get(name) ?? {};
  for (const [figure, value] of Object.entries(figures)) (all[figure] ??= []).push(value);
  found.set(name, all);
};
try {
  const page = await openPage(browser);
  await page.goto(`${ourBase}/blueprints`);
  const documents = [MANY, FEW].map((count) => [`bench-${count}`, JSON.stringify(blueprint(count))]);
  await page.evaluate(`(${keep})(${JSON.stringify(documents)}).then(() => true)`);
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
  await page.close();
  // The first visit of each fills the caches and does not count.
  for (const editor of [OURS, FLOW, BPMN]) await load(browser, editor);
  for (let run = 0; run < LOADS; run += 1) {
    for (const editor of [OURS, FLOW, BPMN]) take(editor.name, { load: await load(browser, editor) });
  }
  for (let run = 0; run < RUNS; run += 1) {
    for (const editor of [OURS, FLOW]) take(editor.name, await gestures(browser, editor, MANY));
  }
  take(BPMN.name, await gestures(browser, BPMN, FEW));
} finally {
  await browser.kill();
  await dropProfile(profile);
}

const figure = (name, what) => median(found.get(name)[what]);
const rows = [
  [`pan, ms of work a frame, ${MANY} cards`, 'pan'],
  [`move a card, ${MANY} cards`, 'move'],
  [`pan over the whole, ${MANY} cards`, 'fit'],
  [`open ${FEW} cards, ms`, 'load'],
];
console.log(`\n${''.padEnd(40)}${'Serviscope'.padStart(12)}${'React Flow'.padStart(12)}${'bpmn-js*'.padStart(12)}`);
for (const [title, what] of rows) {
  const cells = [OURS, FLOW, BPMN].map(({ name }) => figure(name, what).toFixed(1).padStart(12));
  console.log(title.padEnd(40) + cells.join(''));
}
console.log(`* bpmn-js with ${FEW} cards throughout\n`);
const ratio = (name, what, bar) => {
  const value = figure(OURS.name, what) / figure(FLOW.name, what);
  return { name, value, digits: 3, bar: `<= ${bar}`, met: value <= bar };
};
const allMet = verdict([
  ratio('pan_ratio', 'pan', 0.7),
  ratio('move_ratio', 'move', 0.35),
  ratio('fit_ratio', 'fit', 0.05),
  ratio('load_ratio', 'load', 0.45),
]);
process.exit(allMet ? 0 : 1);
