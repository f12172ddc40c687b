import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './lib/axe.ts';
import { card, createBlueprint, expectSaved, openSample } from './lib/blueprint.ts';

/** The panel with what was found. */
const checks = (page: Page): Locator => page.getByRole('complementary', { name: 'Checks' });

/** The finding that says `words`. */
const finding = (page: Page, words: RegExp): Locator => checks(page).getByRole('listitem').filter({ hasText: words });

/** What is found where customers wait and nobody says why. */
const SILENT = /Customers wait at “Arrives and finds the front desk” without hearing why/;

/** Opens the sample and lets customers wait where nobody tells them anything. */
async function openSilent(page: Page): Promise<Locator> {
  await openSample(page);
  const arrives = card(page, 'Arrives and finds the front desk');
  await arrives.click();
  const details = page.getByRole('complementary', { name: 'Card details' });
  await details.getByRole('checkbox', { name: 'Wait point' }).check();
  await details.getByRole('button', { name: 'Close details' }).click();
  await expect(arrives).toHaveAccessibleName(/\d+ warnings?/);
  return arrives;
}

test('findings stand by severity, lead to their card, and are mended in one step', async ({ page }) => {
  const waits = await openSilent(page);
  const button = page.getByRole('button', { name: /^Checks: \d+ warnings?/ });
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await button.click();
  await expect(checks(page).getByRole('heading', { name: 'Checks' })).toBeFocused();
  await expect(checks(page).getByRole('heading', { name: /^Warnings: worth mending/ })).toBeVisible();

  const silent = finding(page, SILENT);
  await silent.getByText('Why', { exact: true }).click();
  await expect(silent.getByText(/Timeliness is more than speed/)).toBeVisible();
  await expect(silent.getByText(/^Source: /)).toBeVisible();
  await silent.getByRole('button', { name: SILENT }).click();
  await expect(waits).toBeFocused();

  const before = await waits.getAttribute('aria-label');
  await silent.getByRole('button', { name: 'Fix: Tell the reason and the time left at “Arrives and finds the front desk”' }).click();
  await expect(finding(page, SILENT)).toHaveCount(0);
  await expect(checks(page).getByRole('heading', { name: 'Checks' })).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: /^Fixed: Tell the reason/ })).toHaveCount(1);
  expect(await waits.getAttribute('aria-label')).not.toBe(before);
  await expectSaved(page);

  // One undo takes all of it back.
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(finding(page, SILENT)).toHaveCount(1);
  await expect(waits).toHaveAccessibleName(before ?? '');
});

