import { expect, test } from '@playwright/test';
import { chart, openGaps } from './lib/gaps.ts';

test('two groups stand side by side with n and interval of both', async ({ page }) => {
  await openGaps(page);
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(page).toHaveURL(/compare=on/);
  await expect(page).toHaveURL(/[?&]a\.branch=/);
  const compared = chart(page, 'compared');
  await expect(compared.getByRole('img')).toHaveCount(5);
  const row = compared.getByRole('img').first();
  await expect(row).toHaveAccessibleName(/^\S.*: .* [−+]\d\.\d\d, 95 % CI .*, \d+ responses; .* [−+]\d\.\d\d, 95 % CI .*, \d+ responses; difference [−+]\d\.\d\d, 95 % CI .* to .*, p [=<] 0\.\d{3}$/);
  await expect(compared.getByRole('heading')).toHaveText(/No difference is beyond doubt|the clearest difference/);

  await page.getByRole('region', { name: 'Group B' }).getByLabel('Branch', { exact: true }).selectOption('=王府井');
  await expect(page).toHaveURL(/b\.branch=%E7%8E%8B/);
  await expect(compared).toContainText('王府井');
  await compared.getByRole('button', { name: 'Items' }).click();
  await expect(compared.getByRole('img')).toHaveCount(22);
  await compared.getByText('Show the table').click();
  await expect(compared.getByRole('row')).toHaveCount(23);

  await page.getByRole('button', { name: 'Stop comparing' }).click();
  await expect(compared).toHaveCount(0);
  await expect(page).not.toHaveURL(/compare|a\.|b\./);
});

test('groups that share responses are not tested, and the table says so', async ({ page }) => {
  await openGaps(page, '?compare=on&a.branch=%E5%9B%BD%E8%B4%B8');
  const compared = chart(page, 'compared');
  await expect(compared.getByRole('img').first()).toHaveAccessibleName(/difference [−+]\d\.\d\d$/);
  await compared.getByText('Show the table').click();
  await expect(compared).toContainText(/Responses that are in both groups: \d+\./);
});

test('of a small group no number is shown', async ({ page }) => {
  await openGaps(page, '?a.branch=%E5%9B%BD%E8%B4%B8&a.from=2026-09-01&a.to=2026-09-03&b.branch=%E5%9B%BD%E8%B4%B8');
  await expect(page.getByText(/^Fewer than 5 responses in .*could point to a person/)).toBeVisible();
  await expect(chart(page, 'compared').getByRole('img').first()).toHaveAccessibleName(/ –, no CI .*0 responses; .*difference –$/);
});

test('a view is saved, opened, renamed, deleted, and brought back', async ({ page }) => {
  await openGaps(page, '?channel=web');
  await page.getByText('Saved views (0)').click();
  await page.getByLabel('Name').fill('Web guests');
  await page.getByRole('button', { name: 'Save view' }).click();
  await expect(page.getByText('Saved views (1)')).toBeVisible();

  await page.goto('/gaps');
  await page.getByText('Saved views (1)').click();
  await page.getByRole('link', { name: 'Web guests' }).click();
  await expect(page).toHaveURL(/channel=web/);
  await expect(page.getByRole('button', { name: 'Remove filter: Channel: web' })).toBeVisible();

  await page.getByRole('button', { name: 'Rename Web guests' }).click();
  await page.getByRole('textbox', { name: 'Name' }).first().fill('Online');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Online' })).toBeVisible();

  await page.getByRole('button', { name: 'Delete Online' }).click();
  await expect(page.getByText('Saved views (0)')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: 'Online' })).toBeVisible();
});
