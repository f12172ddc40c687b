import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './lib/axe.ts';
import { card, expectSaved, openSample } from './lib/blueprint.ts';

/** Opens the details of a card. */
async function details(page: Page, title: string): Promise<Locator> {
  await card(page, title).click();
  const panel = page.getByRole('complementary', { name: 'Card details' });
  await expect(panel).toBeVisible();
  return panel;
}

/** The summary of a group of fields. */
function summary(panel: Locator, title: string): Locator {
  return panel.locator('summary').filter({ hasText: new RegExp(`^${title}\\b`) });
}

/** Opens a group unless it is open. */
async function unfold(panel: Locator, title: string): Promise<void> {
  const group = panel.locator('details').filter({ has: panel.page().locator(`summary:has-text("${title}")`) }).last();
  if ((await group.getAttribute('open')) === null) await summary(panel, title).click();
  await expect(group).toHaveAttribute('open');
}

const CARD = 'Compares rooms and books';

test('the frequent groups take times, waiting, failing, owner and feelings, and tell them', async ({ page }) => {
  await openSample(page);
  const panel = await details(page, CARD);

  await unfold(panel, 'Time');
  await panel.getByLabel('Target', { exact: true }).fill('3');
  await panel.getByLabel('Tolerance', { exact: true }).fill('300');
  await panel.getByLabel('Tolerance: unit').selectOption({ label: 's' });
  await expect(summary(panel, 'Time')).toContainText('Target 3 min, tolerance 5 min');
  await panel.getByLabel('Measured', { exact: true }).fill('9');
  await expect(panel.getByText('Over target and tolerance')).toBeVisible();

  // The mark opens the group that asks for the particulars.
  await panel.getByRole('checkbox', { name: 'Fail point' }).check();
  await panel.getByLabel('Recovery plan', { exact: true }).fill('Offer another room');
  await panel.getByLabel('Severity', { exact: true }).selectOption('7');
  await panel.getByLabel('Occurrence', { exact: true }).selectOption('3');
  await expect(panel.getByText('Rate all three')).toBeVisible();
  await panel.getByLabel('Detection', { exact: true }).selectOption('4');
  await expect(panel.getByText('Risk priority number 84 (7 × 3 × 4)')).toBeVisible();
  await expect(summary(panel, 'Failing')).toContainText('Fail point, RPN 84, recovery: Offer another room');

  await unfold(panel, 'Owner and authority');
  await panel.getByLabel('Owner', { exact: true }).fill('Front desk');
  await unfold(panel, 'Emotion');
  await panel.getByRole('group', { name: 'As designed' }).getByRole('radio', { name: '+1, Pleasant' }).check();
  await expect(summary(panel, 'Emotion')).toContainText('designed +1');

  const face = card(page, CARD);
  await expect(face).toHaveAccessibleName(/Fail point\. Target 3 min\. Emotion \+1\. Owner: Front desk\./);
  await expect(face).toContainText('3 min');
  await expect(face).toContainText('FD');

  await expectSaved(page);
  await page.reload();
  const again = await details(page, CARD);
  await expect(summary(again, 'Time')).toContainText('Target 3 min, tolerance 5 min, measured 9 min');
  await expect(again.getByLabel('Severity', { exact: true })).toHaveValue('7');
});

test('a time that is no time is marked and not taken over; one gesture of typing is undone at once', async ({ page }) => {
  await openSample(page);
  const panel = await details(page, CARD);
  await unfold(panel, 'Time');
  const target = panel.getByLabel('Target', { exact: true });
  await target.press('ControlOrMeta+a');
  await target.pressSequentially('12');
  await expect(summary(panel, 'Time')).toContainText('Target 12 min');
  await target.fill('soon');
  await expect(target).toHaveAttribute('aria-invalid', 'true');
  await expect(summary(panel, 'Time')).toContainText('Target 12 min');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(summary(panel, 'Time')).toContainText('Target 5 min');
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  await expect(summary(panel, 'Time')).toContainText('Target 12 min');
});

test('survey items are found by words, weighted and taken away', async ({ page }) => {
  await openSample(page);
  const panel = await details(page, CARD);
  await panel.getByLabel('Find by number or words').fill('sq0');
  await panel.getByRole('button', { name: /^Map SQ08: / }).click();
  await panel.getByLabel('Find by number or words').fill('SQ10');
  await page.keyboard.press('Enter');
  await expect(panel.getByLabel('Survey items')).toHaveValue('SQ08, SQ10');
  await panel.getByLabel('Weight').last().fill('70');
  await expect(panel.getByLabel('Survey items')).toHaveValue('SQ08, SQ10×70');
  await panel.getByRole('button', { name: 'Unmap SQ08' }).click();
  await expect(panel.getByLabel('Survey items')).toHaveValue('SQ10×70');
  await expect(card(page, CARD)).toHaveAccessibleName(/Survey items SQ10×70\./);
});

