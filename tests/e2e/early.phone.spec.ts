import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './lib/axe.ts';
import { drawn } from './lib/drawn.ts';
import { SURVEY, WORDS, expectAnswered, expectMovedOn, questionText, storedDrafts } from './lib/survey.ts';

// The page before its module is there: what it shows, and what it keeps for the module.
test.use({ serviceWorkers: 'block' });

/** Opens the survey with its module on the way; the answer lets the module come. */
async function openSlowly(page: Page, address = `${SURVEY}&lang=en`): Promise<() => Promise<void>> {
  let release = (): void => {};
  const released = new Promise<void>((done) => (release = done));
  await page.route('**/respond-*.wasm', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'commit' });
  return async () => {
    release();
    await expect(page.locator('html')).toHaveAttribute('data-start', 'done');
  };
}

for (const [lang, more] of [['en', ''], ['zh', ''], ['en', '&org=%20Sunny%20Hotel%20&sector=inn']] as const) {
  test(`what is drawn before the module is there is what the module draws: ${lang}${more}`, async ({ page }) => {
    const arrive = await openSlowly(page, `${SURVEY}&lang=${lang}${more}`);
    const start = page.getByRole('button', { name: WORDS[lang].start });
    await expect(start).toBeVisible();
    await expectAccessible(page);
    const title = await page.title();
    const welcome = await drawn(page);
    await start.tap();
    await expect(page.getByRole('radiogroup')).toBeVisible();
    await expectAccessible(page);
    const focus = () => page.evaluate(() => document.activeElement?.id);
    expect(await focus()).toBe('q-SQ01E');
    const question = await drawn(page);
    await arrive();
    expect(await drawn(page), 'taken over as it is').toBe(question);
    expect(await focus()).toBe('q-SQ01E');
    // To the other language and back: the module has drawn it all anew.
    await page.locator('#language').tap();
    await page.locator('#language').tap();
    expect(await drawn(page)).toBe(question);
    expect(await page.title()).toBe(title);
    await page.getByRole('button', { name: WORDS[lang].back }).tap();
    await expect(start).toBeVisible();
    expect(await drawn(page)).toBe(welcome);
  });
}

/** Taps an option and waits for the next question. */
async function answer(page: Page, words: string): Promise<void> {
  const before = await questionText(page);
  await page.getByRole('radio', { name: words }).tap();
  await expectMovedOn(page, before);
}

test('answers are stored before the module is there, and the module goes on from them', async ({ page }) => {
  const arrive = await openSlowly(page, `${SURVEY}&lang=en&store=Station&till=3`);
  await page.getByRole('button', { name: WORDS.en.start }).tap();
  await answer(page, '6 Agree');
  await answer(page, '3 Somewhat disagree');
  await expectAnswered(page, 2);
  const early = await storedDrafts(page);
  expect(early).toHaveLength(1);
  expect(early[0]).toMatchObject({ answers: { SQ01E: 6, SQ02E: 3 }, at: 'SQ03E', lang: 'en' });
  // Back, another answer, and on by the button.
  await page.getByRole('button', { name: WORDS.en.back }).tap();
  await expect(page.getByRole('radio', { name: '3 Somewhat disagree' })).toBeChecked();
  await answer(page, '5 Somewhat agree');
  await page.getByRole('button', { name: WORDS.en.back }).tap();
  await page.getByRole('button', { name: WORDS.en.next }).tap();
  await expect(page.locator('[data-q=SQ03E]')).toBeVisible();
  const third = await drawn(page);
  await arrive();
  expect(await drawn(page), 'taken over as it is').toBe(third);
  await answer(page, "Don't know");
  await expectAnswered(page, 3);
  const [draft, ...more] = await storedDrafts(page);
  expect(more).toEqual([]);
  expect(draft.id).toBe(early[0].id);
  expect(draft.answers).toEqual({ SQ01E: 6, SQ02E: 5, SQ03E: null });
  expect(draft.timings?.map(({ q, visits }) => [q, visits])).toEqual([['SQ01E', 1], ['SQ02E', 3], ['SQ03E', 3]]);
  await expect(page.getByText('Welcome back'), 'nobody was away').toBeHidden();
});

