import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './lib/axe.ts';
import { chart, expectFits } from './lib/gaps.ts';
import { watchProblems } from './lib/problems.ts';

/** Opens the control charts with the sample workspace of a fresh browser. */
async function openControl(page: Page, query = ''): Promise<Locator> {
  await page.goto(`/control${query}`);
  await expect(page.getByRole('heading', { level: 1, name: /^(Stability|稳定性)$/ })).toBeVisible();
  const section = chart(page, 'control');
  await expect(section.locator('svg.chart-svg')).toBeVisible();
  return section;
}

test('the sample is charted response by response, with its finding, limits and marks', async ({ page }) => {
  const problems = watchProblems(page);
  const section = await openControl(page);
  await expect(section.getByRole('heading', { level: 2 })).toHaveText(/Stable: no signal in \d+ responses|\d+ signals?[;,] .*response \d+ \(2026-\d\d-\d\d\): \w+/);
  await expect(section.locator('.chart-basis')).toContainText('Overall gap, one point per response, I-MR');
  await expect(section.locator('.chart-basis')).toContainText('set by the first 20 points');
  const marks = section.getByRole('img');
  await expect(marks.first()).toHaveAccessibleName(/^Response 1 \(2026-09-01\): −?\d\.\d\d, limits −?\d\.\d\d to −?\d\.\d\d, centre line −?\d\.\d\d, 1 response/);
  await page.mouse.move(0, 0);
  await marks.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(marks.nth(1)).toBeFocused();
  await expect(marks.nth(1)).toHaveAccessibleName(/moving range \d\.\d\d/);
  await expect(section.locator('.chart-tip')).toHaveText((await marks.nth(1).getAttribute('aria-label')) ?? '');
  await page.keyboard.press('End');
  await expect(marks.last()).toBeFocused();
  await section.getByText('Show the table').click();
  expect(await section.getByRole('row').count()).toBe((await marks.count()) + 1);
  await expect(page.locator('main')).not.toContainText(/NaN|undefined/);
  expect(problems).toEqual([]);
});

test('a share by week is a p chart, and the address alone brings it back', async ({ page }) => {
  const section = await openControl(page);
  await page.getByLabel('What to follow').selectOption('Share of the satisfied (CSAT)');
  await expect(page).toHaveURL(/[?&]c\.what=satisfied/);
  await page.getByLabel('One point per').selectOption('week');
  await expect(page).toHaveURL(/c\.per=week/);
  await page.getByLabel('Kind of chart').selectOption('p (shares)');
  await expect(section.locator('.chart-basis')).toContainText('Share of the satisfied (CSAT), one point per week, p (shares)');
  const first = section.getByRole('img').first();
  await expect(first).toHaveAccessibleName(/^The week of 2026-08-31: \d+\.\d %, limits \d+\.\d % to \d+\.\d %, centre line \d+\.\d %, \d+ responses/);
  await section.getByText('Show the table').click();
  const cells = section.getByRole('row').nth(1).getByRole('cell');
  const number = async (place: number) => Number.parseFloat((await cells.nth(place).textContent()) ?? '');
  // p̄ ± 3√(p̄(1 − p̄)/n), from what the row says of itself.
  const [lower, centre, upper, n] = [await number(2), await number(3), await number(4), await number(5)];
  const half = 300 * Math.sqrt(((centre / 100) * (1 - centre / 100)) / n);
  expect(Math.abs(upper - Math.min(100, centre + half))).toBeLessThan(0.02);
  expect(Math.abs(lower - Math.max(0, centre - half))).toBeLessThan(0.02);

  const title = await section.getByRole('heading', { level: 2 }).textContent();
  await page.reload();
  await expect(section.getByRole('heading', { level: 2 })).toHaveText(title ?? '');
  await expect(page.getByLabel('What to follow')).toHaveValue('satisfied');
  // Other pages keep the choice, so that the way back finds it.
  const parts = page.getByRole('navigation', { name: 'Pages of the analysis' });
  await expect(parts.getByRole('link', { name: 'Gaps', exact: true })).toHaveAttribute('href', /c\.per=week/);
});

