// What a customer does on a phone, in any browser: answers, closes the browser, goes on, loses the
// network, goes on, submits.
import assert from 'node:assert/strict';
import { pause } from './webdriver.mjs';

const PATH = '/respond.html?s=servqual22@1&lang=en';
const QUESTIONS = 45;
const POINTS_AT = 22;
// Longer than a screen ignores touches meant for the one before.
const READ_MS = 250;

const HEADING = 'return document.querySelector("h1")?.textContent.trim() ?? ""';
const BUTTON = `return [...document.querySelectorAll('button')]
  .find((one) => new RegExp(arguments[0]).test(one.textContent.trim())) ?? null`;
const CHOICE = 'const radio = document.querySelectorAll("input[type=radio]")[arguments[0]]; return radio?.closest("label") ?? radio ?? null';
const WORKER_READY = `const done = arguments[arguments.length - 1];
  navigator.serviceWorker.ready.then(() => {
    if (navigator.serviceWorker.controller) done(true);
    else navigator.serviceWorker.addEventListener('controllerchange', () => done(true), { once: true });
  });`;
const RESPONSES = `const done = arguments[arguments.length - 1];
  const open = indexedDB.open('serviscope');
  open.onerror = () => done(['unreadable']);
  open.onsuccess = () => {
    const all = open.result.transaction('responses').objectStore('responses').getAll();
    all.onsuccess = () => done(all.result);
  };`;

/** Goes through the whole survey. `reopen` closes the browser and returns a new one that has what
 * the old one stored; `network` is the relay in front of the server. */
export async function answerOnPhone(browser, reopen, network) {
  await browser.likePhone();
  await browser.goto(network.base + PATH);
  await browser.press(BUTTON, '^Start$');
  await browser.wait(WORKER_READY);
  await answer(browser, 0, 5);
  const sixth = await browser.run(HEADING);

  browser = await reopen(browser);
  await browser.likePhone();
  await browser.goto(network.base + PATH);
  await browser.until(`${HEADING} === arguments[0]`, sixth);
  await answer(browser, 5, 10);
  const eleventh = await browser.run(HEADING);

  network.stop();
  await browser.reload();
  await browser.until(`${HEADING} === arguments[0]`, eleventh);
  await answer(browser, 10, QUESTIONS);
  await browser.press(BUTTON, '^Submit$');
  await browser.until(`${HEADING}.startsWith("Thank you")`);

  const responses = (await browser.wait(RESPONSES)).map((text) => JSON.parse(text));
  assert.equal(responses.length, 1, 'one response is stored');
  const { answers } = responses[0];
  assert.equal(Object.keys(answers).length, 49, 'every answer is stored');
  assert.deepEqual([answers.SQ01E, answers.SQ22P, answers.W_empathy], [6, 4, 20]);
  return browser;
}

/** Answers the questions from number `from` up to, not including, `to`; numbers start at 0. */
async function answer(browser, from, to) {
  for (let done = from; done < to; done += 1) {
    const before = await browser.run(HEADING);
    await pause(READ_MS);
    if (done === POINTS_AT) {
      await browser.press(BUTTON, '^Spread the rest');
      await browser.press(BUTTON, '^Next$');
    } else {
      // "6 Agree" of the expectations, "4 Neutral" of the perceptions.
      await browser.press(CHOICE, done < POINTS_AT ? 5 : 3);
    }
    await browser.until('const now = document.querySelector("h1")?.textContent.trim(); return now && now !== arguments[0]', before);
  }
}
