import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './lib/axe.ts';
import { card, createBlueprint, expectSaved, openSample } from './lib/blueprint.ts';

const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Waiting simulation' });
const toggle = (page: Page): Locator => page.getByRole('button', { name: 'Waiting simulation', exact: true });
const run = (page: Page): Locator => panel(page).getByRole('button', { name: 'Run the simulation' });
const results = (page: Page): Locator => panel(page).getByRole('region', { name: 'Results' });

/** Opens the sample with a rate that its steps can serve, and a small number of customers. */
async function openServed(page: Page, query = ''): Promise<string> {
  const id = await openSample(page);
  await page.goto(`/blueprints/${id}?simulate=on&customers=2000&runs=5${query}`);
  const rate = panel(page).getByRole('textbox', { name: 'Customers an hour' });
  await rate.fill('36');
  await rate.press('Enter');
  await expectSaved(page);
  return id;
}

/** The cells of the table behind the bars. */
async function figures(page: Page): Promise<string[]> {
  const table = results(page).getByRole('table', { name: 'Waits at every step' });
  if (!(await table.isVisible())) {
    await results(page).getByText('Show the table').click();
  }
  return table.getByRole('cell').allTextContents();
}

async function simulate(page: Page): Promise<void> {
  await run(page).click();
  await expect(results(page)).toBeVisible();
  await expect(run(page)).toBeEnabled();
}

test('an overloaded step is named with what would be enough, and the fix can be undone', async ({ page }) => {
  await openSample(page);
  await toggle(page).click();
  await expect(page).toHaveURL(/\?simulate=on$/);
  await expect(panel(page).getByRole('heading', { name: 'Waiting simulation' })).toBeFocused();
  // 40 an hour of three minutes each keep two cashiers busy all the time.
  const why = panel(page).getByRole('alert');
  await expect(why).toContainText(/“.+” is loaded to 100 %, so its queue grows without end: add capacity/);
  await expect(run(page)).toHaveAttribute('aria-disabled', 'true');
  await panel(page).getByRole('button', { name: /^Set “.+” to 3 side by side$/ }).click();
  await expect(why).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: /now serves 3 side by side/ })).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(why).toHaveCount(1);
});

test('waits are simulated, marked on the cards, and out of date once something changes', async ({ page }) => {
  await openServed(page);
  await simulate(page);
  await expect(results(page).getByText(/^From arriving to leaving$/)).toBeVisible();
  await expect(results(page).getByRole('heading', { name: /^The longest wait is at “.+”: .+ on average$/ })).toBeVisible();
  await results(page).getByText('Show the table').click();
  const table = results(page).getByRole('table', { name: 'Waits at every step' });
  await expect(table.getByRole('columnheader', { name: '95th percentile' })).toBeVisible();
  await expect(results(page).getByText(/5 runs of 2000 customers after 200 who are not counted; seed 1/)).toBeVisible();
  await expect(results(page).getByText(/formulas of Erlang/).first()).toBeVisible();
  const wait = card(page, 'Waits at the front desk');
  await expect(wait).toHaveAccessibleName(/Simulated wait: mean .+, 95 % within /);

  await toggle(page).click();
  await expect(panel(page)).toHaveCount(0);
  await expect(wait).toHaveAccessibleName(/Simulated wait: mean /);
  await toggle(page).click();
  const rate = panel(page).getByRole('textbox', { name: 'Customers an hour' });
  await rate.fill('30');
  await rate.press('Enter');
  await expect(results(page).getByText(/^Out of date/)).toBeVisible();
  await expect(wait).toHaveAccessibleName(/Simulated wait, out of date: mean /);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(results(page).getByText(/^Out of date/)).toHaveCount(0);
});

test('the same seed gives the same numbers after a reload, another one others', async ({ page }) => {
  await openServed(page, '&seed=5');
  await simulate(page);
  const first = await figures(page);
  expect(first.length).toBeGreaterThan(9);
  await page.reload();
  await simulate(page);
  expect(await figures(page)).toEqual(first);
  const seed = panel(page).getByRole('textbox', { name: /^Seed/ });
  await seed.fill('6');
  await seed.press('Enter');
  await expect(page).toHaveURL(/seed=6/);
  await run(page).click();
  await expect(results(page).getByText(/seed 6;/)).toHaveCount(1);
  expect(await figures(page)).not.toEqual(first);
});

