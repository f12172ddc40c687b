import { expect, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { Lang } from './choosing.ts';

export { answers, asked, expectAsked, expectStored, press, tabTo } from './choosing.ts';

interface Survey {
  sections: { questions: { id: string }[] }[];
  flow?: object;
}

const FIXTURE = new URL('../fixtures/filling.json', import.meta.url);

/** The question that follows the one under test: words only. */
export const LAST = 'INFO';

/** Every kind that is filled in, by a question of it. */
export const KINDS = [
  'INFO', 'MATRIX', 'PAIRS', 'CELLS', 'NUMBER', 'LINE', 'NOTE', 'EMAIL', 'PHONE', 'DATE', 'TIME', 'WHEN', 'PHOTOS',
  'PAPER', 'SIGN',
];

/**
 * Serves the survey of the kinds that are filled in, with these questions only, and begins it.
 * `together` puts them on one screen.
 */
export async function open(page: Page, ids: string[], lang: Lang = 'en', together = false): Promise<void> {
  const survey = JSON.parse(readFileSync(FIXTURE, 'utf8')) as Survey;
  const { questions } = survey.sections[0];
  survey.sections[0].questions = ids.flatMap((id) => questions.filter((question) => question.id === id));
  if (together) survey.flow = { paging: 'section' };
  await page.route('**/surveys/filling@1.json', (route) => route.fulfill({ json: survey }));
  await page.goto(`/respond.html?s=filling@1&lang=${lang}`);
  await page.getByRole('button', { name: lang === 'zh' ? '开始' : 'Start', exact: true }).click();
  await expect(page.locator('[data-q]').first()).toBeVisible();
  await arrived(page);
}

/** Waits until the screen has slid in: presses that come sooner were meant for the one before. */
export async function arrived(page: Page): Promise<void> {
  await page.locator('.screen').evaluate((screen) => Promise.all(screen.getAnimations().map(({ finished }) => finished)));
}

/** Presses "next" or "skip". */
export async function goOn(page: Page): Promise<void> {
  await page.locator('#next').click();
}

/** What is said about the answer. */
export function problem(page: Page): Locator {
  return page.getByRole('alert').filter({ hasText: /./ });
}

/** Draws a stroke through points of the signature box, given as shares of its size. */
export async function draw(page: Page, points: [number, number][]): Promise<void> {
  const box = await page.getByRole('img', { name: 'Signature box' }).boundingBox();
  if (!box) throw new Error('the box is not on the screen');
  const at = ([x, y]: [number, number]): [number, number] => [box.x + x * box.width, box.y + y * box.height];
  const [first, ...others] = points;
  await page.mouse.move(...at(first));
  await page.mouse.down();
  for (const point of others) await page.mouse.move(...at(point), { steps: 4 });
  await page.mouse.up();
}

/** A file in the device's database, as the page stored it. */
export interface StoredFile {
  name: string;
  size: number;
  data: string;
}

/** The stored files, by key. */
export async function storedFiles(page: Page): Promise<[string, StoredFile][]> {
  const entries = await page.evaluate(
    () =>
      new Promise<[string, string][]>((resolve, reject) => {
        const open = indexedDB.open('serviscope');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const store = open.result.transaction('attachments').objectStore('attachments');
          const [keys, texts] = [store.getAllKeys(), store.getAll()];
          texts.onerror = () => reject(texts.error);
          texts.onsuccess = () => {
            open.result.close();
            resolve(keys.result.map((key, place) => [String(key), texts.result[place] as string]));
          };
        };
      }),
  );
  return entries.map(([key, text]) => [key, JSON.parse(text) as StoredFile]);
}

/** Gives files to the chooser that a press on the button opens. */
export async function give(
  page: Page,
  button: string,
  files: { name: string; mimeType: string; buffer: Buffer }[],
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button, exact: true }).click();
  await (await chooser).setFiles(files);
}

/** A picture of this size as a PNG. */
export async function picture(page: Page, width: number, height: number): Promise<Buffer> {
  const address = await page.evaluate(
    ([width, height]) => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [width, height];
      const context = canvas.getContext('2d')!;
      const colours = context.createLinearGradient(0, 0, width, height);
      colours.addColorStop(0, 'teal');
      colours.addColorStop(1, 'orange');
      context.fillStyle = colours;
      context.fillRect(0, 0, width, height);
      return canvas.toDataURL('image/png');
    },
    [width, height],
  );
  return Buffer.from(address.split(',')[1], 'base64');
}
