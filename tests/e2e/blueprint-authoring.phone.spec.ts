import { test } from '@playwright/test';
import { TouchAuthor } from './lib/author-touch.ts';
import { expectHotel } from './lib/authoring.ts';

// Some two hundred and fifty fields, each filled in as a person does it.
test.describe.configure({ timeout: 300_000 });

test('the check-in of a hotel is drawn from blank with one finger', async ({ page }) => {
  await expectHotel(await TouchAuthor.on(page));
});
