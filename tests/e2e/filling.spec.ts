import { expect, test, type Page } from '@playwright/test';
import {
  LAST, answers, draw, expectAsked, expectStored, give, goOn, open, picture, press, problem, storedFiles, tabTo,
} from './lib/filling.ts';

test.use({ serviceWorkers: 'block' });

const point = (page: Page, group: string, name: string) =>
  page.getByRole('radiogroup', { name: group, exact: true }).getByRole('radio', { name, exact: true });

test.describe('a matrix', () => {
  const QUICK = 'Checking in at Peace Hotel was quick.';
  const QUIET = 'The room was quiet.';
  const REMEMBERED = 'Staff remembered what I had asked for, so that I never had to say it twice.';

  test('each row is answered by a press, stored at once, and there again after a reload', async ({ page }) => {
    await open(page, ['MATRIX', LAST]);
    await press(point(page, QUICK, '4 Agree'));
    await expectStored(page, { MX1: 4 });
    await press(point(page, QUICK, '5 Strongly agree'));
    await press(point(page, REMEMBERED, '1 Strongly disagree'));
    await expectStored(page, { MX1: 5, MX3: 1 });
    await expectAsked(page, 'MATRIX');
    await page.reload();
    await expect(point(page, QUICK, '5 Strongly agree')).toBeChecked();
    await expect(page.getByRole('radiogroup', { name: QUIET }).getByRole('radio', { checked: true })).toHaveCount(0);
  });

  test('the row that is missing is told, marked and reached', async ({ page }) => {
    await open(page, ['MATRIX', LAST]);
    await press(point(page, QUICK, '4 Agree'));
    await press(point(page, REMEMBERED, '4 Agree'));
    await goOn(page);
    await expect(problem(page)).toHaveText('Still to choose: 1. They are marked.');
    const missing = page.getByRole('radiogroup', { name: QUIET });
    await expect(missing).toHaveAttribute('aria-invalid', 'true');
    await expect(missing).toHaveAccessibleDescription('Still to choose: 1. They are marked.');
    await expect(page.getByRole('radiogroup', { name: QUICK })).toHaveAttribute('aria-invalid', 'false');
    await expect(point(page, QUIET, '1 Strongly disagree')).toBeFocused();
    await press(point(page, QUIET, '2 Disagree'));
    await goOn(page);
    await expectAsked(page, LAST);
    await expectStored(page, { MX1: 4, MX2: 2, MX3: 4 });
  });

  test('arrows and digits rate the row, the tab key goes to the next', async ({ page }) => {
    await open(page, ['MATRIX', LAST]);
    await tabTo(page, point(page, QUICK, '1 Strongly disagree'));
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await expectStored(page, { MX1: 2 });
    await page.keyboard.press('Tab');
    await page.keyboard.press('4');
    await expect(point(page, QUIET, '4 Agree')).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Tab');
    await page.keyboard.press('5');
    await page.keyboard.press('9');
    await expectStored(page, { MX1: 2, MX2: 3, MX3: 5 });
    await page.keyboard.press('Enter');
    await expectAsked(page, LAST);
  });

  test('a wide screen has columns, a phone has cards with the words of the ends', async ({ page }, info) => {
    await open(page, ['MATRIX', LAST]);
    const head = page.getByRole('columnheader', { name: 'Your answer' });
    const end = page.locator('.ends').first().getByText('Strongly disagree');
    await expect(page.getByRole('rowheader')).toHaveText([QUICK, QUIET, REMEMBERED]);
    if (info.project.name === 'phone') {
      await expect(head).toBeHidden();
      await expect(end).toBeVisible();
    } else {
      await expect(head).toBeVisible();
      await expect(end).toBeHidden();
      const [first, second] = await Promise.all([
        point(page, QUICK, '3 Neutral').boundingBox(),
        point(page, QUIET, '3 Neutral').boundingBox(),
      ]);
      expect(first?.x).toBe(second?.x);
    }
    // The same page on the other screen, with the same answers.
    await press(point(page, QUIET, '3 Neutral'));
    await page.setViewportSize({ width: info.project.name === 'phone' ? 1280 : 390, height: 844 });
    await expect(point(page, QUIET, '3 Neutral')).toBeChecked();
    await expect(end).toBeVisible({ visible: info.project.name !== 'phone' });
  });
});

