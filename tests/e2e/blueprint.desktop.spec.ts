import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './lib/axe.ts';
import { card, cell, createBlueprint, expectSaved, middle, openSample, shown, stored } from './lib/blueprint.ts';

/** Adds a card with the mouse. */
async function addCard(page: Page, lane: string, phase: string, title: string): Promise<void> {
  await cell(page, lane, phase).hover();
  await page.getByRole('button', { name: `Add card: ${lane}, ${phase}` }).click();
  await page.getByRole('textbox', { name: 'Card title' }).fill(title);
  await page.keyboard.press('Enter');
  await expect(card(cell(page, lane, phase), title)).toBeFocused();
}

/** Goes to the grid by keyboard: it comes after the last of the tools. */
async function tabToGrid(page: Page): Promise<void> {
  await page.locator('.bp-bar').getByRole('button').last().focus();
  await page.keyboard.press('Tab');
}

test('a blueprint is drawn with the mouse and found again after a reload', async ({ page }) => {
  await createBlueprint(page);
  for (const line of ['Line of interaction', 'Line of visibility', 'Line of internal interaction']) {
    await expect(page.getByText(line, { exact: true })).toBeVisible();
  }
  await page.getByRole('textbox', { name: 'Blueprint name' }).fill('Haircut');
  await addCard(page, 'Customer actions', 'Before', 'Calls the shop');
  await addCard(page, 'Frontstage', 'Before', 'Answers the phone');

  // Drag the second card to the next phase.
  const from = await middle(card(page, 'Answers the phone'));
  const to = await middle(cell(page, 'Frontstage', 'During'));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 20, from.y, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
  await expect(card(cell(page, 'Frontstage', 'During'), 'Answers the phone')).toBeVisible();

  // Drag a link from the dot at the first card's edge.
  const source = card(page, 'Calls the shop');
  await source.hover();
  const edge = await source.boundingBox();
  const target = await middle(card(page, 'Answers the phone'));
  await page.mouse.move(edge!.x + edge!.width + 3, edge!.y + edge!.height / 2);
  await page.mouse.down();
  await page.mouse.move(target.x, target.y, { steps: 8 });
  await page.mouse.up();
  await expect(source).toHaveAccessibleName(/Leads to Answers the phone$/);

  // Details in the panel.
  await source.click();
  const panel = page.getByRole('complementary', { name: 'Card details' });
  await panel.getByRole('checkbox', { name: 'Wait point' }).check();
  await panel.getByLabel('Title (Chinese)').fill('打电话');
  await panel.getByLabel('Survey items').fill('SQ10, SQ13');
  await panel.getByLabel('Notes (English)').fill('Busy on Saturdays');
  await expect(source).toHaveAccessibleName(/Wait point\. Survey items SQ10, SQ13\. Leads to/);
  await expectSaved(page);

  const before = await shown(page);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Blueprint name' })).toHaveValue('Haircut');
  expect(await shown(page)).toEqual(before);
  await card(page, 'Calls the shop').click();
  await expect(panel.getByLabel('Notes (English)')).toHaveValue('Busy on Saturdays');
  await expect(panel.getByLabel('Title (Chinese)')).toHaveValue('打电话');
});

test('leaving right after an edit loses nothing', async ({ page }) => {
  await createBlueprint(page);
  await addCard(page, 'Backstage', 'After', 'Sweeps the floor');
  await page.getByRole('link', { name: 'All blueprints' }).click();
  await expect(page.getByText('1 card · 3 phases')).toBeVisible();
});

test('everything is done with the keyboard alone', async ({ page }) => {
  await createBlueprint(page);
  await tabToGrid(page);
  const empty = page.getByRole('button', { name: 'Add card: Physical evidence, Before' });
  await expect(empty).toBeFocused();

  // Add: down to the customer actions, N, a title.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('n');
  await page.keyboard.type('Enters');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Enters')).toBeFocused();
  // What is given up leaves nothing behind.
  await page.keyboard.press('Insert');
  await page.keyboard.type('Nonsense');
  await page.keyboard.press('Escape');
  await expect(card(page, 'Nonsense')).toHaveCount(0);
  await expect(card(page, 'Enters')).toBeFocused();
  // Another one in the lane below.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Greets');
  await page.keyboard.press('Enter');
  await expect(card(cell(page, 'Frontstage', 'Before'), 'Greets')).toBeFocused();

  // Edit.
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.type(' by name');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Greets by name')).toBeFocused();

  // Move: to the next phase and down a lane; the focus goes along.
  await page.keyboard.press('Alt+ArrowRight');
  await expect(card(cell(page, 'Frontstage', 'During'), 'Greets by name')).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(card(cell(page, 'Backstage', 'During'), 'Greets by name')).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'Moved “Greets by name” to Backstage, During, 1 of 1' })).toHaveCount(1);

  // Connect: from here to the first card.
  await page.keyboard.press('c');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(card(page, 'Enters')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card(page, 'Enters')).toHaveAccessibleName(/Comes from Greets by name$/);
  // Escape ends connecting without a link.
  await page.keyboard.press('c');
  await expect(page.getByText('Choose the card to connect to')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Choose the card to connect to')).toHaveCount(0);

  // Delete: the link goes as well, and undo brings both back.
  await page.keyboard.press('Delete');
  await expect(card(page, 'Enters')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Add card: Customer actions, Before' })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(card(page, 'Enters')).toBeFocused();
  await expect(card(page, 'Enters')).toHaveAccessibleName(/Comes from Greets by name$/);

  // Phases: up to the heading, move it, open its details, name it.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('button', { name: 'Phase: Before' })).toBeFocused();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page.getByRole('columnheader')).toHaveText(['Lane', /^During/, /^Before/, /^After/]);
  await expect(page.getByRole('button', { name: 'Phase: Before' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByLabel('Phase name (English)')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Welcome');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Phase: Welcome' })).toBeFocused();

  // The list of keys.
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys of the blueprint' })).toBeVisible();
});

