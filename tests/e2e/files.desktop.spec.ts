import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { arrived, give, goOn, storedFiles } from './lib/filling.ts';
import { invitation, openPanel, put } from './lib/kiosk.ts';
import { stored, storedResponses } from './lib/survey.ts';
import { downloaded, giveFile } from './lib/surveys.ts';

test.use({ locale: 'en', serviceWorkers: 'block' });

const DESK = { name: 'desk.txt', mimeType: 'text/plain', buffer: Buffer.from('The desk') };

/** Stores a survey of this device that asks for a file only after a yes, and opens it. */
async function open(page: Page, more = '', flow: object = {}): Promise<void> {
  const fixture = JSON.parse(readFileSync(new URL('./fixtures/filling.json', import.meta.url), 'utf8'));
  const asked = { id: 'BILL', text: { zh: '有账单吗？', en: 'Do you have a bill?' }, kind: 'yes_no' };
  const paper = fixture.sections[0].questions.find(({ id }: { id: string }) => id === 'PAPER');
  const words = { id: 'WORDS', text: { zh: '还有吗？', en: 'Anything else?' }, kind: { text: { max_len: 50 } }, optional: true };
  const questions = [asked, { ...paper, show_if: 'BILL=Y' }, words];
  const survey = { ...fixture, id: 'bills', flow, sections: [{ ...fixture.sections[0], questions }] };
  await page.goto('/respond.html?s=servqual22@1');
  await page.getByRole('button').first().waitFor();
  await put(page, 'surveys', 'bills@1', survey);
  await page.goto('about:blank');
  await page.goto(`/respond.html?s=bills@1&lang=en${more}`);
}

/** Says yes and adds a file, which is then stored. */
async function addBill(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Yes' }).click();
  await expect(page.locator('[data-q=PAPER]')).toBeVisible();
  await arrived(page);
  await give(page, 'Choose a file', [DESK]);
  await expect(page.getByText('Added: desk.txt.')).toBeVisible();
  expect(await storedFiles(page)).toHaveLength(1);
}

async function handIn(page: Page): Promise<void> {
  await expect(page.locator('[data-q=WORDS]')).toBeVisible();
  await goOn(page);
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(page.getByRole('heading', { name: 'Thank you!' })).toBeVisible();
}

test('a file goes with the answer of a question that is hidden later', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Start' }).click();
  await addBill(page);
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('radio', { name: 'No', exact: true }).click();
  await handIn(page);
  expect((await storedResponses(page)).map(({ answers }) => answers)).toEqual([{ BILL: 'N' }]);
  expect(await storedFiles(page)).toEqual([]);
});

test('a response keeps its files, and takes them along: deleted, brought back, on another device', async ({ page, browser }) => {
  await open(page);
  await page.getByRole('button', { name: 'Start' }).click();
  await addBill(page);
  await goOn(page);
  await handIn(page);
  await page.getByRole('button', { name: 'Fill in another one' }).click();
  await expect(page.getByRole('button', { name: 'Start' })).toBeVisible();
  const files = await storedFiles(page);
  expect(files.map(([, { name }]) => name), 'handed in is handed in').toEqual(['desk.txt']);

  await page.goto('/surveys/bills@1/responses');
  await page.getByRole('button', { name: /^Delete the response of/ }).click();
  await expect(page.getByText(/^Deleted the response of/)).toBeVisible();
  expect(await storedFiles(page)).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: /^Delete the response of/ })).toBeVisible();
  expect(await storedFiles(page)).toEqual(files);

  await page.goto('/settings');
  const file = await downloaded(page, () => page.getByRole('button', { name: 'Export the workspace' }).click());
  await expect(page.getByText(/Exported to .*1 attachment/)).toBeVisible();
  const context = await browser.newContext({ locale: 'en-GB' });
  const other = await context.newPage();
  await other.goto('/settings');
  await giveFile(other, file.name, file.text);
  await expect(other.getByRole('row', { name: /^Attachments/ })).toHaveText(/Attachments\s*1\s*1\s*0\s*0/);
  await other.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(other.getByText(/^Imported .*1 attachment/)).toBeVisible();
  expect(await storedFiles(other)).toEqual(files);
  await other.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => storedFiles(other)).toEqual([]);
  await context.close();
});

test('a kiosk forgets the files of a guest who left', async ({ page }) => {
  await page.clock.install();
  await open(page, '#mode=kiosk');
  await invitation(page).click();
  await addBill(page);
  await page.clock.runFor(60_000);
  await expect(invitation(page)).toBeVisible();
  await expect.poll(() => stored(page, 'drafts')).toEqual([]);
  expect(await storedFiles(page)).toEqual([]);
});

test('a kiosk that hands in what was left exports it with its files', async ({ page }) => {
  await page.clock.install();
  await open(page, '#mode=kiosk', { kiosk: { idle: 'submit' } });
  await invitation(page).click();
  await addBill(page);
  await page.clock.runFor(60_000);
  await expect(invitation(page)).toBeVisible();
  await expect.poll(() => stored(page, 'responses')).toMatchObject([{ answers: { BILL: 'Y', PAPER: ['desk.txt'] } }]);
  await openPanel(page);
  const file = await downloaded(page, () => page.getByRole('button', { name: 'Export the responses' }).click());
  expect(JSON.parse(file.text)).toMatchObject({ schema: 2, attachments: [{ name: 'desk.txt', size: 8 }] });
});
