import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './lib/axe.ts';
import { expectAnswered, storedDrafts, storedResponses } from './lib/survey.ts';

test.use({ locale: 'en', serviceWorkers: 'block' });

/** Opens a survey of fixtures/ as if it lay beside the application. */
async function open(page: Page, name: string, more = ''): Promise<void> {
  const body = readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url));
  await page.route(`**/surveys/${name}@1.json`, (route) => route.fulfill({ body, contentType: 'application/json' }));
  await page.goto(`/respond.html?s=${name}@1${more}`);
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const question = (page: Page) => page.getByRole('heading', { level: 1 });

async function upToScore(page: Page): Promise<void> {
  await button(page, 'Start').tap();
  await button(page, 'I agree, begin').tap();
  await page.getByRole('textbox').fill('3');
  await button(page, 'Next').tap();
  await expect(question(page)).toHaveText('How satisfied are you after 3 nights?');
}

test('consent comes first, and nothing is kept without it', async ({ page }) => {
  await open(page, 'flow');
  await expect(question(page)).toHaveText('Your stay at A Hotel, Beijing');
  await button(page, 'Start').tap();
  await expect(page.getByText('delete them after 30 days')).toBeVisible();
  await expectAccessible(page);
  await button(page, 'I do not agree').tap();
  await expect(page.getByRole('alert').filter({ hasText: 'nothing was kept' })).toBeVisible();
  expect(await storedDrafts(page)).toHaveLength(0);
});

test('a good score skips ahead, the review shows the answers, the ending fits', async ({ page }) => {
  await open(page, 'flow', '&utm=poster');
  await upToScore(page);
  await page.getByRole('radio', { name: '5' }).tap();
  await expect(question(page)).toHaveText('Would you come again?');
  await expectAnswered(page, 2);

  // A check across two questions.
  await page.getByRole('radio', { name: 'No' }).tap();
  await expect(question(page)).toHaveText('Would you come again?');
  await button(page, 'Next').tap();
  await expect(page.getByRole('alert').filter({ hasText: 'please check' })).toBeVisible();
  await page.getByRole('radio', { name: 'Yes' }).tap();

  await expect(question(page)).toHaveText('Please look over your answers');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Change: How many nights did you stay?' }).tap();
  await page.getByRole('textbox').fill('2');
  for (const next of ['How satisfied are you after 2 nights?', 'Would you come again?', 'Please look over your answers']) {
    await button(page, 'Next').tap();
    await expect(question(page)).toHaveText(next);
  }
  await expect(page.getByText('How satisfied are you after 2 nights?')).toBeVisible();
  await button(page, 'Submit').tap();
  await expect(question(page)).toHaveText('We are glad you liked it');
  await expect(page.getByText('You gave us 100 of 100.')).toBeVisible();

  const [response] = await storedResponses(page);
  expect(response.answers).toEqual({ nights: 2, score: 5, again: 'Y', points: 100, campaign: 'poster' });
  expect(response.session).toMatchObject({ consent: '2026-11', parameters: [['utm', 'poster']] });
});

test('a bad score asks more, an empty question is asked about twice', async ({ page }) => {
  await open(page, 'flow');
  await upToScore(page);
  await page.getByRole('radio', { name: '1' }).tap();
  await expect(question(page)).toHaveText('What went wrong?');
  await button(page, 'Skip').tap();
  await expect(page.getByRole('alert').filter({ hasText: 'Press again to skip it' })).toBeVisible();
  await button(page, 'Skip').tap();
  await expect(question(page)).toHaveText('Shall we contact you?');
  await page.getByRole('radio', { name: 'Yes' }).tap();
  await expect(question(page)).toHaveText('Your e-mail address');
  // Required because the score was 1.
  await button(page, 'Next').tap();
  await expect(page.getByRole('alert').filter({ hasText: 'fill this in' })).toBeVisible();
  await page.getByRole('textbox').fill('guest@mail');
  await button(page, 'Next').tap();
  await expect(page.getByRole('alert').filter({ hasText: 'e-mail address' })).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
  // Back to no contact: the address is not asked, and not submitted.
  await button(page, 'Back').tap();
  await page.getByRole('radio', { name: 'No' }).tap();
  await expect(question(page)).toHaveText('Would you come again?');
  await page.getByRole('radio', { name: 'No' }).tap();
  await button(page, 'Submit').tap();
  await expect(question(page)).toHaveText('Thank you, we will do better');
  const [response] = await storedResponses(page);
  expect(response.answers).toEqual({ nights: 3, score: 1, call: 'N', again: 'N', points: 20 });
});

