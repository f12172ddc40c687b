import { expect, test } from '@playwright/test';
import { answers, asked, expectAsked, expectStored, names, open, press, tabTo } from './lib/choosing.ts';

// The worker would answer for the survey before the test can.
test.use({ serviceWorkers: 'block' });

test.describe('one of a list', () => {
  test('a press stores the choice and goes on; the arrows only pass over it', async ({ page }) => {
    await open(page, { only: ['C_ONE', 'C_STARS'] });
    const first = page.getByRole('radio').first();
    await tabTo(page, first);
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio').nth(2)).toBeChecked();
    await expectAsked(page, 'C_ONE');
    await press(page.getByRole('radio', { name: 'On holiday' }));
    await expectAsked(page, 'C_STARS');
    await expectStored(page, { C_ONE: 'leisure' });
  });

  test('"other" asks for words, which belong to it', async ({ page }) => {
    await open(page, { only: ['C_ONE', 'C_STARS'] });
    const words = page.getByRole('textbox', { name: 'Please say what' });
    await expect(words).toBeHidden();
    await press(page.getByRole('radio', { name: 'Other' }));
    await expect(words).toBeFocused();
    await press(page.getByRole('button', { name: 'Next' }));
    await expect(page.getByRole('alert').filter({ hasText: 'please say what' })).toBeVisible();
    await expect(words).toHaveAccessibleDescription(/please say what/);
    await words.fill('A wedding');
    await expectStored(page, { C_ONE: 'other', 'C_ONE-other': 'A wedding' });
    // A change of mind takes the words along, and a second one brings them back.
    await page.getByRole('radio', { name: 'Other' }).focus();
    await page.keyboard.press('ArrowUp');
    await expect(words).toBeHidden();
    await expect.poll(async () => 'C_ONE-other' in (await answers(page))).toBe(false);
    await page.keyboard.press('ArrowDown');
    await expect(words).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Other' })).toBeFocused();
    await expectStored(page, { C_ONE: 'other', 'C_ONE-other': 'A wedding' });
  });

  test('a digit chooses by place and goes on', async ({ page }) => {
    await open(page, { only: ['C_ONE', 'C_STARS'] });
    const shown = await names(page.getByRole('radio'));
    await page.keyboard.press('2');
    await expectAsked(page, 'C_STARS');
    await press(page.getByRole('button', { name: 'Back' }));
    await expect(page.getByRole('radio', { name: shown[1], exact: true })).toBeChecked();
  });

  test('the order is the same after a reload and in both languages, the extras last', async ({ page }) => {
    await open(page, { only: ['C_ONE', 'C_STARS'] });
    const shown = await names(page.getByRole('radio'));
    expect(shown.slice(-2)).toEqual(['Other', 'None of these']);
    await press(page.getByRole('radio', { name: 'Other' }));
    await expectStored(page, { C_ONE: 'other' });
    await page.reload();
    await expect(page.getByRole('radio').first()).toBeVisible();
    expect(await names(page.getByRole('radio'))).toEqual(shown);
    await press(page.getByRole('button', { name: '中文' }));
    const words = await names(page.getByRole('radio'));
    expect(words.slice(-2)).toEqual(['其他', '以上都不是']);
    const both = new Map([['出差', 'On business'], ['度假', 'On holiday'], ['探亲访友', 'To see family or friends'], ['参加会议或活动', 'For a conference or an event']]);
    expect(words.slice(0, -2).map((word) => both.get(word))).toEqual(shown.slice(0, -2));
  });
});

