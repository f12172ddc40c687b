// Takes a picture of every page for docs/screenshots: a phone and a desk, light and dark, both languages.
//
// Arguments: the server's address, the folder whose node_modules hold Playwright, the folder for
// the pictures. Each picture is taken in a fresh profile, so it shows what a newcomer sees.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { PLAIN } from './lib/chromium.mjs';

const [base, packages, out] = process.argv.slice(2);
const require = createRequire(resolve(packages, 'package.json'));
const { chromium } = require('@playwright/test');

const LOOKS = [
  { width: 390, height: 844, scheme: 'light', lang: 'zh' },
  { width: 390, height: 844, scheme: 'dark', lang: 'en' },
  { width: 1280, height: 800, scheme: 'light', lang: 'en' },
  { width: 1280, height: 800, scheme: 'dark', lang: 'zh' },
];
const start = (page) => page.getByRole('button', { name: /^(Start|开始)$/ });
const begin = async (page) => {
  await start(page).click();
  await page.getByRole('radio').first().waitFor();
};
const heading = (page) => page.getByRole('heading', { level: 1 }).first().waitFor();
const link = (page) => page.getByRole('link').first().waitFor();

// Name, address, what to wait for or do before the picture.
const PAGES = [
  ['home', '/', (page) => page.getByText('−', { exact: false }).first().waitFor()],
  ['surveys', '/surveys', (page) => page.getByRole('article').first().waitFor()],
  ['responses', '/surveys/servqual22@1/responses', (page) => page.getByRole('row').nth(3).waitFor()],
  ['share', '/share/servqual22@1', (page) => page.locator('svg.qr').first().waitFor()],
  ['import', '/surveys/servqual22@1/import', heading],
  ['gaps', '/gaps', (page) => page.locator('main svg').first().waitFor()],
  ['studies', '/studies', (page) => page.locator('#importance svg.chart-svg').waitFor()],
  ['control', '/control', (page) => page.locator('main svg.chart-svg').first().waitFor()],
  ['standing', '/standing', (page) => page.locator('#quality-index svg.chart-svg').waitFor()],
  ['report', '/report', heading],
  ['blueprints', '/blueprints', (page) => page.locator('main a[href^="/blueprints/"]').first().waitFor()],
  ['blueprint', '/blueprints', async (page) => {
    await page.locator('main a[href^="/blueprints/"]').first().click();
    await page.waitForURL(/blueprints\/.+/);
    await heading(page);
  }],
  ['settings', '/settings', link],
  ['welcome', '/respond.html?s=servqual22@1', (page) => start(page).waitFor()],
  ['question', '/respond.html?s=servqual22@1', begin],
  ['kiosk', '/respond.html?s=kiosk_express@1#mode=kiosk', async (page) => {
    await page.getByRole('button').last().click();
    await page.getByRole('radio').first().waitFor();
  }],
];

const wanted = process.env.ONLY?.split(',');
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: PLAIN });
let failed = 0;
for (const look of LOOKS) {
  for (const [name, address, ready] of PAGES.filter(([name]) => !wanted || wanted.includes(name))) {
    const context = await browser.newContext({
      baseURL: base,
      viewport: { width: look.width, height: look.height },
      colorScheme: look.scheme,
      locale: look.lang === 'zh' ? 'zh-CN' : 'en',
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    });
    context.setDefaultTimeout(8_000);
    const page = await context.newPage();
    const file = `${name}-${look.width}-${look.scheme}-${look.lang}.png`;
    try {
      await page.goto(address);
      await ready(page);
      await page.evaluate(() => document.fonts.ready);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      await page.screenshot({ path: resolve(out, file) });
      console.log(file);
    } catch (error) {
      failed += 1;
      console.error(`${file}: ${error.message.split('\n')[0]}`);
    }
    await context.close();
  }
}
await browser.close();
process.exit(failed ? 1 : 0);
