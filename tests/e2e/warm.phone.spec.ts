import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './lib/axe.ts';
import { drawn } from './lib/drawn.ts';
import { put } from './lib/kiosk.ts';
import { firstQuestionKept, isKept } from './lib/offline.ts';
import { SURVEY, WORDS, expectAnswered, expectMovedOn, questionText, storedDrafts, storedResponses } from './lib/survey.ts';
import { serveVersions, type Versions } from './lib/versions.ts';

// Who opens a survey again without having answered begins at its first question.
const ADDRESS = `${SURVEY}&lang=en`;
const FIRST = 'Excellent hotel organisations should have modern service facilities.';

let versions: Versions;
test.beforeEach(async ({ baseURL }) => {
  versions = await serveVersions(baseURL ?? '');
});
test.afterEach(() => versions.close());

/** Opens the survey for the first time, and leaves it unanswered until it is kept. */
async function visit(page: Page, address = ADDRESS): Promise<void> {
  await page.goto(versions.base + address);
  await expect(page.getByRole('button', { name: WORDS.en.start })).toBeVisible();
  await firstQuestionKept(page);
}

/** Opens the survey again, its script on the way; what is returned lets the script come. */
async function openSlowly(page: Page): Promise<() => void> {
  await page.evaluate(async () => {
    const { src } = document.querySelector<HTMLScriptElement>('script[type=module]') ?? { src: '' };
    for (const name of await caches.keys()) await (await caches.open(name)).delete(src);
  });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.clearBrowserCache');
  await devtools.detach();
  const release = versions.hold(/^\/respond-[0-9a-f]+\.js$/);
  await page.goto(versions.base + ADDRESS, { waitUntil: 'commit' });
  await expect(page.getByRole('radiogroup')).toBeVisible();
  return release;
}

/** What is kept for this address, changed, in place of it. */
async function keepChanged(page: Page, text: string): Promise<void> {
  await page.evaluate(async (text) => {
    const files = (await caches.keys()).find((name) => name.startsWith('files-')) ?? '';
    const cache = await caches.open(files.replace('files-', 'warm-'));
    await cache.put(location.href, new Response(text, { headers: { 'content-type': 'text/html' } }));
  }, text);
}

/** The text that is kept for this address. */
function kept(page: Page): Promise<string> {
  return page.evaluate(async () => (await (await caches.match(location.href))?.text()) ?? '');
}

function option(page: Page, name: string) {
  return page.getByRole('radio', { name, exact: true });
}

const arrived = (page: Page) => expect(page.locator('html')).toHaveAttribute('data-start', 'done');

test('the second visit begins at the first question, without a network too', async ({ page, context }) => {
  await visit(page);
  await context.setOffline(true);
  const answer = await page.reload();
  expect(await answer?.text(), 'before any script').toContain(FIRST);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(FIRST);
  await arrived(page);
  await expectAccessible(page);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('q-SQ01E');
  const taken = await drawn(page);
  const title = await page.title();
  // To the other language and back: the module has drawn it all anew.
  await page.locator('#language').tap();
  await page.locator('#language').tap();
  expect(await drawn(page)).toBe(taken);
  expect(await page.title()).toBe(title);
  await page.getByRole('button', { name: WORDS.en.back }).tap();
  const start = page.getByRole('button', { name: WORDS.en.start });
  await expect(start).toBeVisible();
  await start.tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(FIRST);
});

