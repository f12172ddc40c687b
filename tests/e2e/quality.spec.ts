import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './lib/axe.ts';
import { watchProblems } from './lib/problems.ts';
import { storeResponses } from './lib/responses.ts';

/** The responses of a shop where some people answer carelessly, and children play with the kiosk. */
async function openShop(page: Page): Promise<void> {
  await page.goto('/surveys');
  await expect(page.getByRole('article').first()).toBeVisible();
  await storeResponses(page, [
    { branch: 'Careful', seconds: 8 },
    { branch: 'Hasty', seconds: 0.5 },
    { branch: 'Straight', seconds: 8, perceive: () => 7 },
    { branch: 'Played', seconds: 3, marks: ['mash'] },
    { branch: 'Left', seconds: 8, marks: ['partial'] },
  ]);
  await page.goto('/surveys/servqual22@1/responses');
  await page.getByRole('radio', { name: 'Real' }).check();
  await expect(rows(page)).toHaveCount(5);
}

/** The listed responses. */
function rows(page: Page) {
  return page.getByRole('table', { includeHidden: false }).locator('tbody').getByRole('row');
}

/** The response of a branch. */
function row(page: Page, branch: string) {
  return rows(page).filter({ hasText: branch });
}

/** The choice of signs. */
function quality(page: Page) {
  return page.getByRole('combobox', { name: 'Response quality' });
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over, 'the page scrolls sideways').toBeLessThanOrEqual(0);
}

test('every response shows its signs, and those that do not count are told apart', async ({ page }) => {
  const problems = watchProblems(page);
  await openShop(page);
  await expect(row(page, 'Hasty')).toContainText('Too fast');
  await expect(row(page, 'Straight')).toContainText('Long string');
  await expect(row(page, 'Straight')).toContainText('Straight line');
  await expect(row(page, 'Straight')).toContainText('Contradiction');
  await expect(row(page, 'Played')).toContainText('Not counted');
  await expect(row(page, 'Played')).toContainText('Mashing');
  await expect(row(page, 'Left')).toContainText('Partial');
  await expect(row(page, 'Left')).not.toContainText('Not counted');
  await expect(row(page, 'Careful').locator('.badge')).toHaveCount(0);
  await expect(page.getByText('4 responses are flagged. 1 looks played on a kiosk')).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  expect(problems).toEqual([]);
});

test('the list can be filtered by a sign, with counts that follow the other filters', async ({ page }) => {
  await openShop(page);
  await expect(quality(page).getByRole('option')).toHaveText([
    'Quality: all',
    'Flagged (4)',
    'Set aside, not counted (1)',
    'Mashing (1)',
    'Too fast (1)',
    'Long string (1)',
    'Straight line (1)',
    'Contradiction (1)',
    'Partial (1)',
  ]);
  await quality(page).selectOption({ label: 'Flagged (4)' });
  await expect(rows(page)).toHaveCount(4);
  await quality(page).selectOption({ label: 'Set aside, not counted (1)' });
  await expect(rows(page)).toHaveText([/Played/]);
  await quality(page).selectOption({ label: 'Too fast (1)' });
  await expect(rows(page)).toHaveText([/Hasty/]);
  await page.getByRole('searchbox').fill('Careful');
  await expect(page.getByText('No response matches.')).toBeVisible();
  await expect(page.getByText('No sign of careless answers.')).toBeVisible();
  await expect(quality(page).getByRole('option', { name: 'Too fast (0)' })).toHaveAttribute('value', 'speed');
  await expectAccessible(page);
  await quality(page).selectOption({ label: 'Quality: all' });
  await expect(rows(page)).toHaveText([/Careful/]);
});

test('a response explains its signs and how long it took', async ({ page }) => {
  await openShop(page);
  await row(page, 'Hasty').getByRole('button', { name: /^Open/ }).click();
  const detail = page.getByRole('dialog', { name: 'Response' });
  await expect(detail).toContainText("Less than 2 s a question on average, or less than 25 % of this survey's median time.");
  await expect(detail).toContainText('22 s on 44 questions');
  await expectAccessible(page, 'dialog');
  await page.keyboard.press('Escape');
  await row(page, 'Played').getByRole('button', { name: /^Open/ }).click();
  await expect(detail).toContainText('Begun less than 5 s after the last submission on the same kiosk.');
  await expect(detail).toContainText('This response stays in the list and enters no average.');
  await expect(detail).toContainText('2 min 12 s on 44 questions');
  await expectAccessible(page, 'dialog');
  await page.keyboard.press('Escape');
  await row(page, 'Careful').getByRole('button', { name: /^Open/ }).click();
  await expect(detail).toContainText('No sign of careless answers.');
});

test('the analysis says how many are set aside and leads to them', async ({ page }) => {
  await openShop(page);
  await page.goto('/gaps');
  await expect(page.getByText('4 responses counted.')).toBeVisible();
  await expect(page.getByText('1 response looks played on a kiosk and is set aside.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'See these responses' }).click();
  await expect(page).toHaveURL(/responses\?quality=aside$/);
  await expect(rows(page)).toHaveText([/Played/]);
  await expect(quality(page)).toHaveValue('aside');
});

test('the signs are told in Chinese, too', async ({ page }) => {
  await openShop(page);
  await page.getByRole('button', { name: '中文' }).click();
  await expect(row(page, 'Played')).toContainText('不计入');
  await expect(row(page, 'Hasty')).toContainText('答得过快');
  await expect(page.getByText('4 份有提示。')).toBeVisible();
  await expect(page.getByRole('combobox', { name: '答题质量' })).toContainText('有提示（4）');
  await expectNoSidewaysScroll(page);
});
