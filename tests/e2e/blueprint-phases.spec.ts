import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './lib/axe.ts';
import { card, cell, expectSaved, openSample } from './lib/blueprint.ts';

const heading = (page: Page, phase: string): Locator => page.getByRole('button', { name: `Phase: ${phase}` });

async function width(of: Locator): Promise<number> {
  return (await of.boundingBox())?.width ?? 0;
}

/** Pulls the right edge of a heading by so many pixels. */
async function pull(page: Page, phase: string, by: number): Promise<void> {
  const screen = page.viewportSize()!.width;
  const first = await heading(page, phase).boundingBox();
  // On a phone a wide phase ends beyond the screen.
  const beyond = first!.x + first!.width - screen;
  if (beyond > 0) await page.locator('.bp-frame').evaluate((frame, by) => frame.scrollBy(by, 0), beyond + screen / 2);
  const box = await heading(page, phase).boundingBox();
  const edge = { x: box!.x + box!.width - 6, y: box!.y + box!.height / 2 };
  await page.mouse.move(edge.x, edge.y);
  await page.mouse.down();
  await page.mouse.move(edge.x + by / 2, edge.y, { steps: 4 });
  await page.mouse.move(edge.x + by, edge.y, { steps: 4 });
}

test('an edge is pulled, snaps to whole cards, and one undo takes it back', async ({ page }) => {
  await openSample(page);
  const booking = heading(page, 'Booking');
  const narrow = await width(booking);
  const pitch = narrow + 6;

  // Live, while the pointer is still down.
  await pull(page, 'Booking', pitch * 1.9);
  await expect.poll(() => width(booking)).toBeCloseTo(narrow + 2 * pitch, 0);
  await page.mouse.up();
  await expect(page.getByRole('status').filter({ hasText: '“Booking” is now 3 cards wide' })).toHaveCount(1);
  await expectSaved(page);
  await page.reload();
  await expect.poll(() => width(booking)).toBeCloseTo(narrow + 2 * pitch, 0);

  await pull(page, 'Booking', -pitch * 2);
  await page.mouse.up();
  await expect.poll(() => width(booking)).toBeCloseTo(narrow, 0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => width(booking)).toBeCloseTo(narrow + 2 * pitch, 0);

  // Escape lets go of an edge as if it had not been pulled.
  await pull(page, 'Booking', pitch);
  await expect.poll(() => width(booking)).toBeCloseTo(narrow + 3 * pitch, 0);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect.poll(() => width(booking)).toBeCloseTo(narrow + 2 * pitch, 0);
});

test('keys and buttons make a phase wider and narrower', async ({ page }) => {
  await openSample(page);
  const booking = heading(page, 'Booking');
  const narrow = await width(booking);
  await booking.focus();
  await page.keyboard.press('Shift+Alt+ArrowRight');
  await expect(page.getByRole('status').filter({ hasText: '“Booking” is now 2 cards wide' })).toHaveCount(1);
  await expect.poll(() => width(booking)).toBeGreaterThan(narrow + 100);
  await expect(booking).toBeFocused();
  await page.keyboard.press('Shift+Alt+ArrowLeft');
  await expect.poll(() => width(booking)).toBeCloseTo(narrow, 0);
  await page.keyboard.press('Shift+Alt+ArrowLeft');
  await expect(page.getByRole('status').filter({ hasText: 'Already at the edge' })).toHaveCount(1);

  await page.keyboard.press('Enter');
  const details = page.getByRole('complementary', { name: 'Phase details' });
  await details.getByRole('button', { name: 'Wider' }).click();
  await expect(details.getByRole('textbox', { name: 'Width' })).toHaveValue('2');
  await expectAccessible(page, '.bp-desk');
  await details.getByRole('button', { name: 'Narrower' }).click();
  await expect(details.getByRole('textbox', { name: 'Width' })).toHaveValue('1');
});

test('cards of a wide phase lie side by side, and arrows go along them', async ({ page }) => {
  await openSample(page);
  const stack = cell(page, 'Frontstage', 'Check-in').getByRole('button', { name: /, \d of \d/ });
  const names = await stack.evaluateAll((cards) => cards.map((card) => card.getAttribute('aria-label')?.split('. ')[0] ?? ''));
  expect(names.length).toBeGreaterThan(1);
  await heading(page, 'Check-in').focus();
  await page.keyboard.press('Shift+Alt+ArrowRight');
  const [first, second] = [card(page, names[0]!), card(page, names[1]!)];
  const [one, other] = [await first.boundingBox(), await second.boundingBox()];
  expect(other!.y).toBeCloseTo(one!.y, 0);
  expect(other!.x).toBeGreaterThan(one!.x + one!.width);
  await first.focus();
  await page.keyboard.press('ArrowRight');
  await expect(second).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(first).toBeFocused();
});
