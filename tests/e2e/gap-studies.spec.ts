import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './lib/axe.ts';
import { watchProblems } from './lib/problems.ts';

/** The gap page of a fresh browser, whose responses are the sample's. */
async function openGaps(page: Page): Promise<void> {
  await page.goto('/gaps');
  await expect(page.getByRole('heading', { level: 1, name: 'Gaps' })).toBeVisible();
}

/** The page of the studies, from the gap page. */
async function openStudies(page: Page): Promise<void> {
  await openGaps(page);
  await page.getByRole('link', { name: 'Behind the gaps' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Behind the gaps' })).toBeVisible();
  await expect(page.locator('#drivers')).toBeVisible({ timeout: 20_000 });
}

function rows(chart: Locator): Locator {
  return chart.getByRole('table').getByRole('row');
}

async function showTable(chart: Locator): Promise<void> {
  await chart.getByText('Show the table').click();
}

test('recommendation and satisfaction stand with their intervals', async ({ page }) => {
  await openGaps(page);
  const nps = page.getByLabel('Net promoter score (NPS)');
  await expect(nps).toContainText(/95 % CI −?\+?\d+\.\d to −?\+?\d+\.\d \(adjusted Wald\); \d+ promoters, \d+ passives, \d+ detractors; 160 respondents/);
  const csat = page.getByLabel('Satisfied customers (CSAT)');
  await expect(csat).toContainText(/95 % CI \d+\.\d to \d+\.\d % \(Wilson\); \d+ gave 6 or 7 of 7/);
});

test('drivers are bars that add up, with intervals, and say when they cannot be ranked', async ({ page }) => {
  const problems = watchProblems(page);
  await openStudies(page);
  const drivers = page.locator('#drivers');
  await expect(drivers.getByRole('heading')).toContainText(/of R²|overall satisfaction/);
  await expect(drivers.locator('.chart-basis')).toContainText(/R² = 0\.\d\d \(adjusted 0\.\d\d\), p [=<] \d.*160 respondents|R² = 0\.\d\d/);
  const bars = drivers.getByRole('img');
  await expect(bars).toHaveCount(5);
  await expect(bars.first()).toHaveAccessibleName(/^\w+: \d+ % of R², 95 % CI \d+ to \d+ %$/, { timeout: 30_000 });
  await bars.first().focus();
  await page.keyboard.press('End');
  await expect(bars.last()).toBeFocused();
  await showTable(drivers);
  await expect(rows(drivers)).toHaveCount(6);
  const cells = await drivers.locator('tbody tr td:nth-child(2)').allTextContents();
  expect(Math.abs(cells.reduce((sum, cell) => sum + Number(cell), 0) - 100)).toBeLessThan(0.4);
  expect(problems).toEqual([]);
});

test('reliability shows three sides a dimension, and its items in the table', async ({ page }) => {
  await openStudies(page);
  const reliability = page.locator('#reliability');
  await expect(reliability.locator('.chart-basis')).toContainText(/KMO = 0\.\d\d; Bartlett's test χ²\(231\) = \d+, p < 0\.001/);
  const dots = reliability.getByRole('img');
  await expect(dots).toHaveCount(5);
  await expect(dots.first()).toHaveAccessibleName(/^Tangibles: Perception alpha −?\d\.\d\d, 95 % CI −?\d\.\d\d to \d\.\d\d, n = \d+; Expectation alpha .*; Gap alpha /);
  await showTable(reliability);
  // Five dimensions and 22 items, three sides each, and the heading.
  await expect(rows(reliability)).toHaveCount(1 + 3 * (5 + 22));
});

test('the plane places items or dimensions by lines that can be chosen', async ({ page }) => {
  await openStudies(page);
  const plane = page.locator('#importance');
  await expect(plane.getByRole('heading')).toContainText(/clearly call for improvement first: item 10/);
  await expect(plane.getByRole('img')).toHaveCount(22);
  await expect(plane.getByRole('img').nth(9)).toHaveAccessibleName(/^10 .*: performance 3\.\d\d, 95 % CI .*; importance 6\.\d\d, .*; Concentrate here$/);
  await expectApart(plane);
  await plane.getByRole('button', { name: 'Middle of the scale' }).click();
  await expect(plane.locator('.chart-basis')).toContainText('judge each point absolutely');
  await plane.getByRole('button', { name: 'Diagonal' }).click();
  await expect(plane.locator('.diagonal')).toHaveCount(1);
  await plane.getByRole('button', { name: 'Dimensions' }).click();
  await expect(plane.getByRole('img')).toHaveCount(5);
  await plane.getByRole('button', { name: 'Means of the data' }).click();
  await expect(plane.getByRole('img').nth(2)).toHaveAccessibleName(/^Responsiveness: .*Concentrate here$/);
  await expectApart(plane);
  await showTable(plane);
  await expect(rows(plane)).toHaveCount(6);
});

test('the table of items holds both tests and effect sizes', async ({ page }) => {
  await openGaps(page);
  const items = page.locator('#items');
  await items.scrollIntoViewIfNeeded();
  await showTable(items);
  await expect(items.getByRole('columnheader', { name: 'p (Holm)' })).toBeVisible({ timeout: 20_000 });
  await expect(rows(items).nth(1)).toContainText(/−\d+\.\d\d \(1\d\d\)\s*< 0\.001\s*< 0\.001\s*−\d\.\d\d\s*−\d\.\d\d$/);
});

for (const width of [320, 1280]) {
  test(`the studies fit and have no barriers at ${width}, in both languages`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openStudies(page);
    await expectFits(page);
    await expectApart(page.locator('#importance'));
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByRole('button', { name: '中文' }).click();
    await expect(page.locator('#importance').getByRole('heading')).toContainText('优先改进');
    await expect(page.locator('#reliability .chart-basis')).toContainText('抽样适切性 KMO');
    await expectFits(page);
    await expectAccessible(page);
  });
}

/** No label of the plane covers another. */
async function expectApart(plane: Locator): Promise<void> {
  const clashes = await plane.locator('svg.chart-svg').evaluate((svg) => {
    const texts = [...svg.querySelectorAll('.plane-point .row-label, .quadrant')];
    const boxes = texts.map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }));
    return boxes.flatMap((one, index) =>
      boxes.slice(index + 1)
        .filter(({ box }) => one.box.left < box.right - 1 && box.left < one.box.right - 1 && one.box.top < box.bottom - 3 && box.top < one.box.bottom - 3)
        .map((other) => `${one.words} / ${other.words}`));
  });
  expect(clashes).toEqual([]);
}

/** No sideways scrolling. */
async function expectFits(page: Page): Promise<void> {
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(sideways).toBeLessThanOrEqual(0);
}
