import { expect, test } from '@playwright/test';
import { LAST, expectAsked, expectStored, goOn, open, problem } from './lib/filling.ts';

test.use({ serviceWorkers: 'block' });

test.describe('a number', () => {
  for (const [typed, stored] of [['388,50', 388.5], ['１，２３４．５', 1234.5], ['1 200', 1200]] as const) {
    test(`${typed} is read`, async ({ page }) => {
      await open(page, ['NUMBER', LAST]);
      const field = page.getByRole('textbox', { name: 'What did the room cost a night?' });
      await expect(field).toHaveAccessibleDescription('yuan 1 to 20000');
      await field.pressSequentially(typed);
      await expectStored(page, { NUMBER: stored });
      await expect(field).toHaveValue(typed);
      await field.press('Enter');
      await expectAsked(page, LAST);
      await page.getByRole('button', { name: 'Back' }).click();
      await expect(page.getByRole('textbox')).toHaveValue(String(stored));
    });
  }

  test('what cannot be read stays as it is, also after a reload, and is told', async ({ page }) => {
    await open(page, ['NUMBER', LAST]);
    await page.getByRole('textbox').fill('about 400');
    await expectStored(page, { NUMBER: 'about 400' });
    await page.reload();
    await expect(page.getByRole('textbox')).toHaveValue('about 400');
    await goOn(page);
    await expect(problem(page)).toHaveText('This does not look like a number: please use digits only.');
    await expect(page.getByRole('textbox')).toBeFocused();
    await expect(page.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByRole('textbox')).toHaveAccessibleDescription(/please use digits only/);
    await page.getByRole('textbox').fill('20000.01');
    await expect(problem(page)).toHaveText('It cannot be more than 20000.');
    await page.getByRole('textbox').fill('20.001');
    await expect(problem(page)).toHaveText('At most 2 digits after the decimal point, please.');
    await page.getByRole('textbox').fill('20.01');
    await expect(problem(page)).toHaveCount(0);
    await page.getByRole('textbox').fill('');
    await expectStored(page, {});
    await goOn(page);
    await expect(problem(page)).toHaveText('Please fill this in to go on.');
  });
});

test('a line with a form takes it with or without separators', async ({ page }) => {
  await open(page, ['LINE', LAST]);
  const field = page.getByRole('textbox', { name: 'What is your card number?' });
  await expect(field).toHaveAccessibleDescription(/Form: 99-aa-999/);
  await field.pressSequentially('12ab34');
  await goOn(page);
  await expect(problem(page)).toHaveText(/Please use this form: 99-aa-999/);
  await field.press('End');
  await field.pressSequentially('5');
  await expect(field).toHaveValue('12ab345');
  await expectStored(page, { LINE: '12-ab-345' });
  await page.reload();
  await expect(field).toHaveValue('12-ab-345');
});

test('typing goes on only with Enter', async ({ page }) => {
  await open(page, ['NOTE', LAST]);
  await page.getByRole('textbox', { name: 'How may we address you?' }).pressSequentially('Li 12345');
  await expectStored(page, { NOTE: 'Li 12345' });
  await expectAsked(page, 'NOTE');
  await page.keyboard.press('Enter');
  await expectAsked(page, LAST);
});

for (const { id, type, mode, fills, wrong, said, right } of [
  { id: 'EMAIL', type: 'email', mode: 'email', fills: 'email', wrong: 'li.lei', said: 'e-mail address', right: 'a@b.cn' },
  { id: 'PHONE', type: 'tel', mode: 'tel', fills: 'tel', wrong: '12a', said: 'telephone number', right: '010 12345' },
]) {
  test(`${id} opens its keyboard, is checked and kept`, async ({ page }) => {
    await open(page, [id, LAST]);
    const field = page.getByRole('textbox');
    await expect(field).toHaveAttribute('type', type);
    await expect(field).toHaveAttribute('inputmode', mode);
    await expect(field).toHaveAttribute('autocomplete', fills);
    await field.fill(wrong);
    await page.reload();
    await expect(field).toHaveValue(wrong);
    await goOn(page);
    await expect(problem(page)).toContainText(said);
    await field.fill(right);
    await expectStored(page, { [id]: right });
    await field.press('Enter');
    await expectAsked(page, LAST);
  });
}

test.describe('days and times', () => {
  for (const { id, name, value } of [
    { id: 'DATE', name: 'Which day did you arrive?', value: '2026-11-22' },
    { id: 'TIME', name: 'At what time did you arrive?', value: '14:05' },
    { id: 'WHEN', name: 'When may we call you back?', value: '2026-11-22T14:05' },
  ]) {
    test(`${id} is stored in its form and there again after a reload`, async ({ page }) => {
      await open(page, [id, LAST]);
      await page.getByLabel(name).and(page.locator('input')).fill(value);
      await expectStored(page, { [id]: value });
      await page.reload();
      await expect(page.locator('input')).toHaveValue(value);
      await goOn(page);
      await expectAsked(page, LAST);
    });
  }

  test('a day outside the limits is told', async ({ page }) => {
    await open(page, ['DATE', LAST]);
    await expect(page.locator('input')).toHaveAccessibleDescription('2026-01-01 to 2026-12-31');
    await page.locator('input').fill('2025-12-31');
    await goOn(page);
    await expect(problem(page)).toHaveText('The date cannot be before 2026-01-01.');
    await expectStored(page, { DATE: '2025-12-31' });
  });

  test('a day that was begun and not finished is told, and may be taken back', async ({ page }, info) => {
    test.skip(info.project.name === 'phone', 'a phone offers a calendar');
    await open(page, ['DATE', LAST]);
    await page.locator('input').focus();
    await page.keyboard.type('30');
    await page.keyboard.press('Enter');
    await expect(problem(page)).toHaveText('This day does not exist or is not complete.');
    await page.locator('input').fill('2026-03-01');
    await expect(problem(page)).toHaveCount(0);
    await expectStored(page, { DATE: '2026-03-01' });
  });

  test('a stored day that does not exist is told', async ({ page }) => {
    await open(page, ['DATE', LAST]);
    await page.locator('input').fill('2026-03-01');
    await expectStored(page, { DATE: '2026-03-01' });
    await page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const open = indexedDB.open('serviscope');
        open.onsuccess = () => resolve(open.result);
      });
      const drafts = database.transaction('drafts', 'readwrite').objectStore('drafts');
      await new Promise<void>((resolve) => {
        drafts.openCursor().onsuccess = ({ target }) => {
          const cursor = (target as IDBRequest<IDBCursorWithValue>).result;
          cursor.update(String(cursor.value).replace('2026-03-01', '2026-02-30')).onsuccess = () => resolve();
        };
      });
      database.close();
    });
    await page.reload();
    await expectAsked(page, 'DATE');
    await expectStored(page, { DATE: '2026-02-30' });
  });
});