test.describe('several of a list', () => {
  test('options join and leave, "none" excludes them, "all" takes them', async ({ page }) => {
    await open(page, { only: ['C_SEVERAL'] });
    const box = (name: string) => page.getByRole('checkbox', { name, exact: true });
    await press(box('Breakfast'));
    await press(page.getByRole('button', { name: 'Next' }));
    await expect(page.getByRole('alert').filter({ hasText: 'at least 2' })).toBeVisible();
    await press(box('Front desk'));
    await expectStored(page, { C_SEVERAL: ['desk', 'breakfast'] });
    await expect(page.getByRole('status').filter({ hasText: 'Chosen: 2' })).toBeVisible();
    await expect.poll(() => box('All of these').evaluate((all: HTMLInputElement) => all.indeterminate)).toBe(true);
    await press(box('None of these'));
    await expectStored(page, { C_SEVERAL: ['none'] });
    await expect(box('Breakfast')).not.toBeChecked();
    await press(box('All of these'));
    await expectStored(page, { C_SEVERAL: ['desk', 'breakfast', 'cleaning', 'parking', 'gym'] });
    await press(box('All of these'));
    await expectStored(page, {});
  });

  test('no more than the most can be chosen, and it says so', async ({ page }) => {
    await open(page, { only: ['C_MOST'] });
    await tabTo(page, page.getByRole('checkbox').first());
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expectStored(page, { C_MOST: ['speed', 'care'] });
    await press(page.getByRole('checkbox', { name: 'Price' }), { force: true });
    await expect(page.getByRole('checkbox', { name: 'Price' })).not.toBeChecked();
    await expect(page.getByRole('checkbox', { name: 'Price' })).toHaveAttribute('aria-disabled', 'true');
    await expect(page.getByRole('status').filter({ hasText: '2 chosen, which is the most' })).toBeVisible();
    await page.keyboard.press('1');
    await press(page.getByRole('checkbox', { name: 'Price' }));
    await expectStored(page, { C_MOST: ['care', 'price'] });
  });

  test('"other" takes the focus to its words', async ({ page }) => {
    await open(page, { only: ['C_SEVERAL'] });
    await page.getByRole('checkbox', { name: 'Other' }).focus();
    await page.keyboard.press('Space');
    await expect(page.getByRole('textbox', { name: 'Please say what' })).toBeFocused();
    await page.keyboard.type('The bar');
    await expectStored(page, { C_SEVERAL: ['other'], 'C_SEVERAL-other': 'The bar' });
  });
});

test.describe('pictures', () => {
  test('one picture goes on; broken and foreign ones leave their words', async ({ page }) => {
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().includes('127.0.0.1') && !request.url().startsWith('data:')) foreign.push(request.url());
    });
    await open(page, { only: ['C_IMAGE', 'C_STARS'] });
    await expect(asked(page).locator('img:visible')).toHaveCount(2);
    await expect(page.getByText('City view')).toBeVisible();
    await press(page.getByRole('radio', { name: 'Attic' }));
    await expectAsked(page, 'C_STARS');
    await expectStored(page, { C_IMAGE: 'attic' });
    expect(foreign).toEqual([]);
  });

  test('several pictures stay on the screen; digits work, too', async ({ page }) => {
    await open(page, { only: ['C_IMAGES', 'C_STARS'] });
    await press(page.getByRole('checkbox', { name: 'Bread' }));
    await page.keyboard.press('1');
    await expectStored(page, { C_IMAGES: ['noodles', 'bread'] });
    await expectAsked(page, 'C_IMAGES');
  });
});

test('a box to agree is ticked and unticked, and named when it is missing', async ({ page }) => {
  await open(page, { only: ['C_AGREE'], needed: ['C_AGREE'] });
  const tick = page.getByRole('checkbox', { name: /^I agree that/ });
  await press(page.getByRole('button', { name: 'Next' }));
  await expect(tick).toHaveAttribute('aria-invalid', 'true');
  await expect(tick).toHaveAccessibleDescription('Please choose an answer to go on.');
  await press(tick);
  await expectStored(page, { C_AGREE: 'Y' });
  await expect(tick).toHaveAttribute('aria-invalid', 'false');
  await tick.focus();
  await page.keyboard.press('Space');
  await expectStored(page, {});
});

test('a locked question cannot be changed until the rule lets it', async ({ page }) => {
  await open(page, { only: ['C_AGREE', 'C_LOCKED'], flow: { paging: 'section' } });
  const locked = page.getByRole('radiogroup', { name: 'When may we ask you again?' });
  await expect(locked).toHaveAttribute('aria-disabled', 'true');
  await expect(locked.getByText('This question needs no answer now.')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'In a month' })).toBeDisabled();
  await page.getByRole('heading', { name: 'When may we ask you again?' }).focus();
  await page.keyboard.press('1');
  await press(page.getByText('In a year'), { force: true });
  await press(page.getByRole('checkbox', { name: /^I agree/ }));
  await expectStored(page, { C_AGREE: 'Y' });
  await expect(locked).toHaveAttribute('aria-disabled', 'false');
  // Several questions on a screen: a choice does not go on.
  await press(page.getByRole('radio', { name: 'In a year' }));
  await expectStored(page, { C_AGREE: 'Y', C_LOCKED: 'year' });
  await expect(locked).toBeVisible();
});
