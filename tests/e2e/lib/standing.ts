import { expect, type Locator, type Page } from '@playwright/test';
import { chart } from './gaps.ts';

/** Opens the page of index and competitors with the sample workspace of a fresh browser. */
export async function openStanding(page: Page, query = ''): Promise<Locator> {
  await page.goto(`/standing${query}`);
  await expect(page.getByRole('heading', { level: 1, name: /^(Where we stand|指数与标杆)$/ })).toBeVisible();
  const index = chart(page, 'quality-index');
  await expect(index.locator('svg.chart-svg')).toBeVisible();
  await expect(competitors(page)).toBeVisible();
  return index;
}

/** The fields of competitors and goals. */
export function competitors(page: Page): Locator {
  return page.getByRole('region', { name: /^(Competitors|竞争者)$/ });
}

/** Waits until nothing is on its way to the disk. */
export async function expectKept(page: Page): Promise<void> {
  await expect(page.locator('.rivals-kept')).toHaveText(/^(Saved on this device|已存在这台设备上)$/);
}

/** Adds a competitor with a source, a day and, by dimension, mean, respondents and deviation. */
export async function addCompetitor(page: Page, name: string, scores: Record<string, [mean: string, n?: string, sd?: string]>): Promise<Locator> {
  await page.getByRole('button', { name: 'Add a competitor' }).click();
  // The new one's name has the focus.
  await expect(competitors(page).getByRole('group').getByLabel('Name', { exact: true }).last()).toBeFocused();
  await page.keyboard.type(name);
  const fields = competitors(page).getByRole('group', { name, exact: true });
  await fields.getByLabel('Source').fill('Guest survey');
  await fields.getByLabel('Date of the scores').fill('2026-06-30');
  for (const [dimension, numbers] of Object.entries(scores)) {
    for (const [place, part] of ['Mean', 'n', 'SD'].entries()) {
      const number = numbers[place];
      if (number === undefined) continue;
      const field = fields.getByRole('textbox', { name: `${dimension}: ${part}`, exact: true });
      await field.fill(number);
      await field.press('Tab');
    }
  }
  await expectKept(page);
  return fields;
}
