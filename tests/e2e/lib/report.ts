import { expect, type Locator, type Page } from '@playwright/test';

/** Opens the page of the report in a fresh browser, whose responses are the sample's. */
export async function openReport(page: Page, query = ''): Promise<void> {
  await page.goto(`/report${query}`);
  await expect(page.getByRole('heading', { level: 1, name: /^(Report|报告)$/ })).toBeVisible();
  await expect(page.getByRole('complementary', { name: /^(Compose the report|编排报告)$/ })).toHaveAttribute('aria-busy', 'false');
}

/** Makes the standard report and waits until its last chart is drawn. */
export async function makeStandard(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /^(Standard report|标准报告)$/ }).click();
  const sheet = paper(page);
  await expect(sheet.locator('#drift svg.chart-svg')).toBeVisible();
  // Worked out by the worker.
  await expect(sheet.locator('#drivers svg.chart-svg')).toBeVisible();
  return sheet;
}

/** The sheet that is printed. */
export function paper(page: Page): Locator {
  return page.getByRole('article', { name: /^(The report|报告内容)$/ });
}

/** Waits until nothing is on its way to the disk. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.locator('.report-kept')).toHaveText(/^(Saved on this device|已存在这台设备上)$/);
}

/** The names in the list of contents, in order. */
export function contents(page: Page): Locator {
  return page.locator('.report-row-name');
}
