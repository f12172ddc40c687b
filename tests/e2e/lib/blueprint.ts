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
  await page.getByRole('button', { name: 'Blank blueprint', exact: true }).waitFor();
  await press('Blank blueprint');
  return opened(page);
}

/** Waits for the editor, which is a page of its own with a module of its own, and returns the blueprint's id. */
export async function opened(page: Page): Promise<string> {
  await expect(page.getByRole('grid', { name: 'Service blueprint' })).toBeVisible({ timeout: 20_000 });
  return decodeURIComponent(new URL(page.url()).pathname.split('/').pop() ?? '');
}

/** Shows the open blueprint on the canvas, as a table, or as an outline. */
export async function seeAs(page: Page, mode: 'Canvas' | 'Table' | 'Outline'): Promise<void> {
  await page.getByRole('radiogroup', { name: 'View as' }).getByRole('radio', { name: mode }).check();
}

/** A row of the table, by the title of its card. */
export function row(page: Page, title: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: title, exact: true }) });
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

/** Puts many more cards into a stored blueprint; the page has to be loaded anew. */
export async function addCards(page: Page, id: string, count: number): Promise<void> {
  await page.evaluate(
    async ([key, count]) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('serviscope');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const store = database.transaction('blueprints', 'readwrite').objectStore('blueprints');
      await new Promise<void>((resolve, reject) => {
        const reading = store.get(key);
        reading.onerror = () => reject(reading.error);
        reading.onsuccess = () => {
          const blueprint = JSON.parse(reading.result as string) as { lanes: { id: string }[]; phases: { id: string }[]; cards: object[] };
          const { lanes, phases } = blueprint;
          for (let at = 0; at < count; at += 1) {
            const [lane, phase] = [lanes[at % lanes.length]!.id, phases[at % phases.length]!.id];
            blueprint.cards.push({ id: `many-${at}`, lane, phase, order: 100 + at, title: { zh: `第 ${at} 张`, en: `Step ${at}` } });
          }
          const writing = store.put(JSON.stringify(blueprint), key);
          writing.onsuccess = () => resolve();
          writing.onerror = () => reject(writing.error);
        };
      });
      database.close();
    },
    [id, count] as const,
  );
}

/** The middle of an element on the screen. */
export async function middle(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('the element is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Gives a card another English title in the store, as another device would: no page is told. */
export async function retitleElsewhere(page: Page, id: string, card: string, title: string): Promise<void> {
  await page.evaluate(
    async ([key, card, title]) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('serviscope');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      await new Promise<void>((resolve, reject) => {
        const transaction = database.transaction('blueprints', 'readwrite');
        const store = transaction.objectStore('blueprints');
        const request = store.get(key);
        request.onsuccess = () => {
          const blueprint = JSON.parse(request.result as string);
          blueprint.revision = (blueprint.revision ?? 0) + 1;
          blueprint.cards.find((one: { id: string }) => one.id === card).title.en = title;
          store.put(JSON.stringify(blueprint), key);
        };
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error);
      });
      database.close();
    },
    [id, card, title] as const,
  );
}

/** Opens the versions of the blueprint that is open. */
export async function openVersions(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Versions', exact: true }).click();
  const panel = page.getByRole('complementary', { name: 'Versions' });
  await expect(panel.getByRole('heading', { name: 'Versions', exact: true })).toBeFocused();
  return panel;
}

/** Keeps a version under a name. */
export async function keepVersion(panel: Locator, name: string): Promise<void> {
  await panel.getByRole('textbox', { name: 'Name of the version' }).fill(name);
  await panel.getByRole('button', { name: 'Keep this version' }).click();
  await expect(version(panel, name)).toBeVisible();
}

/** A version in the list. */
export function version(panel: Locator, name: string): Locator {
  return panel.getByRole('listitem').filter({ has: panel.page().getByRole('button', { name: `Restore “${name}”`, exact: true }) });
}
