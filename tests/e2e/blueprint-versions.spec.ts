import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './lib/axe.ts';
import {
  card,
  createBlueprint,
  expectSaved,
  keepVersion,
  opened,
  openSample,
  openVersions,
  retitleElsewhere,
  stored,
  version,
} from './lib/blueprint.ts';

const SAMPLE = 'A Hotel, Beijing: check-in';

/** Adds a card by keyboard among the customer actions of the first phase. */
async function addCard(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Add card: Customer actions, Before' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await expect(card(page, title)).toBeVisible();
}

/** Undoes by the bar above the canvas; messages have an undo of their own. */
async function undo(page: Page): Promise<void> {
  await page.getByRole('toolbar', { name: 'Editing tools' }).getByRole('button', { name: 'Undo' }).click();
}

/** The dialog with what both sides changed. */
const clashes = (page: Page): Locator => page.getByRole('dialog', { name: 'What both sides changed' });

/** Checks a part of the page in both themes. */
async function expectAccessibleInBothThemes(page: Page, within?: string): Promise<void> {
  for (const theme of ['light', 'dark']) {
    await page.evaluate((theme) => document.documentElement.setAttribute('data-theme', theme), theme);
    await expectAccessible(page, within);
  }
}

test('a new blueprint begins with nothing or with a template, by one press', async ({ page }) => {
  await page.goto('/blueprints');
  await page.getByRole('button', { name: 'New blueprint', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'New blueprint' });
  await expect(dialog.getByRole('listitem')).toHaveCount(8);
  const blank = dialog.getByRole('button', { name: 'Blank blueprint' });
  await expect(blank).toHaveAccessibleDescription(/5 lanes · 3 phases · 0 cards$/);
  await expectAccessibleInBothThemes(page, 'dialog');
  const complaint = dialog.getByRole('button', { name: 'Handling a complaint in eight steps' });
  await expect(complaint).toHaveAccessibleDescription(/Design or check the eight steps/);
  await complaint.focus();
  await page.keyboard.press('Enter');
  await opened(page);
  await expect(page.getByRole('textbox', { name: 'Blueprint name' })).toHaveValue('Handling a complaint in eight steps');

  await createBlueprint(page);
  await expect(page.getByRole('textbox', { name: 'Blueprint name' })).toHaveValue('Untitled blueprint');
});

test('blueprints are copied, and many of them are searched and sorted', async ({ page }) => {
  await createBlueprint(page);
  await page.getByRole('textbox', { name: 'Blueprint name' }).fill('Car wash');
  await expectSaved(page);
  await page.getByRole('link', { name: 'All blueprints' }).click();
  const original = page.getByRole('link', { name: 'Car wash', exact: true });
  await expect(original).toBeVisible();
  const copies = page.getByRole('link', { name: 'Car wash (copy)', exact: true });
  for (let count = 1; count <= 8; count += 1) {
    await page.getByRole('button', { name: 'Duplicate “Car wash”', exact: true }).click();
    await expect(copies).toHaveCount(count);
  }
  const find = page.getByRole('searchbox', { name: 'Find by name' });
  await find.fill('COPY');
  await expect(original).toHaveCount(0);
  await expect(page.getByText('8 found', { exact: true })).toBeVisible();
  await find.fill('nowhere');
  await expect(page.getByText(/^No blueprint has these words/)).toBeVisible();
  await find.fill('car');
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('name');
  await expect(page.getByRole('main').getByRole('link', { name: /^Car wash/ }).first()).toHaveAccessibleName('Car wash');
  await expectAccessible(page);
});

