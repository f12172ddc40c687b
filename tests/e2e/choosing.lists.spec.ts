import { expect, test, type Page } from '@playwright/test';
import { answers, expectAsked, expectStored, open, press, tabTo } from './lib/choosing.ts';
import { expectThumbSized } from './lib/touch.ts';

test.use({ serviceWorkers: 'block' });

test.describe('a list with search', () => {
  const field = (page: Page) => page.getByRole('combobox');
  const options = (page: Page) => page.getByRole('option');

  test('300 options are found by a few letters, at 320 px by touch', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 568 });
    await open(page, { only: ['C_SEARCH', 'C_STARS'] });
    await press(field(page));
    await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
    await expect(options(page)).toHaveCount(301);
    await field(page).pressSequentially('hai 3');
    await expect(page.getByRole('status').filter({ hasText: '1 found.' })).toBeVisible();
    await expect(options(page)).toHaveText(['Haidian shop 3', 'Other']);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await press(options(page).first());
    await expectAsked(page, 'C_STARS');
    await expectStored(page, { C_SEARCH: 's033' });
  });

  test('the arrows, Enter and Escape do what they do in every combobox', async ({ page }) => {
    await open(page, { only: ['C_SEARCH', 'C_STARS'] });
    await tabTo(page, field(page));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(field(page)).toHaveValue('Dongcheng shop 2');
    await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
    await expectStored(page, { C_SEARCH: 's002' });
    await expectAsked(page, 'C_SEARCH');
    // Escape closes first, and empties then.
    await page.keyboard.type('xyz');
    await page.keyboard.press('Escape');
    await expect(field(page)).toHaveValue('Dongcheng shop 2');
    await page.keyboard.press('Escape');
    await expect(field(page)).toHaveValue('');
    await expectStored(page, {});
    // The first one that is found is ready for Enter; a second Enter goes on.
    await page.keyboard.type('pudong');
    const active = await field(page).getAttribute('aria-activedescendant');
    await expect(page.locator(`[id="${active}"]`)).toHaveText('Pudong shop 1');
    await page.keyboard.press('Enter');
    await expectStored(page, { C_SEARCH: 's261' });
    await page.keyboard.press('Enter');
    await expectAsked(page, 'C_STARS');
  });

  test('what is typed in full counts when the field is left; anything else does not', async ({ page }) => {
    await open(page, { only: ['C_SEARCH', 'C_STARS'] });
    await field(page).fill('haidian SHOP 1');
    await page.keyboard.press('Tab');
    await expect(field(page)).toHaveValue('Haidian shop 1');
    await expectStored(page, { C_SEARCH: 's031' });
    await field(page).fill('nonsense');
    await expect(page.getByRole('status').filter({ hasText: 'Nothing found' })).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(field(page)).toHaveValue('Haidian shop 1');
    await expectStored(page, { C_SEARCH: 's031' });
  });

  test('"other" is the way out', async ({ page }) => {
    await open(page, { only: ['C_SEARCH', 'C_STARS'] });
    await field(page).fill('nonsense');
    await press(page.getByRole('option', { name: 'Other' }));
    await expect(page.getByRole('textbox', { name: 'Please say what' })).toBeFocused();
    await page.keyboard.type('The airport');
    await expectStored(page, { C_SEARCH: 'other', 'C_SEARCH-other': 'The airport' });
    await expect(field(page)).toHaveValue('Other');
  });

  test('a press beside the list closes it', async ({ page }) => {
    await open(page, { only: ['C_SEARCH'] });
    await press(page.getByRole('button', { name: 'Show all options' }));
    await expect(page.getByRole('listbox')).toBeVisible();
    await press(page.getByRole('heading', { level: 1 }));
    await expect(page.getByRole('listbox')).toBeHidden();
  });
});

