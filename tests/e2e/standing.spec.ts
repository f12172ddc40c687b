import { expect, test, type Locator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expectAccessible } from './lib/axe.ts';
import { chart, expectFits } from './lib/gaps.ts';
import { watchProblems } from './lib/problems.ts';
import { addCompetitor, competitors, expectKept, openStanding } from './lib/standing.ts';
import { giveFile } from './lib/surveys.ts';

/** What the cells of a row of the table behind a chart say. */
async function cells(section: Locator, name: string): Promise<string[]> {
  const row = section.getByRole('row').filter({ has: section.page().getByRole('rowheader', { name, exact: true }) });
  return row.first().getByRole('cell').allTextContents();
}

async function showTable(section: Locator): Promise<void> {
  await section.getByText('Show the table').click();
}

test('the tree rolls up from items to one number, and every line says what it rests on', async ({ page }) => {
  const problems = watchProblems(page);
  const index = await openStanding(page);
  await expect(index.getByRole('heading', { level: 2 })).toHaveText(/^Quality index \d+ of 100; \w+ costs most \(\d+\.\d points\)$/);
  await expect(index.locator('.chart-basis')).toContainText('turned from 1–7 to 0–100');
  await expect(index.locator('.chart-basis')).toContainText(/Weights of dimensions: the customers’ mean points; \d+ respondents$/);
  await expect(index).toContainText('5 of 5 dimensions have an indicator that customers feel');
  const marks = index.getByRole('img');
  await expect(marks).toHaveCount(1 + 5 + 22);
  await expect(marks.first()).toHaveAccessibleName(/^Quality index \d+\.\d of 100, 95 % CI \d+\.\d to \d+\.\d, n = \d+; \d+\.\d points are lost$/);
  await page.mouse.move(0, 0);
  await marks.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(marks.nth(1)).toBeFocused();
  await expect(marks.nth(1)).toHaveAccessibleName(/^Tangibles: \d+\.\d of 100, .*weight \d+\.\d %, \d+\.\d % of the index, costs \d+\.\d points of it$/);
  await expect(index.locator('.chart-tip')).toHaveText((await marks.nth(1).getAttribute('aria-label')) ?? '');

  await showTable(index);
  await expect(index.getByRole('row')).toHaveCount(1 + 28);
  const number = (cells: string[], place: number) => Number.parseFloat(cells[place]);
  const dimensions = await Promise.all(
    ['Tangibles', 'Reliability', 'Responsiveness', 'Assurance', 'Empathy'].map((name) => cells(index, name)));
  const total = (place: number) => dimensions.reduce((sum, cells) => sum + number(cells, place), 0);
  expect(Math.abs(total(0) - 100)).toBeLessThan(0.3);
  // Points lost = share of the index × (100 − score), from what the row says of itself.
  for (const cells of dimensions) {
    expect(Math.abs(number(cells, 5) - (number(cells, 1) / 100) * (100 - number(cells, 2)))).toBeLessThan(0.02);
  }

  await index.getByRole('button', { name: 'Dimensions' }).click();
  await expect(marks).toHaveCount(6);
  await expect(page.locator('main')).not.toContainText(/NaN|undefined/);
  expect(problems).toEqual([]);
});

test('weights are typed, count by their proportions, and live in the address', async ({ page }) => {
  const index = await openStanding(page);
  const card = page.getByRole('region', { name: 'Weights' });
  const title = await index.getByRole('heading', { level: 2 }).textContent();
  const back = card.getByRole('button', { name: 'Back to the usual weights' });
  await expect(back).toHaveAttribute('aria-disabled', 'true');
  for (const name of ['Tangibles', 'Responsiveness', 'Assurance', 'Empathy']) {
    await card.getByLabel(name, { exact: true }).fill('0');
    await card.getByLabel(name, { exact: true }).press('Tab');
  }
  await expect(page).toHaveURL(/w\.empathy=0/);
  // Reliability alone is the index.
  await showTable(index);
  await expect(card.getByLabel('Reliability', { exact: true })).toHaveAccessibleDescription('counts for 100.0 %');
  const whole = await cells(index, 'Quality index');
  expect((await cells(index, 'Reliability')).slice(1)).toEqual(whole.slice(1));
  await expect(index.locator('.chart-basis')).toContainText('the customers’ mean points, changed on this page');

  await card.getByText('Reliability: weights of its indicators').click();
  const item = card.getByLabel('Promises to customers are carried out in time', { exact: true });
  await expect(item).toHaveAccessibleDescription('counts for 20.0 %');
  await item.fill('6');
  await item.press('Enter');
  await expect(item).toHaveAccessibleDescription('counts for 60.0 %');
  await expect(page).toHaveURL(/w\.SQ05=6/);
  await item.fill('a lot');
  await item.press('Tab');
  await expect(item).toHaveAccessibleDescription('Type a number from 0 to 1,000.');
  await expect(item).toHaveAttribute('aria-invalid', 'true');
  await expect(page).toHaveURL(/w\.SQ05=6/);

  await page.reload();
  await expect(card.getByLabel('Empathy', { exact: true })).toHaveValue('0');
  await expect(item).toHaveValue('6');
  // The other pages keep them, so that the way back finds them.
  const parts = page.getByRole('navigation', { name: 'Pages of the analysis' });
  await expect(parts.getByRole('link', { name: 'Gaps', exact: true })).toHaveAttribute('href', /w\.empathy=0/);
  await back.click();
  await expect(page).not.toHaveURL(/w\./);
  await expect(index.getByRole('heading', { level: 2 })).toHaveText(title ?? '');
});

