import { expect, test } from '@playwright/test';
import { expectAccessible } from './lib/axe.ts';
import { watchProblems } from './lib/problems.ts';
import { REFERENCE, card, chooseFile, downloaded, giveFile, importFile, records } from './lib/surveys.ts';

const SERVQUAL = 'servqual22@1';

test('the reference file comes in and gives the reference gap', async ({ page }) => {
  const problems = watchProblems(page);
  await page.goto('/surveys');
  await card(page, SERVQUAL).getByRole('link', { name: 'Import CSV' }).click();
  await giveFile(page, 'servqual600.csv', REFERENCE);
  await expect(page.getByText('servqual600.csv: all 56 columns recognised.')).toBeVisible();
  await expect(page.getByLabel('Meaning of column “E10”')).toHaveValue(/\d+/);
  await page.getByRole('button', { name: 'Next: check' }).click();
  await page.getByRole('button', { name: 'Import 600 responses' }).click();
  await expect(page.getByRole('heading', { name: 'Imported 600 responses' })).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'See gaps' }).click();
  await expect(page.getByLabel('Overall weighted gap')).toContainText('−1.0733');
  expect(problems).toEqual([]);
});

test('rows that cannot be read are listed with line and reason, and the others come in', async ({ page }) => {
  const csv = 'id,branch,E1,P1\na,A,6,5\nb,A,9,5\nc,A,six,5\n\nd,A\ne,"A,6,5\nf,A,6,4\n';
  await chooseFile(page, 'answers.csv', csv);
  await page.getByRole('button', { name: 'Next: check' }).click();
  const bad = page.getByRole('region', { name: 'Rows that cannot be read' }).getByRole('table');
  await expect(bad.getByRole('row')).toHaveText([
    /Line\s*Reason/,
    /3.*9 in column E1 is not between 1 and 7/,
    /4.*"six" in column E1 is not a number/,
    /6.*it has 2 cells, the header has 4 columns/,
    /7.*quotation mark/,
  ]);
  await expectAccessible(page);
  const list = await downloaded(page, () => page.getByRole('button', { name: 'Download the list' }).click());
  expect(list.name).toBe('answers-rows.csv');
  expect(list.text.trim().split('\n')).toHaveLength(5);
  await page.getByRole('button', { name: 'Import 2 responses' }).click();
  await expect(page.getByRole('heading', { name: 'Imported 2 responses' })).toBeVisible();
  await expect(page.getByText('4 rows could not be read and stayed out.')).toBeVisible();
});

test('a file that holds no responses is refused and nothing changes', async ({ page }) => {
  await chooseFile(page, 'old.csv', Buffer.from([0xff, 0xfe, 0x45, 0x31]));
  await expect(page.getByRole('alert')).toContainText('not UTF-8');
  await expect(page.getByRole('alert')).toContainText('Nothing was imported.');
  await giveFile(page, 'empty.csv', '');
  await expect(page.getByRole('alert')).toContainText('The file is empty');
  await giveFile(page, 'large.csv', Buffer.alloc(20 * 1024 * 1024 + 1, 'a'));
  await expect(page.getByRole('alert')).toContainText('larger than 20 MB');
  await giveFile(page, 'other.csv', 'name,age\nAnn,30\n');
  await expect(page.getByText('No column holds an answer yet.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Next: check' })).toBeDisabled();
  await page.goto('/surveys');
  await expect(card(page, SERVQUAL)).toContainText('0 responses');
});

test('columns can be given another meaning, and a clash is shown at its column', async ({ page }) => {
  await chooseFile(page, 'answers.csv', 'nr,first,second\nx,6,5\ny,7,6\n');
  await page.getByLabel('Meaning of column “nr”').selectOption('Id');
  await page.getByLabel('Meaning of column “first”').selectOption({ label: 'Expectation 1 · Modern service facilities' });
  const second = page.getByLabel('Meaning of column “second”');
  await second.selectOption({ label: 'Expectation 1 · Modern service facilities' });
  await expect(second).toHaveAttribute('aria-invalid', 'true');
  await expect(second).toHaveAccessibleDescription('Same meaning as column “first”. Keep one of them.');
  await expectAccessible(page);
  await second.selectOption({ label: 'Perception 1 · Modern service facilities' });
  await expect(second).toHaveAttribute('aria-invalid', 'false');
  await page.getByRole('button', { name: 'Next: check' }).click();
  await page.getByRole('button', { name: 'Import 2 responses' }).click();
  await page.getByRole('link', { name: 'Responses' }).click();
  await page.getByRole('searchbox').fill('y');
  await page.getByRole('radio', { name: 'Real' }).check();
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(2);
});

