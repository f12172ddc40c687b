import { expect, test, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expectAccessible } from './lib/axe.ts';
import { CHARTS, chart, openGaps } from './lib/gaps.ts';

/** Elements that an exported picture may hold. */
const ALLOWED = ['svg', 'title', 'desc', 'g', 'rect', 'line', 'path', 'circle', 'text', 'tspan', 'polygon', 'polyline'];

/** Presses an entry of a chart's export menu and returns the file. */
async function exported(page: Page, id: string, entry: RegExp): Promise<{ name: string; bytes: Buffer }> {
  const menu = chart(page, id).locator('.chart-export');
  await menu.locator('summary').click();
  const [download] = await Promise.all([page.waitForEvent('download'), menu.getByRole('button', { name: entry }).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

for (const scheme of ['light', 'dark'] as const) {
  test(`every picture is one self-contained light SVG (${scheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await openGaps(page, '?a.branch=%E5%9B%BD%E8%B4%B8&b.branch=%E7%8E%8B%E5%BA%9C%E4%BA%95');
    for (const id of [...CHARTS, 'compared']) {
      const { name, bytes } = await exported(page, id, /SVG/);
      expect(name).toBe(`serviscope-${id}.svg`);
      const title = await chart(page, id).getByRole('heading', { level: 2 }).textContent();
      const found = await page.evaluate(([text, allowed]) => {
        const svg = new DOMParser().parseFromString(text, 'image/svg+xml');
        const all = [...svg.querySelectorAll('*')];
        const attributes = all.flatMap((element) => [...element.attributes]);
        return {
          broken: svg.querySelector('parsererror')?.textContent,
          strange: all.map((element) => element.localName).filter((name) => !allowed.includes(name)),
          unsafe: attributes.map(({ name, value }) => `${name}=${value}`).filter((pair) => /^on|href|style=|class=|url\(|var\(|oklch|color-mix/i.test(pair)),
          title: svg.querySelector('title')?.textContent,
          paper: svg.querySelector('rect')?.getAttribute('fill'),
          dark: [...svg.querySelectorAll('text')].filter((element) => {
            const hex = element.getAttribute('fill') ?? '#000000';
            const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
            // The number of the chosen gap is white on a filled circle.
            return element.textContent !== '5' && r + g + b > 450;
          }).map((element) => element.textContent),
          shapes: svg.querySelectorAll('rect, path, circle, line, polygon').length,
        };
      }, [bytes.toString('utf8'), ALLOWED] as [string, string[]]);
      expect(found, id).toMatchObject({ broken: undefined, strange: [], unsafe: [], title, paper: '#ffffff', dark: [] });
      expect(found.shapes, id).toBeGreaterThan(5);
    }
    await expect(page.locator('.chart-stage')).toHaveCount(0);
  });
}

test('a PNG has twice the size of the drawing', async ({ page }) => {
  await openGaps(page);
  const { name, bytes } = await exported(page, 'dimensions', /PNG/);
  expect(name).toBe('serviscope-dimensions.png');
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  const width = Number(await chart(page, 'dimensions').locator('svg.chart-svg').getAttribute('width'));
  expect(bytes.readUInt32BE(16)).toBe((width + 40) * 2);
});

test('the CSV is the table, with numbers that are numbers', async ({ page }) => {
  await openGaps(page);
  const { name, bytes } = await exported(page, 'dimensions', /CSV/);
  expect(name).toBe('serviscope-dimensions.csv');
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = bytes.toString('utf8').slice(1).trimEnd().split('\r\n');
  expect(lines).toHaveLength(6);
  expect(lines[0]).toBe('Dimension,Expectation,Perception,Gap,SD,95 % CI,n');
  expect(lines[1]).toMatch(/^Responsiveness,\d\.\d\d,\d\.\d\d,-\d\.\d{4},\d\.\d\d,−\d\.\d\d to −\d\.\d\d,160$/);
});

test('the menu works by keyboard and has no barrier', async ({ page }) => {
  await openGaps(page);
  const menu = chart(page, 'dimensions').locator('.chart-export');
  await menu.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(menu.getByRole('button')).toHaveCount(3);
  await expectAccessible(page, '#dimensions');
  await page.keyboard.press('Escape');
  await expect(menu.getByRole('button')).toHaveCount(0);
  await expect(menu.locator('summary')).toBeFocused();
});

test('on paper: ink on white, every chart with its table, no controls', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openGaps(page);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const id of CHARTS) await expect(chart(page, id).getByRole('table')).toBeVisible();
  await expect(page.locator('.rail')).toBeHidden();
  await expect(page.locator('.segments').first()).toBeHidden();
  await expect(page.locator('.chart-export').first()).toBeHidden();
  const ink = await page.locator('#dimensions h2').evaluate((heading) => {
    const canvas = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
    canvas.fillStyle = getComputedStyle(heading).color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  });
  expect(Math.max(...ink)).toBeLessThan(90);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(chart(page, 'dimensions').getByRole('table')).toBeHidden();
});