test('a touch that began before the module was there and ends after it moves on', async ({ page }) => {
  const arrive = await openSlowly(page);
  await page.getByRole('button', { name: WORDS.en.start }).tap();
  await answer(page, '6 Agree');
  const second = await questionText(page);
  const option = page.locator('.option').nth(2);
  await option.dispatchEvent('pointerdown');
  await arrive();
  await option.locator('input').dispatchEvent('click');
  await expectMovedOn(page, second);
});

test('what is written before the module is there has the form of what it writes itself', async ({ page, browser }) => {
  const fields = async (page: Page) => {
    await page.getByRole('button', { name: WORDS.en.start }).tap();
    await answer(page, '6 Agree');
    const [draft] = await storedDrafts(page);
    const layout = await page.evaluate(async () => {
      const [{ version }] = await indexedDB.databases();
      return new Promise((tell) => {
        const open = indexedDB.open('serviscope');
        open.onsuccess = () => tell([version, [...open.result.objectStoreNames]]);
      });
    });
    const kinds = Object.entries(draft).map(([key, value]) => [key, typeof value]).filter(([key]) => key !== 'form');
    return { kinds: kinds.sort(), id: draft.id.length, context: (draft as unknown as { context: unknown }).context, layout };
  };
  await openSlowly(page);
  const early = await fields(page);
  const other = await browser.newContext({ serviceWorkers: 'block', hasTouch: true });
  const late = await other.newPage();
  // The survey comes after the module, which then draws it.
  await late.route('**/surveys/*.json', async (route) => {
    await expect(late.locator('html')).toHaveAttribute('data-start', 'done');
    await route.continue();
  });
  await late.goto(`${SURVEY}&lang=en`);
  expect(await fields(late)).toEqual(early);
  await other.close();
});

test('a page that is killed before its module came loses nothing', async ({ page, context }) => {
  await openSlowly(page);
  await page.getByRole('button', { name: WORDS.en.start }).tap();
  await answer(page, '6 Agree');
  await answer(page, '2 Disagree');
  const third = await questionText(page);
  await page.close();
  const again = await context.newPage();
  await again.goto(`${SURVEY}&lang=en`);
  await expect(again.getByRole('heading', { level: 1 })).toHaveText(third);
  await expect(again.getByText('Welcome back')).toBeVisible();
  await expectAnswered(again, 2);
});

test('the second half of a double tap answers nothing', async ({ page }) => {
  await openSlowly(page);
  await page.getByRole('button', { name: WORDS.en.start }).tap();
  await expect(page.getByRole('radiogroup')).toBeVisible();
  const prevented = await page.evaluate(async () => {
    const touch = (): boolean => {
      const option = document.querySelectorAll('.option')[5];
      const at = { clientX: 100, clientY: 400, bubbles: true, cancelable: true };
      option.dispatchEvent(new PointerEvent('pointerdown', at));
      return !option.querySelector('input')?.dispatchEvent(new MouseEvent('click', at));
    };
    const next = new Promise<void>((seen) => {
      new MutationObserver(() => document.querySelector('[data-q=SQ02E]') && seen()).observe(document.body, { childList: true });
    });
    const first = touch();
    await next;
    return [first, touch()];
  });
  expect(prevented).toEqual([false, true]);
  await expectAnswered(page, 1);
  expect((await storedDrafts(page))[0].answers).toEqual({ SQ01E: 6 });
});

test('where nothing can be stored, a choice waits for the module', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  });
  const arrive = await openSlowly(page);
  await page.getByRole('button', { name: WORDS.en.start }).tap();
  const first = await questionText(page);
  await page.getByRole('radio', { name: '6 Agree' }).tap();
  await expect(page.getByRole('radio', { name: '6 Agree' })).toBeChecked();
  expect(await questionText(page)).toBe(first);
  await arrive();
  await expectMovedOn(page, first);
  await expectAnswered(page, 1);
  await expect(page.getByText('refuses to keep answers')).toBeVisible();
});