test('a touch before any script runs is an answer, stored once', async ({ page }) => {
  await visit(page);
  const release = await openSlowly(page);
  await expectAccessible(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await option(page, '3 Somewhat disagree').tap();
  await option(page, '6 Agree').tap();
  await expect(option(page, '6 Agree')).toBeChecked();
  expect(await storedDrafts(page)).toEqual([]);
  release();
  await expectMovedOn(page, FIRST);
  expect(await isKept(page), 'a draft begins').toBe(false);
  await arrived(page);
  await expectAnswered(page, 1);
  const drafts = await storedDrafts(page);
  expect(drafts).toHaveLength(1);
  expect(drafts[0]).toMatchObject({ answers: { SQ01E: 6 }, at: 'SQ02E', lang: 'en' });
  expect(drafts[0].timings?.map(({ q, visits }) => [q, visits])).toContainEqual(['SQ01E', 1]);
});

test('the second half of a double tap that began before any script ran answers nothing', async ({ page }) => {
  await visit(page);
  const release = await openSlowly(page);
  await option(page, '6 Agree').tap();
  await page.evaluate(() => {
    const isSecond = () => document.querySelector('[data-q=SQ02E]') !== null;
    new MutationObserver((_, watch) => {
      if (!isSecond()) return;
      watch.disconnect();
      const second = document.querySelectorAll('.option')[5];
      const at = { clientX: 100, clientY: 400, bubbles: true, cancelable: true };
      second.dispatchEvent(new PointerEvent('pointerdown', at));
      second.querySelector('input')?.dispatchEvent(new MouseEvent('click', at));
    }).observe(document.body, { childList: true });
  });
  release();
  await expectMovedOn(page, FIRST);
  await expectAnswered(page, 1);
  expect((await storedDrafts(page))[0].answers).toEqual({ SQ01E: 6 });
});

test('a key before any script runs chooses and stays', async ({ page }) => {
  await visit(page);
  const release = await openSlowly(page);
  await page.keyboard.press('Tab');
  await option(page, '1 Strongly disagree').focus();
  await page.keyboard.press('ArrowDown');
  await expect(option(page, '2 Disagree')).toBeChecked();
  release();
  await arrived(page);
  await expectAnswered(page, 1);
  expect(await questionText(page)).toBe(FIRST);
  expect((await storedDrafts(page)).map(({ answers }) => answers)).toEqual([{ SQ01E: 2 }]);
});

test('what the browser fills in again is no answer', async ({ page }) => {
  await visit(page);
  const release = await openSlowly(page);
  await page.reload({ waitUntil: 'commit' });
  // As some browsers do on a page that is loaded again: checked, and touched by nobody.
  await page.locator('#SQ01E-5').evaluate((radio: HTMLInputElement) => (radio.checked = true));
  release();
  await arrived(page);
  await expect(option(page, '6 Agree')).not.toBeChecked();
  await expectAnswered(page, 0);
  expect(await storedDrafts(page)).toEqual([]);
});

test('who has begun goes on from the answers, and nothing is kept', async ({ page }) => {
  await visit(page);
  await page.getByRole('button', { name: WORDS.en.start }).tap();
  await option(page, '6 Agree').tap();
  await expectMovedOn(page, FIRST);
  expect(await isKept(page)).toBe(false);
  const second = await questionText(page);
  const answer = await page.reload();
  expect(await answer?.text()).not.toContain('radio');
  await expect(page.getByText('Welcome back')).toBeVisible();
  expect(await questionText(page)).toBe(second);
  await expectAnswered(page, 1);
});

test('a page that was kept over a draft gives way to it and stores nothing', async ({ page }) => {
  await visit(page);
  const old = await kept(page);
  await page.getByRole('button', { name: WORDS.en.start }).tap();
  await option(page, '6 Agree').tap();
  await expectMovedOn(page, FIRST);
  const second = await questionText(page);
  const before = await storedDrafts(page);
  await keepChanged(page, old);
  const release = await openSlowly(page);
  await option(page, '2 Disagree').tap();
  release();
  await expect(page.getByText('Welcome back')).toBeVisible();
  expect(await questionText(page)).toBe(second);
  expect((await storedDrafts(page)).map(({ id, answers }) => [id, answers])).toEqual(before.map(({ id, answers }) => [id, answers]));
  await expect.poll(() => isKept(page)).toBe(false);
});

test('a page of a survey that has changed is drawn anew, and no longer kept', async ({ page }) => {
  await visit(page);
  await keepChanged(page, (await kept(page)).replace('modern service', 'old'));
  const release = await openSlowly(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('old');
  await option(page, '2 Disagree').tap();
  release();
  await expect(page.getByRole('button', { name: WORDS.en.start })).toBeVisible();
  expect(await storedDrafts(page)).toEqual([]);
  await expect.poll(() => isKept(page)).toBe(false);
});

test('it is kept for one address, and for none with a fragment', async ({ page }) => {
  await visit(page);
  for (const other of [`${ADDRESS}&store=Lobby`, `${SURVEY}&lang=zh`, `${ADDRESS}#mode=kiosk`]) {
    await page.goto('about:blank');
    const answer = await page.goto(versions.base + other);
    expect(await answer?.text(), other).not.toContain('radio');
  }
  await page.goto('about:blank');
  await page.goto(`${versions.base + SURVEY}&lang=zh`);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(FIRST);
  await firstQuestionKept(page);
  await page.reload();
  await expect(option(page, '6 同意')).toBeVisible();
});

test('after a submission the next visit begins at the beginning', async ({ page }) => {
  const survey = {
    schema: 1, id: 'mini', version: 1, title: { zh: '短', en: 'Short' }, org: { zh: '', en: '' }, sector: { zh: '', en: '' }, minutes: 1, sample: false,
    sections: [
      {
        id: 'A', title: { zh: '', en: '' }, lead: { zh: '', en: '' },
        questions: [{ id: 'Q1', text: { zh: '一', en: 'One <or> two & more?' }, kind: { rating: { min: 0, max: 2 } } }],
      },
    ],
  };
  await visit(page);
  await put(page, 'surveys', 'mini@1', survey);
  await visit(page, '/respond.html?s=mini@1&lang=en');
  const answer = await page.reload();
  expect(await answer?.text()).toContain('One &lt;or&gt; two &amp; more?');
  await arrived(page);
  await option(page, '1').tap();
  await page.getByRole('button', { name: WORDS.en.submit }).tap();
  await expect(page.getByRole('heading', { name: WORDS.en.thanks })).toBeVisible();
  expect((await storedResponses(page)).map(({ answers }) => answers)).toEqual([{ Q1: 1 }]);
  expect(await isKept(page)).toBe(false);
  await page.reload();
  await expect(page.getByRole('button', { name: WORDS.en.start })).toBeVisible();
});