test('a saved view keeps the weights and the control chart; an older one leaves them as they are', async ({ page }) => {
  const weight = (name: string) => page.getByRole('region', { name: 'Weights' }).getByLabel(name, { exact: true });
  await openStanding(page, '?channel=web&c.per=week&w.empathy=0');
  await page.getByText('Saved views (0)').click();
  await page.getByLabel('Name', { exact: true }).fill('Without empathy');
  await page.getByRole('button', { name: 'Save view' }).click();
  const saved = page.getByText('Saved views (1)');
  await expect(saved).toBeVisible();

  await openStanding(page, '?w.reliability=9&c.chart=imr');
  await saved.click();
  const link = page.getByRole('link', { name: 'Without empathy', exact: true });
  await link.click();
  await expect(page).toHaveURL(/\/standing\?channel=web&c\.per=week&w\.empathy=0$/);
  await expect(weight('Empathy')).toHaveValue('0');
  await expect(weight('Reliability')).toHaveValue('');
  await page.goto('/control');
  await saved.click();
  await link.click();
  await expect(page.getByLabel('One point per')).toHaveValue('week');

  const older = { schema: 1, id: '01J', name: 'Kiosk guests', query: 'channel=kiosk' };
  const file = { format: 'serviscope-workspace', schema: 3, exported_at: '', surveys: [], responses: [], blueprints: [], records: [{ kind: 'view', document: older }] };
  await page.goto('/settings');
  await giveFile(page, 'older.json', JSON.stringify(file));
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('Imported 1 view or report')).toBeVisible();
  await openStanding(page, '?w.reliability=9');
  await page.getByText('Saved views (2)').click();
  await page.getByRole('link', { name: 'Kiosk guests', exact: true }).click();
  await expect(page).toHaveURL(/channel=kiosk&w\.reliability=9$/);
  await expect(weight('Reliability')).toHaveValue('9');
});

test('no index for a group that could point to a person', async ({ page }) => {
  await page.goto('/standing?branch=nowhere');
  await expect(page.getByRole('heading', { name: /^(Too few responses to show|No response matches)$/ })).toBeVisible();
  await expect(chart(page, 'quality-index')).toHaveCount(0);
});