test('a version is kept, compared, restored, renamed and deleted', async ({ page }) => {
  await createBlueprint(page);
  await addCard(page, 'Calls the shop');
  const panel = await openVersions(page);
  await panel.getByRole('button', { name: 'Keep this version' }).click();
  await expect(panel.getByText('Give the version a name first.')).toBeVisible();
  await panel.getByRole('textbox', { name: 'Your name (optional)' }).fill('Li Wen');
  await panel.getByRole('textbox', { name: 'Note (optional)' }).fill('As agreed');
  await keepVersion(panel, 'Spring');
  const spring = version(panel, 'Spring');
  await expect(spring.getByText('As agreed')).toBeVisible();
  await expect(spring.getByText(/Li Wen · 1 card$/)).toBeVisible();
  await expectAccessibleInBothThemes(page, '.bp-versions');

  // What changed since follows the blueprint.
  await spring.getByRole('button', { name: 'Changes since “Spring”' }).click();
  await expect(spring.getByText('Nothing has changed since.')).toBeVisible();
  await card(page, 'Calls the shop').focus();
  await page.keyboard.press('Delete');
  await expect(spring.getByRole('heading', { name: 'Cards (1)' })).toBeVisible();
  await expect(spring.getByRole('listitem').filter({ hasText: /Removed\s*Calls the shop/ })).toBeVisible();

  // Restoring is one change, and what was there before is kept.
  await spring.getByRole('button', { name: 'Restore “Spring”' }).click();
  await expect(card(page, 'Calls the shop')).toBeVisible();
  await expect(version(panel, 'Before restoring (kept by itself)')).toBeVisible();
  await undo(page);
  await expect(card(page, 'Calls the shop')).toHaveCount(0);
  await expectSaved(page);

  await spring.getByRole('button', { name: 'Rename “Spring”' }).click();
  await spring.getByRole('textbox', { name: 'New name' }).fill('March');
  await page.keyboard.press('Enter');
  const march = version(panel, 'March');
  await expect(march).toBeVisible();
  await march.getByRole('button', { name: 'Delete the version “March”' }).click();
  await expect(march).toHaveCount(0);
  const told = page.getByRole('region', { name: 'Notifications' }).or(page.getByRole('status', { name: 'Notifications' }));
  await told.locator('div').filter({ hasText: 'Deleted the version “March”' }).getByRole('button', { name: 'Undo' }).click();
  await expect(march).toBeVisible();

  // They outlive the page, and go with the blueprint.
  await page.reload();
  await openVersions(page);
  await expect(march.getByText('As agreed')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Versions', exact: true })).toBeFocused();
});

test('what two devices changed differently is shown side by side and chosen', async ({ page }) => {
  const id = await openSample(page);
  await retitleElsewhere(page, id, 'wait', 'Waits in the lobby');
  const waits = card(page, 'Waits at the front desk');
  await waits.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.type(' desk');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/1 thing that both changed shows yours for now/)).toBeVisible();
  const ours = 'Waits at the front desk desk';
  await expect(card(page, ours)).toBeVisible();

  await page.getByRole('button', { name: '1 clash' }).click();
  const clash = clashes(page).getByRole('group', { name: `“${ours}” (Cards): Title (English)` });
  await expect(clash.getByRole('button')).toHaveText([/^Ours\s*Waits at the front desk desk$/, /^Theirs\s*Waits in the lobby$/]);
  await expectAccessibleInBothThemes(page, 'dialog');
  await clash.getByRole('button', { name: /^Theirs/ }).click();
  await expect(clashes(page).getByText('Everything is decided.')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card(page, 'Waits in the lobby')).toBeVisible();
  await expect(page.getByRole('button', { name: '1 clash' })).toHaveCount(0);
  const panel = await openVersions(page);
  await expect(version(panel, 'The copy merged in (kept by itself)')).toBeVisible();
});

