import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './lib/axe.ts';
import { card, createBlueprint, expectSaved, openSample, seeAs } from './lib/blueprint.ts';

const tree = (page: Page): Locator => page.getByRole('tree', { name: 'Outline of the blueprint' });

/** An item that can be seen, by how its name begins. */
const item = (page: Page, name: string): Locator =>
  tree(page).getByRole('treeitem', { name: new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`) });

/** What was said last. */
const said = (page: Page, words: string | RegExp): Locator => page.getByRole('status').filter({ hasText: words }).first();

test('a whole blueprint is authored with the keyboard alone', async ({ page }) => {
  test.skip(test.info().project.name === 'phone', 'phones have no keyboard');
  await createBlueprint(page);
  await page.keyboard.press('v');
  await expect(page.getByRole('radio', { name: 'Table' })).toBeChecked();
  await page.keyboard.press('v');
  await expect(tree(page)).toBeVisible();
  await expect(page).toHaveURL(/\?as=outline$/);
  await expect(item(page, 'Before').first()).toBeFocused();

  // A card: Enter, a title.
  await page.keyboard.press('Enter');
  await page.keyboard.type('Sign over the door');
  await page.keyboard.press('Enter');
  await expect(item(page, 'Sign over the door')).toBeFocused();
  await expect(item(page, 'Sign over the door')).toHaveAttribute('aria-level', '3');

  // Out to the lane, on to the next one, in again.
  await page.keyboard.press('ArrowLeft');
  await expect(item(page, 'Before').first()).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(item(page, 'Before').first()).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowLeft');
  await expect(item(page, 'Lane: Physical evidence')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');
  await expect(item(page, 'Lane: Customer actions')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Insert');
  await page.keyboard.type('Enters');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Sits down');
  await page.keyboard.press('Enter');
  // What is given up leaves nothing behind.
  await page.keyboard.press('Enter');
  await page.keyboard.type('Nonsense');
  await page.keyboard.press('Escape');
  await expect(item(page, 'Nonsense')).toHaveCount(0);
  await expect(item(page, 'Sits down')).toBeFocused();

  // Rename, move, mark.
  await page.keyboard.press('F2');
  await page.keyboard.press('End');
  await page.keyboard.type(' by the window');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(said(page, 'Moved “Sits down by the window” to Customer actions, During, 1 of 1')).toBeAttached();
  await expect(item(page, 'Sits down by the window')).toBeFocused();
  await page.keyboard.press('k');
  await page.getByRole('dialog', { name: 'Choose' }).getByRole('button', { name: 'Wait point' }).press('Enter');
  await page.keyboard.press('Escape');
  await expect(item(page, 'Sits down by the window')).toHaveAccessibleName(/Wait point/);

  // Connect, by words; the link is below its card and gets a kind.
  await page.keyboard.press('c');
  const targets = page.getByRole('dialog', { name: 'Connect to' });
  await expect(targets.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('sign');
  await page.keyboard.press('Enter');
  await expect(targets).toBeHidden();
  await expect(said(page, 'Connected “Sits down by the window” to “Sign over the door”')).toBeAttached();
  await expect(item(page, 'Sits down by the window')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(item(page, 'To “Sign over the door”. Sequence')).toBeFocused();
  await page.keyboard.press('k');
  await page.getByRole('dialog', { name: 'Choose' }).getByRole('button', { name: 'Information' }).press('Enter');
  await expect(item(page, 'To “Sign over the door”. Information')).toBeFocused();

  // The rest is in the details, and closing them comes back.
  await page.keyboard.press('Space');
  await expect(page.getByRole('complementary', { name: 'Link details' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(item(page, 'To “Sign over the door”')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Space');
  const details = page.getByRole('complementary', { name: 'Card details' });
  await expect(details.getByLabel('Title (English)')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(item(page, 'Sits down by the window')).toBeFocused();

  // Phases: their branch is the first item.
  await page.keyboard.press('Home');
  await expect(item(page, 'Phases')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(item(page, 'Phase: Before')).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(said(page, '“Before” is now phase 2')).toBeAttached();
  await page.keyboard.press('k');
  await page.getByRole('dialog', { name: 'Choose' }).getByRole('button', { name: 'After the sale' }).press('Enter');
  await expect(item(page, 'Phase: Before')).toHaveAccessibleName(/After the sale/);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Payment');
  await page.keyboard.press('Enter');
  await expect(item(page, 'Phase: Payment')).toBeFocused();
  await expect(item(page, 'Phase: Payment')).toHaveAttribute('aria-setsize', '4');
  await page.keyboard.press('Delete');
  await expect(item(page, 'Phase: Payment')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(item(page, 'Phase: Payment')).toHaveCount(1);

  // Lanes.
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await expect(item(page, 'Lane: Support processes')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Choose' }).getByRole('button', { name: 'Backstage' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await page.keyboard.type('Kitchen');
  await page.keyboard.press('Enter');
  await expect(item(page, 'Lane: Kitchen')).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(said(page, '“Kitchen” is now lane 4')).toBeAttached();

  // The canvas shows all of it.
  await expectSaved(page);
  await seeAs(page, 'Canvas');
  await expect(page.getByRole('rowheader', { name: /^Kitchen/ })).toBeVisible();
  await expect(card(page, 'Sits down by the window')).toHaveAccessibleName(/Wait point\. Leads to Sign over the door$/);
});

test('everything the keyboard does is also a button', async ({ page }) => {
  await openSample(page);
  await seeAs(page, 'Outline');
  const tools = page.getByRole('toolbar', { name: /^Outline tools/ });
  const lane = item(page, 'Lane: Support processes');
  // Only what is near the screen is in the page. The end is a cell of the last lane.
  await tree(page).getByRole('treeitem', { selected: true }).press('End');
  await page.keyboard.press('ArrowLeft');
  await lane.click();
  await expect(tools).toHaveAccessibleName('Outline tools: Support processes');
  await lane.press('ArrowRight');
  await tools.getByRole('button', { name: 'Add' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Taxi company');
  await page.keyboard.press('Enter');
  const taxi = item(page, 'Taxi company');
  await expect(taxi).toBeFocused();
  await tools.getByRole('button', { name: 'Move right' }).click();
  await expect(said(page, /^Moved “Taxi company” to Support processes, Arrival/)).toBeAttached();
  await tools.getByRole('button', { name: 'Connect to …' }).click();
  await page.getByRole('dialog', { name: 'Connect to' }).getByRole('button', { name: /^Entrance, lobby and signs/ }).click();
  await expect(taxi).toHaveAccessibleName(/Leads to Entrance, lobby and signs/);
  await tools.getByRole('button', { name: 'Delete' }).click();
  await expect(taxi).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(taxi).toHaveCount(1);
});

test('a filter leaves cards out of the outline, and a found card is opened to', async ({ page }) => {
  await openSample(page);
  await seeAs(page, 'Outline');
  await page.getByRole('button', { name: 'Find and filter' }).click();
  const find = page.getByRole('search');
  await find.getByRole('searchbox').fill('chief engineer');
  await find.getByRole('button', { name: 'Next' }).click();
  await expect(item(page, 'Linen supply and maintenance')).toHaveAttribute('aria-selected', 'true');
  await find.getByRole('checkbox', { name: 'Customer actions' }).check();
  await expect(item(page, 'Linen supply and maintenance')).toHaveCount(0);
});

test('the outline has no barriers, in both themes', async ({ page }) => {
  await openSample(page);
  await seeAs(page, 'Outline');
  await expect(tree(page)).toBeVisible();
  for (const theme of ['light', 'dark']) {
    await page.evaluate((theme) => document.documentElement.setAttribute('data-theme', theme), theme);
    await expectAccessible(page);
  }
  await page.getByRole('toolbar', { name: /^Outline tools/ }).getByRole('button', { name: 'Rename' }).click();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBe(0);
  await page.keyboard.press('Escape');
});
