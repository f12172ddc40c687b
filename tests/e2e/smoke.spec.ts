import { expect, test } from '@playwright/test';
import { expectAccessible } from './lib/axe.ts';
import { watchProblems } from './lib/problems.ts';

for (const [name, path] of [
  ['studio', '/'],
  ['survey', '/respond.html?s=servqual22@1'],
  ['kiosk', '/respond.html?s=kiosk_express@1#mode=kiosk'],
] as const) {
  test(`${name} opens without a complaint of the browser or of axe`, async ({ page }) => {
    const problems = watchProblems(page);
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await expectAccessible(page);
    expect(problems).toEqual([]);
  });
}
