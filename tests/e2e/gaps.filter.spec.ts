import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './lib/axe.ts';
import { CHARTS, chart, expectFits, openGaps, unfold } from './lib/gaps.ts';
import { watchProblems } from './lib/problems.ts';

/** How many responses the notice counts. */
async function counted(page: Page): Promise<number> {
  const words = (await page.locator('.gap-counting').textContent()) ?? '';
  return Number(/(\d+)/.exec(words)?.[1]);
}

test('a filter lives in the address, and every figure follows it', async ({ page }) => {
  const problems = watchProblems(page);
  await openGaps(page);
  const whole = await page.getByLabel('Overall weighted gap').textContent();
  const bar = await unfold(page);
  await bar.getByLabel('Branch').selectOption('=国贸');
  await expect(page).toHaveURL(/[?&]branch=%E5%9B%BD%E8%B4%B8/);
  await expect(page.locator('.gap-counting')).toContainText(/The filter leaves out \d+ responses/);
  const n = await counted(page);
  expect(n).toBeGreaterThan(4);
  expect(n).toBeLessThan(160);
  await expect(page.getByLabel('Overall weighted gap')).not.toHaveText(whole ?? '');
  await expect(chart(page, 'dimensions')).toContainText(`${n} responses`);
  await bar.getByLabel('From').fill('2026-09-15');
  await expect(page).toHaveURL(/from=2026-09-15/);
  await expect.poll(() => counted(page)).toBeLessThan(n);

  // The address alone brings it back, and Back takes the last step away.
  const narrower = await counted(page);
  await page.reload();
  await expect.poll(() => counted(page)).toBe(narrower);
  await expect(page.getByRole('button', { name: 'Remove filter: from 2026-09-15' })).toBeVisible();
  await page.goBack();
  await expect.poll(() => counted(page)).toBe(n);

  await page.getByRole('button', { name: 'Remove filter: Branch: 国贸' }).click();
  await expect.poll(() => counted(page)).toBe(160);
  await expect(page.getByRole('list', { name: 'Filters in use' })).toHaveCount(0);
  expect(problems).toEqual([]);
});

test('everything is cleared at once, by keyboard', async ({ page }) => {
  await openGaps(page, '?channel=web&segment=vip&to=2026-10-10');
  const chips = page.getByRole('list', { name: 'Filters in use' });
  await expect(chips.getByRole('button')).toHaveCount(4);
  await chips.getByRole('button', { name: 'Clear all' }).focus();
  await page.keyboard.press('Enter');
  await expect(chips).toHaveCount(0);
  await expect.poll(() => counted(page)).toBe(160);
  await expect(page).not.toHaveURL(/channel|segment|to=/);
});

test('a group that could point to a person shows no number, and says why', async ({ page }) => {
  // Three days of one branch: fewer than five guests.
  await openGaps(page, '?branch=%E5%9B%BD%E8%B4%B8&from=2026-09-01&to=2026-09-03');
  await expect(page.getByRole('heading', { name: 'Too few responses to show' })).toBeVisible();
  await expect(page.locator('.gap-counting')).toContainText('could point to a person');
  await expect(page.locator('.chart')).toHaveCount(0);
  await expect(page.locator('main')).not.toContainText(/[−+]\d\.\d/);
  await expectAccessible(page);
});

test('a filter that nothing matches teaches the way back', async ({ page }) => {
  await openGaps(page, '?from=2031-01-01');
  await expect(page.getByRole('heading', { name: 'No response matches' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(chart(page, 'dimensions')).toBeVisible();
});

test('an address that makes no sense asks for nothing', async ({ page }) => {
  await openGaps(page, '?from=yesterday&flags=perhaps&v=x&aside=1&%E0%A4=%');
  await expect.poll(() => counted(page)).toBe(160);
});

for (const [lang, width, scheme] of [['en', 320, 'light'], ['zh', 320, 'dark'], ['en', 1280, 'dark'], ['zh', 1280, 'light']] as const) {
  test(`with a filter the page fits and has no barrier (${lang}, ${width}, ${scheme})`, async ({ page }) => {
    test.skip(test.info().project.name === 'phone', 'the widths are set here');
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await openGaps(page, '?channel=web&a.branch=%E5%9B%BD%E8%B4%B8&b.branch=%E7%8E%8B%E5%BA%9C%E4%BA%95');
    if (lang === 'zh') await page.getByRole('button', { name: '中文' }).click();
    await unfold(page);
    for (const id of [...CHARTS, 'compared']) await expect(chart(page, id).locator('svg.chart-svg')).toBeVisible();
    await expectFits(page);
    await expectAccessible(page);
  });
}
