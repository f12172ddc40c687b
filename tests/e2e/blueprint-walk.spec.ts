import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './lib/axe.ts';
import { card, createBlueprint, openSample } from './lib/blueprint.ts';

const walk = (page: Page): Locator => page.getByRole('dialog', { name: 'Walk through the steps' });

/** The step on the screen. */
const step = (page: Page, title: string): Locator => walk(page).getByRole('heading', { level: 2, name: title });

const BOOKS = 'Compares rooms and books';
const ARRIVES = 'Arrives and finds the front desk';

test('the steps are walked in the order of the customers', async ({ page }) => {
  await openSample(page);
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(walk(page).getByRole('status')).toHaveText(new RegExp(`^Step \\d of \\d+: `));
  await page.keyboard.press('Home');
  await expect(step(page, BOOKS)).toBeVisible();
  await expect(walk(page).getByRole('heading', { level: 3 })).toContainText(['Physical evidence', 'Frontstage', 'Backstage', 'Support processes']);
  await expect(walk(page).getByText('Agent answers and suggests a room that fits')).toBeVisible();
  await expect(walk(page).getByRole('progressbar', { name: 'Progress' })).toHaveAttribute('value', '1');

  await walk(page).getByRole('button', { name: 'Next step' }).click();
  await expect(step(page, ARRIVES)).toBeVisible();
  // What the surveys say stands beside the times.
  await walk(page).getByRole('button', { name: 'Next step' }).click();
  await expect(step(page, 'Waits at the front desk')).toBeVisible();
  await expect(walk(page).getByText(/^[+−]?\d\.\d\d \(item \d+, n = \d+\)$/)).toBeVisible();
  await walk(page).getByRole('button', { name: 'Previous step' }).click();
  await expect(step(page, ARRIVES)).toBeVisible();
  await walk(page).getByRole('button', { name: 'End the walk' }).click();
  await expect(walk(page)).toBeHidden();
});

test('the keyboard begins, turns and ends the walk, and the canvas goes on from there', async ({ page }) => {
  test.skip(test.info().project.name === 'phone', 'phones have no keyboard');
  await openSample(page);
  await card(page, BOOKS).focus();
  await page.keyboard.press('p');
  await expect(step(page, BOOKS)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(step(page, ARRIVES)).toBeFocused();
  await page.keyboard.press('End');
  await expect(step(page, 'Pays and leaves')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(step(page, 'Pays and leaves')).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(step(page, ARRIVES)).toBeFocused();
  await page.keyboard.press('n');
  await expect(walk(page).getByRole('region', { name: "Presenter's notes" })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(walk(page)).toBeHidden();
  await expect(card(page, ARRIVES)).toBeFocused();
});

test('a finger turns the page sideways', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'fingers only');
  await openSample(page);
  await page.getByRole('button', { name: 'Present', exact: true }).tap();
  await page.keyboard.press('Home');
  await expect(step(page, BOOKS)).toBeVisible();
  const session = await page.context().newCDPSession(page);
  const touch = (type: string, x?: number) =>
    session.send('Input.dispatchTouchEvent', {
      type: type as 'touchStart',
      touchPoints: x === undefined ? [] : [{ x, y: 400 }],
    });
  await touch('touchStart', 320);
  for (const x of [280, 220, 160, 100]) await touch('touchMove', x);
  await touch('touchEnd');
  await expect(step(page, ARRIVES)).toBeVisible();
});

test('nothing moves for whoever asked for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openSample(page);
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await page.keyboard.press('Home');
  await expect(walk(page).getByRole('region', { name: BOOKS })).toHaveCSS('animation-name', 'none');
});

test('a blueprint without cards says so', async ({ page }) => {
  await createBlueprint(page);
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(step(page, 'This blueprint has no cards yet, so there is no step to show.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(walk(page)).toBeHidden();
});

test('the walk has no barriers, in both themes', async ({ page }) => {
  await openSample(page);
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await walk(page).getByRole('button', { name: "Presenter's notes" }).click();
  for (const theme of ['light', 'dark']) {
    await page.evaluate((theme) => document.documentElement.setAttribute('data-theme', theme), theme);
    await expectAccessible(page, 'dialog');
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBe(0);
});
