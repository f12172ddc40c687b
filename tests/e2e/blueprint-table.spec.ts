import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './lib/axe.ts';
import { addCards, card, createBlueprint, expectSaved, openSample, row, seeAs } from './lib/blueprint.ts';
import { expectThumbSized } from './lib/touch.ts';

const BOOKS = 'Compares rooms and books';

const table = (page: Page): Locator => page.getByRole('grid', { name: 'Table of cards' });

/** A cell, by the title of its row and the head of its column. */
async function cell(page: Page, title: string, head: string): Promise<Locator> {
  const heads = await table(page).getByRole('columnheader').allInnerTexts();
  const at = heads.findIndex((text) => text.trim().startsWith(head));
  expect(at, head).toBeGreaterThan(0);
  return row(page, title).getByRole('gridcell').nth(at - 1);
}

/** Chooses a cell and edits it with the keyboard. */
async function edit(page: Page, title: string, head: string, text: string): Promise<void> {
  const at = await cell(page, title, head);
  await at.focus();
  await page.keyboard.press('Enter');
  const field = at.getByRole('textbox');
  await expect(field).toBeFocused();
  await field.fill(text);
  await page.keyboard.press('Enter');
}

test.describe('on a wide screen', () => {
  test.skip(({ isMobile }) => isMobile, 'phones have a list');

  test('the table is part of the address and keeps the chosen card', async ({ page }) => {
    await openSample(page);
    await card(page, BOOKS).focus();
    await seeAs(page, 'Table');
    await expect(page).toHaveURL(/\?as=table$/);
    await expect(page.getByRole('grid', { name: 'Service blueprint' })).toHaveCount(0);
    const here = table(page).getByRole('rowheader', { name: BOOKS });
    await here.focus();
    await page.keyboard.press('ArrowRight');
    await expect(await cell(page, BOOKS, 'Phase')).toBeFocused();

    await page.reload();
    await expect(table(page)).toBeVisible();
    await page.getByRole('button', { name: 'Heat', exact: true }).click();
    await expect(page).toHaveURL(/\?as=table&heat=on$/);
    await seeAs(page, 'Canvas');
    await expect(page).toHaveURL(/\?heat=on$/);
    await expect(page.getByRole('grid', { name: 'Service blueprint' })).toBeVisible();
  });

  test('cells are edited, each edit is one step to undo, and a reload keeps them', async ({ page }) => {
    await openSample(page);
    await seeAs(page, 'Table');
    await edit(page, BOOKS, 'Owner', 'Sales desk');
    await expect(await cell(page, BOOKS, 'Owner')).toHaveText('Sales desk');
    await expect(await cell(page, BOOKS, 'Owner')).toBeFocused();
    await edit(page, BOOKS, 'Measured time', '90');
    await expect(await cell(page, BOOKS, 'Measured time')).toHaveText('90');

    // A box is ticked with Space.
    const wait = await cell(page, BOOKS, 'Wait point');
    await wait.focus();
    await page.keyboard.press('Space');
    await expect(wait).toContainText('Yes');

    // A lane is chosen from a list.
    const lane = await cell(page, BOOKS, 'Lane');
    await lane.focus();
    await page.keyboard.press('F2');
    await lane.getByRole('combobox').selectOption({ label: 'Backstage' });
    await page.keyboard.press('Enter');
    await expect(await cell(page, BOOKS, 'Lane')).toHaveText('Backstage');

    const undo = page.getByRole('button', { name: 'Undo', exact: true });
    await undo.click();
    await expect(await cell(page, BOOKS, 'Lane')).toHaveText('Customer actions');
    await undo.click();
    await expect(await cell(page, BOOKS, 'Wait point')).toContainText('No');
    await expectSaved(page);
    await page.reload();
    await expect(await cell(page, BOOKS, 'Measured time')).toHaveText('90');
    // It is the same document: the canvas shows it.
    await seeAs(page, 'Canvas');
    await expect(card(page, BOOKS)).toHaveAccessibleName(/Owner: Sales desk/);
  });

  test('what does not fit a cell is told, and Escape leaves it as it was', async ({ page }) => {
    await openSample(page);
    await seeAs(page, 'Table');
    const time = await cell(page, BOOKS, 'Measured time');
    await time.focus();
    await page.keyboard.press('Enter');
    const field = time.getByRole('textbox');
    await field.fill('soon');
    await page.keyboard.press('Enter');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByRole('status').filter({ hasText: '“soon” is no number that fits here.' }).first()).toBeAttached();
    await page.keyboard.press('Escape');
    await expect(time).toHaveText('');
    await expect(time).toBeFocused();
  });

  test('rows are added, moved and deleted with the keyboard alone', async ({ page }) => {
    await createBlueprint(page);
    await seeAs(page, 'Table');
    await page.getByRole('button', { name: 'Add row' }).press('Enter');
    await page.keyboard.type('Enters');
    await page.keyboard.press('Enter');
    await expect(table(page).getByRole('rowheader', { name: 'Enters' })).toBeFocused();
    await page.keyboard.press('n');
    await page.keyboard.type('Sits down');
    await page.keyboard.press('Enter');
    await expect(table(page).getByRole('rowheader')).toHaveText(['Enters', 'Sits down']);
    // A new row that is given up leaves nothing behind.
    await page.keyboard.press('Insert');
    await page.keyboard.press('Escape');
    await expect(table(page).getByRole('rowheader')).toHaveText(['Enters', 'Sits down']);

    await table(page).getByRole('rowheader', { name: 'Sits down' }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(table(page).getByRole('rowheader')).toHaveText(['Sits down', 'Enters']);
    await page.keyboard.press('Alt+ArrowRight');
    await expect(table(page).getByRole('rowheader')).toHaveText(['Enters', 'Sits down']);
    await expect(table(page).getByRole('rowheader', { name: 'Sits down' })).toBeFocused();
    await page.keyboard.press('Shift+Delete');
    await expect(table(page).getByRole('rowheader')).toHaveText(['Enters']);
    await page.keyboard.press('Control+z');
    await expect(table(page).getByRole('rowheader')).toHaveText(['Enters', 'Sits down']);
  });

  test('columns are chosen and sorted by, and the choice stays', async ({ page }) => {
    await openSample(page);
    await seeAs(page, 'Table');
    await page.getByRole('button', { name: 'Columns …' }).click();
    const chooser = page.getByRole('dialog', { name: 'Columns to show' });
    await chooser.getByRole('checkbox', { name: 'Severity' }).check();
    await chooser.getByRole('checkbox', { name: 'Expected emotion' }).uncheck();
    await page.keyboard.press('Escape');
    const heads = table(page).getByRole('columnheader');
    await expect(heads.filter({ hasText: 'Severity' })).toHaveCount(1);
    await expect(heads.filter({ hasText: 'Expected emotion' })).toHaveCount(0);
    await page.reload();
    await expect(heads.filter({ hasText: 'Severity' })).toHaveCount(1);

    await page.getByLabel('Sort by').selectOption({ label: 'Severity' });
    await page.getByRole('checkbox', { name: 'Descending' }).check();
    await expect(heads.filter({ hasText: 'Severity' })).toHaveAttribute('aria-sort', 'descending');
    const first = (await table(page).getByRole('rowheader').first().innerText()).trim();
    await expect(await cell(page, first, 'Severity')).toHaveText('8');
  });

  test('a spreadsheet is pasted, with what does not fit told before', async ({ page }) => {
    await openSample(page);
    await seeAs(page, 'Table');
    await page.getByRole('button', { name: 'Paste …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Paste from a spreadsheet' });
    await expect(dialog.getByLabel('Paste it here')).toBeFocused();
    await dialog
      .getByLabel('Paste it here')
      .fill('Title (English)\tPhase\tLane\tWait point\tcolour\nParks the car\tArrival\tCustomer actions\tmaybe\tred\nGets a receipt\tLater\tNowhere\tyes\tblue\n');
    await expect(dialog.getByText('Adds 2 cards, adds 1 phase')).toBeVisible();
    await expect(dialog.getByRole('listitem')).toHaveText([
      'Row 2, Wait point: “maybe” is neither yes nor no.',
      'Row 3, Lane: There is no “Nowhere” here.',
    ]);
    await expect(dialog.getByText('Columns that are not known and left out: colour')).toBeVisible();
    await dialog.getByRole('button', { name: 'Paste', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(await cell(page, 'Parks the car', 'Wait point')).toContainText('No');
    await row(page, 'Parks the car').getByRole('rowheader').focus();
    await page.keyboard.press('Control+End');
    await expect(await cell(page, 'Gets a receipt', 'Phase')).toHaveText('Later');
    // All of it is one step.
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(row(page, 'Parks the car')).toHaveCount(0);
    await expect(row(page, 'Gets a receipt')).toHaveCount(0);
  });

  test('ten thousand rows are counted, and few of them are in the page', async ({ page }) => {
    test.setTimeout(120_000);
    const id = await openSample(page);
    await expectSaved(page);
    await addCards(page, id, 10_000);
    await page.goto(`/blueprints/${id}?as=table`);
    await expect(table(page)).toBeVisible({ timeout: 30_000 });
    const count = Number(await table(page).getAttribute('aria-rowcount'));
    expect(count).toBeGreaterThan(10_000);
    const rows = table(page).getByRole('row');
    await expect.poll(() => rows.count()).toBeLessThan(120);
    await table(page).getByRole('rowheader').first().focus();
    await page.keyboard.press('Control+End');
    await expect(rows.last()).toHaveAttribute('aria-rowindex', String(count));
    await expect.poll(() => rows.count()).toBeLessThan(120);
  });

  test('cards are found and filtered, and the filter hides rows', async ({ page }) => {
    await openSample(page);
    await seeAs(page, 'Table');
    const all = Number(await table(page).getAttribute('aria-rowcount'));
    await page.getByRole('rowheader').first().focus();
    await page.keyboard.press('/');
    const find = page.getByRole('search', { name: 'Find and filter' });
    await expect(find.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('chief engineer');
    await expect(find.getByText('1 card found')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(find.getByText('1 of 1', { exact: true })).toBeVisible();
    await find.getByRole('checkbox', { name: 'Fail point' }).check();
    await expect.poll(async () => Number(await table(page).getAttribute('aria-rowcount'))).toBeLessThan(all);
    await expect(find.getByText(/^\d+ of \d+ cards shown$/)).toBeVisible();
    await find.getByRole('button', { name: 'Clear the filter' }).click();
    await expect(table(page)).toHaveAttribute('aria-rowcount', String(all));
    await page.keyboard.press('Escape');
    await expect(find).toHaveCount(0);
  });

  test('the canvas dims what the filter leaves out, and owners have their workload', async ({ page }) => {
    await openSample(page);
    await page.getByRole('button', { name: 'Owners' }).click();
    const owners = page.getByRole('dialog', { name: 'Steps by owner' });
    await expect(owners.getByRole('row', { name: /^Chief engineer/ }).getByRole('cell').nth(1)).toHaveText('30 min');
    await expectAccessible(page, 'dialog');
    await owners.getByRole('button', { name: 'Only the steps of “Chief engineer”' }).click();
    await expect(card(page, BOOKS)).toHaveAccessibleName(/Left out by the filter/);
    await expect(card(page, 'Linen supply and maintenance')).not.toHaveAccessibleName(/Left out by the filter/);
    await page.getByRole('button', { name: /^Find and filter: 1 of \d+ cards shown$/ }).click();
    await expectAccessible(page, '.bp-desk');
  });

  test('the table has no barriers, in both themes', async ({ page }) => {
    await openSample(page);
    await seeAs(page, 'Table');
    await expect(table(page)).toBeVisible();
    for (const theme of ['light', 'dark']) {
      await page.evaluate((theme) => document.documentElement.setAttribute('data-theme', theme), theme);
      await expectAccessible(page);
    }
    await page.getByRole('button', { name: 'Keyboard help' }).click();
    await expect(page.getByRole('heading', { name: 'In the table' })).toBeVisible();
    await expectAccessible(page, 'dialog');
  });
});

test.describe('on a phone', () => {
  test.skip(({ isMobile }) => !isMobile, 'wide screens have a table');

  test('cards lie one below the other and are edited in their details', async ({ page }) => {
    await openSample(page);
    await seeAs(page, 'Table');
    const list = page.getByRole('list', { name: 'List of cards' });
    const entry = list.getByRole('listitem').filter({ hasText: BOOKS });
    await entry.getByRole('button', { name: BOOKS }).tap();
    const sheet = page.getByRole('complementary', { name: 'Card details' });
    await sheet.getByLabel('Title (English)').fill('Books a room');
    await expect(list.getByRole('button', { name: 'Books a room' })).toHaveCount(1);
    await sheet.getByRole('button', { name: 'Close details' }).tap();
    const first = list.getByRole('listitem').first();
    for (const button of await first.getByRole('button').all()) expectThumbSized(await button.boundingBox());
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBe(0);
    await expectAccessible(page);
  });
});
