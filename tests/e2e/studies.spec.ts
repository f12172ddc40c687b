import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './lib/axe.ts';
import { chart, expectFits } from './lib/gaps.ts';
import { openLevels, openStudies } from './lib/levels.ts';
import { watchProblems } from './lib/problems.ts';

/** Arrow keys and End go from mark to mark. */
async function expectKeys(page: Page, marks: Locator): Promise<void> {
  await marks.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(marks.nth(1)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(marks.first()).toBeFocused();
}

test('what nobody asked yet says how to measure it', async ({ page }) => {
  await openStudies(page);
  await expect(chart(page, 'tolerance')).toContainText('NAME.perceived');
  await expect(chart(page, 'kano')).toContainText('how people feel if it is provided and if it is not');
});

test('penalty and reward stand on both sides of zero, or say who is missing', async ({ page }) => {
  const problems = watchProblems(page);
  await openStudies(page);
  const contrasts = chart(page, 'contrasts');
  const marks = contrasts.getByRole('img');
  // Means of several items seldom reach the ends of the scale: the sample's items have contrasts.
  await expect(contrasts.getByRole('button', { name: 'Items' })).toHaveAttribute('aria-pressed', 'true');
  await expect(marks).toHaveCount(22);
  await expectKeys(page, marks);
  await contrasts.getByText('Show the table').click();
  await expect(contrasts.getByRole('table').getByRole('row')).toHaveCount(23);
  await contrasts.getByRole('button', { name: 'Dimensions' }).click();
  await expect(marks).toHaveCount(5);
  for (const mark of await marks.all()) {
    await expect(mark).toHaveAccessibleName(/^\w+: (.*; penalty .*95 % CI.*; reward .*95 % CI.*|Usable values: \d; at least 10 are needed\.)$/);
  }
  expect(problems).toEqual([]);
});

test('the zone of tolerance tells what lies below it, from a survey of its own', async ({ page }) => {
  await openLevels(page, 12);
  const tolerance = chart(page, 'tolerance');
  await expect(tolerance.getByRole('heading')).toHaveText('Below what customers accept in 1 of 2 dimensions: Reliability');
  await expect(tolerance.locator('.chart-basis')).toContainText('Scale 1–7; 12 responses, from the survey levels@1');
  const marks = tolerance.getByRole('img');
  await expect(marks.first()).toHaveAccessibleName(/^Reliability: Below adequate; perceived 3\.33, acceptable 5\.00, desired 7\.00; adequacy −1\.67, 95 % CI/);
  await expect(marks.nth(1)).toHaveAccessibleName(/^Responsiveness: Within the zone; .*n = 12$/);
  await expectKeys(page, marks);
});

test('features stand in their quadrants, by shares or by scores', async ({ page }) => {
  await openLevels(page, 12);
  const kano = chart(page, 'kano');
  await expect(kano.getByRole('heading')).toHaveText('Taken for granted: Free wifi; delights: Gym at any hour');
  const marks = kano.getByRole('img');
  await expect(marks.first()).toHaveAccessibleName(/^Free wifi: Must-be; Better 0\.00, .*; Worse −1\.00, .*; M 12 O 0 A 0 I 0 R 0 Q 0; n = 12$/);
  await expectKeys(page, marks);
  await kano.getByRole('button', { name: 'Continuous' }).click();
  await expect(marks.nth(1)).toHaveAccessibleName(/^Gym at any hour: Attractive by the scores; if there \+4\.00/);
  await kano.getByText('Show the table').click();
  await expect(kano.getByRole('table').getByRole('row')).toHaveCount(3);
});

test('fewer than five answers are never shown', async ({ page }) => {
  await openLevels(page, 4);
  await expect(chart(page, 'tolerance')).toContainText('Usable values: 4; at least 5 are needed.');
  await expect(chart(page, 'kano')).toContainText('Usable values: 4; at least 5 are needed.');
});

for (const width of [320, 1280]) {
  test(`zones, features and contrasts fit and have no barriers at ${width}, in both languages`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openLevels(page, 12);
    await expectFits(page);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByRole('button', { name: '中文' }).click();
    await expect(chart(page, 'tolerance').getByRole('heading')).toHaveText('2 个维度中有 1 个低于顾客可接受的水平：可靠性');
    await expect(chart(page, 'kano').getByRole('heading')).toHaveText('必须做到：无线网络；带来惊喜：健身房');
    await expectFits(page);
    await expectAccessible(page);
  });
}