test('expectation and perception are rated side by side, and may not apply', async ({ page }) => {
  await open(page, ['PAIRS', LAST]);
  await press(point(page, 'Modern service facilities Expected', '7 Strongly agree'));
  await press(point(page, 'Modern service facilities Experienced', 'Doesn’t apply'));
  await tabTo(page, point(page, 'Service facilities are visually appealing Expected', '1 Strongly disagree'));
  await page.keyboard.press('6');
  await expectStored(page, { SQ01E: 7, SQ01P: null, SQ02E: 6 });
  await page.reload();
  await expect(point(page, 'Modern service facilities Experienced', 'Doesn’t apply')).toBeChecked();
  await goOn(page);
  await expect(problem(page)).toHaveText('Still to choose: 5. They are marked.');
  for (const name of ['SQ02P', 'SQ03E', 'SQ03P', 'SQ04E', 'SQ04P']) await press(page.locator(`#${name}-4`));
  await goOn(page);
  await expectAsked(page, LAST);
  expect(Object.keys(await answers(page))).toHaveLength(8);
});

test.describe('cells', () => {
  test('are a drop-down, boxes and words, and keep them', async ({ page }) => {
    await open(page, ['CELLS', LAST]);
    await page.getByRole('combobox', { name: 'Front desk How often' }).selectOption('Once');
    const why = page.getByRole('group', { name: 'Front desk What for' });
    await press(why.getByRole('checkbox', { name: 'Advice' }));
    await press(why.getByRole('checkbox', { name: 'Help' }));
    await page.getByRole('textbox', { name: 'Front desk In a few words' }).fill('Kind, quick');
    const stored = { 'FRONT.OFTEN': 'once', 'FRONT.WHY': ['help', 'advice'], 'FRONT.WORDS': 'Kind, quick' };
    await expectStored(page, stored);
    await page.reload();
    await expect(page.getByRole('combobox', { name: 'Front desk How often' })).toHaveValue('once');
    await expect(why.getByRole('checkbox', { checked: true })).toHaveCount(2);
    await expect(page.getByRole('textbox', { name: 'Front desk In a few words' })).toHaveValue('Kind, quick');
    await goOn(page);
    await expect(problem(page)).toHaveText('Still to fill in: 3. They are marked.');
    await expect(page.getByRole('combobox', { name: 'Restaurant How often' })).toBeFocused();
    await expect(page.getByRole('combobox', { name: 'Front desk How often' })).toHaveAttribute('aria-invalid', 'false');
  });

  test('"none" excludes the rest, and everything works by keyboard', async ({ page }) => {
    await open(page, ['CELLS', LAST]);
    await tabTo(page, page.getByRole('combobox', { name: 'Front desk How often' }));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expectAsked(page, 'CELLS');
    const why = page.getByRole('group', { name: 'Front desk What for' });
    await tabTo(page, why.getByRole('checkbox', { name: 'Help' }));
    await page.keyboard.press('Space');
    await tabTo(page, why.getByRole('checkbox', { name: 'None of these' }));
    await page.keyboard.press('Space');
    await expect(why.getByRole('checkbox', { name: 'Help' })).not.toBeChecked();
    await tabTo(page, page.getByRole('textbox', { name: 'Front desk In a few words' }));
    await page.keyboard.type('ok');
    await expectStored(page, { 'FRONT.OFTEN': 'daily', 'FRONT.WHY': ['none'], 'FRONT.WORDS': 'ok' });
  });
});

