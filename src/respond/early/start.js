// The start of the respondent's page. Everything that the module needs is asked for at once; until
// it runs, the first screens are drawn from here and an early answer is kept for it
// (`src/respond/early.rs` takes over).
//
// The build puts the names of its files in place of GLUE, MODULE, COMPLETE_SCRIPT and
// COMPLETE_STYLE (`crates/xtask/src/dist/bundle.rs`).
import { onDevice } from './device.js';
import { element } from './element.js';
import { EarlyPage } from './page.js';
import { forget, keep } from './warm.js';

const root = document.documentElement;
const here = (file) => new URL(file, import.meta.url);
/** How long a page that came with the first question is left to the finger once it is painted, in milliseconds. */
const FREE_MS = 120;
/** The same in the background, where nothing is painted. */
const UNSEEN_MS = 1000;
const query = new URLSearchParams(location.search);
const reference = query.get('s') ?? 'servqual22@1';

// What such a page needs at first it can do without a script, and a slow phone only does one thing at
// a time. An answer has to be stored at once.
if (document.body.firstElementChild && !document.querySelector(':checked')) {
  await new Promise((go) => {
    document.addEventListener('change', go, { once: true });
    requestAnimationFrame(() => setTimeout(go, FREE_MS));
    setTimeout(go, UNSEEN_MS);
  });
}

root.dataset.base = new URL('.', import.meta.url).pathname;

const failed = (error) => {
  root.dataset.start = 'failed';
  console.error(error);
  page.fail();
};

/** The survey's text as the server has it; null if it has none. */
async function served() {
  // Anything else could be another path.
  if (!/^[\w-]+@\d+$/.test(reference)) return null;
  const answer = await fetch(`/surveys/${reference}.json`);
  return answer.ok ? answer.text() : null;
}

/** Loads the complete runtime in place of the plain one. */
function complete() {
  document.head.append(element('link', { rel: 'stylesheet', href: here(COMPLETE_STYLE) }));
  return import(here(COMPLETE_SCRIPT));
}

/** Loads the plain runtime, and starts it in a pause: until then the page needs the phone for itself. */
async function plain(page) {
  // Compiled beside the page while it arrives; a host that calls it by another type has it loaded whole.
  const compiling = WebAssembly.compileStreaming(fetch(here(MODULE))).catch(() => fetch(here(MODULE)));
  document.head.append(element('link', { rel: 'modulepreload', href: here(GLUE) }));
  const module = await compiling;
  await page.paused();
  const { default: init } = await import(here(GLUE));
  await init({ module_or_path: module });
  root.dataset.start = 'done';
}

/** Draws the first screen, unless this device knows more about the survey than is told here. */
async function draw(page, survey) {
  const { text, isBegun } = await onDevice(reference);
  if (isBegun) page.want();
  else page.draw(JSON.parse(text ?? (await survey)));
}

const survey = served();
survey.catch(() => {});
const page = new EarlyPage(query);
globalThis.early = { survey, forget, takeOver: () => page.end() };

const handOver = () => {
  forget();
  complete().catch(failed);
};
document.addEventListener('complete', handOver, { once: true });
if (location.hash.length > 1 || parent !== self || query.has('token')) {
  page.want();
  complete().catch(failed);
} else {
  // What is for the next time must not delay this one.
  plain(page).then(() => keep(page, reference).catch(() => {}), failed);
  // The module says what is wrong with a survey that cannot be drawn.
  draw(page, survey).catch(() => page.want());
}
