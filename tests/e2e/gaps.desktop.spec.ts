import { expect, test } from '@playwright/test';
import { REFERENCE, importFile } from './lib/surveys.ts';

test('responses imported in another tab appear, and put the sample aside', async ({ page, context }) => {
  await page.goto('/gaps');
  const weighted = page.getByLabel('Overall weighted gap');
  await expect(weighted).toContainText('−0.86');

  const other = await context.newPage();
  await importFile(other, REFERENCE, 600);
  await other.close();

  await expect(weighted).toContainText('−1.0733');
  await expect(page.getByText('600 responses counted. 160 sample responses not counted.')).toBeVisible();
  await page.getByRole('link', { name: 'Count both' }).click();
  await expect(page.getByText('760 responses counted, of which 160 sample responses (invented).')).toBeVisible();
  await page.getByRole('link', { name: 'Sample only' }).click();
  await expect(weighted).toContainText('−0.86');
  await page.goBack();
  await expect(page.getByText('760 responses counted')).toBeVisible();
});
