import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './lib/axe.ts';
import { chart, expectFits } from './lib/gaps.ts';
import { watchProblems } from './lib/problems.ts';

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

async function openStudies(page: Page): Promise<void> {
  await page.goto('/studies');
  await expect(chart(page, 'contrasts')).toBeVisible({ timeout: 20_000 });
}

/** The page with the survey of levels on the device. */
async function openLevels(page: Page, count: number): Promise<void> {
  await openStudies(page);
  await storeLevels(page, count);
  await openStudies(page);
}

/** Arrow keys and End go from mark to mark. */
async function expectKeys(page: Page, marks: Locator): Promise<void> {
  await marks.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(marks.nth(1)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(marks.first()).toBeFocused();
}

test('what nobody asked yet says how to measure it', async ({ page }) => {
  await openStudies(page);
  await expect(chart(page, 'tolerance')).toContainText('NAME.perceived');
  await expect(chart(page, 'kano')).toContainText('how people feel if it is provided and if it is not');
});

test('penalty and reward stand on both sides of zero, or say who is missing', async ({ page }) => {
  const problems = watchProblems(page);
  await openStudies(page);
  const contrasts = chart(page, 'contrasts');
  const marks = contrasts.getByRole('img');
  // Means of several items seldom reach the ends of the scale: the sample's items have contrasts.
  await expect(contrasts.getByRole('button', { name: 'Items' })).toHaveAttribute('aria-pressed', 'true');
  await expect(marks).toHaveCount(22);
  await expectKeys(page, marks);
  await contrasts.getByText('Show the table').click();
  await expect(contrasts.getByRole('table').getByRole('row')).toHaveCount(23);
  await contrasts.getByRole('button', { name: 'Dimensions' }).click();
  await expect(marks).toHaveCount(5);
  for (const mark of await marks.all()) {
    await expect(mark).toHaveAccessibleName(/^\w+: (.*; penalty .*95 % CI.*; reward .*95 % CI.*|Usable values: \d; at least 10 are needed\.)$/);
  }
  expect(problems).toEqual([]);
});

test('the zone of tolerance tells what lies below it, from a survey of its own', async ({ page }) => {
  await openLevels(page, 12);
  const tolerance = chart(page, 'tolerance');
  await expect(tolerance.getByRole('heading')).toHaveText('Below what customers accept in 1 of 2 dimensions: Reliability');
  await expect(tolerance.locator('.chart-basis')).toContainText('Scale 1–7; 12 responses, from the survey levels@1');
  const marks = tolerance.getByRole('img');
  await expect(marks.first()).toHaveAccessibleName(/^Reliability: Below adequate; perceived 3\.33, acceptable 5\.00, desired 7\.00; adequacy −1\.67, 95 % CI/);
  await expect(marks.nth(1)).toHaveAccessibleName(/^Responsiveness: Within the zone; .*n = 12$/);
  await expectKeys(page, marks);
});

test('features stand in their quadrants, by shares or by scores', async ({ page }) => {
  await openLevels(page, 12);
  const kano = chart(page, 'kano');
  await expect(kano.getByRole('heading')).toHaveText('Taken for granted: Free wifi; delights: Gym at any hour');
  const marks = kano.getByRole('img');
  await expect(marks.first()).toHaveAccessibleName(/^Free wifi: Must-be; Better 0\.00, .*; Worse −1\.00, .*; M 12 O 0 A 0 I 0 R 0 Q 0; n = 12$/);
  await expectKeys(page, marks);
  await kano.getByRole('button', { name: 'Continuous' }).click();
  await expect(marks.nth(1)).toHaveAccessibleName(/^Gym at any hour: Attractive by the scores; if there \+4\.00/);
  await kano.getByText('Show the table').click();
  await expect(kano.getByRole('table').getByRole('row')).toHaveCount(3);
});

test('fewer than five answers are never shown', async ({ page }) => {
  await openLevels(page, 4);
  await expect(chart(page, 'tolerance')).toContainText('Usable values: 4; at least 5 are needed.');
  await expect(chart(page, 'kano')).toContainText('Usable values: 4; at least 5 are needed.');
});

for (const width of [320, 1280]) {
  test(`zones, features and contrasts fit and have no barriers at ${width}, in both languages`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openLevels(page, 12);
    await expectFits(page);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByRole('button', { name: '中文' }).click();
    await expect(chart(page, 'tolerance').getByRole('heading')).toHaveText('2 个维度中有 1 个低于顾客可接受的水平：可靠性');
    await expect(chart(page, 'kano').getByRole('heading')).toHaveText('必须做到：无线网络；带来惊喜：健身房');
    await expectFits(page);
    await expectAccessible(page);
  });
}
