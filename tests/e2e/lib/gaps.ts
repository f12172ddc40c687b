import { expect, type Locator, type Page } from '@playwright/test';

/** Opens the gap page with the sample workspace of a fresh browser. */
export async function openGaps(page: Page, query = ''): Promise<void> {
  await page.goto(`/gaps${query}`);
  await expect(page.getByRole('heading', { level: 1, name: /^(Gaps|差距分析)$/ })).toBeVisible();
  await expect(page.locator('.gap-counting')).toBeVisible();
}

/** The section of a chart, by its id. */
export function chart(page: Page, id: string): Locator {
  return page.locator(`section.chart#${id}`);
}

/** The charts that the sample workspace has. */
export const CHARTS = ['five-gaps', 'dimensions', 'items', 'pareto', 'opinions', 'groups', 'drift', 'hours'];

/** The room's own filter bar, unfolded. */
export async function unfold(page: Page): Promise<Locator> {
  const bar = page.getByRole('region', { name: /^(Filter|筛选)$/ });
  const summary = bar.locator('summary');
  if (!(await bar.locator('details').evaluate((details: HTMLDetailsElement) => details.open))) await summary.click();
  return bar;
}

/** No sideways scrolling, and every text of a drawing is at least 12 px and inside its drawing. */
export async function expectFits(page: Page): Promise<void> {
  const { sideways, small, cut } = await page.evaluate(() => {
    // The five-gap figure has a smallest width of its own and is checked beside its boxes.
    const texts = [...document.querySelectorAll<SVGTextElement>('svg.chart-svg:not(.five-gaps) text')];
    const scale = (text: SVGTextElement) => {
      const svg = text.ownerSVGElement as SVGSVGElement;
      return svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    };
    return {
      sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      small: texts.filter((text) => parseFloat(getComputedStyle(text).fontSize) * scale(text) < 11.9).map((text) => text.textContent),
      cut: texts.filter((text) => {
        const [frame, box] = [(text.ownerSVGElement as SVGSVGElement).getBoundingClientRect(), text.getBoundingClientRect()];
        return box.left < frame.left - 6 || box.right > frame.right + 6;
      }).map((text) => text.textContent),
    };
  });
  expect(sideways).toBeLessThanOrEqual(0);
  expect(small).toEqual([]);
  expect(cut).toEqual([]);
}