test('keys are for the button that has the focus', async ({ page }) => {
  await openSample(page);
  // Where there are cards the button for a new one is no stop for arrows, but screen readers reach it.
  await page.getByRole('button', { name: 'Add card: Customer actions, Booking' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Card title' })).toHaveValue('');
  await page.keyboard.type('Asks a friend');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Customer actions', 'Booking')).toHaveAccessibleName(/: 2 cards$/);
  await page.getByRole('button', { name: 'Lane details: Backstage' }).focus();
  await page.keyboard.press('Delete');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Lane details' })).toBeVisible();
  await expect(card(page, 'Asks a friend')).toHaveCount(1);
});

test('undoing everything gives the very document that was opened, redoing gives the result', async ({ page }) => {
  const id = await openSample(page);
  await expectSaved(page);
  const [opened, openedDocument] = [await shown(page), await stored(page, id)];

  await addCard(page, 'Support processes', 'Arrival', 'Parking system');
  await card(page, 'Arrives and finds the front desk').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Delete');
  await card(page, 'Waits at the front desk').click();
  const panel = page.getByRole('complementary', { name: 'Card details' });
  await panel.getByRole('checkbox', { name: 'Fail point' }).check();
  await panel.getByLabel('Title (English)').fill('Queues at the front desk');
  await panel.getByRole('button', { name: /^Delete link: / }).first().click();
  await page.getByRole('button', { name: 'Phase: Stay' }).click();
  await page.getByRole('button', { name: 'Delete phase and its cards' }).click();
  await page.getByRole('button', { name: 'Add phase' }).click();
  await page.getByLabel('Phase name (English)').fill('Follow-up');
  await page.getByLabel('Stage', { exact: true }).selectOption('After the sale');
  await expectSaved(page);
  const [edited, editedDocument] = [await shown(page), await stored(page, id)];
  expect(edited).not.toEqual(opened);

  const undo = page.getByRole('button', { name: 'Undo' });
  const redo = page.getByRole('button', { name: 'Redo' });
  let gestures = 0;
  while (await undo.isEnabled()) {
    await undo.click();
    gestures += 1;
  }
  expect(gestures).toBe(11);
  expect(await shown(page)).toEqual(opened);
  await expectSaved(page);
  expect(await stored(page, id)).toEqual(openedDocument);

  while (await redo.isEnabled()) await redo.click();
  expect(await shown(page)).toEqual(edited);
  await expectSaved(page);
  expect(await stored(page, id)).toEqual(editedDocument);
});

test('two tabs on one blueprint merge their edits', async ({ page, context }) => {
  const id = await openSample(page);
  const other = await context.newPage();
  await other.goto(`/blueprints/${id}`);
  await expect(card(other, 'Waits at the front desk')).toBeVisible();

  // What one tab saves shows in the other.
  await addCard(page, 'Support processes', 'Arrival', 'From the first tab');
  await expect(card(other, 'From the first tab')).toBeVisible();
  // Both at once: neither overwrites the other.
  await Promise.all([
    card(page, 'Waits at the front desk').focus().then(() => page.keyboard.press('Alt+ArrowLeft')),
    card(other, 'Compares rooms and books').focus().then(() => other.keyboard.press('Delete')),
  ]);
  for (const tab of [page, other]) {
    await expect(card(cell(tab, 'Customer actions', 'Arrival'), 'Waits at the front desk')).toBeVisible();
    await expect(card(tab, 'Compares rooms and books')).toHaveCount(0);
    await expectSaved(tab);
  }
});

test('a deleted blueprint comes back with undo', async ({ page }) => {
  await createBlueprint(page);
  await page.getByRole('textbox', { name: 'Blueprint name' }).fill('Car wash');
  await expectSaved(page);
  await page.getByRole('link', { name: 'All blueprints' }).click();
  await page.getByRole('button', { name: 'Delete “Car wash”' }).click();
  await expect(page.getByRole('link', { name: 'Car wash' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: 'Car wash' })).toBeVisible();
});

test('list, editor, panel and key help have no barriers', async ({ page }) => {
  await openSample(page);
  await expectAccessible(page);
  await card(page, 'Waits at the front desk').click();
  await expect(page.getByRole('complementary', { name: 'Card details' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Phase: Arrival' }).click();
  await expect(page.getByRole('complementary', { name: 'Phase details' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keyboard help' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
  await page.goto('/blueprints');
  await expect(page.getByRole('link', { name: 'A Hotel, Beijing: check-in' })).toBeVisible();
  await expectAccessible(page);
});

test('the dark theme has no barriers either', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openSample(page);
  await card(page, 'Waits at the front desk').click();
  await expect(page.getByRole('complementary', { name: 'Card details' })).toBeVisible();
  await expectAccessible(page);
});