test('a competitor is entered, compared with what is known of it, and kept', async ({ page }) => {
  const problems = watchProblems(page);
  await openStanding(page);
  const section = chart(page, 'benchmark');
  await expect(section).toContainText('Benchmarking compares with competitors');
  await addCompetitor(page, 'B Hotel', { Empathy: ['6,9', '400', '0.5'], Reliability: ['6.8', '400', '0.5'], Tangibles: ['1.2', '400', '0.5'] });
  await expect(section.getByRole('heading', { level: 2 })).toHaveText(/^Behind the best competitor in 2 of 3 dimensions, most in (Empathy|Reliability) \(\d\.\d\d points below B Hotel\)$/);
  await expect(section.locator('.chart-basis')).toContainText(/on the scale 1–7.*160 responses/);
  const marks = section.getByRole('img');
  await expect(marks).toHaveCount(5);
  await expect(marks.first()).toHaveAccessibleName(/^Tangibles: ours \d\.\d\d, 95 % CI \d\.\d\d to \d\.\d\d, n = \d+; B Hotel 1\.20, we are \d\.\d\d above$/);
  await marks.first().focus();
  await page.keyboard.press('End');
  await expect(marks.last()).toBeFocused();
  await expect(marks.last()).toHaveAccessibleName(/^Empathy: .*B Hotel 6\.90, we are \d\.\d\d below$/);

  // One without respondents and deviation has no interval and nothing can be told of it.
  await addCompetitor(page, 'C Hotel', { Assurance: ['6.99'] });
  await expect(section.getByRole('list', { name: 'Key' })).toHaveText(/Ours\s*B Hotel\s*C Hotel/);
  await showTable(section);
  await expect(section.getByRole('row')).toHaveCount(1 + 10);
  const row = section.getByRole('row').filter({ hasText: 'Assurance' }).filter({ hasText: 'C Hotel' });
  await expect(row.getByRole('cell').nth(1)).toHaveText('Guest survey');
  await expect(row.getByRole('cell').nth(2)).toHaveText('2026-06-30');
  await expect(row.getByRole('cell').nth(3)).toHaveText('6.99');
  await expect(row.getByRole('cell').nth(4)).toHaveText('–');
  await expect(row.getByRole('cell').last()).toHaveText('–');

  await page.getByLabel('Strategy').fill('First in empathy');
  await expectKept(page);
  await page.reload();
  await expect(section.getByRole('heading', { level: 2 })).toContainText('2 of 4 dimensions');
  const fields = competitors(page).getByRole('group', { name: 'B Hotel', exact: true });
  await expect(fields.getByRole('textbox', { name: 'Empathy: Mean', exact: true })).toHaveValue('6.9');
  await expect(fields.getByRole('textbox', { name: 'Empathy: n', exact: true })).toHaveValue('400');
  await expect(fields.getByLabel('Date of the scores')).toHaveValue('2026-06-30');
  await expect(page.getByLabel('Strategy')).toHaveValue('First in empathy');
  expect(problems).toEqual([]);
});

test('what is no score is not taken, and says what would be', async ({ page }) => {
  await openStanding(page);
  const fields = await addCompetitor(page, 'B Hotel', { Empathy: ['6.5'] });
  const mean = fields.getByRole('textbox', { name: 'Empathy: Mean', exact: true });
  for (const wrong of ['9', 'good', 'NaN']) {
    await mean.fill(wrong);
    await mean.press('Tab');
    await expect(mean).toHaveAttribute('aria-invalid', 'true');
    await expect(mean).toHaveAccessibleDescription('A number from 1 to 7');
  }
  await expect(chart(page, 'benchmark').getByRole('img').last()).toHaveAccessibleName(/B Hotel 6\.50/);
  const people = fields.getByRole('textbox', { name: 'Empathy: n', exact: true });
  await people.fill('12.5');
  await people.press('Tab');
  await expect(people).toHaveAccessibleDescription('A whole number from 1');
  await mean.fill('');
  await mean.press('Tab');
  await expect(mean).toHaveAttribute('aria-invalid', 'false');
  await expect(chart(page, 'benchmark')).toContainText('Benchmarking compares with competitors');
});

test('a competitor that was removed comes back, and two tabs keep each other’s changes', async ({ page, context }) => {
  await openStanding(page);
  await addCompetitor(page, 'B Hotel', { Empathy: ['6.5', '80', '1'] });
  await addCompetitor(page, 'C Hotel', { Empathy: ['5.5'] });
  const groups = competitors(page).getByRole('group', { name: /Hotel$/ });
  await page.getByRole('button', { name: 'Remove: B Hotel' }).click();
  await expect(groups).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(groups).toHaveCount(2);
  await expect(groups.first()).toHaveAccessibleName('B Hotel');
  await expect(groups.first().getByRole('textbox', { name: 'Empathy: SD', exact: true })).toHaveValue('1');
  await expectKept(page);

  const other = await context.newPage();
  await openStanding(other);
  const theirs = competitors(other).getByRole('group', { name: 'C Hotel', exact: true });
  await theirs.getByRole('textbox', { name: 'Assurance: Mean', exact: true }).fill('6');
  await theirs.getByRole('textbox', { name: 'Assurance: Mean', exact: true }).press('Tab');
  await expectKept(other);
  await expect(groups.last().getByRole('textbox', { name: 'Assurance: Mean', exact: true })).toHaveValue('6');
  await groups.last().getByLabel('Source').fill('Trade press');
  await expectKept(page);
  await expect(theirs.getByLabel('Source')).toHaveValue('Trade press');
  await expect(theirs.getByRole('textbox', { name: 'Assurance: Mean', exact: true })).toHaveValue('6');
  await other.close();
});

