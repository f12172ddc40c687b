// Measures what a first visit downloads, in Chromium with a fresh profile.
//
// Arguments: the server's address, and the folder whose node_modules hold Playwright.
// Between browser and server stands a proxy that counts bytes as they pass, compressed, so that
// nothing escapes: not the page, its service worker, the manifest nor an icon. A figure is header
// plus body bytes of all answers, in kB of 1000 bytes. Requests (a few hundred bytes each) and TCP
// itself are not counted.
import http from 'node:http';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { PLAIN } from './lib/chromium.mjs';

const [base, packages] = process.argv.slice(2);
const require = createRequire(resolve(packages, 'package.json'));
const { chromium } = require('@playwright/test');
const PATIENCE_MS = 30_000;
const QUIET_MS = 700;
// Pages and hashed files of every entry but the studio's, and surveys.
const OTHER_PAGES = /^\/((?!studio-)[a-z_]+-[0-9a-f]{16}\.|(?!index\.)[a-z_]+\.html$|surveys\/)/;

function countingProxy(target) {
  const seen = [];
  let last = Date.now();
  const server = http.createServer((request, answer) => {
    const { method, headers, url } = request;
    const onward = http.request(new URL(url, target), { method, headers }, (reply) => {
      const entry = { url: url.replace(/\?.*/, ''), status: reply.statusCode, encoding: reply.headers['content-encoding'] ?? '', body: 0 };
      entry.head = reply.rawHeaders.reduce((sum, text) => sum + Buffer.byteLength(text) + 2, 19);
      seen.push(entry);
      answer.writeHead(reply.statusCode, reply.headers);
      reply.on('data', (chunk) => {
        entry.body += chunk.length;
        last = Date.now();
      });
      reply.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    request.pipe(onward);
  });
  const quiet = async () => {
    while (Date.now() - last < QUIET_MS) await new Promise((done) => setTimeout(done, 50));
  };
  return new Promise((done) =>
    server.listen(0, '127.0.0.1', () => done({ seen, quiet, server, base: `http://127.0.0.1:${server.address().port}` })),
  );
}

async function visit(browser, path, until) {
  const proxy = await countingProxy(base);
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  await page.goto(proxy.base + path);
  await until(page);
  await serviceWorkerDone(page);
  await proxy.quiet();
  await context.close();
  proxy.server.closeAllConnections();
  proxy.server.close();
  return proxy.seen;
}

// The visit is over when the service worker has stored its files, too.
async function serviceWorkerDone(page) {
  const done = page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  const late = new Promise((give) => setTimeout(give, PATIENCE_MS, false).unref());
  if (!(await Promise.race([done, late]))) throw new Error('no service worker was installed');
}

async function firstQuestion(page) {
  await page.getByRole('button', { name: /start|begin|开始/i }).first().click();
  const radio = page.getByRole('radio').first();
  await radio.waitFor({ state: 'attached' });
  if (!(await radio.isEnabled())) throw new Error('the first question cannot be answered');
}

const home = (page) => page.getByRole('heading', { level: 1 }).first().waitFor();

const kilobytes = (bytes) => (bytes / 1000).toFixed(1);
const weight = (entries) => entries.reduce((sum, entry) => sum + entry.head + entry.body, 0);

function table(title, seen) {
  console.log(`\n${title}\n  body kB  head kB  code  coding  file`);
  for (const { url, status, encoding, head, body } of seen) {
    const columns = [kilobytes(body).padStart(9), kilobytes(head).padStart(9), String(status).padStart(6)];
    console.log(`${columns.join('')}  ${(encoding || '-').padEnd(6)}  ${url}`);
  }
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: PLAIN });
try {
  const respond = await visit(browser, '/respond.html?s=servqual22@1', firstQuestion);
  table('respondent: page, first question, service worker', respond);
  const all = await visit(browser, '/', home);
  // Later and unseen, the service worker also stores the other rooms and the respondent's page.
  const background = all.filter(({ url }) => OTHER_PAGES.test(url));
  const studio = all.filter((entry) => !background.includes(entry));
  table('studio: home page', studio);
  table('studio: in the background, not counted', background);
  console.log(`\nrespond_brotli_kb=${kilobytes(weight(respond))} studio_brotli_kb=${kilobytes(weight(studio))}`);
} finally {
  await browser.close();
}
