import { expect, type Page } from '@playwright/test';
import { giveFile } from './surveys.ts';

/** Documents of a workspace file. */
export interface Documents {
  surveys?: object[];
  responses?: object[];
}

/** Imports documents as a person does: as a workspace file, in the settings. */
export async function importWorkspace(page: Page, { surveys = [], responses = [] }: Documents): Promise<void> {
  const file = { format: 'serviscope-workspace', schema: 1, exported_at: '2026-03-02T00:00:00Z', surveys, responses, blueprints: [] };
  await page.goto('/settings');
  await giveFile(page, 'workspace.json', JSON.stringify(file));
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText(/^Imported .*\d+ response/)).toBeVisible();
}

/** Removes the sample data, in the settings. */
export async function removeSample(page: Page): Promise<void> {
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Remove sample data' }).click();
  await expect(page.getByRole('button', { name: 'Load the sample data again' })).toBeVisible();
}
