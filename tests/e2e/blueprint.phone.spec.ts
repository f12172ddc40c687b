import { expect, test, type CDPSession, type Page } from '@playwright/test';
import { expectAccessible } from './lib/axe.ts';
import { card, cell, createBlueprint, expectSaved, middle, openSample } from './lib/blueprint.ts';

/** Adds a card with taps. */
async function addCard(page: Page, lane: string, phase: string, title: string): Promise<void> {
  await page.getByRole('button', { name: `Add card: ${lane}, ${phase}` }).tap();
  await page.getByRole('textbox', { name: 'Card title' }).fill(title);
  await page.keyboard.press('Enter');
  await expect(card(cell(page, lane, phase), title)).toBeVisible();
}

/** One finger on the screen. */
class Finger {
  private constructor(private readonly session: CDPSession) {}

  static async on(page: Page): Promise<Finger> {
    return new Finger(await page.context().newCDPSession(page));
  }

  async down(x: number, y: number): Promise<void> {
    await this.session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  }

  async move(x: number, y: number): Promise<void> {
    await this.session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y }] });
  }

  async up(): Promise<void> {
    await this.session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }
}

test('a blueprint is drawn with taps and found again after a reload', async ({ page }) => {
  await createBlueprint(page);
  await addCard(page, 'Customer actions', 'Before', 'Calls the shop');
  await addCard(page, 'Frontstage', 'Before', 'Answers the phone');

  // Edit in the sheet at the bottom.
  await card(page, 'Calls the shop').tap();
  const sheet = page.getByRole('complementary', { name: 'Card details' });
  await sheet.getByLabel('Title (English)').fill('Books a haircut');
  await sheet.getByRole('checkbox', { name: 'Moment of truth' }).check();
  // Connect: the button, then the target.
  await sheet.getByRole('button', { name: 'Connect to …' }).tap();
  await card(page, 'Answers the phone').tap();
  await expect(card(page, 'Books a haircut')).toHaveAccessibleName(/Moment of truth\. Leads to Answers the phone$/);

  // Move with buttons.
  await card(page, 'Answers the phone').tap();
  await sheet.getByRole('button', { name: 'Move to the next phase' }).tap();
  await sheet.getByRole('button', { name: 'Move down' }).tap();
  await expect(card(cell(page, 'Backstage', 'During'), 'Answers the phone')).toHaveCount(1);
  await sheet.getByRole('button', { name: 'Close details' }).tap();
  await expect(sheet).toHaveCount(0);
  await expectSaved(page);

  await page.reload();
  await expect(card(cell(page, 'Backstage', 'During'), 'Answers the phone')).toHaveCount(1);
  await expect(card(page, 'Books a haircut')).toHaveAccessibleName(/Leads to Answers the phone$/);
});

test('a long press drags a card, a swipe scrolls the canvas', async ({ page }) => {
  await openSample(page);
  const grid = page.getByRole('grid');
  const finger = await Finger.on(page);
  const booking = card(cell(page, 'Physical evidence', 'Booking'), 'Confirmation: room, rate, service hours');

  const from = await middle(booking);
  const to = await middle(cell(page, 'Customer actions', 'Booking'));
  await finger.down(from.x, from.y);
  await expect(page.locator('.bp-ghost')).toBeVisible();
  await finger.move(from.x + 4, from.y + 30);
  await finger.move(to.x, to.y);
  await expect(page.locator('.bp-mark')).toBeVisible();
  await finger.up();
  await expect(card(cell(page, 'Customer actions', 'Booking'), 'Confirmation: room, rate, service hours')).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).tap();
  await expect(booking).toHaveCount(1);

  // A swipe that begins on a card scrolls and moves nothing.
  const left = async () => (await grid.boundingBox())!.x;
  const start = await left();
  await finger.down(from.x, from.y);
  for (const step of [20, 60, 100, 140]) await finger.move(from.x - step, from.y);
  await finger.up();
  await expect.poll(left).toBeLessThan(start - 60);
  await expect(page.locator('.bp-ghost')).toHaveCount(0);
  await expect(booking).toHaveCount(1);
});

test('the page itself never scrolls sideways, and targets are big enough for thumbs', async ({ page }) => {
  await openSample(page);
  await card(page, 'Compares rooms and books').tap();
  await expect(page.getByRole('complementary', { name: 'Card details' })).toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBe(0);
  const small = await page.locator('.bp-desk').evaluate((desk) =>
    // Of boxes and points the label around them counts.
    [...desk.querySelectorAll<HTMLElement>('a, button, select, input:not([type=checkbox], [type=radio]), textarea, summary, .bp-flag, .bp-chip, .bp-point')]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 43.5 || box.height < 43.5))
      .map(({ element, box }) => `${element.className || element.id || element.tagName} ${box.width}×${box.height}`),
  );
  expect(small).toEqual([]);
});

test('the selected card stays in sight above the sheet', async ({ page }) => {
  await openSample(page);
  const low = card(page, 'Agent answers and suggests a room that fits');
  await low.tap();
  const sheet = page.getByRole('complementary', { name: 'Card details' });
  await expect(sheet).toBeVisible();
  await expect.poll(async () => {
    const [cardBox, sheetBox] = [await low.boundingBox(), await sheet.boundingBox()];
    return cardBox!.y + cardBox!.height <= sheetBox!.y + 1;
  }).toBe(true);
});

test('list, canvas and sheet have no barriers', async ({ page }) => {
  await openSample(page);
  await expectAccessible(page);
  await card(page, 'Compares rooms and books').tap();
  await expect(page.getByRole('complementary', { name: 'Card details' })).toBeVisible();
  await expectAccessible(page);
});
