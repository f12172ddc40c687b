import { test } from '@playwright/test';
import { KeyboardAuthor } from './lib/author-keyboard.ts';
import { TreeAuthor } from './lib/author-tree.ts';
import { expectHotel } from './lib/authoring.ts';

// Some two hundred and fifty fields, each filled in as a person does it.
test.describe.configure({ timeout: 300_000 });

test('the check-in of a hotel is drawn from blank with the keyboard alone', async ({ page }) => {
  await expectHotel(new KeyboardAuthor(page));
});

test('the check-in of a hotel is drawn from blank through the accessibility tree alone', async ({ page }) => {
  await expectHotel(await TreeAuthor.on(page));
});