test('closing the details from within a field keeps what was typed and breaks nothing', async ({ page }) => {
  await openSample(page);
  for (const [group, field, words, said] of [
    [undefined, 'Survey items', 'SQ12, SQ13', /Survey items SQ12, SQ13\./],
    ['Time', 'Target', '9', /Target 9 min\./],
    ['Time', 'Customers served side by side', '4', /Target 9 min\./],
    ['Owner and authority', 'Owner', 'Night desk', /Owner: Night desk\./],
  ] as const) {
    const panel = await details(page, CARD);
    if (group) await unfold(panel, group);
    const input = panel.getByLabel(field, { exact: true });
    await input.press('ControlOrMeta+a');
    await input.pressSequentially(words);
    await input.press('Escape');
    await expect(panel).toHaveCount(0);
    await expect(card(page, CARD)).toBeFocused();
    await expect(card(page, CARD)).toHaveAccessibleName(said);
  }
  // An empty number is left, too, when the panel goes.
  const panel = await details(page, CARD);
  await panel.getByLabel('Customers served side by side').fill('');
  await page.keyboard.press('Escape');
  await expect(card(page, CARD)).toBeFocused();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
});

test('a link keeps the focus in the list when its kind is chosen by keys', async ({ page }) => {
  await openSample(page);
  const panel = await details(page, CARD);
  const kind = panel.getByLabel('Kind of link: To “Arrives and finds the front desk”');
  await kind.focus();
  for (const next of ['Hand-off', 'Information', 'Branch']) {
    await page.keyboard.press('ArrowDown');
    await expect(kind.getByRole('option', { name: next, selected: true })).toHaveCount(1);
    await expect(kind).toBeFocused();
  }
});

test('evidence is added, put in order and removed, and the message brings it back', async ({ page }) => {
  await openSample(page);
  const panel = await details(page, 'Reservation system');
  await unfold(panel, 'Evidence');
  for (const [index, words] of ['Web site', 'Price list'].entries()) {
    await panel.getByRole('button', { name: 'Add evidence' }).click();
    const entry = panel.getByRole('group', { name: `Evidence ${index + 1}`, exact: true });
    await expect(entry.getByLabel('What customers see')).toBeFocused();
    await entry.getByLabel('What customers see').fill(words);
  }
  await panel.getByRole('button', { name: 'Move up: Evidence 2' }).click();
  await expect(summary(panel, 'Evidence')).toContainText('Price list, Web site');
  await panel.getByRole('button', { name: 'Remove: Evidence 1' }).click();
  await expect(summary(panel, 'Evidence')).not.toContainText('Price list');
  await page.getByRole('status', { name: 'Notifications' }).getByRole('button', { name: 'Undo' }).click();
  await expect(summary(panel, 'Evidence')).toContainText('Price list, Web site');
});

test('a link gets a kind, words and a double arrow, is turned round and deleted', async ({ page }) => {
  await openSample(page);
  const panel = await details(page, CARD);
  await panel.getByRole('button', { name: 'Details of the link: To “Arrives and finds the front desk”' }).click();
  const link = page.getByRole('complementary', { name: 'Link details' });
  await expect(link.getByRole('heading', { name: 'Link details' })).toBeFocused();
  await link.getByLabel('Kind', { exact: true }).selectOption({ label: 'Branch' });
  await link.getByLabel('Words on it (English)').fill('if there is a room');
  await link.getByRole('checkbox', { name: /^Both ways/ }).check();
  await link.getByRole('button', { name: 'Turn round' }).click();
  await expect(link.getByRole('button', { name: 'From “Arrives and finds the front desk”' })).toBeVisible();
  await link.getByRole('button', { name: `To “${CARD}”` }).click();
  await expect(panel).toContainText('if there is a room');
  await panel.getByRole('button', { name: 'Details of the link: From “Arrives and finds the front desk”' }).click();
  await link.getByRole('button', { name: 'Delete link' }).click();
  await expect(card(page, CARD)).toBeFocused();
  await expect(panel.getByRole('button', { name: /“Arrives and finds the front desk”$/ })).toHaveCount(0);
});

test('a lane is named, raised, doubled, moved and deleted', async ({ page }) => {
  await openSample(page);
  await card(page, CARD).focus();
  await page.keyboard.press('l');
  const lane = page.getByRole('complementary', { name: 'Lane details' });
  await expect(lane.getByRole('heading', { name: 'Lane details' })).toBeFocused();
  await lane.getByLabel('Lane name (English)').fill('Guests');
  await expect(page.getByRole('rowheader', { name: /^Guests/ })).toBeVisible();
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^Guests/ }) });
  const before = (await row.boundingBox())!.height;
  await lane.getByLabel('Height', { exact: true }).fill('3');
  await expect.poll(async () => (await row.boundingBox())!.height).toBeGreaterThan(before);

  // The headings, five lanes and the emotion curve; then one lane more.
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '7');
  await lane.getByRole('button', { name: 'Add lane' }).click();
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '8');
  await lane.getByLabel('Lane name (English)').fill('Companions');
  await lane.getByRole('button', { name: 'Move up' }).click();
  await expect(page.getByRole('status').filter({ hasText: '“Companions” is now lane 2' })).toBeAttached();
  await lane.getByRole('button', { name: 'Delete lane and its cards' }).click();
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '7');
  await page.getByRole('status', { name: 'Notifications' }).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '8');
});

