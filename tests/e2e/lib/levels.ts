import { expect, type Page } from '@playwright/test';
import { chart } from './gaps.ts';

const LEVELS = ['min', 'desired', 'perceived'];
const FEELINGS = ['like', 'must', 'neutral', 'live', 'dislike'];
const FEATURES = [
  ['wifi', '无线网络', 'Free wifi'],
  ['gym', '健身房', 'Gym at any hour'],
];

/** A survey that asks for the zone of tolerance of two dimensions and, in pairs, about two features. */
function survey(): object {
  const rating = { rating: { min: 1, max: 7 } };
  const choice = { choice: { options: FEELINGS.map((id) => ({ id, text: { zh: id, en: id } })) } };
  const zones = ['ZT02', 'ZT03'].flatMap((row) =>
    LEVELS.map((level) => ({ id: `${row}.${level}`, text: { zh: row, en: row }, kind: rating })));
  const pairs = FEATURES.flatMap(([id, zh, en]) => [
    { id: `KN01_${id}`, text: { zh: `如果提供“${zh}”，您觉得？`, en: `If '${en}' is provided, how do you feel?` }, kind: choice },
    { id: `KN02_${id}`, text: { zh: `如果不提供“${zh}”，您觉得？`, en: `If '${en}' is not provided, how do you feel?` }, kind: choice },
  ]);
  return {
    schema: 1, id: 'levels', version: 1, instrument: null, title: { zh: '水平', en: 'Levels' }, org: { zh: '', en: '' },
    sector: { zh: '', en: '' }, minutes: 3,
    sections: [{ id: 'Q', title: { zh: '', en: '' }, lead: { zh: '', en: '' }, questions: [...zones, ...pairs] }],
  };
}

/** Reliability is below what is accepted, responsiveness within the zone; wifi is a must, the gym delights. */
function response(place: number): object {
  const wobble = place % 3 === 0 ? 1 : 0;
  return {
    schema: 1, id: `level-${place}`, survey: 'levels', version: 1, lang: 'en',
    started_at: '2026-03-01T02:00:00.000Z', submitted_at: `2026-03-01T02:${String(10 + place)}:00.000Z`,
    answers: {
      'ZT02.min': 5, 'ZT02.desired': 7, 'ZT02.perceived': 3 + wobble,
      'ZT03.min': 3, 'ZT03.desired': 7, 'ZT03.perceived': 5 - wobble,
      KN01_wifi: 'must', KN02_wifi: 'dislike', KN01_gym: 'like', KN02_gym: wobble ? 'live' : 'neutral',
    },
  };
}

/** Puts the survey and `count` responses into the device's database. */
async function storeLevels(page: Page, count: number): Promise<void> {
  const documents = Array.from({ length: count }, (_, place) => [`levels@1/level-${place}`, JSON.stringify(response(place))]);
  await page.evaluate(
    ([survey, documents]) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('serviscope');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const transaction = open.result.transaction(['surveys', 'responses'], 'readwrite');
          transaction.objectStore('surveys').put(survey, 'levels@1');
          for (const [key, text] of documents) transaction.objectStore('responses').put(text, key);
          transaction.oncomplete = () => {
            open.result.close();
            resolve();
          };
          transaction.onabort = () => reject(transaction.error);
        };
      }),
    [JSON.stringify(survey()), documents] as const,
  );
}

/** The page of the studies with the sample workspace of a fresh browser. */
export async function openStudies(page: Page): Promise<void> {
  await page.goto('/studies');
  await expect(chart(page, 'contrasts')).toBeVisible({ timeout: 20_000 });
}

/** The same with the survey of levels and `count` responses to it on the device. */
export async function openLevels(page: Page, count: number): Promise<void> {
  await openStudies(page);
  await storeLevels(page, count);
  await openStudies(page);
}