test('another copy is merged in from a file, with and without a common beginning', async ({ page }) => {
  const id = await createBlueprint(page);
  await addCard(page, 'Calls the shop');
  const panel = await openVersions(page);
  await keepVersion(panel, 'Sent to Li');
  await expectSaved(page);
  const copy = JSON.stringify(await stored(page, id)).replaceAll('Calls the shop', 'Writes to the shop');
  const give = async (name: string, content: string): Promise<void> => {
    const chooser = page.waitForEvent('filechooser');
    await panel.getByRole('button', { name: 'Choose a blueprint file' }).click();
    await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
  };
  await panel.getByText('Merge another copy', { exact: true }).click();
  await give('nonsense.json', 'no blueprint');
  await expect(page.getByText(/“nonsense.json” is no blueprint file that can be read, and nothing has changed/)).toBeVisible();

  // Only the other side changed the card since they parted.
  const base = panel.getByRole('combobox', { name: 'Where both began' });
  await base.selectOption({ index: 1 });
  await give('copy.json', copy);
  await expect(page.getByText('Merged, without clashes').first()).toBeVisible();
  await expect(card(page, 'Writes to the shop')).toBeVisible();
  await expect(version(panel, 'Before merging (kept by itself)')).toBeVisible();
  await undo(page);
  await expect(card(page, 'Calls the shop')).toBeVisible();

  // Without a common beginning nobody can tell who changed it.
  await base.selectOption('');
  await give('copy.json', copy);
  await expect(clashes(page).getByText('1 choice left')).toBeVisible();
  await clashes(page).getByRole('button', { name: /^Ours/ }).click();
  await page.keyboard.press('Escape');
  await expect(card(page, 'Calls the shop')).toBeVisible();
});

test('a to-be blueprint is compared with its as-is', async ({ page }) => {
  await openSample(page);
  await page.getByRole('link', { name: 'All blueprints' }).click();
  await page.getByRole('button', { name: `Duplicate “${SAMPLE}” as its to-be` }).click();
  await opened(page);
  await expect(page.getByRole('textbox', { name: 'Blueprint name' })).toHaveValue(`${SAMPLE} (to-be)`);
  await card(page, 'Waits at the front desk').focus();
  await page.keyboard.press('Delete');
  await card(page, 'Compares rooms and books').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expectSaved(page);
  await page.getByRole('link', { name: 'All blueprints' }).click();
  await expect(page.getByText(`To-be of “${SAMPLE}”`)).toBeVisible();
  await page.getByRole('link', { name: `Compare “${SAMPLE} (to-be)” with its as-is` }).click();

  const summary = page.getByRole('region', { name: 'Summary' });
  await expect(summary.getByText(`As-is “${SAMPLE}”, compared with To-be “${SAMPLE} (to-be)”`)).toBeVisible();
  await expect(summary.getByText(/^Cards: 1 removed, 1 moved$/)).toBeVisible();
  const figures = page.getByRole('region', { name: 'Key figures' });
  await expect(figures.getByRole('row', { name: /^Wait points \d+ \d+ −1$/ })).toBeVisible();
  const grid = page.getByRole('region', { name: 'Side by side' });
  await expect(grid.getByRole('listitem').filter({ hasText: 'Waits at the front desk' })).toHaveText(/Removed$/);
  await expect(grid.getByRole('listitem').filter({ hasText: 'Compares rooms and books' })).toHaveText([/Moved elsewhere$/, /Moved here$/]);
  await page.getByRole('checkbox', { name: 'Only cards that differ' }).check();
  await expect(grid.getByRole('listitem')).toHaveCount(3);
  const table = page.getByRole('region', { name: 'All differences' });
  await expect(table.getByRole('row', { name: /^Cards Compares rooms and books Moved Place: Customer actions, Booking → / })).toBeVisible();
  await expectAccessibleInBothThemes(page);

  // On the narrowest screen only the tables scroll sideways.
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('a blueprint is compared with a version, or with one that is chosen', async ({ page }) => {
  await openSample(page);
  const id = await createBlueprint(page);
  const panel = await openVersions(page);
  await keepVersion(panel, 'Empty');
  await addCard(page, 'Calls the shop');
  await expectSaved(page);
  await panel.getByRole('link', { name: 'Side by side with “Empty”' }).click();
  await expect(page).toHaveURL(new RegExp(`/blueprints/${id}/compare\\?with=version(:|%3A)`));
  const summary = page.getByRole('region', { name: 'Summary' });
  await expect(summary.getByText(/^Cards: 1 added$/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Side by side' }).getByRole('listitem')).toHaveText(/Calls the shop.*Added$/s);

  await page.goto(`/blueprints/${id}/compare`);
  await expect(summary).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Compare with' }).selectOption({ label: SAMPLE });
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(summary.getByText(/^First .*Second /)).toBeVisible();
  await expectAccessible(page);
});
