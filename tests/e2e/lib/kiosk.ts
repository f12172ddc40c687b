import { expect, type Page } from '@playwright/test';

/** The express kiosk in a fixed language. */
export const KIOSK = '/respond.html?s=kiosk_express@1&lang=en&store=Station&till=3#mode=kiosk';

/** A response or draft with what a kiosk records. */
export interface Kept {
  id: string;
  context: { branch?: string; channel?: string; till?: string };
  session?: { marks?: string[] };
  started_at: string;
  answers: Record<string, unknown>;
}

/** The invitation's button. */
export function invitation(page: Page) {
  return page.getByRole('button', { name: /How was our service today\?|今天的服务怎么样？/ });
}

/** Opens a kiosk and waits until its settings are read. */
export async function openKiosk(page: Page, address = KIOSK): Promise<void> {
  await page.goto(address);
  await expect(invitation(page)).toBeVisible();
  await expect(page.locator('#staff-corner')).toBeAttached();
}

/** Stores a document as if it had always been there. */
export async function put(page: Page, collection: string, key: string, document: unknown): Promise<void> {
  await page.evaluate(
    ([name, key, text]) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('serviscope');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const writing = open.result.transaction(name, 'readwrite');
          writing.objectStore(name).put(text, key);
          writing.onerror = () => reject(writing.error);
          writing.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
    [collection, key, JSON.stringify(document)],
  );
}

/** Stores the express survey with another policy, under an id of its own, and opens it. */
export async function openWithPolicy(page: Page, kiosk: Record<string, unknown>): Promise<void> {
  await openKiosk(page);
  const survey = await page.evaluate(async () => (await fetch('/surveys/kiosk_express@1.json')).json() as Promise<object>);
  await put(page, 'surveys', 'express@1', { ...survey, id: 'express', schema: 2, flow: { kiosk } });
  await page.goto('about:blank');
  await openKiosk(page, '/respond.html?s=express@1&lang=en#mode=kiosk');
}

/** Answers face and reason, and skips the words: a happy guest. */
export async function answerHappily(page: Page): Promise<void> {
  await invitation(page).click();
  await page.getByRole('radio', { name: 'Happy', exact: true }).click();
  await page.getByRole('radio', { name: 'Skill and courtesy' }).click();
  await page.getByRole('button', { name: 'Skip' }).click();
  await expect(page.getByRole('heading', { name: 'Thank you!' })).toBeVisible();
}

/** Holds the corner for three seconds of the page's clock, which must be installed. */
export async function holdCorner(page: Page): Promise<void> {
  const box = await page.locator('#staff-corner').boundingBox();
  if (!box) throw new Error('the corner is not on the screen');
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  await page.clock.runFor(3_100);
  await page.mouse.up();
}

/** Types a PIN on the pad and confirms it. */
export async function typePin(page: Page, pin: string): Promise<void> {
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click();
  await page.getByRole('button', { name: 'OK' }).click();
}

/** Opens the panel of a kiosk without a PIN by its shortcut. */
export async function openPanel(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      await page.keyboard.press('Control+Alt+KeyK');
      return page.getByRole('heading', { name: 'Kiosk', exact: true }).isVisible();
    })
    .toBe(true);
}

/** Sets a PIN from the open panel. */
export async function setPin(page: Page, pin: string): Promise<void> {
  await page.getByRole('button', { name: 'Set a PIN' }).click();
  await expect(page.getByRole('heading', { name: 'Choose a PIN' })).toBeVisible();
  await typePin(page, pin);
  await expect(page.getByRole('heading', { name: 'Type it once more' })).toBeVisible();
  await typePin(page, pin);
  await expect(page.getByText('The PIN is stored.')).toBeVisible();
}
