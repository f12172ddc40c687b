// Measures the gap page with 100,000 responses: how long it takes to open, and how long from a
// changed filter until the new numbers are on the screen.
//
// Argument: the server's address. RESPONSES=N measures with another number of responses.
// A fresh profile is filled through IndexedDB with responses in their stored form, as an import
// leaves them (no times of questions), always the same ones. Then the page's own controls are
// changed, and the page itself measures:
//
// - the clock starts right before the control's change event, so that nothing of the driver counts;
// - a MutationObserver notices when the counted number, the key figures and whatever else is near
//   the screen are new (a chart whose turn has not come is marked `is-old` and hidden);
// - the next animation frame runs just before that state is painted, and a message posted there is
//   handled right after, so its arrival tells that the frame was made.
import { cpus, loadavg } from 'node:os';
import { dropProfile, launch, newProfile } from './lib/chromium.mjs';
import { median, verdict } from './lib/figures.mjs';
import { openPage } from './lib/page.mjs';

const [base] = process.argv.slice(2);
const RESPONSES = Number(process.env.RESPONSES ?? 100_000);
const BATCH = 5_000;
const SEED = 20_261_122;
const BAR_MS = 100;
const PATIENCE_MS = 300_000;
// What goes on after a change (charts further down) must not count against the next one.
const SETTLE_MS = 500;
const SCREEN = { width: 1280, height: 900, deviceScaleFactor: 1, mobile: false };

// Control and value, in order. Every one changes how many responses count.
const CHANGES = [
  ['filter-branch', '=North'], ['filter-branch', '=South'], ['filter-channel', '=phone'], ['filter-channel', '=web'],
  ['filter-branch', ''], ['filter-from', '2026-03-01'], ['filter-to', '2026-06-30'], ['filter-channel', ''],
  ['filter-from', ''], ['filter-to', ''], ['filter-segment', '=new'], ['filter-segment', ''],
  ['filter-branch', '=West'], ['filter-channel', '=kiosk'], ['filter-channel', ''], ['filter-branch', ''],
];

/** Stores the responses from number `from` on; runs in the page and can use nothing of this module. */
async function store(from, count, seed) {
  let state = (seed + from) >>> 0;
  const chance = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const pick = (values) => values[Math.floor(chance() ** 1.4 * values.length)];
  const two = (number) => String(number).padStart(2, '0');
  const point = (mean) => Math.min(7, Math.max(1, Math.round(mean + (chance() + chance() + chance() - 1.5) * 2)));
  const response = (number) => {
    const answers = {};
    const [strict, content] = [chance(), chance() * 2];
    for (let item = 1; item <= 22; item += 1) {
      answers[`SQ${two(item)}E`] = point(5.2 + strict);
      // Now and then somebody skips a statement.
      if (chance() > 0.01) answers[`SQ${two(item)}P`] = point(4 + content - (item % 7) / 5);
    }
    const shift = Math.floor(chance() * 10);
    const points = [15, 30 + shift, 25, 15, 15 - shift];
    ['tangibles', 'reliability', 'responsiveness', 'assurance', 'empathy'].forEach((name, place) => {
      answers[`W_${name}`] = points[place];
    });
    Object.assign(answers, { OB01: point(4.2 + content), OB03: Math.min(10, point(4.5 + content) + 3) });
    const day = new Date(Date.UTC(2026, 0, 1 + Math.floor(chance() * 300))).toISOString().slice(0, 10);
    return {
      schema: 1, id: `made-${String(number).padStart(7, '0')}`, survey: 'servqual22', version: 1, lang: 'en',
      started_at: '', submitted_at: `${day}T${two(8 + Math.floor(chance() * 13))}:${two(Math.floor(chance() * 60))}:00`,
      context: {
        branch: pick(['North', 'South', 'West', 'East', 'Airport', 'Harbour']),
        channel: pick(['phone', 'web', 'kiosk']),
        segment: pick(['regular', 'new', 'vip']),
      },
      answers,
    };
  };
  // The application makes the database; opening it first would make an empty one.
  while (!(await indexedDB.databases()).some(({ name, version }) => name === 'serviscope' && version > 1)) {
    await new Promise((done) => setTimeout(done, 50));
  }
  await new Promise((resolve, reject) => {
    const open = indexedDB.open('serviscope');
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const transaction = open.result.transaction('responses', 'readwrite', { durability: 'relaxed' });
      for (let number = from; number < from + count; number += 1) {
        const made = response(number);
        transaction.objectStore('responses').put(JSON.stringify(made), `servqual22@1/${made.id}`);
      }
      transaction.oncomplete = () => {
        open.result.close();
        resolve();
      };
      transaction.onabort = () => reject(transaction.error);
    };
  });
}