test('personas and roles of the blueprint are used on cards, and forgotten when deleted', async ({ page }) => {
  await openSample(page);
  await page.getByRole('button', { name: 'About this blueprint' }).click();
  const about = page.getByRole('complementary', { name: 'About this blueprint' });
  await about.getByLabel('Scenario', { exact: true }).fill('A guest arrives at three in the afternoon');
  await unfold(about, 'Personas');
  await about.getByRole('button', { name: 'Add a persona' }).click();
  await expect(about.getByLabel('Name', { exact: true })).toBeFocused();
  await about.getByLabel('Name', { exact: true }).fill('Traveller on business');
  await expect(summary(about, 'Personas')).toContainText(/2: .*Traveller on business/);
  await unfold(about, 'Roles and limits');
  await about.getByRole('button', { name: 'Add a role' }).click();
  await about.getByLabel('Role', { exact: true }).fill('Night porter');
  await about.getByLabel('Limit a customer').fill('500');
  await expectSaved(page);
  await about.getByRole('button', { name: 'Close details' }).click();
  await expect(page.getByRole('button', { name: 'About this blueprint' })).toBeFocused();

  const panel = await details(page, CARD);
  await unfold(panel, 'For whom');
  await panel.getByRole('checkbox', { name: 'Traveller on business' }).check();
  await unfold(panel, 'Owner and authority');
  await panel.getByLabel('Who acts').selectOption({ label: 'Night porter' });
  await expect(summary(panel, 'Owner and authority')).toContainText('Night porter, may spend ¥500');

  await panel.getByRole('button', { name: 'Manage them in “About this blueprint”' }).first().click();
  await about.getByText('Night porter', { exact: true }).click();
  await about.getByRole('button', { name: 'Delete “Night porter”' }).click();
  await details(page, CARD);
  await expect(summary(panel, 'Owner and authority')).not.toContainText('Night porter');
});

test('comments are added, answered and resolved, and counted on the card', async ({ page }) => {
  await openSample(page);
  const panel = await details(page, CARD);
  await unfold(panel, 'Comments');
  await panel.getByLabel('New comment').fill('Who answers at night?');
  await panel.getByLabel('Your name').fill('Li');
  await panel.getByRole('button', { name: 'Add comment' }).click();
  await expect(card(page, CARD)).toHaveAccessibleName(/1 open comment\./);
  await panel.getByRole('button', { name: 'Answer', exact: true }).click();
  await panel.getByLabel('Answer to Li').fill('The night desk');
  await panel.getByRole('button', { name: 'Add answer' }).click();
  await expect(panel.getByText('The night desk')).toBeVisible();
  await panel.getByRole('button', { name: 'Resolve' }).click();
  await expect(summary(panel, 'Comments')).toContainText('0 open of 1');
  await expect(card(page, CARD)).not.toHaveAccessibleName(/open comment/);

  await expectSaved(page);
  await page.reload();
  const again = await details(page, CARD);
  await unfold(again, 'Comments');
  await expect(again.getByText('Who answers at night?')).toBeVisible();
});

test('groups that somebody opened or closed stay so on other cards', async ({ page }) => {
  await openSample(page);
  const panel = await details(page, CARD);
  await unfold(panel, 'Script');
  await details(page, 'Arrives and finds the front desk');
  await expect(panel.getByLabel('What the staff say')).toBeVisible();
  await summary(panel, 'Script').click();
  await details(page, CARD);
  await expect(panel.getByLabel('What the staff say')).toHaveCount(0);
});

test('the details have no barriers with every group open', async ({ page }) => {
  test.setTimeout(120_000);
  await openSample(page);
  const panel = await details(page, CARD);
  const closed = panel.locator('details:not([open]) > summary');
  while ((await closed.count()) > 0) {
    const title = await closed.first().innerText();
    await closed.first().click();
    await expect(closed.filter({ hasText: title })).toHaveCount(0);
  }
  for (const add of ['Add evidence', 'Add a metric', 'Add a regulation']) {
    await unfold(panel, add === 'Add evidence' ? 'Evidence' : add === 'Add a metric' ? 'Metrics' : 'Regulations');
    await panel.getByRole('button', { name: add }).click();
  }
  await expectAccessible(page);
  await page.getByRole('button', { name: 'About this blueprint', exact: true }).click();
  const about = page.getByRole('complementary', { name: 'About this blueprint' });
  for (const title of ['Personas', 'Promise ledger', 'Standards', 'Roles and limits', 'Values', 'Queues']) {
    await unfold(about, title);
  }
  for (const add of ['Add a persona', 'Add a promise', 'Add a standard', 'Add a role', 'Add a value', 'Add a queue']) {
    await about.getByRole('button', { name: add }).click();
  }
  await expectAccessible(page);
});