test('there are as many competitors as marks', async ({ page }) => {
  await openStanding(page);
  const add = page.getByRole('button', { name: 'Add a competitor' });
  for (let count = 1; count <= 6; count += 1) {
    await add.click();
    await expect(competitors(page).getByRole('group', { name: /^Competitor \d$/ })).toHaveCount(count);
  }
  await expect(add).toHaveAttribute('aria-disabled', 'true');
  await expect(competitors(page)).toContainText('At most 6 competitors.');
  await add.click({ force: true });
  await expect(competitors(page).getByRole('group', { name: /^Competitor \d$/ })).toHaveCount(6);
});

/** Presses an entry of a chart's export menu and returns the file. */
async function exported(page: Page, id: string, entry: RegExp): Promise<{ name: string; text: string }> {
  const menu = chart(page, id).locator('.chart-export');
  await menu.locator('summary').click();
  const [download] = await Promise.all([page.waitForEvent('download'), menu.getByRole('button', { name: entry }).click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

test('both pictures and their tables come out as files', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openStanding(page);
  await addCompetitor(page, 'B Hotel', { Empathy: ['6.5', '80', '1'] });
  for (const id of ['quality-index', 'benchmark']) {
    const picture = await exported(page, id, /SVG/);
    expect(picture.name).toBe(`serviscope-${id}.svg`);
    expect(picture.text).not.toMatch(/class=|style=|var\(|oklch|color-mix|\son\w+=/i);
    const title = await chart(page, id).getByRole('heading', { level: 2 }).textContent();
    const found = await page.evaluate((text) => {
      const svg = new DOMParser().parseFromString(text, 'image/svg+xml');
      return { title: svg.querySelector('title')?.textContent, paper: svg.querySelector('rect')?.getAttribute('fill'), shapes: svg.querySelectorAll('rect, path, circle').length };
    }, picture.text);
    expect(found).toMatchObject({ title, paper: '#ffffff' });
    expect(found.shapes).toBeGreaterThan(5);
  }
  const index = await exported(page, 'quality-index', /CSV/);
  expect(index.text.trimEnd().split('\r\n')).toHaveLength(1 + 28);
  const lines = (await exported(page, 'benchmark', /CSV/)).text.trimEnd().split('\r\n');
  expect(lines).toHaveLength(1 + 5);
  expect(lines[5]).toMatch(/^Empathy,B Hotel,Guest survey,2026-06-30,6\.50,\d\.\d\d to \d\.\d\d,80,\d\.\d\d,/);
});

test('on paper: the pictures with their tables, goals as words, no fields', async ({ page }) => {
  await openStanding(page);
  await addCompetitor(page, 'B Hotel', { Empathy: ['6.5', '80', '1'] });
  await page.getByLabel('Operations').fill('Two more at the desk');
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  for (const id of ['quality-index', 'benchmark']) await expect(chart(page, id).getByRole('table')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await expect(page.locator('.goal-words', { hasText: 'Two more at the desk' })).toBeVisible();
});

for (const [lang, width, scheme] of [['en', 320, 'light'], ['zh', 360, 'dark'], ['en', 1280, 'dark'], ['zh', 1280, 'light']] as const) {
  test(`the page fits and has no barrier (${lang}, ${width}, ${scheme})`, async ({ page }) => {
    test.skip(test.info().project.name === 'phone', 'the widths are set here');
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    const index = await openStanding(page, '?w.reliability=50');
    await addCompetitor(page, 'B Hotel', { Empathy: ['6.5', '80', '1'], Assurance: ['6'] });
    if (lang === 'zh') {
      await page.getByRole('button', { name: '中文' }).click();
      await expect(index.getByRole('heading', { level: 2 })).toHaveText(/^质量指数 \d+（满分 100），失分最多的是.+（\d+\.\d 分）$/);
      await expect(index.getByRole('img').first()).toHaveAccessibleName(/^质量指数 \d+\.\d（满分 100），95 % 置信区间/);
      await expect(chart(page, 'benchmark').getByRole('img').last()).toHaveAccessibleName(/B Hotel 6\.50，我们低 \d\.\d\d$/);
    }
    await expectFits(page);
    await expectAccessible(page);
  });
}