test('a person can be reached at any moment, and the way back is the same question', async ({ page }) => {
  await open(page, 'flow');
  await upToScore(page);
  await button(page, 'Talk to a person').tap();
  await expect(page.getByText('duty manager')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Contact them now' })).toHaveAttribute('href', 'tel:+861012345678');
  await expectAccessible(page);
  await button(page, 'Back to the survey').tap();
  await expect(question(page)).toHaveText('How satisfied are you after 3 nights?');
});

test('another device carries on with a link that holds the answers', async ({ page, browser }) => {
  await open(page, 'flow');
  await upToScore(page);
  await button(page, 'Carry on with another device').tap();
  await expectAccessible(page);
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
  expect(link).toContain('#state=');
  const other = await (await browser.newContext({ locale: 'en', serviceWorkers: 'block' })).newPage();
  const body = readFileSync(new URL('./fixtures/flow.json', import.meta.url));
  await other.route('**/surveys/flow@1.json', (route) => route.fulfill({ body, contentType: 'application/json' }));
  await other.goto(link);
  await expect(question(other)).toHaveText('How satisfied are you after 3 nights?');
  await expectAnswered(other, 1);
  await other.context().close();
});

test('the plain survey is carried on in the same way', async ({ page }) => {
  await page.goto('/respond.html?s=servqual22@1');
  await button(page, 'Start').tap();
  const first = await question(page).textContent();
  await page.getByRole('radio', { name: '6 Agree', exact: true }).tap();
  await expect(question(page)).not.toHaveText(first ?? '');
  await button(page, 'Carry on with another device').tap();
  await expect(page.getByRole('textbox', { name: 'Link' })).toHaveValue(/#state=/);
  await button(page, 'Back to the survey').tap();
  await expectAnswered(page, 1);
});

test('a screen with several questions goes to the first that lacks an answer', async ({ page }) => {
  await open(page, 'grouped');
  await button(page, 'Start').tap();
  await expect(question(page)).toHaveText('First page');
  await page.getByRole('radiogroup', { name: 'Alpha' }).getByRole('radio', { name: 'Yes' }).tap();
  // A choice does not leave a screen with several questions.
  await expect(question(page)).toHaveText('First page');
  await button(page, 'Next').tap();
  await expect(page.getByRole('heading', { name: 'Beta' })).toBeFocused();
  await expect(page.getByRole('radiogroup', { name: 'Beta' })).toHaveAccessibleDescription('Please choose an answer to go on.');
  await expectAccessible(page);
  await page.getByRole('radio', { name: '4' }).tap();
  await button(page, 'Next').tap();
  await expect(question(page)).toHaveText('Second page');

  // The random order is part of the response and stays the same after a reload.
  const order = () => page.getByRole('heading', { level: 2 }).allTextContents();
  const before = await order();
  expect(before.toSorted()).toEqual(['Delta', 'Epsilon', 'Eta', 'Zeta']);
  await page.reload();
  await expect(question(page)).toHaveText('Second page');
  expect(await order()).toEqual(before);
});

/** Answers the survey of grouped questions and hands it in. */
async function fillInGrouped(page: Page): Promise<void> {
  for (const name of ['Alpha', 'Delta', 'Epsilon', 'Zeta', 'Eta']) {
    if (name === 'Delta') {
      await page.getByRole('radio', { name: '4' }).tap();
      await button(page, 'Next').tap();
    }
    await page.getByRole('radiogroup', { name, exact: true }).getByRole('radio', { name: 'Yes' }).tap();
  }
  await button(page, 'Next').tap();
  await button(page, 'Submit').tap();
  await expect(question(page)).toHaveText('Thank you!');
}

test('a link that was used is marked, not refused', async ({ page }) => {
  for (const marks of [undefined, ['repeat']]) {
    await open(page, 'grouped', '&token=t-123');
    await button(page, 'Start').tap();
    await fillInGrouped(page);
    const last = (await storedResponses(page)).toSorted((a, b) => a.id.localeCompare(b.id)).at(-1);
    expect(last?.session).toMatchObject({ token: 't-123' });
    expect(last?.session?.marks).toEqual(marks);
  }
});

test('with one link, who fills in another one repeats, too', async ({ page }) => {
  await open(page, 'grouped', '&token=t-456');
  for (const marks of [undefined, ['repeat']]) {
    await button(page, 'Start').tap();
    await fillInGrouped(page);
    const last = (await storedResponses(page)).toSorted((a, b) => a.id.localeCompare(b.id)).at(-1);
    expect(last?.session?.marks).toEqual(marks);
    if (!marks) await button(page, 'Fill in another one').tap();
  }
});

test('inside a frame the page tells its height and what happened', async ({ page, baseURL }) => {
  const inner = `${baseURL}/respond.html?s=servqual22@1`;
  await page.route('**/respond.html?**', async (route) => {
    const reply = await route.fetch();
    const headers = reply.headers();
    // What `--frame-ancestors` does for a host; the server's own tests check the header.
    headers['content-security-policy'] = headers['content-security-policy'].replace("frame-ancestors 'none'", 'frame-ancestors *');
    await route.fulfill({ response: reply, headers });
  });
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Host</title><iframe title="Survey" src="${inner}" width="360"></iframe>
        <script>window.told = []; addEventListener('message', (event) => window.told.push(event.data));</script>`,
    }),
  );
  await page.goto('/host.html');
  const survey = page.frameLocator('iframe');
  await survey.getByRole('button', { name: 'Start', exact: true }).tap();
  await survey.getByRole('radio').first().waitFor();
  const told = () => page.evaluate(() => (window as unknown as { told: { source: string; type: string; height: number }[] }).told);
  await expect.poll(async () => (await told()).some((message) => message.source === 'serviscope' && message.type === 'height' && message.height > 200)).toBe(true);
});
