import { expect, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';

/** The reference data: 600 respondents, 56 columns. */
export const REFERENCE = readFileSync(new URL('../../../crates/domain/tests/data/servqual600.csv', import.meta.url));

/** The card of a survey on the list. */
export function card(page: Page, reference: string): Locator {
  return page.getByRole('article', { name: reference });
}

/** Opens the import of the demo survey and gives it a file. */
export async function chooseFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page.goto('/surveys/servqual22@1/import');
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible();
  await giveFile(page, name, content);
}

/** Gives a file to the file chooser of the page. */
export async function giveFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  const mimeType = name.endsWith('.json') ? 'application/json' : 'text/csv';
  await (await chooser).setFiles({ name, mimeType, buffer: typeof content === 'string' ? Buffer.from(content) : content });
}

/** Imports a file whose columns need no correction and waits until it says how many came in. */
export async function importFile(page: Page, content: string | Buffer, count: number): Promise<void> {
  await chooseFile(page, 'answers.csv', content);
  await page.getByRole('button', { name: 'Next: check' }).click();
  await page.getByRole('button', { name: new RegExp(`^Import ${count} responses?$`) }).click();
  await expect(page.getByRole('heading', { name: new RegExp(`^Imported ${count} responses?$`) })).toBeVisible();
}

/** The text of the file that a click downloads. */
export async function downloaded(page: Page, click: () => Promise<void>): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent('download');
  await click();
  const file = await download;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

/** Rows of a simple CSV file as records by header. */
export function records(csv: string): Record<string, string>[] {
  const [header, ...rows] = csv.replace('\u{feff}', '').trim().split(/\r?\n/).map((line) => line.split(','));
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
}
