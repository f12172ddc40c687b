import { expect, test, type Page } from '@playwright/test';
import { expectAsked, expectStored, open, press, tabTo } from './lib/choosing.ts';
import { expectThumbSized } from './lib/touch.ts';

test.use({ serviceWorkers: 'block' });

test.describe('stars', () => {
  test('a press goes on, a digit goes on, the arrows stay', async ({ page }) => {
    await open(page, { only: ['C_STARS', 'C_RANK'] });
    await tabTo(page, page.getByRole('radio', { name: '1 star' }));
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: '2 stars' })).toBeChecked();
    await expect(page.getByText('2 of 5 stars')).toBeVisible();
    await expectAsked(page, 'C_STARS');
    await press(page.getByRole('radio', { name: '4 stars' }));
    await expectAsked(page, 'C_RANK');
    await expectStored(page, { C_STARS: 4 });
    await press(page.getByRole('button', { name: 'Back' }));
    await expect(page.getByRole('radio', { name: '4 stars' })).toBeChecked();
    await page.keyboard.press('5');
    await expectAsked(page, 'C_RANK');
    await expectStored(page, { C_STARS: 5 });
  });
});

test.describe('numbers with words at both ends', () => {
  test('a press stores the number and goes on', async ({ page }) => {
    await open(page, { only: ['C_ENDS', 'C_RANK'] });
    await press(page.getByRole('radio', { name: '10 Extremely likely' }));
    await expectAsked(page, 'C_RANK');
    await expectStored(page, { C_ENDS: 10 });
  });

  test('0 is a number like the others', async ({ page }) => {
    await open(page, { only: ['C_ENDS', 'C_RANK'] });
    await page.keyboard.press('0');
    await expectAsked(page, 'C_RANK');
    await expectStored(page, { C_ENDS: 0 });
  });

  test('1 and 0 make 10; 1 alone is 1 after a moment', async ({ page }) => {
    await open(page, { only: ['C_ENDS', 'C_RANK'] });
    await page.keyboard.press('1');
    await expect(page.getByRole('radio', { name: '1', exact: true })).toBeChecked();
    await page.keyboard.press('0');
    await expectAsked(page, 'C_RANK');
    await expectStored(page, { C_ENDS: 10 });
    await press(page.getByRole('button', { name: 'Back' }));
    await expect(page.getByRole('radio', { name: '10 Extremely likely' })).toBeChecked();
    await page.keyboard.press('1');
    await expectAsked(page, 'C_RANK');
    await expectStored(page, { C_ENDS: 1 });
  });

  test('eleven numbers make rows of six and five on a small phone, each wide enough', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, { only: ['C_ENDS'] });
    const boxes = await page.locator('.number').evaluateAll((all) => all.map((box) => box.getBoundingClientRect().toJSON() as DOMRect));
    const tops = new Set(boxes.map(({ top }) => Math.round(top)));
    expect([...tops].map((top) => boxes.filter((box) => Math.round(box.top) === top).length)).toEqual([6, 5]);
    for (const box of boxes) expectThumbSized(box);
  });
});

test.describe('a slider', () => {
  const slider = (page: Page) => page.getByRole('slider');

  test('has no value until it is touched', async ({ page }) => {
    await open(page, { only: ['C_LINE', 'C_RANK'] });
    await expect(slider(page)).toHaveAttribute('aria-valuetext', 'Not chosen yet');
    await press(page.getByRole('button', { name: 'Skip' }));
    await expectAsked(page, 'C_RANK');
    await expectStored(page, {});
  });

  test('follows the keyboard, with words at both ends', async ({ page }) => {
    await open(page, { only: ['C_LINE'] });
    await tabTo(page, slider(page));
    await page.keyboard.press('Space');
    await expectStored(page, { C_LINE: 50 });
    await page.keyboard.press('ArrowRight');
    await expectStored(page, { C_LINE: 55 });
    await page.keyboard.press('Home');
    await expectStored(page, { C_LINE: 0 });
    await expect(slider(page)).toHaveAttribute('aria-valuetext', '0 Far too long');
    await page.keyboard.press('End');
    await expectStored(page, { C_LINE: 100 });
    await expect(slider(page)).toHaveAttribute('aria-valuetext', '100 No wait at all');
  });

  test('follows the buttons, which say where it is', async ({ page }) => {
    await open(page, { only: ['C_LINE', 'C_RANK'] });
    await press(page.getByRole('button', { name: 'More' }));
    await expectStored(page, { C_LINE: 55 });
    await expect(page.getByRole('status').filter({ hasText: '55' })).toBeAttached();
    await press(page.getByRole('button', { name: 'Less' }));
    await expectStored(page, { C_LINE: 50 });
    await page.reload();
    await expect(slider(page)).toHaveValue('50');
  });

  test('a press on the very middle counts, too', async ({ page }) => {
    await open(page, { only: ['C_LINE'] });
    await press(slider(page));
    await expectStored(page, { C_LINE: 50 });
  });

  test('is dragged, and stores where it comes to rest', async ({ page, isMobile }) => {
    test.skip(isMobile, 'the mouse drags');
    await open(page, { only: ['C_LINE'] });
    const box = await slider(page).boundingBox();
    if (!box) throw new Error('no slider');
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width / 2, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 4, y, { steps: 4 });
    await page.mouse.move(box.x + 2, y, { steps: 4 });
    await page.mouse.up();
    await expectStored(page, { C_LINE: 0 });
  });
});
