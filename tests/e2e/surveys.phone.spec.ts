import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './lib/axe.ts';
import { card, chooseFile } from './lib/surveys.ts';

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over, 'the page scrolls sideways').toBeLessThanOrEqual(0);
}

test('surveys and responses work on a phone', async ({ page }) => {
  await page.goto('/surveys');
  await expect(card(page, 'servqual22@1')).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);

  await card(page, 'servqual22@1').getByRole('link', { name: 'Responses' }).tap();
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(51);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Open the response of/ }).first().tap();
  await expect(page.getByRole('dialog', { name: 'Response' })).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).tap();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('the import works on a phone', async ({ page }) => {
  await chooseFile(page, 'answers.csv', 'id,E1,P1,remark\na,6,5,good\nb,8,5,bad\n');
  await expect(page.getByLabel('Meaning of column “remark”')).toHaveValue('');
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Next: check' }).tap();
  await expect(page.getByRole('button', { name: 'Import 1 response' })).toBeVisible();
  await expectNoSidewaysScroll(page);
});

test('the settings fit a phone in Chinese', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto('/settings');
  await expect(page.getByRole('heading', { level: 1, name: '设置' })).toBeVisible();
  await expect(page.getByRole('button', { name: '移除示例数据' })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await context.close();
});