test('a file can be dropped on the page', async ({ page }) => {
  await page.goto('/surveys/servqual22@1/import');
  await expect(page.getByText('Drop a CSV file here')).toBeVisible();
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['id,E1,P1\na,6,5\n'], 'dropped.csv', { type: 'text/csv' }));
    return transfer;
  });
  await page.getByText('Drop a CSV file here').dispatchEvent('drop', { dataTransfer: data });
  await expect(page.getByText('dropped.csv: all 3 columns recognised.')).toBeVisible();
});

test('importing again adds nothing, and an import can be undone', async ({ page }) => {
  await importFile(page, 'id,E1,P1\na,6,5\nb,5,5\n', 2);
  await chooseFile(page, 'again.csv', 'id,E1,P1\na,6,5\nb,5,4\nc,7,7\n');
  await page.getByRole('button', { name: 'Next: check' }).click();
  await expect(page.getByText('1 is the same as a stored response')).toBeVisible();
  await expect(page.getByText('1 has an id that is stored with other answers')).toBeVisible();
  await page.getByRole('button', { name: 'Import 1 response' }).click();
  await page.getByRole('button', { name: 'Undo the import' }).click();
  await expect(page.getByRole('heading', { name: 'The import was undone' })).toBeFocused();
  await page.goto('/surveys');
  await expect(card(page, SERVQUAL)).toContainText('2 responses');
});

test('what is exported is what was imported', async ({ page }) => {
  await importFile(page, REFERENCE, 600);
  await page.getByRole('link', { name: 'Responses' }).click();
  await page.getByRole('radio', { name: 'Real' }).check();
  await expect(page.getByText('1–50 of 600')).toBeVisible();
  const file = await downloaded(page, () => page.getByRole('button', { name: 'Export CSV' }).click());
  expect(file.name).toMatch(/^servqual22@1-\d{4}-\d\d-\d\d\.csv$/);
  const given = records(REFERENCE.toString()).sort((a, b) => a.id.localeCompare(b.id));
  const back = records(file.text).sort((a, b) => a.id.localeCompare(b.id));
  expect(back.map(({ till: _, ...rest }) => rest)).toEqual(given);
});

test('responses are paged, filtered, opened and deleted with an undo', async ({ page }) => {
  await importFile(page, REFERENCE, 600);
  await page.getByRole('link', { name: 'Responses' }).click();
  await page.getByRole('radio', { name: 'Real' }).check();
  const pages = page.getByRole('navigation', { name: 'Pages' });
  await expect(pages).toContainText('1–50 of 600');
  await expect(pages.getByRole('button', { name: 'First' })).toHaveAttribute('aria-disabled', 'true');
  await pages.getByRole('button', { name: 'Next' }).click();
  await expect(pages).toContainText('51–100 of 600');
  await pages.getByRole('button', { name: 'Last' }).click();
  await expect(pages).toContainText('551–600 of 600');
  await expectAccessible(page);

  await page.getByRole('searchbox').fill('R00001');
  await expect(pages).toContainText('1–1 of 1');
  const open = page.getByRole('button', { name: 'Open the response of 2026-01-01 12:25' });
  await open.focus();
  await page.keyboard.press('Enter');
  const detail = page.getByRole('dialog', { name: 'Response' });
  await expect(detail).toContainText('R00001');
  await expect(detail.getByText('reversed', { exact: true })).toHaveCount(18);
  await expectAccessible(page, 'dialog');
  await page.keyboard.press('Escape');
  await expect(detail).toBeHidden();
  await expect(open).toBeFocused();

  await page.getByRole('button', { name: 'Delete the response of 2026-01-01 12:25' }).click();
  await expect(page.getByText('No response matches.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(open).toBeVisible();
});

test('the list follows what another tab imports', async ({ page, context }) => {
  await page.goto('/surveys');
  await expect(card(page, SERVQUAL)).toContainText('0 responses');
  await expect(card(page, SERVQUAL)).toContainText('plus 160 sample');
  await expectAccessible(page);
  const other = await context.newPage();
  await importFile(other, 'id,E1,P1\na,6,5\n', 1);
  await expect(card(page, SERVQUAL)).toContainText('1 response');
});

test('a survey without pairs says why it takes no CSV, and an unknown one that it is unknown', async ({ page }) => {
  await page.goto('/surveys/kiosk_express@1/import');
  await expect(page.getByText('expectations and perceptions in pairs')).toBeVisible();
  await expectAccessible(page);
  await page.goto('/surveys/nothing@7/responses');
  await expect(page.getByRole('alert')).toContainText('“nothing@7”');
});
