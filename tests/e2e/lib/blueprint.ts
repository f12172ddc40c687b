import { expect, type Locator, type Page } from '@playwright/test';

/** Opens the sample blueprint of a fresh browser and returns its id. */
export async function openSample(page: Page): Promise<string> {
  await page.goto('/blueprints');
  const listed = page.getByRole('link', { name: 'A Hotel, Beijing: check-in' });
  const offered = page.getByRole('button', { name: 'Open the sample blueprint' });
  await listed.or(offered).click();
  return opened(page);
}

/** Makes a new, blank blueprint and returns its id. `press` presses the buttons on the way, by their names. */
export async function createBlueprint(
  page: Page,
  press: (name: string) => Promise<void> = (name) => page.getByRole('button', { name, exact: true }).click(),
): Promise<string> {
  await page.goto('/blueprints');
  await page.getByRole('button', { name: 'New blueprint', exact: true }).waitFor();
  await press('New blueprint');
  return opened(page);
}

async function opened(page: Page): Promise<string> {
  await expect(page.getByRole('grid', { name: 'Service blueprint' })).toBeVisible();
  return decodeURIComponent(new URL(page.url()).pathname.split('/').pop() ?? '');
}

/** A cell of the grid, by its lane and phase. */
export function cell(page: Page, lane: string, phase: string): Locator {
  return page.getByRole('gridcell', { name: `${lane}, ${phase}:` });
}

/** A card on the grid, by its title. Its name goes on with where it is and what it is linked to. */
export function card(within: Page | Locator, title: string): Locator {
  return within.getByRole('button', { name: new RegExp(`^${title}\\. `) });
}

export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
}

/** What the checks found about a card, in its name. It follows a moment later, so it is left out. */
const FOUND = / \d+ (?:errors?|warnings?|notes?)(?:, \d+ (?:warnings?|notes?))*\./;

/** What the grid shows: each cell with its cards, their places, marks and links. */
export async function shown(page: Page): Promise<unknown> {
  return page.getByRole('gridcell').evaluateAll(
    (cells, found) =>
      cells.map((cell) => ({
        cell: cell.getAttribute('aria-label'),
        cards: [...cell.querySelectorAll('.bp-face')].map((face) =>
          `${face.getAttribute('aria-label')}.`.replace(new RegExp(found), ''),
        ),
      })),
    FOUND.source,
  );
}

/** The stored document, without what every write changes. */
export async function stored(page: Page, id: string): Promise<unknown> {
  return page.evaluate(async (key) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('serviscope');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const text = await new Promise<string>((resolve, reject) => {
      const request = database.transaction('blueprints').objectStore('blueprints').get(key);
      request.onsuccess = () => resolve(request.result as string);
      request.onerror = () => reject(request.error);
    });
    database.close();
    const { revision: _, updated_at: __, ...content } = JSON.parse(text) as Record<string, unknown>;
    return content;
  }, id);
}

/** The middle of an element on the screen. */
export async function middle(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('the element is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