test.describe('an order of preference', () => {
  const handles = (page: Page) => page.getByRole('button', { name: /, place \d of 4$/ });
  const shown = (page: Page) => page.locator('.ranking > li').evaluateAll((items) => items.map((item) => item.getAttribute('data-item') ?? ''));

  test('the first order is nobody’s answer until somebody keeps it', async ({ page }) => {
    await open(page, { only: ['C_RANK', 'C_AGREE'] });
    const order = await shown(page);
    await press(page.getByRole('button', { name: 'Next' }));
    await expect(page.getByRole('alert').filter({ hasText: 'Please choose' })).toBeVisible();
    await expectStored(page, {});
    await press(page.getByRole('button', { name: 'Keep this order' }));
    await expectStored(page, { C_RANK: order });
    await expect(page.getByRole('button', { name: 'Keep this order' })).toBeHidden();
    await expect(page.getByRole('button', { name: 'Next' })).toBeFocused();
  });

  test('buttons move by one and say where', async ({ page }) => {
    await open(page, { only: ['C_RANK'] });
    const [a, b, c, d] = await shown(page);
    const up = page.getByRole('button', { name: /^Move up/ });
    for (const button of await page.locator('.ranking button').all()) {
      expectThumbSized(await button.boundingBox());
    }
    await expect(up.first()).toHaveAttribute('aria-disabled', 'true');
    await press(up.nth(2));
    await expectStored(page, { C_RANK: [a, c, b, d] });
    await expect(page.getByRole('status').filter({ hasText: 'place 2 of 4.' })).toBeAttached();
    await press(up.nth(1));
    await expectStored(page, { C_RANK: [c, a, b, d] });
    expect(await shown(page)).toEqual([c, a, b, d]);
  });

  test('the keyboard picks up, moves, drops and puts back', async ({ page }) => {
    await open(page, { only: ['C_RANK'] });
    const [a, b, c, d] = await shown(page);
    const said = page.locator('[role=status][id^=said]');
    await tabTo(page, handles(page).first());
    await page.keyboard.press('Space');
    await expect(handles(page).first()).toHaveAttribute('aria-pressed', 'true');
    await expect(said).toHaveText(/^Picked up: .*, place 1 of 4\.$/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(said).toHaveText(/: place 3 of 4\.$/);
    await expectStored(page, { C_RANK: [b, c, a, d] });
    await expect(handles(page).nth(2)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(said).toHaveText(/^Put back: .*, place 1 of 4\.$/);
    await expectStored(page, {});
    expect(await shown(page)).toEqual([a, b, c, d]);
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.press('Space');
    await expect(said).toHaveText(/^Dropped: .*, place 4 of 4\.$/);
    await expectStored(page, { C_RANK: [b, c, d, a] });
    await page.keyboard.press('ArrowUp');
    expect(await answers(page)).toEqual({ C_RANK: [b, c, d, a] });
  });

  test('an item is dragged by its handle', async ({ page, isMobile }) => {
    await open(page, { only: ['C_RANK'] });
    const [a, b, c, d] = await shown(page);
    const middle = async (place: number) => {
      const box = await handles(page).nth(place).boundingBox();
      if (!box) throw new Error('no handle');
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    const [from, to] = [await middle(0), await middle(2)];
    const path = [0.3, 0.6, 1, 1.02].map((part) => ({ x: from.x, y: from.y + (to.y - from.y) * part + 4 }));
    if (isMobile) {
      const session = await page.context().newCDPSession(page);
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
        session.send('Input.dispatchTouchEvent', { type, touchPoints });
      await touch('touchStart', [from]);
      for (const point of path) await touch('touchMove', [point]);
      await touch('touchEnd', []);
    } else {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      for (const point of path) await page.mouse.move(point.x, point.y);
      await page.mouse.up();
    }
    await expectStored(page, { C_RANK: [b, c, a, d] });
    await expect(handles(page).nth(2)).toHaveAttribute('aria-pressed', 'false');
    expect(await shown(page)).toEqual([b, c, a, d]);
  });

  test('Escape ends a drag and changes nothing', async ({ page, isMobile }) => {
    test.skip(isMobile, 'no Escape key');
    await open(page, { only: ['C_RANK'] });
    const order = await shown(page);
    const box = await handles(page).first().boundingBox();
    if (!box) throw new Error('no handle');
    await page.mouse.move(box.x + 20, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + 20, box.y + 140, { steps: 4 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await shown(page)).toEqual(order);
    await expectStored(page, {});
  });
});
