import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from '@playwright/test';
import { serviceWorkerReady } from './lib/offline.ts';
import { SURVEY, WORDS, expectAnswered, expectMovedOn, questionText, storedDrafts } from './lib/survey.ts';

test.use({ locale: 'en' });

async function begin(page: Page): Promise<void> {
  await page.goto(SURVEY);
  await page.getByRole('button', { name: WORDS.en.start }).tap();
  await page.getByRole('radiogroup').waitFor();
}

async function answer(page: Page, count: number): Promise<void> {
  for (let done = 0; done < count; done += 1) {
    const before = await questionText(page);
    await page.getByRole('radio', { name: '6 Agree', exact: true }).tap();
    await expectMovedOn(page, before);
  }
}

test('every answer asks the database for strict durability', async ({ page }) => {
  await page.addInitScript(() => {
    const begin = IDBDatabase.prototype.transaction;
    const seen: string[] = [];
    Object.assign(window, { seen });
    IDBDatabase.prototype.transaction = function (names, mode, options) {
      if (mode === 'readwrite') seen.push(options?.durability ?? 'default');
      return begin.call(this, names, mode, options);
    };
  });
  await begin(page);
  await answer(page, 3);
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(seen.length).toBeGreaterThanOrEqual(3);
  expect(new Set(seen)).toEqual(new Set(['strict']));
});

test('a database that the browser closes is opened again', async ({ page }) => {
  await page.addInitScript(() => {
    const begin = IDBDatabase.prototype.transaction;
    const open = new Set<IDBDatabase>();
    Object.assign(window, { closeAll: () => open.forEach((database) => database.close()) });
    IDBDatabase.prototype.transaction = function (...args) {
      open.add(this);
      return begin.apply(this, args);
    };
  });
  await begin(page);
  await answer(page, 2);
  await page.evaluate(() => (window as unknown as { closeAll: () => void }).closeAll());
  await answer(page, 2);
  await page.reload();
  await expectAnswered(page, 4);
});

test('a full device says so, keeps what was saved and goes on when there is room', async ({ page }) => {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    Object.assign(window, { full: false });
    IDBObjectStore.prototype.put = function (...args) {
      if ((window as unknown as { full: boolean }).full) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, args);
    };
  });
  await begin(page);
  await answer(page, 2);
  const third = await questionText(page);
  await page.evaluate(() => Object.assign(window, { full: true }));
  await page.getByRole('radio', { name: '2 Disagree', exact: true }).tap();
  await expect(page.getByRole('alert').filter({ hasText: 'storage is full' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(third);
  await expect(page.getByRole('radio', { name: '2 Disagree', exact: true })).toBeChecked();
  await page.evaluate(() => Object.assign(window, { full: false }));
  await page.getByRole('button', { name: 'Try again' }).tap();
  await expectMovedOn(page, third);
  await page.reload();
  await expectAnswered(page, 3);
  const [draft] = await storedDrafts(page);
  expect(draft.answers).toMatchObject({ SQ01E: 6, SQ02E: 6, SQ03E: 2 });
});

test('a browser without a database warns, and the survey can still be finished', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
  await page.goto(SURVEY);
  await expect(page.getByRole('alert').filter({ hasText: 'finish in one go' })).toBeVisible();
  await page.getByRole('button', { name: WORDS.en.start }).tap();
  await answer(page, 2);
  await expectAnswered(page, 2);
});

test('a clock that goes back loses nothing', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-22T10:00:00Z') });
  await begin(page);
  await page.clock.resume();
  await answer(page, 2);
  await page.clock.setSystemTime(new Date('2026-11-20T10:00:00Z'));
  await answer(page, 2);
  await page.reload();
  await expectAnswered(page, 4);
  const drafts = await storedDrafts(page);
  expect(drafts).toHaveLength(1);
  // Times on the screen come from a clock that never goes back.
  for (const timing of drafts[0].timings ?? []) expect(timing.spent).toBeLessThan(60_000);
});

test('a draft of an older version is carried on', async ({ page }) => {
  await page.goto(SURVEY);
  await page.getByRole('button', { name: WORDS.en.start }).waitFor();
  // As the first version stored it: no timings, no fingerprint of the survey.
  const old = {
    schema: 1, id: '01K0000000000000000000000A', survey: 'servqual22', version: 1, lang: 'en',
    started_at: '2026-06-01T08:00:00.000Z', saved_at: '2026-06-01T08:01:00.000Z', context: { channel: 'phone' },
    at: 'SQ03E', answers: { SQ01E: 5, SQ02E: 4 },
  };
  await page.evaluate(
    ({ key, text }) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('serviscope');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const write = open.result.transaction('drafts', 'readwrite');
          write.objectStore('drafts').put(text, key);
          write.onabort = () => reject(write.error);
          write.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
    { key: `servqual22@1/${old.id}`, text: JSON.stringify(old) },
  );
  await page.reload();
  await expectAnswered(page, 2);
  await answer(page, 1);
  await page.reload();
  await expectAnswered(page, 3);
  const [draft, ...others] = await storedDrafts(page);
  expect(others).toHaveLength(0);
  expect(draft).toMatchObject({ id: old.id, answers: { SQ01E: 5, SQ02E: 4, SQ03E: 6 } });
});

test('a new version of the application waits until the answers are given', async ({ page, baseURL }) => {
  let updated = false;
  const proxy = createServer((incoming, outgoing) => {
    const { method, url } = incoming;
    const headers: Record<string, string | string[] | undefined> = { ...incoming.headers, 'accept-encoding': 'identity' };
    // Whole answers only, so that a changed file is seen to have changed.
    delete headers['if-none-match'];
    delete headers['if-modified-since'];
    const onward = forward(new URL(url ?? '/', baseURL), { method, headers }, (reply) => {
      const parts: Uint8Array[] = [];
      reply.on('data', (part: Uint8Array) => parts.push(part));
      reply.on('end', () => {
        if (updated && url === '/sw.js') parts.push(new TextEncoder().encode('// another version\n'));
        const length = parts.reduce((sum, part) => sum + part.length, 0);
        outgoing.writeHead(reply.statusCode ?? 500, { ...reply.headers, 'content-length': String(length) });
        for (const part of parts) outgoing.write(part);
        outgoing.end();
      });
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  const base = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  try {
    await page.goto(base + SURVEY);
    await serviceWorkerReady(page);
    await page.getByRole('button', { name: WORDS.en.start }).tap();
    await answer(page, 2);
    updated = true;
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
    });
    await expect
      .poll(() => page.evaluate(async () => Boolean((await navigator.serviceWorker.ready).waiting)))
      .toBe(true);
    await answer(page, 2);
    await page.reload();
    await expectAnswered(page, 4);
  } finally {
    proxy.closeAllConnections();
    proxy.close();
  }
});
