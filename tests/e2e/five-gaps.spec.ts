import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './lib/axe.ts';
import { openGaps } from './lib/gaps.ts';
import { watchProblems } from './lib/problems.ts';
import { expectMovedOn, questionText, storedResponses, WORDS } from './lib/survey.ts';

/** The buttons of the five gaps, in order. */
function gaps(page: Page): Locator {
  return page.getByRole('group', { name: /^(The five-gap model|五差距模型图)$/ }).getByRole('button');
}

/** The panel of the chosen gap. */
function panel(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}

test('the sample shows all five gaps, and the largest inside the organisation', async ({ page }) => {
  const problems = watchProblems(page);
  await openGaps(page);
  await expect(gaps(page)).toHaveCount(5);
  for (const number of [1, 2, 3, 4, 5]) {
    await expect(gaps(page).nth(number - 1)).toHaveAccessibleName(new RegExp(`^Gap ${number}: [−+]\\d\\.\\d\\d, 95 % CI `));
  }
  const figure = page.locator('section#five-gaps');
  await expect(figure.getByRole('heading', { level: 2 })).toHaveText(/^Perceived service is .* \(gap 5\); inside, gap \d is the largest \(index −\d\d\.\d\)$/);
  await figure.getByText('Show the table').click();
  await expect(figure.locator('.chart-table').getByRole('row')).toHaveCount(6);
  await expect(figure.locator('.chart-table').getByRole('row').nth(3)).toHaveText(/^Gap 3.*−\d\.\d{4}.*24$/);
  expect(problems).toEqual([]);
});

test('the panel of gap 1 opens by keyboard: both ways, causes, steps, questionnaire', async ({ page }) => {
  await openGaps(page);
  await gaps(page).first().focus();
  await page.keyboard.press('Enter');
  const one = panel(page, 'Gap 1');
  await expect(one).toBeInViewport();
  await expect(one).toContainText(/Managers\s*7/);
  await expect(one).toContainText(/Index\s*−\d/);
  await expect(one).toContainText('What managers think customers expect minus what customers expect');
  await expect(one).toContainText(/Rank correlation \(Spearman\).*\(7 managers\)/);
  await expect(one).toContainText('Sample answers, invented.');
  await expect(one.getByRole('table', { name: 'By dimension' }).getByRole('row')).toHaveCount(6);
  const worst = one.getByRole('listitem').filter({ hasText: 'Upward communication' }).first();
  await expect(worst).toContainText('probable cause');
  await expect(worst).toContainText(/\d\.\d, 95 % CI \d\.\d to \d\.\d, n = 7/);
  await expect(one.getByRole('link', { name: /queue|wait|guests/i }).first()).toHaveAttribute('href', /^\/blueprints\/.+\?heat=on&card=.+&item=SQ/);
  await expect(one.getByRole('link', { name: 'Open the managers’ questionnaire' })).toHaveAttribute('href', '/respond.html?s=gap_managers@1');
  await expect(one.getByRole('link', { name: 'Share its link' })).toHaveAttribute('href', '/share/gap_managers@1');

  await gaps(page).nth(2).focus();
  await page.keyboard.press(' ');
  const three = panel(page, 'Gap 3');
  await expect(three).toContainText(/Contact staff\s*24/);
  await expect(three).toContainText('The workspace has no inspections yet.');
  await expect(three.getByRole('link', { name: 'Open the contact staff’s questionnaire' })).toHaveAttribute('href', '/respond.html?s=gap_staff@1');
});

test('what only some sides see stands beside what all see', async ({ page }) => {
  await openGaps(page);
  const sides = page.getByRole('region', { name: /^Every side sees a problem in Responsiveness; only / });
  const row = sides.getByRole('row').filter({ hasText: 'Responsiveness' });
  await expect(row.getByText('problem')).toHaveCount(3);
  await expect(sides.getByRole('row').filter({ hasText: 'Empathy' }).getByText('none seen')).toHaveCount(2);
  await expect(row).toContainText(/−1\.8\d\s*n = 160/);
});

