import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './lib/axe.ts';
import { watchProblems } from './lib/problems.ts';

// A service worker would answer for the files that these tests replace.
test.use({ serviceWorkers: 'block' });

const SCRIPT = /\/worker-[0-9a-f]{16}\.js$/;
const MODULE = /\/worker-[0-9a-f]{16}\.wasm$/;

/** A worker that gets as far as `reports` and no further. */
function stuck(reports: string): string {
  return `addEventListener('message', ({ data: [id] }) => { for (const report of ${reports}) postMessage([id, { Told: report }]); });
    postMessage([0, 'Ready']);`;
}

const progress = (stage: string, done: number) => `{ Progress: { stage: '${stage}', done: ${done}, of: 4 } }`;

async function replaceWorker(page: Page, body: string): Promise<void> {
  await page.route(SCRIPT, (route) => route.fulfill({ contentType: 'text/javascript', body }));
}

/** Scrolls to what is worked out only when somebody comes to see it. */
async function openStudies(page: Page): Promise<void> {
  await page.goto('/studies');
  await expect(page.getByRole('heading', { level: 1, name: 'Behind the gaps' })).toBeVisible();
  await page.locator('.studies').scrollIntoViewIfNeeded();
}

async function expectStudies(page: Page): Promise<void> {
  const bars = page.locator('#drivers').getByRole('img');
  await expect(bars).toHaveCount(5, { timeout: 20_000 });
  await expect(bars.first()).toHaveAccessibleName(/^\w+: \d+ % of R², 95 % CI \d+ to \d+ %$/, { timeout: 30_000 });
  await expect(page.locator('#reliability').getByRole('img')).toHaveCount(5);
  await expect(page.locator('#importance').getByRole('img')).toHaveCount(22);
  await expect(page.getByRole('progressbar', { name: /Working out/ })).toHaveCount(0);
}

test('the studies are worked out by a worker', async ({ page }) => {
  const problems = watchProblems(page);
  await openStudies(page);
  await expectStudies(page);
  expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual([expect.stringMatching(SCRIPT)]);
  expect(problems).toEqual([]);
});

test('a long computation tells how far it is, can be stopped, and begun again', async ({ page }) => {
  await replaceWorker(page, stuck(`[${progress('Figures', 1)}]`));
  await openStudies(page);
  const bar = page.getByRole('progressbar', { name: 'Working out drivers' });
  await expect(bar).toHaveJSProperty('value', 0.25);
  await expect(page.getByRole('status').filter({ hasText: 'Working out drivers, reliability and importance' })).toBeVisible();
  await expectAccessible(page);
  const cancel = page.getByRole('button', { name: 'Cancel' });
  await cancel.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Stopped.')).toBeVisible();
  await expect(bar).toHaveCount(0);
  await expect.poll(() => page.workers().length).toBe(0);
  const again = page.getByRole('button', { name: 'Work it out again' });
  await expect(again).toBeFocused();
  await expectAccessible(page);
  await page.unroute(SCRIPT);
  await again.click();
  await expectStudies(page);
});

test('the page answers while the worker is at work', async ({ page }) => {
  await replaceWorker(page, `postMessage([0, 'Ready']); addEventListener('message', () => { for (;;); });`);
  await openStudies(page);
  await expect(page.getByRole('progressbar', { name: 'Working out drivers' })).toBeVisible();
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.getByRole('progressbar', { name: '正在计算驱动因素' })).toBeVisible();
  await page.getByRole('button', { name: '取消' }).click();
  await expect(page.getByText('计算已停止。')).toBeVisible();
});

test('a worker that breaks down is told of, and another one can be tried', async ({ page }) => {
  await replaceWorker(page, `postMessage([0, 'Ready']); addEventListener('message', () => { throw new Error('broken'); });`);
  await openStudies(page);
  await expect(page.getByText('The computation broke off without a result.')).toBeVisible();
  await page.unroute(SCRIPT);
  await page.getByRole('button', { name: 'Work it out again' }).click();
  await expectStudies(page);
});

for (const [what, pattern] of [['script', SCRIPT], ['module', MODULE]] as const) {
  test(`without the worker's ${what} the page works everything out itself`, async ({ page }) => {
    await page.route(pattern, (route) => route.fulfill({ status: 404, body: '' }));
    await openStudies(page);
    await expectStudies(page);
    await expect.poll(() => page.workers().length).toBe(0);
  });
}