test('what is no plain choice waits for the module', async ({ page }) => {
  const survey = {
    schema: 1, id: 'mini', version: 1, title: { zh: '短', en: 'Short' }, org: { zh: '', en: '' }, sector: { zh: '', en: '' }, minutes: 1, sample: false,
    sections: [
      {
        id: 'A', title: { zh: '', en: '' }, lead: { zh: '', en: '' },
        questions: [
          { id: 'Q1', text: { zh: '一', en: 'One?' }, kind: { rating: { min: 0, max: 2 } } },
          { id: 'Q2', text: { zh: '二', en: 'Two?' }, kind: { choice: { options: [{ id: 'a', text: { zh: '甲', en: 'Alpha' } }] } }, optional: true },
          { id: 'Q3', text: { zh: '三', en: 'Three?' }, kind: { text: { max_len: 100 } }, optional: true },
        ],
      },
    ],
  };
  await page.route('**/surveys/mini@1.json', (route) => route.fulfill({ json: survey }));
  const arrive = await openSlowly(page, '/respond.html?s=mini@1&lang=en');
  await page.getByRole('button', { name: WORDS.en.start }).tap();
  await answer(page, '1');
  await expect(page.getByRole('button', { name: 'Skip' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'Alpha' }).tap();
  await expect(page.getByRole('button', { name: WORDS.en.next })).toBeVisible();
  await expectAnswered(page, 1);
  await arrive();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Three?');
  expect((await storedDrafts(page))[0].answers).toEqual({ Q1: 1, Q2: 'a' });
});

test('the keyboard chooses early, too, and stays until somebody goes on', async ({ page }) => {
  const arrive = await openSlowly(page);
  await page.getByRole('button', { name: WORDS.en.start }).press('Enter');
  const first = await questionText(page);
  await page.getByRole('radio', { name: '1 Strongly disagree' }).press('ArrowDown');
  await expect(page.getByRole('radio', { name: '2 Disagree' })).toBeChecked();
  await page.getByRole('button', { name: WORDS.en.next }).press('Enter');
  await expectMovedOn(page, first);
  await page.keyboard.press('5');
  await expect(page.locator('[data-q=SQ03E]')).toBeVisible();
  await page.getByRole('button', { name: WORDS.en.back }).press('Enter');
  await expect(page.getByRole('radio', { name: '5 Somewhat agree' })).toBeChecked();
  await page.getByRole('radio', { name: '5 Somewhat agree' }).press('Enter');
  await expect(page.locator('[data-q=SQ03E]')).toBeVisible();
  const third = await questionText(page);
  await page.getByRole('radio', { name: '1 Strongly disagree' }).press('ArrowDown');
  await arrive();
  await expectAnswered(page, 3);
  expect(await questionText(page)).toBe(third);
  expect((await storedDrafts(page))[0].answers).toEqual({ SQ01E: 2, SQ02E: 5, SQ03E: 2 });
});

test('going on early without an answer says what is needed once the module is there', async ({ page }) => {
  const arrive = await openSlowly(page);
  await page.getByRole('button', { name: WORDS.en.start }).tap();
  await page.getByRole('button', { name: WORDS.en.next }).tap();
  await arrive();
  await expect(page.getByRole('alert').filter({ hasText: 'Please choose an answer' })).toBeVisible();
});

test('another language is spoken at once, and kept', async ({ page }) => {
  const arrive = await openSlowly(page);
  await page.getByRole('button', { name: WORDS.en.start }).tap();
  await answer(page, '6 Agree');
  await page.getByRole('button', { name: '中文' }).tap();
  await expect(page.getByRole('radio', { name: '6 同意' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await arrive();
  await answer(page, '6 同意');
  const [draft] = await storedDrafts(page);
  expect([draft.lang, draft.answers]).toEqual(['zh-CN', { SQ01E: 6, SQ02E: 6 }]);
});

test('who has begun already sees no start screen on the way', async ({ page }) => {
  await page.goto(`${SURVEY}&lang=en`);
  await page.getByRole('button', { name: WORDS.en.start }).tap();
  const first = await questionText(page);
  await page.getByRole('radio', { name: '6 Agree' }).tap();
  await expectMovedOn(page, first);
  const question = await questionText(page);
  const arrive = await openSlowly(page);
  await expect(page.getByRole('status')).toHaveText('Opening the survey …');
  await arrive();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(question);
});

test('a page whose module does not come says so', async ({ page }) => {
  await page.route('**/respond-*.wasm', (route) => route.abort());
  await page.goto(`${SURVEY}&lang=en`);
  await expect(page.getByRole('alertdialog')).toContainText('did not open completely');
  await expectAccessible(page);
  await page.unroute('**/respond-*.wasm');
  await page.getByRole('button', { name: 'Open again' }).tap();
  await page.getByRole('button', { name: WORDS.en.start }).tap();
  await page.getByRole('radio', { name: '6 Agree' }).tap();
  await expectAnswered(page, 1);
});
