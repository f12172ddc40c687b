import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './lib/axe.ts';
import { chart, expectFits } from './lib/gaps.ts';
import { watchProblems } from './lib/problems.ts';
import { openStanding } from './lib/standing.ts';

const SOURCES = [
  ['mouth', '口碑', 'Word of mouth'],
  ['needs', '个人需要', 'Personal needs'],
  ['past', '过去的经历', 'Past experience'],
];

/** A survey of expectations and perceptions that asks what shaped the expectations. */
function survey(): object {
  const options = SOURCES.map(([id, zh, en]) => ({ id, text: { zh, en } }));
  const question = {
    id: 'EXPECTED_FROM', text: { zh: '您的期望从哪里来？', en: 'What shaped your expectations?' },
    kind: { rich: { several: { list: { options } } } },
  };
  return {
    schema: 2, id: 'origins', version: 1, instrument: { id: 'servqual22', version: 1, variant: 'positive' },
    title: { zh: '来源', en: 'Origins' }, org: { zh: '', en: '' }, sector: { zh: '', en: '' }, minutes: 3,
    sections: [{ id: 'E', title: { zh: '', en: '' }, lead: { zh: '', en: '' }, questions: [question] }],
  };
}

/** Six who heard of it expect 6 or 7, six others 4 or 5; one of these names past experience. */
function response(place: number): object {
  const heard = place % 2 === 0;
  const expected = (heard ? 6 : 4) + (Math.floor(place / 2) % 2);
  const items = Array.from({ length: 22 }, (_, item) => `SQ${String(item + 1).padStart(2, '0')}`);
  return {
    schema: 1, id: `origin-${place}`, survey: 'origins', version: 1, lang: 'en',
    started_at: '2026-03-01T02:00:00.000Z', submitted_at: `2026-03-01T02:${String(10 + place)}:00.000Z`,
    answers: Object.fromEntries([
      ...items.flatMap((item, at) => [[`${item}E`, expected], [`${item}P`, 3 + ((at + place) % 4)]]),
      ['EXPECTED_FROM', heard ? ['mouth', 'needs'] : place === 1 ? ['past'] : ['needs']],
    ]),
  };
}

/** Puts the survey and its responses into the device's database. */
async function storeOrigins(page: Page): Promise<void> {
  const documents = Array.from({ length: 12 }, (_, place) => [`origins@1/origin-${place}`, JSON.stringify(response(place))]);
  await page.evaluate(
    ([survey, documents]) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('serviscope');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const transaction = open.result.transaction(['surveys', 'responses'], 'readwrite');
          transaction.objectStore('surveys').put(survey, 'origins@1');
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

async function openOrigins(page: Page): Promise<void> {
  await openStanding(page);
  await storeOrigins(page);
  await openStanding(page, '?s=origins%401');
  await expect(chart(page, 'sources').locator('svg.chart-svg')).toBeVisible();
}

test('a survey that does not ask says how to measure it', async ({ page }) => {
  await openStanding(page);
  await expect(chart(page, 'sources')).toContainText('add a question with the id EXPECTED_FROM');
});

test('who heard of it expects more, and one person alone is not shown', async ({ page }) => {
  const problems = watchProblems(page);
  await openOrigins(page);
  const section = chart(page, 'sources');
  await expect(section.getByRole('heading', { level: 2 })).toHaveText('Who names “Word of mouth” expects 2.00 points more');
  await expect(section.locator('.chart-basis')).toContainText('Mean expectation on the scale 1–7');
  await expect(section.locator('.chart-basis')).toContainText('12 respondents answered the question');
  const marks = section.getByRole('img');
  await expect(marks).toHaveCount(3);
  await expect(marks.first()).toHaveAccessibleName(/^Word of mouth: named by 50 %; they expect 6\.50, 95 % CI \d\.\d\d to \d\.\d\d, n = 6; the others 4\.50, 95 % CI \d\.\d\d to \d\.\d\d, n = 6$/);
  await expect(marks.last()).toHaveAccessibleName(/^Past experience: named by 8 %; they expect – \(Withheld to protect individuals: too few people\)/);
  await marks.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(marks.nth(1)).toBeFocused();
  await section.getByText('Show the table').click();
  await expect(section.getByRole('row')).toHaveCount(4);
  await expect(section.getByRole('row', { name: /^Past experience/ }).getByRole('cell').nth(2)).toHaveText('–');
  expect(problems).toEqual([]);
});

for (const width of [320, 1280]) {
  test(`the sources fit and have no barriers at ${width}, in both languages`, async ({ page }) => {
    test.skip(test.info().project.name === 'phone', 'the widths are set here');
    await page.setViewportSize({ width, height: 800 });
    await openOrigins(page);
    await expectFits(page);
    await expectAccessible(page, '#sources');
    await page.getByRole('button', { name: '中文' }).click();
    await expect(chart(page, 'sources').getByRole('heading', { level: 2 })).toHaveText('提到“口碑”的客户期望高 2.00 分');
    await expectFits(page);
    await expectAccessible(page, '#sources');
  });
}
