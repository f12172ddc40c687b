import { expect, test } from '@playwright/test';
import { expectAccessible } from './lib/axe.ts';
import { KINDS, LAST, goOn, open } from './lib/filling.ts';
import { watchProblems } from './lib/problems.ts';
import { expectThumbSized } from './lib/touch.ts';

test.use({ serviceWorkers: 'block' });

for (const lang of ['zh', 'en'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 1280]) {
      test(`no barriers: ${lang}, ${colorScheme}, ${width} px`, async ({ page }, info) => {
        test.skip((info.project.name === 'phone') !== (width === 320), 'each screen on its own device');
        test.slow();
        const problems = watchProblems(page);
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 700 });
        await open(page, KINDS, lang, true);
        await expectAccessible(page);
        // With everything told that is wrong, too.
        await goOn(page);
        for (const id of KINDS.filter((id) => id !== LAST && id !== 'LINE')) {
          await expect(page.locator(`#needed-${id}`)).not.toBeEmpty();
        }
        await expectAccessible(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        expect(problems).toEqual([]);
      });
    }
  }
}

test('everything that is pressed is as large as a thumb', async ({ page }, info) => {
  test.skip(info.project.name !== 'phone', 'thumbs are on phones');
  await page.setViewportSize({ width: 320, height: 700 });
  await open(page, KINDS, 'en', true);
  const targets = page.locator(':is(label:has(input), button, select, input:not([type=radio], [type=checkbox]))');
  for (const target of await targets.filter({ visible: true }).all()) {
    const box = await target.boundingBox();
    const what = await target.evaluate((element) => element.outerHTML.slice(0, 120));
    expectThumbSized(box, what);
  }
});

test('a screen reader hears statement and point', async ({ page }) => {
  await open(page, ['MATRIX', LAST]);
  await page.getByRole('radio', { name: '4 Agree' }).first().check({ force: true });
  await expect(page.locator('tbody')).toMatchAriaSnapshot(`
    - rowgroup:
      - row:
        - rowheader "Checking in at Peace Hotel was quick."
        - cell:
          - radiogroup "Checking in at Peace Hotel was quick.":
            - radio "1 Strongly disagree"
            - radio "2 Disagree"
            - radio "3 Neutral"
            - radio "4 Agree" [checked]
            - radio "5 Strongly agree"
      - row:
        - rowheader "The room was quiet."
      - row:
        - rowheader /Staff remembered/
  `);
});

test('a screen reader hears statement, side and point', async ({ page }) => {
  await open(page, ['PAIRS', LAST], 'zh');
  await expect(page.locator('tbody > tr').first()).toMatchAriaSnapshot(`
    - row:
      - rowheader "有现代化的服务设施"
      - cell:
        - radiogroup "有现代化的服务设施 期望":
          - radio "1 非常不同意"
          - radio "2 不同意"
          - radio "3 有点不同意"
          - radio "4 一般"
          - radio "5 有点同意"
          - radio "6 同意"
          - radio "7 非常同意"
          - radio "不适用"
      - cell:
        - radiogroup "有现代化的服务设施 感受"
  `);
});

test('a screen reader hears the row and the column of a cell', async ({ page }) => {
  await open(page, ['CELLS', LAST]);
  await expect(page.locator('tbody > tr').first()).toMatchAriaSnapshot(`
    - row:
      - rowheader "Front desk"
      - cell:
        - combobox "Front desk How often":
          - option "Choose" [selected]
          - option "Every day"
          - option "Once"
          - option "Never"
      - cell:
        - group "Front desk What for":
          - checkbox "Help"
          - checkbox "Advice"
          - checkbox "None of these"
      - cell:
        - textbox "Front desk In a few words"
  `);
});

test('a screen reader hears what a signature and a file ask for', async ({ page }) => {
  await open(page, ['SIGN', LAST]);
  await expect(page.getByRole('img', { name: 'Signature box' })).toHaveAccessibleDescription('Not signed yet');
  await open(page, ['PHOTOS', LAST]);
  await expect(page.getByRole('button', { name: 'Choose pictures' })).toHaveAccessibleDescription(
    'Up to 2 files of at most 500 KB each. They stay on this device.',
  );
});

test('words to read have a heading and paragraphs', async ({ page }) => {
  await open(page, [LAST]);
  await expect(page.locator('[data-q]')).toMatchAriaSnapshot(`
    - heading "Please read this first" [level=1]
    - group "Please read this first":
      - paragraph: /The questions are about today's service only\\. There is no right or wrong\\./
      - paragraph: Your answers stay on this device.
  `);
});