test('the checks follow what is drawn, and the keyboard reaches them', async ({ page }) => {
  await createBlueprint(page);
  await page.keyboard.press('F8');
  const empty = finding(page, /The phase “Before” is empty/);
  await expect(empty).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(checks(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Checks: / })).toBeFocused();

  await page.getByRole('button', { name: 'Add card: Customer actions, Before' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Calls the shop');
  await page.keyboard.press('Enter');
  await page.keyboard.press('F8');
  await expect(checks(page)).toBeVisible();
  await expect(finding(page, /The phase “During” is empty/)).toHaveCount(1);
  await expect(empty).toHaveCount(0);
});

test('a rule is switched off for this device or for one blueprint, and a reload keeps it', async ({ page }) => {
  await openSilent(page);
  await expectSaved(page);
  await page.getByRole('button', { name: /^Checks: / }).click();
  await expect(finding(page, SILENT)).toHaveCount(1);
  await checks(page).getByText(/^Rules and levels/).click();
  const level = checks(page).locator('.bp-rules').getByRole('combobox', { name: 'Level of L2' });
  await level.selectOption('off');
  await expect(finding(page, SILENT)).toHaveCount(0);

  await page.reload();
  await page.getByRole('button', { name: /^Checks: / }).click();
  await expect(checks(page).getByRole('listitem').first()).toBeVisible();
  await expect(finding(page, SILENT)).toHaveCount(0);

  // The blueprint's own level goes before the device's.
  await checks(page).getByText(/^Rules and levels/).click();
  await checks(page).getByRole('radio', { name: 'This blueprint only' }).check();
  await level.selectOption('error');
  await expect(finding(page, SILENT)).toHaveCount(1);
  await expect(page.getByRole('button', { name: /^Checks: 1 error/ })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(finding(page, SILENT)).toHaveCount(0);
});

test('heat shows where the survey hurts, with its basis and the way to the gaps', async ({ page }) => {
  const id = await openSample(page);
  await page.getByRole('button', { name: 'Heat', exact: true }).click();
  await expect(page).toHaveURL(/\?heat=on$/);
  const legend = page.getByRole('region', { name: 'Heat by step' });
  await expect(legend.getByText(/\d+ sample responses$/)).toBeVisible();
  await expect(legend.getByText(/No complaints and no non-conformance are recorded by step yet/)).toBeVisible();
  await expect(card(page, 'Waits at the front desk')).toHaveAccessibleName(/Heat \d+\.\d of 100/);

  await page.goto(`/blueprints/${id}?heat=on&card=tell-time`);
  const tells = card(page, 'Tells waiting guests how long it will take');
  await expect(tells).toHaveAccessibleName(/Heat \d+\.\d of 100/);
  const details = page.getByRole('complementary', { name: 'Card details' });
  await expect(details.getByRole('heading', { name: 'Heat and the gaps behind it' })).toBeVisible();
  await expect(details.getByText(/^Gap −\d\.\d\d, 95 % CI −\d\.\d\d to −\d\.\d\d, n = \d+$/)).toBeVisible();
  await expect(details.getByRole('link', { name: 'See item 10 among the gaps' })).toHaveAttribute(
    'href',
    /^\/gaps\?s=servqual22.*#item-SQ10$/,
  );

  // Gaps alone make the number larger; it stays for the next visit.
  const heat = async (): Promise<number> => {
    const name = (await tells.getAttribute('aria-label')) ?? '';
    return Number(/Heat (\d+\.\d) of 100/.exec(name)?.[1]);
  };
  const usual = await heat();
  await details.getByRole('button', { name: 'Close details' }).click();
  await legend.getByText('Weights', { exact: true }).click();
  await legend.getByRole('spinbutton', { name: 'Complaints' }).fill('0');
  await legend.getByRole('spinbutton', { name: 'Failures' }).fill('0');
  await legend.getByRole('spinbutton', { name: 'Failures' }).press('Enter');
  await expect.poll(heat).toBeCloseTo(usual * 2, 0);
  await page.reload();
  await expect.poll(heat).toBeCloseTo(usual * 2, 0);

  await page.getByRole('button', { name: 'Heat', exact: true }).click();
  await expect(legend).toHaveCount(0);
  await expect(tells).not.toHaveAccessibleName(/Heat/);
});

test('a hot step leads to its item among the gaps', async ({ page }) => {
  const id = await openSample(page);
  await page.goto(`/blueprints/${id}?heat=on&card=tell-time`);
  const details = page.getByRole('complementary', { name: 'Card details' });
  await details.getByRole('link', { name: 'See item 10 among the gaps' }).click();
  await expect(page).toHaveURL(/#item-SQ10$/);
  const item = page.getByRole('img', { name: /^Item 10, .*: expected/ });
  await expect(item).toBeFocused();
  await expect(item).toBeInViewport();
});

test('the gap page leads to the hot step', async ({ page }) => {
  await page.goto('/gaps');
  const link = page.getByRole('link', { name: 'Tells waiting guests how long it will take' }).first();
  await link.click();
  await expect(page).toHaveURL(/heat=on&card=tell-time&item=SQ10$/);
  await expect(page.getByRole('complementary', { name: 'Card details' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Heat and the gaps behind it' })).toBeVisible();
});

test('the emotion curve is a row of the blueprint with its finding, its points and its table', async ({ page }) => {
  await openSample(page);
  const toggle = page.getByRole('button', { name: 'Emotion curve', exact: true });
  const row = page.getByRole('row', { name: /Emotion curve/ });
  // The sample shows it. It is part of the blueprint, so a reload keeps what was chosen.
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await toggle.click();
  await expect(row).toHaveCount(0);
  await expectSaved(page);
  await page.reload();
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');
  await toggle.click();
  await expect(row.getByText(/^It ends at \+2\.0, no lower than the average \+\d\.\d; peak–end \+2\.0$/)).toBeVisible();

  // One Tab stop for the points; arrows go from one to the next, Enter to the card.
  await row.getByRole('button', { name: 'Compares rooms and books (Booking): expected 0.0' }).focus();
  await page.keyboard.press('ArrowRight');
  const advises = 'Agent answers and suggests a room that fits';
  await expect(row.getByRole('button', { name: `${advises} (Booking): expected +1.0` })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card(page, advises)).toBeFocused();
  await row.getByRole('button', { name: 'Table' }).click();
  await expect(page.getByRole('dialog', { name: 'The numbers of the emotion curve' }).getByRole('columnheader')).toHaveText([
    'Step',
    'Phase',
    'Expected feeling',
    'Measured feeling',
  ]);
  await page.keyboard.press('Escape');
  await toggle.click();
  await expect(row).toHaveCount(0);
  // It is part of the blueprint, so it can be taken back.
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toHaveCount(1);
});

test('the views have no barriers, in both themes', async ({ page }) => {
  await openSample(page);
  await page.getByRole('button', { name: /^Checks: / }).click();
  await page.getByRole('button', { name: 'Heat', exact: true }).click();
  await expect(checks(page)).toBeVisible();
  // On a phone the checks lie above it.
  await expect(page.getByText(/\d+ sample responses$/)).toBeAttached();
  await expect(page.getByRole('row', { name: /Emotion curve/ })).toBeVisible();
  for (const theme of ['light', 'dark']) {
    await page.evaluate((theme) => document.documentElement.setAttribute('data-theme', theme), theme);
    await expectAccessible(page, '.bp-desk');
  }
  await page.getByRole('button', { name: 'Facets' }).click();
  const facets = page.getByRole('dialog', { name: 'Steps by facet' });
  await facets.getByRole('radio', { name: 'UX planes' }).check();
  await expect(facets.getByRole('rowheader')).toHaveCount(5);
  await expectAccessible(page, 'dialog');
});
