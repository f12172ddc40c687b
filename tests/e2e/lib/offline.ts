import { expect, type Page } from '@playwright/test';

/** Waits until the service worker has stored its files and answers for this page. */
export async function serviceWorkerReady(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }));
  });
}

/** Tells whether the next visit of this page's address begins at the first question. */
export function isKept(page: Page): Promise<boolean> {
  return page.evaluate(async () => (await caches.match(location.href)) !== undefined);
}

/** Waits until the next visit of this page's address begins at the first question. */
export async function firstQuestionKept(page: Page): Promise<void> {
  await expect.poll(() => isKept(page), { timeout: 20_000 }).toBe(true);
}

/** Waits until the service worker has stored the studio, too: its first page is stored last. */
export async function studioStored(page: Page): Promise<void> {
  await serviceWorkerReady(page);
  const stored = () =>
    page.evaluate(async () => (await caches.match(new URL('index.html', location.origin).href)) !== undefined);
  await expect.poll(stored, { timeout: 20_000 }).toBe(true);
}
