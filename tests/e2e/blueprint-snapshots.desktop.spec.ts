// What the blueprint room shows of the sample, as text in snapshots/: element by element in both languages,
// and the colours of every kind of element in both themes.
//
// After a change that is meant, from tests/e2e:
//   npx playwright test blueprint-snapshots --project=desktop --update-snapshots
// and read the difference before it is committed.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { outline } from './lib/outline.ts';
import { painted } from './lib/painted.ts';

/** The sample's own id. */
const SAMPLE = '/blueprints/sample-checkin';

/** Name of the snapshot, the address, and what is looked at. */
const VIEWS: [name: string, address: string, part: (page: Page) => Locator][] = [
  ['canvas', SAMPLE, (page) => page.getByRole('grid')],
  ['table', `${SAMPLE}?as=table`, (page) => page.getByRole('grid')],
  ['outline', `${SAMPLE}?as=outline`, (page) => page.getByRole('tree')],
];

/** Opens a view and waits until everything that comes later is there. */
async function open(page: Page, address: string, part: (page: Page) => Locator): Promise<Locator> {
  await page.goto(address);
  await expect(part(page)).toBeVisible({ timeout: 20_000 });
  // The checks look a moment after the rest is there; cards tell what was found.
  await expect(page.getByRole('button', { name: /^(Checks: \d|检查：\d)/ })).toBeVisible();
  // A mouse that rests on something would tint it.
  await page.mouse.move(0, 0);
  return part(page);
}

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const [locale, lang] of [['en-GB', 'en'], ['zh-CN', 'zh']] as const) {
  test.describe(locale, () => {
    test.use({ locale });

    test('the views of a blueprint show what they showed', async ({ page }) => {
      test.slow();
      for (const [name, address, part] of VIEWS) {
        const view = await open(page, address, part);
        expect.soft(await view.evaluate(outline)).toMatchSnapshot(`blueprint-${name}.${lang}.txt`);
      }
    });
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('the views of a blueprint have the colours they had', async ({ page }) => {
      test.slow();
      for (const [name, address, part] of VIEWS) {
        const view = await open(page, address, part);
        expect.soft(await view.evaluate(painted)).toMatchSnapshot(`blueprint-${name}.${colorScheme}.txt`);
      }
    });
  });
}
