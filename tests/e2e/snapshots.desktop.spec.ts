// What every chart of the sample looks like, element by element, as text in snapshots/.
//
// After a change that is meant, from tests/e2e:
//   npx playwright test snapshots --project=desktop --update-snapshots
// and read the difference before it is committed.
import { expect, test } from '@playwright/test';
import { chart, openGaps } from './lib/gaps.ts';
import { outline } from './lib/outline.ts';

/** Charts by the name of their snapshot: the section, and the form to choose first. */
const DRAWN: [name: string, id: string, form?: RegExp][] = [
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

for (const [lang, button] of [['en', 'English'], ['zh', '中文']] as const) {
  test(`every chart of the gap page is drawn as before (${lang})`, async ({ page }) => {
    await openGaps(page, '?a.branch=%E5%9B%BD%E8%B4%B8&b.branch=%E7%8E%8B%E5%BA%9C%E4%BA%95');
    if (lang === 'zh') await page.getByRole('button', { name: button }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', lang === 'zh' ? 'zh-CN' : 'en');
    // A mouse that rests on a mark would tint it.
    await page.mouse.move(0, 0);
    for (const [name, id, form] of DRAWN) {
      const section = chart(page, id);
      if (form) {
        const choice = section.getByRole('button', { name: form });
        await choice.click();
        await expect(choice).toHaveAttribute('aria-pressed', 'true');
      }
      const drawn = await section.locator('svg.chart-svg').evaluate(outline);
      expect.soft(drawn).toMatchSnapshot(`${name}.${lang}.txt`);
    }
  });
}