test('values of the figure stand clear of each other and of its boxes on a narrow phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await openGaps(page);
  for (const name of ['English', '中文']) {
    const choice = page.getByRole('button', { name });
    if (await choice.isVisible()) await choice.click();
    await expect(gaps(page).first()).toHaveAccessibleName(name === '中文' ? /^差距 1/ : /^Gap 1/);
    const clashes = await page.locator('svg.five-gaps').evaluate((svg) => {
      const labels = [...svg.querySelectorAll('.gap')].flatMap((gap, place) =>
        [...gap.querySelectorAll('.gap-value, .gap-small')].map((text) => ({ words: `${place + 1}: ${text.textContent}`, place, box: text.getBoundingClientRect() })));
      const names = [...svg.querySelectorAll('.box-name')].map((text) => ({ words: text.textContent, place: -1, box: text.getBoundingClientRect() }));
      const meet = (a: DOMRect, b: DOMRect) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3;
      return labels.flatMap((one) => [...labels, ...names]
        .filter((other) => other.place !== one.place && meet(one.box, other.box))
        .map((other) => `${one.words} / ${other.words}`));
    });
    expect(clashes).toEqual([]);
  }
});

test('no word of the three sides is broken on a narrow phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await openGaps(page);
  const broken = await page.locator('#triangle :is(tbody th, .sight)').evaluateAll((all) => all
    .filter((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const isOneWord = !element.textContent?.trim().includes(' ');
      return element.scrollWidth > element.clientWidth + 1 || (isOneWord && range.getClientRects().length > 1);
    })
    .map((element) => element.textContent));
  expect(broken).toEqual([]);
});

test('both languages have no barriers and fit, panels included', async ({ page }) => {
  // axe looks at the whole page four times.
  test.slow();
  await openGaps(page);
  for (const name of ['English', '中文']) {
    const choice = page.getByRole('button', { name });
    if (await choice.isVisible()) await choice.click();
    for (const place of [0, 2]) {
      await gaps(page).nth(place).click();
      await expect(gaps(page).nth(place)).toHaveAttribute('aria-pressed', 'true');
      await expectAccessible(page, '#five-gaps');
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(sideways).toBeLessThanOrEqual(0);
    }
    await expectAccessible(page, '#triangle');
  }
  await expect(panel(page, '差距 3')).toContainText('成因');
});

test('managers answer their form, and the gaps appear', async ({ page, context }) => {
  test.slow();
  await openGaps(page, '?data=real');
  await expect(page.getByRole('heading', { name: 'No responses yet' })).toBeVisible();
  await gaps(page).nth(1).click();
  const empty = panel(page, 'Gap 2 · no data yet');
  await expect(empty).toContainText('Nobody has answered yet.');
  const opened = context.waitForEvent('page');
  await empty.getByRole('link', { name: 'Open the managers’ questionnaire' }).click();
  const form = await opened;
  await answer(form, (question) => (/^For .* how formal/.test(question) ? 3 : 6));
  const [response] = await storedResponses(page);
  expect(response).toMatchObject({ survey: 'gap_managers', answers: { G201: 3, SQ01E: 6 } });

  // The gap page in the other tab follows; one manager is enough for gap 2, and has no interval.
  await expect(gaps(page).nth(1)).toHaveAccessibleName(/^Gap 2: −4\.00, no CI/);
  const two = panel(page, 'Gap 2');
  await expect(two).toContainText(/Index\s*−66\.7/);
  await expect(two).toContainText(/Managers\s*1/);
  await expect(two).toContainText('Not measured yet (shown from five people on)');
  await gaps(page).first().click();
  await expect(panel(page, 'Gap 1 · no data yet')).toContainText('there are no customers’ expectations to compare with yet');
});

/** Goes through a survey of ratings and points, with the rating that `choose` gives. */
async function answer(page: Page, choose: (question: string) => number): Promise<void> {
  const words = WORDS.en;
  await page.getByRole('button', { name: words.start }).click();
  for (let place = 0; place < 40; place += 1) {
    const text = await questionText(page);
    if (/share 100 points/.test(text)) {
      await page.getByRole('button', { name: words.spread }).click();
      await page.getByRole('button', { name: words.next }).click();
    } else {
      await page.keyboard.press(String(choose(text)));
    }
    if (place < 39) await expectMovedOn(page, text);
  }
  await page.getByRole('button', { name: words.submit }).click();
  await expect(page.getByRole('heading', { name: words.thanks })).toBeVisible();
}