/** What measures in the page; runs there before its own scripts. */
function meter() {
  const NEAR = 200;
  const words = (selector) => document.querySelector(selector)?.textContent ?? '';
  const isNear = (element) => {
    const area = element.getBoundingClientRect();
    return area.top < innerHeight + NEAR && area.bottom > -NEAR;
  };
  // Two numbers, because either alone could stay the same by chance.
  const state = () => [words('.gap-counting'), words('.key-figures')];
  const painted = () =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done(performance.now());
        channel.port2.postMessage(0);
      }),
    );
  const noticed = (isThere) =>
    new Promise((done) => {
      const observer = new MutationObserver(() => {
        if (!isThere()) return;
        observer.disconnect();
        done(painted());
      });
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['class'] });
    });
  globalThis.__opened = noticed(() => /\d/.test(words('.key-figures')));
  globalThis.__change = (id, value) => {
    const control = document.getElementById(id);
    const before = state();
    const isThere = () =>
      state().every((now, place) => now !== before[place]) && ![...document.querySelectorAll('.slice.is-old')].some(isNear);
    const done = noticed(isThere);
    control.value = value;
    const began = performance.now();
    control.dispatchEvent(new Event('change', { bubbles: true }));
    return done.then((at) => ({ ms: at - began, counted: Number(/[\d,]+/.exec(words('.gap-counting'))?.[0].replaceAll(',', '')) }));
  };
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
/** Whatever is pending fails after a while instead of waiting for ever. */
function patiently(promise, what) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`${what}: nothing after ${PATIENCE_MS} ms`)), PATIENCE_MS);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

async function fill(browser) {
  const page = await openPage(browser);
  await page.goto(`${base}/gaps`);
  const began = Date.now();
  for (let from = 0; from < RESPONSES; from += BATCH) {
    const count = Math.min(BATCH, RESPONSES - from);
    await patiently(page.evaluate(`(${store})(${from}, ${count}, ${SEED})`), 'storing');
  }
  console.log(`stored ${RESPONSES} responses in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  await page.close();
}

async function measure(browser) {
  const page = await openPage(browser);
  await page.send('Emulation.setDeviceMetricsOverride', SCREEN);
  await page.before(`(${meter})()`);
  await page.goto(`${base}/gaps?s=servqual22@1`, false);
  await page.until('location.pathname === "/gaps" && globalThis.__opened !== undefined', PATIENCE_MS);
  const load = await patiently(page.evaluate('__opened'), 'opening the page');
  console.log(`opened in ${load.toFixed(0)} ms`);
  await page.evaluate('document.querySelector(".filter details").open = true');
  await page.until('document.getElementById("filter-branch") !== null', PATIENCE_MS);
  const times = [];
  for (const [id, value] of CHANGES) {
    await pause(SETTLE_MS);
    const { ms, counted } = await patiently(page.evaluate(`__change(${JSON.stringify(id)}, ${JSON.stringify(value)})`), `${id} ${value}`);
    console.log(`${`${id} ${value || '(all)'}`.padEnd(26)} ${String(counted).padStart(7)} responses  ${ms.toFixed(1).padStart(7)} ms`);
    times.push(ms);
  }
  return { load, times };
}

const profile = await newProfile();
const browser = await launch(profile);
try {
  console.log(`${cpus().length} × ${cpus()[0].model}, load ${loadavg()[0].toFixed(1)}`);
  await fill(browser);
  const { load, times } = await measure(browser);
  const worst = Math.max(...times);
  console.log(`\n${times.length} changes: median ${median(times).toFixed(1)} ms, worst ${worst.toFixed(1)} ms`);
  const met = verdict([
    { name: 'filter_ms', value: worst, digits: 1, bar: `${BAR_MS}`, met: worst <= BAR_MS },
    { name: 'load_ms', value: load, digits: 0 },
  ]);
  process.exitCode = met ? 0 : 1;
} finally {
  await browser.close();
  await dropProfile(profile);
}
