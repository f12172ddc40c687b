import { expect, test } from '@playwright/test';
import { serviceWorkerReady, studioStored } from './lib/offline.ts';

test('a survey opened once opens again without a network', async ({ page, context }) => {
  await page.goto('/respond.html?s=servqual22@1');
  await serviceWorkerReady(page);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
});

test('a kiosk that was opened once starts again without a network', async ({ page, context }) => {
  await page.goto('/respond.html?s=kiosk_express@1#mode=kiosk');
  await serviceWorkerReady(page);
  // The first visit began before there was a service worker; the second one is seen by it.
  await page.reload();
  await expect(page.getByRole('button').last()).toBeVisible();
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('button').last()).toBeVisible();
});

test('the studio opens without a network once it was stored', async ({ page, context }) => {
  await page.goto('/');
  await studioStored(page);
  await context.setOffline(true);
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
});
