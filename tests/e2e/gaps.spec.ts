import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './lib/axe.ts';
import { watchProblems } from './lib/problems.ts';

/** The page with the sample workspace of a fresh browser. */
async function openGaps(page: Page, query = ''): Promise<void> {
  await page.goto(`/gaps${query}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Gaps' })).toBeVisible();
  await expect(figure(page)).toBeVisible();
}

/** The drawing of the five-gap model. */
function figure(page: Page): Locator {
  return page.getByRole('group', { name: 'The five-gap model' });
}

/** The chart whose title matches. */
function chart(page: Page, title: RegExp): Locator {
  return page.getByRole('region', { name: title });
}

test('the figure shows the five gaps and how to measure those without data', async ({ page }) => {
  const problems = watchProblems(page);
  await openGaps(page);
  const gaps = figure(page).getByRole('button');
  await expect(gaps).toHaveCount(5);
  await expect(gaps.nth(4)).toHaveAccessibleName(/^Gap 5: −0\.\d\d, 95 % CI −0\.\d\d to −0\.\d\d\. The service perceived/);
  await expect(gaps.nth(4)).toHaveAttribute('aria-pressed', 'true');
  const five = page.getByRole('region', { name: 'Gap 5', exact: true });
  await expect(five).toContainText(/Respondents\s*160/);
  await expect(five).toContainText(/Index\s*−12\.\d/);

  await openGaps(page, '?data=real');
  for (const number of [1, 2, 3, 4]) {
    await expect(gaps.nth(number - 1)).toHaveAccessibleName(new RegExp(`^Gap ${number}: no data yet\\. `));
  }
  await gaps.first().click();
  const one = page.getByRole('region', { name: 'Gap 1 · no data yet' });
  await expect(one).toContainText('How to measure it');
  await expect(one).toContainText('Ask managers to answer the SERVQUAL expectations');
  await expect(one.getByRole('heading', { name: 'Gap 1 · no data yet' })).toBeInViewport();
  await gaps.nth(1).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Gap 2 · no data yet' })).toBeVisible();
  expect(problems).toEqual([]);
});

test('the overall gaps say what they rest on', async ({ page }) => {
  await openGaps(page);
  const weighted = page.getByLabel('Overall weighted gap');
  await expect(weighted).toContainText('−0.86');
  await expect(weighted).toContainText(/−0\.85\d\d/);
  await expect(weighted).toContainText(/95 % CI −0\.\d\d to −0\.\d\d; own points of 160 respondents/);
  await expect(page.getByLabel('Unweighted overall gap')).toContainText('every dimension counts the same');
  await expect(page.getByLabel('Mean of item gaps')).toContainText('22 items, 160 responses');
  await expect(page.getByText('160 sample responses counted. They are invented.')).toBeVisible();
});

test('the table behind each chart holds the numbers', async ({ page }) => {
  // Eight unfolded tables keep axe busy.
  test.slow();
  await openGaps(page);
  for (const details of await page.getByText('Show the table').all()) await details.click();
  const dimensions = chart(page, /^Responsiveness is furthest below expectations/).getByRole('table');
  await expect(dimensions.getByRole('row')).toHaveCount(6);
  await expect(dimensions.getByRole('row').nth(1)).toHaveText(/Responsiveness\s*5\.\d\d\s*4\.\d\d\s*−1\.8\d\d\d\s*\d\.\d\d\s*−\d\.\d\d to −\d\.\d\d\s*160/);
  await expect(chart(page, /^Responsiveness/)).toContainText('they need not subtract exactly');
  const items = chart(page, /of 22 items are clearly below expectations/);
  await expect(items.getByRole('row')).toHaveCount(23);
  await expect(items.getByRole('row').nth(1)).toContainText(/^10 Cannot be expected to tell customers exactly/);
  await items.getByRole('button', { name: 'As asked' }).click();
  await expect(items.getByRole('row').nth(1)).toContainText('1 Modern service facilities');
  await expect(items.getByRole('img').first()).toHaveAccessibleName(/^Item 1, .*: expected \d\.\d\d, perceived \d\.\d\d, gap \+0\.\d\d/);
  await expect(chart(page, /^Perceived service is/).getByRole('row')).toHaveCount(6);
  await expectAccessible(page);
});

test('a chart is one Tab stop, and arrow keys go from mark to mark', async ({ page }) => {
  await openGaps(page);
  const bars = chart(page, /^Responsiveness/).getByRole('img');
  await expect(bars).toHaveCount(5);
  await bars.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(bars.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(bars.last()).toBeFocused();
  await expect(bars.last()).toHaveAttribute('tabindex', '0');
  await expect(bars.first()).toHaveAttribute('tabindex', '-1');
  await expect(page.locator('.chart-tip')).toHaveText((await bars.last().getAttribute('aria-label')) ?? '');
});

test('the worst items lead to the steps that they measure', async ({ page }) => {
  await openGaps(page);
  const next = page.getByRole('region', { name: 'Where to look next' });
  const worst = next.getByRole('listitem').filter({ hasText: 'Item 10' }).first();
  await expect(worst.getByRole('link').first()).toHaveAttribute('href', /^\/blueprints\/.+\?heat=on&card=.+&item=SQ10$/);
  await expect(next.getByText('Item 11')).toBeVisible();
});

test('everything is said in Chinese, too', async ({ page }) => {
  await openGaps(page);
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '差距分析' })).toBeVisible();
  await expect(page.getByLabel('加权总差距').first()).toContainText('−0.86');
  const gaps = page.getByRole('group', { name: '五差距模型图' }).getByRole('button');
  await expect(gaps.first()).toHaveAccessibleName(/^差距 1：[−+]\d\.\d\d，95 % 置信区间/);
  await expect(page.getByRole('heading', { name: /^响应性离期望最远/ })).toBeVisible();
  await expectFits(page);
  await expectAccessible(page);
});

test('the page fits, and its drawings keep their text legible and inside the boxes', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await openGaps(page);
  await expectFits(page);
  await expectAccessible(page);
});

test('without responses the page teaches how to get some', async ({ page }) => {
  await openGaps(page, '?data=real');
  await expect(page.getByRole('heading', { name: 'No responses yet' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open the survey and answer it' })).toHaveAttribute('href', '/respond.html?s=servqual22@1');
  await expect(page.getByRole('link', { name: 'Import responses from CSV' })).toHaveAttribute('href', '/surveys');
  await expect(figure(page).getByRole('button').last()).toHaveAccessibleName(/^Gap 5: no data yet/);
  await expect(page.locator('main')).not.toContainText('NaN');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Sample only' }).click();
  await expect(page.getByLabel('Overall weighted gap')).toContainText('−0.86');
});

/** No sideways scrolling; every text of a drawing is at least 12 px; names stay in their boxes. */
async function expectFits(page: Page): Promise<void> {
  const { sideways, small, outside } = await page.evaluate(() => {
    const texts = [...document.querySelectorAll<SVGTextElement>('svg.chart-svg text')];
    const scale = (text: SVGTextElement) => {
      const svg = text.ownerSVGElement as SVGSVGElement;
      return svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    };
    const boxes = [...document.querySelectorAll<SVGRectElement>('.five-gaps rect.box')];
    return {
      sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      small: texts.filter((text) => parseFloat(getComputedStyle(text).fontSize) * scale(text) < 11.9).map((text) => text.textContent),
      outside: boxes.filter((box) => {
        const [frame, name] = [box.getBoundingClientRect(), (box.nextElementSibling as Element).getBoundingClientRect()];
        return name.left < frame.left - 1 || name.right > frame.right + 1 || name.top < frame.top - 1 || name.bottom > frame.bottom + 1;
      }).map((box) => box.nextElementSibling?.textContent),
    };
  });
  expect(sideways).toBeLessThanOrEqual(0);
  expect(small).toEqual([]);
  expect(outside).toEqual([]);
}