test('one more clerk is tried out beside the run before, and taken over', async ({ page }) => {
  await openServed(page);
  await simulate(page);
  await results(page).getByRole('combobox', { name: 'At which step' }).selectOption({ label: 'Waits at the front desk' });
  await results(page).getByRole('button', { name: 'Try one more' }).click();
  const compared = results(page).getByRole('region', { name: 'Change of the mean wait' });
  await expect(compared.getByRole('columnheader', { name: 'Before: As in the blueprint' })).toBeVisible();
  await expect(compared.getByRole('columnheader', { name: 'Now: “Waits at the front desk” with 4 side by side' })).toBeVisible();
  const row = compared.getByRole('row', { name: /^Waits at the front desk/ });
  await expect(row.getByRole('cell').last()).toHaveText(/ shorter$/);
  // The blueprint is as it was, until somebody says so.
  const servers = panel(page).getByRole('group', { name: 'Waits at the front desk' }).getByRole('textbox');
  await expect(servers).toHaveValue('3');
  await results(page).getByRole('button', { name: 'Keep it in the blueprint: 4 side by side at “Waits at the front desk”' }).click();
  await expect(servers).toHaveValue('4');
  await expect(results(page).getByText(/^Out of date/)).toHaveCount(0);
  await expectSaved(page);
});

test('a day by the hour can be asked for, and the address says so', async ({ page }) => {
  await openServed(page);
  await panel(page).getByRole('radio', { name: 'By the hour of a day' }).check();
  const hours = panel(page).getByRole('textbox', { name: 'Hours open' });
  await hours.fill('2');
  await hours.press('Enter');
  const noon = panel(page).getByRole('textbox', { name: 'Customers 10:00–11:00' });
  await noon.fill('90');
  await noon.press('Enter');
  await expect(page).toHaveURL(/day=9:10-90/);
  await simulate(page);
  await results(page).getByText('Show the table').click();
  await expect(results(page).getByText(/5 days that begin empty, with \d+ customers on average/)).toBeVisible();

  // What is no number is told, and the last one is kept.
  await noon.fill('many');
  await noon.press('Enter');
  await expect(panel(page).getByText('A whole number from 0 to 100000, please; 90 is kept.')).toBeVisible();
  await expect(page).toHaveURL(/day=9:10-90/);
});

test('a long run can be cancelled, and the keyboard stays where it is', async ({ page }) => {
  await openServed(page);
  await page.goto(page.url().replace('customers=2000&runs=5', 'customers=200000&runs=40'));
  await run(page).focus();
  await page.keyboard.press('Enter');
  const cancel = panel(page).getByRole('button', { name: 'Cancel' });
  await expect(cancel).toBeFocused();
  await expect(panel(page).getByRole('progressbar')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(panel(page).getByText('Stopped. Earlier results are kept.')).toBeVisible();
  await expect(run(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(toggle(page)).toBeFocused();
});

test('an empty blueprint says what is missing', async ({ page }) => {
  await createBlueprint(page);
  await toggle(page).click();
  await expect(panel(page).getByRole('alert')).toHaveText(/give at least one customer step a duration/);
});

test('the panel has no barriers, in both themes, and at 320 pixels', async ({ page }) => {
  await openServed(page);
  await simulate(page);
  await results(page).getByText('Show the table').click();
  await results(page).getByRole('button', { name: 'Try one more' }).click();
  await expect(results(page).getByRole('region', { name: 'Change of the mean wait' })).toBeVisible();
  for (const theme of ['light', 'dark']) {
    await page.evaluate((theme) => document.documentElement.setAttribute('data-theme', theme), theme);
    await expectAccessible(page, '.bp-desk');
  }
  await page.setViewportSize({ width: 320, height: 640 });
  await expect(panel(page)).toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
});
