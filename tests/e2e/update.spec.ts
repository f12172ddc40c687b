import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './lib/axe.ts';
import { serviceWorkerReady } from './lib/offline.ts';
import { SURVEY, WORDS } from './lib/survey.ts';
import { newVersionWaits, serveVersions, type Versions } from './lib/versions.ts';

let versions: Versions;
test.beforeEach(async ({ baseURL }) => {
  versions = await serveVersions(baseURL ?? '');
});
test.afterEach(() => versions.close());

/** The offer to use the new version. */
function offer(page: Page) {
  return page.getByRole('button', { name: 'Use the new version' });
}

/** Tells whether the page was opened anew since this was called. */
function watchReloads(page: Page): () => boolean {
  let isReloaded = false;
  page.once('load', () => (isReloaded = true));
  return () => isReloaded;
}

test('the studio offers a version that waits, and opens anew with it', async ({ page }) => {
  await page.goto(`${versions.base}/gaps`);
  await serviceWorkerReady(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(offer(page)).toBeHidden();

  versions.publish();
  await newVersionWaits(page);
  await expect(page.getByText('A new version is ready. Everything saved stays.')).toBeVisible();
  await expectAccessible(page);
  const isReloaded = watchReloads(page);
  await offer(page).click();
  await expect.poll(isReloaded).toBe(true);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const waiting = () => page.evaluate(async () => Boolean((await navigator.serviceWorker.ready).waiting));
  await expect.poll(waiting).toBe(false);
  await expect(offer(page)).toBeHidden();
});

test('the offer waits until it is wanted, also on the next page', async ({ page }) => {
  await page.goto(`${versions.base}/settings`);
  await serviceWorkerReady(page);
  versions.publish();
  await newVersionWaits(page);
  await page.getByRole('button', { name: 'Later' }).click();
  await expect(offer(page)).toBeHidden();
  await page.reload();
  await expect(offer(page)).toBeVisible();
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.getByRole('button', { name: '使用新版本' })).toBeVisible();
});

test('a respondent is never interrupted by it', async ({ page, context }) => {
  await page.goto(versions.base + SURVEY);
  await serviceWorkerReady(page);
  await page.getByRole('button', { name: WORDS.en.start }).click();
  await expect(page.getByRole('radio').first()).toBeVisible();
  const isReloaded = watchReloads(page);

  versions.publish();
  const studio = await context.newPage();
  await studio.goto(`${versions.base}/settings`);
  await newVersionWaits(studio);
  expect(await page.getByText('A new version').count()).toBe(0);
  const isStudioReloaded = watchReloads(studio);
  await offer(studio).click();
  await expect.poll(isStudioReloaded).toBe(true);
  await expect(studio.getByRole('heading', { level: 1 })).toBeVisible();

  expect(isReloaded()).toBe(false);
  const asked = await page.getByRole('heading', { level: 1 }).textContent();
  // A click and not check(): the page moves on, and there the first answer is unchosen.
  await page.getByRole('radio').first().click({ force: true });
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(asked ?? '');
});
