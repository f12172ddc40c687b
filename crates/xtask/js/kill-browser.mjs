// Kills the browser again and again while it answers a survey, and looks whether anything that was
// acknowledged is missing, or anything stored is damaged.
//
// Arguments: the server's address, how many kills, and a seed (chosen and printed if left out).
// An answer is acknowledged when the next screen has been seen, a submission when the thanks have.
// Every kill is SIGKILL to each process of the browser at a moment that chance chooses, also while
// the page is loading; then the same profile is opened again and read before the page runs.
import { dropProfile, launch, newProfile } from './lib/chromium.mjs';
import { chance } from './lib/figures.mjs';
import { openPage } from './lib/page.mjs';
import { Promises, READ, questionsOf } from './lib/stored.mjs';

const [base, kills, seed = Math.floor(Math.random() * 2 ** 32)] = process.argv.slice(2);
const SURVEY = 'servqual22@1';
// Most kills come while answers are being given, some while the page is loading.
const SHORTEST_MS = 60;
const LONGEST_MS = 1_900;
const REPORT_EVERY = 20;
const LEAST_A_KILL = 5;
const THANKS = /^Thank you/;

const random = chance(Number(seed));
const survey = await (await fetch(`${base}/surveys/${SURVEY}.json`)).json();
const questions = questionsOf(survey, 'en');
const byWords = new Map(questions.map((question) => [question.words, question]));
const promises = new Promises(survey, questions);

// Runs in the page: tells every new screen, by the words of its heading, to `seen`. The same words
// drawn anew are no new screen.
function watch() {
  let last = '';
  const look = () => {
    const words = document.querySelector('h1')?.textContent.trim() ?? '';
    if (words === '' || words === last) return;
    last = words;
    globalThis.seen(words);
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
  addEventListener('DOMContentLoaded', look);
}

const button = (words) => `[...document.querySelectorAll('button')].find((one) => ${words}.test(one.textContent.trim()))`;
const isThere = (words) => `${button(words)} !== undefined`;
const press = (words) => `(() => {
  const found = ${button(words)};
  found?.click();
  return found !== undefined;
})()`;

/** Does what the screen with this heading asks for. */
async function act(page, words) {
  const question = byWords.get(words);
  if (question?.kind === 'rating') {
    const { min, max } = question.details;
    const digit = min + Math.floor(random() * (max - min + 1));
    promises.give([[question.id, digit]]);
    await page.digit(digit);
  } else if (question?.kind === 'constant_sum') {
    const share = question.details.total / question.keys.length;
    promises.give(question.keys.map((key) => [key, share]));
    await page.until(press('/^Spread the rest/'));
    await page.evaluate(press('/^Next$/'));
  } else if (question) {
    throw new Error(`no way to answer a question of kind ${question.kind}`);
  } else {
    // Welcome, the end of the survey, or the thanks.
    const mustSubmit = await page.evaluate(isThere('/^Submit$/'));
    // Told before the press: the thanks may be seen before the press has returned.
    if (mustSubmit) promises.submit();
    await page.evaluate(press(mustSubmit ? '/^Submit$/' : '/^(Start|Fill in another.*)$/'));
  }
}

/** Opens the survey and answers until the browser is gone. */
async function answer(page) {
  let turn = Promise.resolve();
  await page.bind('seen', (words) => {
    promises.acknowledge(THANKS.test(words));
    turn = turn.then(() => act(page, words)).catch(expectGone);
  });
  await page.before(`(${watch})()`);
  // Stillness spares the pause after a choice: more answers a second.
  await page.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] });
  await page.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  await page.goto(`${base}/respond.html?s=${SURVEY}&lang=en`, false);
}

function expectGone(error) {
  if (!error.message.endsWith('the browser is gone')) failed = error;
}

const profile = await newProfile();
let failed;
console.log(`seed ${seed}`);
const begun = Date.now();
try {
  for (let kill = 0; ; kill += 1) {
    const browser = await launch(profile);
    const page = await openPage(browser);
    // A file of the same origin, so that the database is read before the page touches it.
    await page.goto(`${base}/surveys/${SURVEY}.json`);
    const { drafts, responses } = promises.compare(await page.evaluate(READ));
    if (kill % REPORT_EVERY === 0) {
      const seconds = ((Date.now() - begun) / 1000).toFixed(0);
      console.log(`${kill} kills, ${seconds} s: ${promises.acked} answers acknowledged, ${responses} responses, ${drafts} draft`);
    }
    if (failed) throw failed;
    if (kill === Number(kills)) {
      await browser.kill();
      break;
    }
    const moment = SHORTEST_MS + random() * (LONGEST_MS - SHORTEST_MS);
    const answering = answer(page).catch(expectGone);
    await new Promise((done) => setTimeout(done, moment));
    await browser.kill();
    await answering;
  }
} finally {
  await dropProfile(profile);
}

for (const flaw of promises.lost) console.log(`lost: ${flaw}`);
for (const flaw of promises.torn) console.log(`torn: ${flaw}`);
const { acked, lost, torn, submitted } = promises;
const enough = acked >= LEAST_A_KILL * Number(kills);
if (!enough) console.log(`too few answers to mean anything: fewer than ${LEAST_A_KILL} a kill`);
console.log(`${submitted} submissions acknowledged, ${(acked / Number(kills)).toFixed(1)} answers a kill, seed ${seed}`);
console.log(`\nacked=${acked} lost=${lost.length} torn=${torn.length}`);
process.exit(enough && lost.length === 0 && torn.length === 0 ? 0 : 1);
