import { expect, test, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import { expectAccessible } from './lib/axe.ts';
import { expectFits } from './lib/gaps.ts';
import { watchProblems } from './lib/problems.ts';
import { contents, expectSaved, makeStandard, openReport, paper } from './lib/report.ts';

/** What a careless page would run. */
const HOSTILE = '<script>alert("x")</script> & "quotes"';

/** The standard pictures of the sample, in their order. */
const PICTURES = ['five-gaps', 'dimensions', 'items', 'pareto', 'drivers', 'importance', 'groups', 'drift'];

test('the standard report says of every number its n, its period and its method', async ({ page }) => {
  const problems = watchProblems(page);
  await openReport(page);
  const sheet = await makeStandard(page);
  await expect(sheet.getByRole('heading', { level: 2 }).first()).toHaveText('Service quality report');
  for (const [name, words] of [
    ['Period', /^\d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d$/],
    ['Responses', /160 sample responses counted/],
    ['Filter', /all responses that count/],
    ['Survey version', /^1$/],
    ['Made on', /^\d{4}-\d\d-\d\d$/],
  ] as const) {
    const row = sheet.locator('.report-facts > div').filter({ has: page.locator('dt', { hasText: new RegExp(`^${name}$`) }) });
    await expect(row.locator('dd')).toHaveText(words);
  }
  const ids = () => sheet.locator('section.chart[id]').evaluateAll((sections) => sections.map((section) => section.id));
  await expect.poll(ids).toEqual(PICTURES);
  // What is worked out comes later; key figures, outcome and next steps carry theirs, too.
  const basis = sheet.locator('.report-picture .report-basis');
  await expect(basis).toHaveCount(PICTURES.length + 3);
  for (const words of await basis.allTextContents()) {
    expect(words).toMatch(/^n = 160 · \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d · .*(P − E|NPS|expectation|shortfall|LMG)/);
  }
  await expect(sheet.getByRole('table', { name: /per dimension/ })).toBeVisible();
  await expect(sheet.getByRole('heading', { name: 'How these numbers were made' })).toBeVisible();
  await expect(sheet).toContainText('t for means, Wilson for shares');
  expect(problems).toEqual([]);
});

test('what nobody measured says how to measure it, and is not printed', async ({ page }) => {
  await openReport(page);
  const sheet = await makeStandard(page);
  const add = page.getByLabel('Picture', { exact: true });
  for (const [name, id] of [
    ['Reliability', 'reliability'],
    ['Control chart', 'control'],
    ['Kinds of features (Kano)', 'kano'],
  ] as const) {
    await add.selectOption({ label: name });
    await expect(sheet.locator(`#${id}`)).toBeVisible();
  }
  const kano = sheet.locator('.report-picture').filter({ has: page.locator('#kano') });
  await expect(kano).toContainText('No survey asks about features in pairs yet.');
  await expect(kano.locator('.report-basis')).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(kano).toBeHidden();
  await expect(sheet.locator('#reliability')).toBeVisible();
  await expect(sheet.locator('#control')).toBeVisible();
});

test('a comment is added, moved by keyboard, and kept; another tab sees it', async ({ page, context }) => {
  await openReport(page);
  await makeStandard(page);
  await page.getByRole('button', { name: 'Comment below Dimensions' }).click();
  const field = paper(page).getByRole('textbox', { name: 'Comment 2' });
  await expect(field).toBeFocused();
  await field.pressSequentially('Waiting is the sore point.');
  const name = 'Comment: Waiting is the sore point.';
  await expect(contents(page).nth(5)).toHaveText(name);
  const up = page.getByRole('button', { name: `Move up: ${name}` });
  await up.focus();
  await page.keyboard.press('Enter');
  await expect(contents(page).nth(4)).toHaveText(name);
  await expect(page.getByText(`“${name}” is now number 5 of`)).toBeVisible();
  // The same button again without looking for it, then the other way.
  await expect(up).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(contents(page).nth(3)).toHaveText(name);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(contents(page).nth(4)).toHaveText(name);
  await page.getByLabel('Title', { exact: true }).fill('Quarter three');
  await page.getByLabel('Subtitle or author').fill('Li Wei');
  await page.getByLabel('With table: Items').click();
  await expect(paper(page).locator('#items').getByRole('table')).toBeVisible();
  await expectSaved(page);

  const other = await context.newPage();
  await openReport(other);
  await expect(other.getByLabel('Title', { exact: true })).toHaveValue('Quarter three');
  await expect(contents(other).nth(4)).toHaveText(name);
  // What one tab types shows in the other, and both keep theirs.
  await other.getByRole('textbox', { name: 'Comment 1', exact: true }).fill('All is well.');
  await expectSaved(other);
  await expect(page.getByRole('textbox', { name: 'Comment 1', exact: true })).toHaveValue('All is well.');
  await page.getByLabel('Subtitle or author').fill('Li Wei, Quality');
  await expectSaved(page);
  await other.close();

  await page.reload();
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Quarter three');
  await expect(contents(page).nth(4)).toHaveText(name);
  await expect(paper(page).getByRole('heading', { level: 2 }).first()).toHaveText('Quarter three');
  await expect(paper(page)).toContainText('Li Wei, Quality');
  await expect(page.getByRole('textbox', { name: 'Comment 1', exact: true })).toHaveValue('All is well.');
  await expect(paper(page).locator('#items').getByRole('table')).toBeVisible();
});

test('blocks come and go, and what went comes back', async ({ page }) => {
  await openReport(page);
  const sheet = await makeStandard(page);
  const all = await contents(page).allTextContents();
  await page.getByRole('button', { name: 'Remove: Groups' }).click();
  await expect(sheet.locator('#groups')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(sheet.locator('#groups')).toBeVisible();
  await expect(contents(page)).toHaveText(all);
  await page.getByLabel('Picture', { exact: true }).selectOption({ label: 'Weekdays and hours' });
  await expect(sheet.locator('#hours svg.chart-svg')).toBeVisible();
  await expect(contents(page).last()).toHaveText('Weekdays and hours');
  // A picture is there once.
  await expect(page.getByLabel('Picture', { exact: true }).getByRole('option', { name: 'Weekdays and hours' })).toHaveCount(0);
  await expectSaved(page);
  await page.getByRole('button', { name: 'Delete this report' }).click();
  await expect(page.getByRole('heading', { name: 'No report yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(contents(page)).toHaveCount(all.length + 1);
  await page.getByRole('button', { name: 'Empty report' }).click();
  await expect(contents(page)).toHaveCount(0);
  await page.getByLabel('Report', { exact: true }).selectOption({ index: 0 });
  await expect(contents(page)).toHaveCount(all.length + 1);
});

test('a report remembers the view that it was made for', async ({ page }) => {
  await openReport(page, '?channel=web');
  const sheet = await makeStandard(page);
  await expect(sheet.locator('.report-facts')).toContainText('Channel: web');
  await expectSaved(page);
  // Without a wish the page shows the report as it was made.
  await openReport(page);
  await expect(page).toHaveURL(/channel=web/);
  await expect(sheet.locator('.report-facts')).toContainText('Channel: web');
  // With another one it says so and changes nothing by itself.
  await openReport(page, '?channel=kiosk');
  await expect(page.getByText('This report was made for another view: Channel: web.')).toBeVisible();
  await page.getByRole('button', { name: 'Show the report’s view' }).click();
  await expect(page).toHaveURL(/channel=web/);
  await expect(page.getByText('This report was made for another view')).toHaveCount(0);
});

test('a report remembers the weights that it was made with', async ({ page }) => {
  await openReport(page, '?w.empathy=50');
  await page.getByRole('button', { name: 'Empty report' }).click();
  await expectSaved(page);
  await openReport(page);
  await expect(page).toHaveURL(/w\.empathy=50/);
  // With other weights it says so, and both ways lead out.
  await openReport(page, '?w.empathy=0');
  const notice = page.getByText('This report was made for another view: other weights or control charts.');
  await expect(notice).toBeVisible();
  await page.getByRole('button', { name: 'Show the report’s view' }).click();
  await expect(page).toHaveURL(/w\.empathy=50/);
  await expect(notice).toHaveCount(0);
  await openReport(page, '?w.empathy=0');
  await page.getByRole('button', { name: 'Use the present one' }).click();
  await expect(notice).toHaveCount(0);
  await expectSaved(page);
  await openReport(page);
  await expect(page).toHaveURL(/w\.empathy=0/);
});

/** The readable parts of a PDF: objects as they are, and streams unpacked. */
function unpacked(pdf: Buffer): string {
  const parts = [pdf.toString('latin1')];
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 7)) {
    try {
      parts.push(inflateSync(new Uint8Array(pdf.subarray(at + 7)), { finishFlush: 2 }).toString('latin1'));
    } catch {
      // A font or a picture in another form.
    }
  }
  return parts.join('\n');
}

test('on paper: no controls, comments as words, charts and text on pages of A4', async ({ page }) => {
  await openReport(page);
  const sheet = await makeStandard(page);
  await page.getByRole('textbox', { name: 'Comment 1', exact: true }).fill('# In short\nWaiting hurts.\n\n- desk\n- phone');
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const text = unpacked(pdf);
  const pages = text.match(/\/Type \/Page\b(?!s)/g) ?? [];
  expect(pages.length).toBeGreaterThanOrEqual(4);
  expect(text).toContain('/ToUnicode');
  expect((text.match(/ T[jJ]\b/g) ?? []).length).toBeGreaterThan(100);
  const [width, height] = (/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? []).slice(1).map(Number);
  expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);

  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.report-panel')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
  await expect(sheet.getByRole('textbox')).toHaveCount(0);
  await expect(sheet.getByRole('heading', { level: 3, name: 'In short' })).toBeVisible();
  await expect(sheet.getByRole('listitem').filter({ hasText: /^phone$/ })).toBeVisible();
  await expect(sheet.locator('svg.chart-svg')).toHaveCount(PICTURES.length);
  for (const id of PICTURES) await expect(sheet.locator(`#${id} svg.chart-svg`)).toBeVisible();
  await expect(sheet.locator('.chart-export').first()).toBeHidden();
});

/** Saves the open report as a file. */
async function saved(page: Page): Promise<{ name: string; path: string; text: string }> {
  const button = page.getByRole('button', { name: /^(Save as one HTML file|存成一个 HTML 文件)$/ });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const path = test.info().outputPath('report.html');
  await download.saveAs(path);
  return { name: download.suggestedFilename(), path, text: await readFile(path, 'utf8') };
}

for (const scheme of ['light', 'dark'] as const) {
  test(`one file holds everything and runs nothing (${scheme})`, async ({ page, context }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await openReport(page);
    await makeStandard(page);
    await page.getByLabel('Title', { exact: true }).fill('Q3: service / quality');
    await page.getByRole('textbox', { name: 'Comment 1', exact: true }).fill(HOSTILE);
    const { name, path, text } = await saved(page);
    expect(name).toMatch(/^Q3-service-quality-\d{4}-\d\d-\d\d\.html$/);
    expect(text.length).toBeLessThan(1_000_000);
    expect(text).not.toMatch(/<(script|link|img|iframe|object|embed|form|a|button|input|textarea)\b|\son\w+=|https?:|url\(|oklch|var\(/i);
    expect(text).toContain("default-src 'none'");
    await expect(page.locator('.report-paper')).toHaveClass('report-paper');

    const reader = await context.newPage();
    const problems = watchProblems(reader);
    const asked: string[] = [];
    reader.on('request', (request) => asked.push(request.url()));
    await reader.goto(`file://${path}`);
    await expect(reader.locator('html')).toHaveAttribute('lang', 'en');
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Q3: service / quality');
    await expect(reader.getByText(HOSTILE)).toBeVisible();
    await expect(reader.getByRole('img')).toHaveCount(PICTURES.length);
    const finding = await page.locator('#dimensions h2').textContent();
    await expect(reader.getByRole('img', { name: finding ?? '' })).toBeVisible();
    await expect(reader.getByRole('table', { name: /per dimension/ }).getByRole('row')).toHaveCount(6);
    for (const figure of ['Overall weighted gap', 'Net promoter score (NPS)']) await expect(reader.getByText(figure)).toBeVisible();
    await expect(reader.locator('.report-basis').first()).toContainText('n = 160');
    await expectAccessible(reader);
    expect(asked).toEqual([`file://${path}`]);
    expect(problems).toEqual([]);
  });
}

test('the quality index goes in with the weights of the address, on paper and in the file', async ({ page, context }) => {
  await openReport(page, '?w.empathy=0&w.SQ05=6');
  await page.getByRole('button', { name: 'Empty report' }).click();
  const add = page.getByLabel('Picture', { exact: true });
  await add.selectOption({ label: 'Quality index' });
  const index = paper(page).locator('#quality-index');
  await expect(index.getByRole('img')).toHaveCount(1 + 5 + 22);
  const heading = index.getByRole('heading', { level: 2 });
  await expect(heading).toHaveText(/^Quality index \d+ of 100; \w+ costs most/);
  await expect(index.locator('.chart-basis')).toContainText(/the customers’ mean points, changed on this page; \d+ respondents$/);
  await expect(index.getByRole('img', { name: /^Empathy: .*weight 0\.0 %/ })).toHaveCount(1);
  await expect(index.getByRole('img', { name: /^5 Promises to customers .*weight 60\.0 %/ })).toHaveCount(1);
  // What can be weighed anew is not part of a report.
  await expect(page.getByRole('region', { name: 'Weights' })).toHaveCount(0);
  await expect(add.getByRole('option', { name: 'Quality index' })).toHaveCount(0);
  const basis = /^n = 160 · \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d · perceptions turned to 0–100; .*95 % CI \(t\)$/;
  await expect(paper(page).locator('.report-basis').first()).toHaveText(basis);
  await page.getByLabel('With table: Quality index').click();
  await expect(index.getByRole('table').getByRole('row')).toHaveCount(1 + 28);
  await page.emulateMedia({ media: 'print' });
  await expect(index.locator('svg.chart-svg')).toBeVisible();
  await expect(index.getByRole('table')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await expectAccessible(page);

  const { path, text } = await saved(page);
  expect(text).not.toMatch(/oklch|var\(|color-mix/i);
  const reader = await context.newPage();
  await reader.goto(`file://${path}`);
  await expect(reader.getByRole('img', { name: (await heading.textContent()) ?? '' })).toBeVisible();
  await expect(reader.getByRole('table', { name: /^Quality index/ }).getByRole('row')).toHaveCount(1 + 28);
  await expect(reader.locator('.report-basis').first()).toHaveText(basis);
});

test('the file is in the language of the page', async ({ page, context }) => {
  await openReport(page);
  await page.getByRole('button', { name: '中文' }).click();
  await makeStandard(page);
  const { name, path } = await saved(page);
  expect(name).toMatch(/^服务质量报告-\d{4}-\d\d-\d\d\.html$/);
  const reader = await context.newPage();
  await reader.goto(`file://${path}`);
  await expect(reader.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(reader.getByRole('heading', { name: '这些数字怎么来的' })).toBeVisible();
  await expect(reader.locator('.report-basis').first()).toHaveText(/^n = 160；\d{4}-\d\d-\d\d 至 \d{4}-\d\d-\d\d；/);
});

for (const width of [320, 768, 1280]) {
  test(`the builder fits and has no barriers at ${width}, in both languages`, async ({ page }) => {
    // Three times axe over a long page.
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height: 800 });
    await openReport(page);
    await expectAccessible(page);
    await makeStandard(page);
    await expectFits(page);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByRole('button', { name: '中文' }).click();
    await expect(contents(page).nth(1)).toHaveText('总体差距');
    await expectFits(page);
    await expectAccessible(page);
  });
}

test('a page with little on it has a head as low as any', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openReport(page, '');
  await expect(page.getByRole('button', { name: 'Empty report' })).toBeVisible();
  const head = await page.getByRole('banner').boundingBox();
  expect(head!.height).toBeLessThan(70);
});
