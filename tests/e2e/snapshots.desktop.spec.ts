// What every chart of the sample looks like, element by element, as text in snapshots/.
//
// After a change that is meant, from tests/e2e:
//   npx playwright test snapshots --project=desktop --update-snapshots
// and read the difference before it is committed.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { chart, openGaps } from './lib/gaps.ts';
import { openLevels } from './lib/levels.ts';
import { outline } from './lib/outline.ts';
import { contents, makeStandard, openReport } from './lib/report.ts';

/** The name of a snapshot, the section, and the forms to choose first, one after the other. */
type Drawn = [name: string, id: string, ...forms: RegExp[]];

const ITEMS = /^(Items|题目)$/;
const DIMENSIONS = /^(Dimensions|维度)$/;

/** Two branches beside each other. */
const SIDES = '?a.branch=%E5%9B%BD%E8%B4%B8&b.branch=%E7%8E%8B%E5%BA%9C%E4%BA%95';

const GAPS: Drawn[] = [
  ['five-gaps', 'five-gaps'],
  ['triangle', 'triangle'],
  ['dimensions', 'dimensions'],
  ['dimensions-radar', 'dimensions', /^(Radar|雷达图)$/],
  ['items', 'items'],
  ['pareto', 'pareto'],
  ['opinions', 'opinions'],
  ['opinions-stacked', 'opinions', /100 %/],
  ['groups', 'groups'],
  ['drift', 'drift'],
  ['drift-month', 'drift', /^(Month|月)$/],
  ['hours', 'hours'],
  ['hours-responses', 'hours', /^(Responses|回答数)$/],
  ['compared', 'compared'],
];

const STUDIES: Drawn[] = [
  ['drivers', 'drivers'],
  ['reliability', 'reliability'],
  ['importance', 'importance'],
  ['importance-middle', 'importance', /^(Middle of the scale|按量表中点)$/],
  ['importance-diagonal', 'importance', /^(Diagonal|对角线)$/],
  ['importance-dimensions', 'importance', /^(Means of the data|按数据均值)$/, DIMENSIONS],
  ['tolerance', 'tolerance'],
  ['kano', 'kano'],
  ['kano-continuous', 'kano', /^(Continuous|连续分值)$/],
  ['contrasts', 'contrasts', ITEMS],
  ['contrasts-dimensions', 'contrasts', DIMENSIONS],
];

const REPORT: Drawn[] = [
  'five-gaps', 'dimensions', 'items', 'pareto', 'opinions', 'groups', 'compared', 'drift', 'hours',
  'drivers', 'reliability', 'importance', 'tolerance', 'kano', 'contrasts', 'control',
].map((id) => [`report-${id}`, id]);

/** Control charts by the name of their snapshot, with their choices as the address has them. */
const CONTROL: [name: string, choices: string][] = [
  ['control-imr', 'c.per=response&c.chart=imr'],
  ['control-phases', 'c.per=response&c.split=2026-10-01%20Second%20desk'],
  ['control-ewma', 'c.per=response&c.chart=ewma'],
  ['control-cusum', 'c.per=response&c.chart=cusum'],
  ['control-xr', 'c.per=week&c.chart=xr'],
  ['control-xs', 'c.per=week&c.chart=xs&c.what=perception'],
  ['control-p', 'c.per=week&c.chart=p&c.what=satisfied'],
  ['control-laney', 'c.per=week&c.chart=laney&c.what=short'],
];

/** What a section draws; triangulation is a table. */
function drawing(section: Locator): Locator {
  return section.locator('svg.chart-svg, :scope > table');
}

async function expectDrawn(page: Page, drawn: Drawn[]): Promise<void> {
  const lang = (await page.locator('html').getAttribute('lang')) === 'zh-CN' ? 'zh' : 'en';
  // A mouse that rests on a mark would tint it.
  await page.mouse.move(0, 0);
  for (const [name, id, ...forms] of drawn) {
    const section = chart(page, id);
    for (const form of forms) {
      const choice = section.getByRole('button', { name: form });
      await choice.click();
      await expect(choice).toHaveAttribute('aria-pressed', 'true');
    }
    expect.soft(await drawing(section).evaluate(outline)).toMatchSnapshot(`${name}.${lang}.txt`);
  }
}

for (const locale of ['en-GB', 'zh-CN']) {
  test.describe(locale, () => {
    test.use({ locale });

    test.beforeEach(() => {
      // Up to eight pages, and pictures by the dozen.
      test.slow();
    });

    test('every chart of the gap page is drawn as before', async ({ page }) => {
      await openGaps(page, SIDES);
      await expectDrawn(page, GAPS);
    });

    test('every chart behind the gaps is drawn as before', async ({ page }) => {
      await openLevels(page, 12);
      // The intervals of the shares come last.
      const share = chart(page, 'drivers').getByRole('img').first();
      await expect(share).toHaveAccessibleName(/(CI|置信区间) \d/, { timeout: 30_000 });
      await expectDrawn(page, STUDIES);
    });

    test('every kind of control chart is drawn as before', async ({ page }) => {
      for (const [name, choices] of CONTROL) {
        await page.goto(`/control?${choices}`);
        await expect(drawing(chart(page, 'control'))).toBeVisible({ timeout: 20_000 });
        await expectDrawn(page, [[name, 'control']]);
      }
    });

    test('every picture of a report is drawn as before', async ({ page }) => {
      await openLevels(page, 12);
      await openReport(page, SIDES);
      const sheet = await makeStandard(page);
      const field = page.getByLabel(/^(Picture|加图表)$/);
      for (let count = await contents(page).count(); (await field.count()) > 0; count += 1) {
        await field.selectOption({ index: 1 });
        await expect(contents(page)).toHaveCount(count + 1);
      }
      for (const [, id] of REPORT) await expect(drawing(sheet.locator(`#${id}`)).first()).toBeVisible({ timeout: 20_000 });
      const share = sheet.locator('#drivers').getByRole('img').first();
      await expect(share).toHaveAccessibleName(/(CI|置信区间) \d/, { timeout: 30_000 });
      await expectDrawn(page, REPORT);
    });
  });
}
