import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './lib/axe.ts';
import { watchProblems } from './lib/problems.ts';
import { card, downloaded, records } from './lib/surveys.ts';

const SERVQUAL = '/share/servqual22@1';

async function open(page: Page, address = SERVQUAL): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1, name: 'Share' })).toBeVisible();
  await expect(code(page)).toBeVisible();
}

/** The part of the page with this heading. */
function part(page: Page, name: string) {
  return page.getByRole('region', { name });
}

/** The code of the link. */
function code(page: Page) {
  return part(page, 'Link and QR code').getByRole('img');
}

async function expectLink(page: Page, link: string): Promise<void> {
  await expect(page.getByRole('group', { name: 'Link' })).toHaveText(link);
  await expect(code(page)).toHaveAccessibleName(`QR code: ${link}`);
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over, 'the page scrolls sideways').toBeLessThanOrEqual(0);
}

test('a survey leads to its link, which carries store, till and language', async ({ page, baseURL }) => {
  const problems = watchProblems(page);
  await page.goto('/surveys');
  await card(page, 'servqual22@1').getByRole('link', { name: 'Share' }).click();
  await expectLink(page, `${baseURL}/respond.html?s=servqual22@1`);
  const before = await code(page).locator('path').last().getAttribute('d');
  await page.getByLabel('Store (optional)').fill('Lobby & Bar');
  await page.getByLabel('Till (optional)').fill('2');
  await page.getByLabel('Language').selectOption('English');
  await expectLink(page, `${baseURL}/respond.html?s=servqual22@1&store=Lobby%20%26%20Bar&till=2&lang=en`);
  expect(await code(page).locator('path').last().getAttribute('d')).not.toBe(before);
  await page.getByText('More', { exact: true }).click();
  await page.getByLabel('Source').fill('poster');
  await expect(page.getByRole('group', { name: 'Link' })).toContainText('&utm=poster');
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  expect(problems).toEqual([]);

  const [opened] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Open (new tab)' }).click(),
  ]);
  await expect(opened.getByRole('button', { name: 'Start' })).toBeVisible();
});

test('an address of this computer is warned about, and another one is remembered', async ({ page }) => {
  await open(page);
  await expect(page.getByText('a phone cannot. Enter the address')).toBeVisible();
  await page.getByLabel('Address that customers reach').fill('surveys.example.com/');
  await expectLink(page, 'https://surveys.example.com/respond.html?s=servqual22@1');
  await expect(page.getByText('a phone cannot. Enter the address')).toBeHidden();
  await page.reload();
  await expectLink(page, 'https://surveys.example.com/respond.html?s=servqual22@1');
});

test('the link is copied, and the code is a file', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await page.getByLabel('Till (optional)').fill('7');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Copied: Link')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`${baseURL}/respond.html?s=servqual22@1&till=7`);

  const svg = await downloaded(page, () => page.getByRole('button', { name: 'Download SVG' }).click());
  expect(svg.name).toBe('servqual22@1-7.svg');
  expect(svg.text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 (\d+) \1"/);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download PNG' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('servqual22@1-7.png');
  const bytes = readFileSync(await file.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  expect(width).toBe(height);
  expect(width).toBeGreaterThanOrEqual(1024);
});

test('a sheet has one code a till, and only the cards are printed', async ({ page }) => {
  await open(page);
  await page.getByLabel('Store (optional)').fill('Lobby');
  const sheet = part(page, 'Print codes for several tills');
  await expect(sheet.getByRole('listitem')).toHaveCount(1);
  await sheet.getByRole('textbox', { name: 'Tills' }).fill('1\n2\nBar, 3\n2\n');
  const cards = sheet.getByRole('listitem');
  await expect(cards).toHaveText([/Scan and tell us how it was\s*Lobby · till 1/, /Lobby · till 2/, /Bar · till 3/]);
  await expect(cards.nth(2).getByRole('img')).toHaveAccessibleName(/store=Bar&till=3$/);
  await sheet.getByLabel('Words on the cards').fill('How was it?');
  await expect(cards.first()).toContainText('How was it?');
  await expect(sheet.getByRole('button', { name: 'Print 3 cards' })).toBeEnabled();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);

  await page.emulateMedia({ media: 'print' });
  await expect(cards.first()).toBeVisible();
  for (const hidden of [page.getByRole('heading', { level: 1 }), page.getByRole('textbox', { name: 'Tills' }), page.getByRole('button', { name: 'Copy link' })]) {
    await expect(hidden).toBeHidden();
  }
});

test('single-use links come as a file, and the page says what they are worth', async ({ page, baseURL }) => {
  await open(page);
  const tokens = part(page, 'Single-use links');
  await expect(tokens).toContainText('Provisional for now: without a server');
  await page.getByLabel('Store (optional)').fill('Lobby');
  await tokens.getByLabel('How many').fill('0');
  await expect(tokens.getByText('A whole number from 1 to 5000.')).toBeVisible();
  await expect(tokens.getByRole('button')).toBeDisabled();
  await tokens.getByLabel('How many').fill('200');
  const file = await downloaded(page, () => tokens.getByRole('button', { name: 'Make and download as CSV' }).click());
  expect(file.name).toBe('servqual22@1-Lobby-links.csv');
  const made = records(file.text);
  expect(made).toHaveLength(200);
  expect(new Set(made.map(({ token }) => token)).size).toBe(200);
  for (const { token, link } of made) {
    expect(token).toMatch(/^[0-9a-hjkmnp-tv-z]{16}$/);
    expect(link).toBe(`${baseURL}/respond.html?s=servqual22@1&store=Lobby&token=${token}`);
  }
});

test('a survey of faces can be shared as a kiosk, and any survey be embedded', async ({ page, baseURL }) => {
  await open(page);
  await expect(page.getByRole('radio', { name: 'A kiosk' })).toHaveCount(0);
  await open(page, '/share/kiosk_express@1');
  await page.getByRole('radio', { name: 'A kiosk' }).check();
  await expectLink(page, `${baseURL}/respond.html?s=kiosk_express@1#mode=kiosk`);
  const embed = part(page, 'Embed in a web page');
  await expect(embed.getByRole('region', { name: 'Embed code' })).toContainText(`<iframe src="${baseURL}/respond.html?s=kiosk_express@1" title="`);
  await expectAccessible(page);
  await page.goto('/share/nothing@7');
  await expect(page.getByRole('alert')).toContainText('“nothing@7”');
});

test('everything is said in Chinese, too, and fits', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '分享问卷' })).toBeVisible();
  await expect(page.getByRole('link', { name: '问卷', exact: true })).toHaveAttribute('aria-current', 'page');
  await page.getByLabel('柜台', { exact: true }).fill('大堂，2');
  await expect(page.getByRole('list', { name: '将打印的卡片' })).toContainText('大堂 · 2 号');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});