test.describe('a signature', () => {
  test('is drawn, goes on with a second stroke, and is there after a reload', async ({ page }) => {
    await open(page, ['SIGN', LAST]);
    await goOn(page);
    await expect(problem(page)).toHaveText('Please sign to go on.');
    await draw(page, [[0.1, 0.2], [0.3, 0.8], [0.5, 0.2]]);
    await expect(page.getByText('Signed', { exact: true })).toBeVisible();
    await expect.poll(async () => String((await answers(page)).SIGN)).toMatch(/^M[23]\d \d+l0 0( -?\d+ -?\d+)+$/);
    await draw(page, [[0.6, 0.5], [2, 0.5]]);
    await expect.poll(async () => String((await answers(page)).SIGN)).toMatch(/M1[78]\d \d+l0 0.* 0$/);
    const { SIGN } = await answers(page);
    await page.reload();
    await expect(page.locator('#ink-SIGN')).toHaveAttribute('d', String(SIGN));
    await press(page.getByRole('button', { name: 'Clear the signature' }));
    await expectStored(page, {});
    await expect(page.getByText('Not signed yet')).toBeVisible();
  });

  test('may be typed instead, and drawing again replaces it', async ({ page }) => {
    await open(page, ['SIGN', LAST]);
    await tabTo(page, page.getByRole('textbox', { name: 'Can’t draw? Type your name as your signature' }));
    await page.keyboard.type('Li Lei');
    await expectStored(page, { SIGN: 'name:Li Lei' });
    await page.reload();
    await expect(page.getByRole('textbox')).toHaveValue('Li Lei');
    await draw(page, [[0.1, 0.5], [0.2, 0.6]]);
    await expect.poll(async () => String((await answers(page)).SIGN)).toMatch(/^M[23]\d /);
    await expect(page.getByRole('textbox')).toHaveValue('');
    await page.getByRole('textbox').press('Enter');
    await expectAsked(page, LAST);
  });
});

test.describe('files', () => {
  test('pictures are made smaller, listed, kept on the device and removed again', async ({ page }) => {
    await open(page, ['PHOTOS', LAST]);
    const large = { name: 'image.png', mimeType: 'image/png', buffer: await picture(page, 3200, 1600) };
    await give(page, 'Choose pictures', [large]);
    await expect(page.getByText('Added: image.jpg.')).toBeVisible();
    await give(page, 'Choose pictures', [large]);
    await expectStored(page, { PHOTOS: ['image.jpg', 'image (2).jpg'] });
    await give(page, 'Choose pictures', [large]);
    await expect(page.getByText('There is room for 2.')).toBeVisible();
    const [[key, file], ...others] = await storedFiles(page);
    expect(key).toMatch(/^filling@1\/\w{26}\/image \(2\)\.jpg$/);
    expect(others).toHaveLength(1);
    expect(file.data).toMatch(/^data:image\/jpeg;base64,/);
    const width = await page.evaluate(async (data) => {
      const image = new Image();
      image.src = data;
      await image.decode();
      return image.naturalWidth;
    }, file.data);
    expect(width).toBe(1600);

    await page.reload();
    await expect(page.getByRole('list', { name: 'Chosen files' }).getByRole('listitem')).toHaveCount(2);
    await expect(page.getByRole('listitem').first()).toContainText(/image\.jpg \d+ KB/);
    await page.getByRole('button', { name: 'Remove image.jpg' }).press('Enter');
    await expectStored(page, { PHOTOS: ['image (2).jpg'] });
    await expect.poll(async () => (await storedFiles(page)).length).toBe(1);
    await expect(page.getByRole('button', { name: 'Choose pictures' })).toBeFocused();
  });

  test('one that is too large or of another kind is not taken, and the one before is replaced', async ({ page }) => {
    await open(page, ['PAPER', LAST]);
    const file = (name: string, length: number) => ({ name, mimeType: 'text/plain', buffer: Buffer.alloc(length, 'a') });
    await give(page, 'Choose a file', [file('long.txt', 2001)]);
    await expect(page.getByText('long.txt has 3 KB, more than 2 KB, and was not added.')).toBeVisible();
    await give(page, 'Choose a file', [file('notes.md', 10)]);
    await expect(page.getByText('notes.md is not the kind of file')).toBeVisible();
    await expectStored(page, {});
    await give(page, 'Choose a file', [file('one.txt', 10)]);
    await expectStored(page, { PAPER: ['one.txt'] });
    await give(page, 'Choose a file', [file('two.txt', 10)]);
    await expectStored(page, { PAPER: ['two.txt'] });
    await expect.poll(async () => (await storedFiles(page)).map(([, { name }]) => name)).toEqual(['two.txt']);
  });

  test('starting over forgets them', async ({ page }) => {
    await open(page, ['PAPER', LAST]);
    await give(page, 'Choose a file', [{ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('a') }]);
    await expectStored(page, { PAPER: ['a.txt'] });
    await page.reload();
    await press(page.getByRole('button', { name: 'Start over' }));
    await expect.poll(async () => (await storedFiles(page)).length).toBe(0);
  });
});