test('rules, kinds of chart and a filter change what is a signal', async ({ page }) => {
  const section = await openControl(page);
  // The sample has three guests a day: too few to show any.
  await page.getByLabel('One point per').selectOption('day');
  await expect(page.getByRole('heading', { name: 'There is no chart of this yet' })).toBeVisible();
  await expect(section).toHaveCount(0);
  await page.getByLabel('One point per').selectOption('response');
  await expect(section).toBeVisible();
  await page.getByLabel('Rules').selectOption('nelson');
  await expect(page).toHaveURL(/c\.rules=nelson/);
  await expect(page.getByLabel('Six points rising or falling count, too')).toHaveCount(0);
  await page.getByText('All rules of this set').click();
  await expect(page.locator('.control-meaning dt')).toHaveCount(8);
  await page.getByLabel('Rules').selectOption('juran');
  await expect(page.locator('.control-meaning dt')).toHaveCount(4);
  await page.getByLabel('Six points rising or falling count, too').click();
  await expect(page.locator('.control-meaning dt')).toHaveCount(5);
  for (const [kind, words] of [['ewma', 'EWMA'], ['cusum', 'CUSUM']]) {
    await page.getByLabel('Kind of chart').selectOption(kind);
    await expect(section.locator('.chart-basis')).toContainText(words);
    await expect(section.getByRole('heading', { level: 2 })).not.toBeEmpty();
  }
  // Within a branch nobody's own response is shown.
  await openControl(page, '?branch=%E5%9B%BD%E8%B4%B8&c.per=response');
  await expect(page.getByText('single responses are not shown')).toBeVisible();
  await expect(page.getByLabel('One point per').getByRole('option', { name: 'response', exact: true })).toHaveCount(0);
  await expect(section.locator('.chart-basis')).toContainText(/one point per (day|week)/);
});

test('a split gives each phase limits of its own, and can be taken away', async ({ page }) => {
  const section = await openControl(page);
  await expect(section.locator('.control-change')).toHaveCount(0);
  await page.getByText('Phases: was the process changed on a day?').click();
  await page.getByRole('button', { name: 'Split here' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Choose a day first.' })).toBeVisible();
  await page.getByLabel('First day of the new process').fill('2026-10-01');
  await page.getByLabel('What was changed').fill('Second desk');
  await page.getByRole('button', { name: 'Split here' }).click();
  await expect(page).toHaveURL(/c\.split=2026-10-01%20Second%20desk/);
  await expect(section.locator('.control-change')).toHaveCount(1);
  await expect(section.locator('svg.chart-svg')).toContainText('Second desk');
  await section.getByText('Show the table').click();
  const centre = (row: number) => section.getByRole('row').nth(row).getByRole('cell').nth(3).textContent();
  expect(await centre(1)).not.toBe(await centre((await section.getByRole('row').count()) - 1));
  await page.getByRole('button', { name: 'Remove split: 2026-10-01 Second desk' }).click();
  await expect(section.locator('.control-change')).toHaveCount(0);
});

test('a specification limit gives a capability index', async ({ page }) => {
  await openControl(page, '?c.what=perception');
  const card = page.getByRole('region', { name: 'Process capability' });
  await card.getByLabel('At least (lower limit)').fill('5.5');
  await card.getByLabel('At least (lower limit)').press('Enter');
  await expect(card.getByRole('status')).toContainText(/^Cpl = −?\d\.\d\d \(95 % CI −?\d\.\d\d to −?\d\.\d\d\)/);
  await expect(page).toHaveURL(/c\.least=5\.5/);
  await page.getByLabel('What to follow').selectOption('satisfied');
  await expect(card).toHaveCount(0);
});

for (const [lang, width, scheme] of [['en', 320, 'light'], ['zh', 320, 'dark'], ['en', 1280, 'dark'], ['zh', 1280, 'light']] as const) {
  test(`the page fits and has no barrier (${lang}, ${width}, ${scheme})`, async ({ page }) => {
    test.skip(test.info().project.name === 'phone', 'the widths are set here');
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    const section = await openControl(page, '?c.split=2026-10-01%20Second%20desk&c.what=perception&c.least=5.5');
    if (lang === 'zh') {
      await page.getByRole('button', { name: '中文' }).click();
      await expect(section.locator('.chart-basis')).toContainText('每点一份回答');
      await expect(section.getByRole('img').first()).toHaveAccessibleName(/^第 1 份回答（2026-09-01）：/);
    }
    await expectFits(page);
    await expectAccessible(page);
  });
}

test('no line ends inside a date of the title, whatever the width', async ({ page }) => {
  test.skip(test.info().project.name === 'phone', 'the widths are set here');
  const section = await openControl(page);
  for (const name of ['English', '中文']) {
    const choice = page.getByRole('button', { name });
    if (await choice.isVisible()) await choice.click();
    // The sample has signals, so the title names a day.
    await expect(section.getByRole('heading', { level: 2 })).toHaveText(/2026-\d\d-\d\d/);
    for (let width = 320; width <= 900; width += 20) {
      await page.setViewportSize({ width, height: 800 });
      const broken = await section.getByRole('heading', { level: 2 }).evaluate((heading) => {
        const found: string[] = [];
        const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
          for (const date of text.textContent?.matchAll(/\d{4}-\d\d(-\d\d)?/g) ?? []) {
            const range = document.createRange();
            range.setStart(text, date.index);
            range.setEnd(text, date.index + date[0].length);
            if (new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1) found.push(date[0]);
          }
        }
        return found;
      });
      expect(broken, `${name}, ${width} px`).toEqual([]);
    }
  }
});
