import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './lib/axe.ts';
import { openSample } from './lib/blueprint.ts';
import { readPdf } from './lib/pdf.ts';

/** Opens the print of the sample with these options. */
async function openPrint(page: Page, query = ''): Promise<string> {
  const id = await openSample(page);
  await page.goto(`/blueprints/${id}/print${query}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Print the blueprint' })).toBeVisible();
  return id;
}

const sheets = (page: Page) => page.getByRole('figure', { name: /^Page \d+ of \d+$/ });

test('the picture fills as many pages as it shows, broadside, with text as text', async ({ page }) => {
  for (const [paper, size] of [
    ['a4', [842, 595]],
    ['a3', [1191, 842]],
  ] as const) {
    await openPrint(page, `?paper=${paper}&cover=off&table=off`);
    await expect(sheets(page).first()).toBeVisible();
    const count = await sheets(page).count();
    const pdf = readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    expect(pdf.pages).toBe(count);
    expect(pdf.size).toEqual(size);
    expect(pdf.runs).toBeGreaterThan(30);
    if (pdf.words !== undefined) {
      expect(pdf.words).toContain('Lineofvisibility');
      expect(pdf.words).toContain(`Page1of${count}`);
      expect(pdf.words).toContain('Customeractions');
    }
  }
});

test('each page repeats lanes, title, number and legend; the cover comes first, records and checks last', async ({ page }) => {
  await openPrint(page, '?paper=a4&checks=on');
  const count = await sheets(page).count();
  expect(count).toBeGreaterThan(1);
  for (const sheet of await sheets(page).all()) {
    await expect(sheet.getByText(/^Page \d+ of \d+$/)).toBeVisible();
    await expect(sheet.getByText('A Hotel, Beijing: check-in', { exact: true })).toBeVisible();
    await expect(sheet.getByText('Sequence', { exact: true })).toBeVisible();
    await expect(sheet.getByText(/^\d{4}-\d{2}-\d{2}$/)).toBeVisible();
  }
  await expect(page.getByRole('heading', { level: 2, name: 'A Hotel, Beijing: check-in' })).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: /^26$/ }).first()).toBeVisible();
  const steps = page.getByRole('region', { name: 'Table of steps' }).getByRole('table');
  await expect(steps.getByRole('row')).toHaveCount(27);
  await expect(page.getByRole('heading', { level: 2, name: 'What the checks found' })).toBeVisible();

  const pdf = readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  // A cover, the picture, and at least a page of steps.
  expect(pdf.pages).toBeGreaterThanOrEqual(count + 2);
  if (pdf.words !== undefined) {
    expect(pdf.words).toContain('Keyfigures');
    expect(pdf.words).toContain('Tableofsteps');
    expect(pdf.words).not.toContain('Whatisprinted');
  }
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
  await expect(page.getByRole('button', { name: /^Print/ })).toBeHidden();
});

test('choices are part of the address, in both languages and themes', async ({ page }) => {
  const id = await openPrint(page);
  await page.getByRole('checkbox', { name: 'Cover with key figures' }).uncheck();
  await expect(page).toHaveURL(/\?paper=a4&cover=off$/);
  await expect(page.getByRole('heading', { name: 'Key figures' })).toHaveCount(0);
  const on = await sheets(page).count();
  await page.getByRole('radio', { name: 'A3' }).check();
  await expect(page).toHaveURL(/\?paper=a3&cover=off$/);
  await expect.poll(() => sheets(page).count()).toBeLessThanOrEqual(on);
  await page.reload();
  await expect(page.getByRole('radio', { name: 'A3' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Cover with key figures' })).not.toBeChecked();

  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '打印蓝图' })).toBeVisible();
  const first = page.getByRole('figure', { name: /^第 1 页，共 \d+ 页$/ });
  await expect(first.getByText('可视分界线').or(first.getByText('互动分界线')).first()).toBeVisible();
  await expect(page.getByRole('columnheader', { name: '步骤' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: '回到编辑器' }).click();
  await expect(page).toHaveURL(new RegExp(`/blueprints/${id}$`));
});

test('the editor leads to the print of what was just drawn', async ({ page }) => {
  await openSample(page);
  await page.getByRole('textbox', { name: 'Blueprint name' }).fill('Just renamed');
  await page.getByRole('button', { name: 'Files', exact: true }).click();
  await page.getByRole('link', { name: 'Print or save as PDF' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Just renamed' })).toBeVisible();
  await expect(page).toHaveTitle('Just renamed');
  await page.goto('/blueprints/none/print');
  await expect(page.getByRole('alert')).toContainText('There is no such blueprint');
});
