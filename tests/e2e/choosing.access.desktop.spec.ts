import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './lib/axe.ts';
import { asked, open, type Lang } from './lib/choosing.ts';
import { watchProblems } from './lib/problems.ts';
import { expectThumbSized } from './lib/touch.ts';

test.use({ serviceWorkers: 'block' });

const NEXT = { zh: '下一题', en: 'Next' };
const OTHER = { zh: '其他', en: 'Other' };

/** The part of the screen that asks `id`. */
function question(page: Page, id: string) {
  return page.locator(`[data-q="${id}"]`);
}

for (const lang of ['zh', 'en'] as const satisfies Lang[]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 1280]) {
      test(`every kind is accessible: ${lang}, ${colorScheme}, ${width} px`, async ({ page }) => {
        // Two examinations of a dozen questions.
        test.slow();
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 640 });
        await open(page, { lang, together: true });
        await expectAccessible(page);
        // And when things are chosen, open or wrong.
        await question(page, 'C_ONE').getByRole('radio', { name: OTHER[lang] }).click();
        await question(page, 'C_SEVERAL').getByRole('checkbox').nth(1).click();
        await question(page, 'C_MOST').getByRole('checkbox').nth(0).click();
        await question(page, 'C_MOST').getByRole('checkbox').nth(1).click();
        await question(page, 'C_IMAGE').getByRole('radio').nth(1).click();
        await question(page, 'C_STARS').getByRole('radio').nth(3).click();
        await question(page, 'C_ENDS').getByRole('radio').nth(8).click();
        await question(page, 'C_LINE').getByRole('slider').click();
        await question(page, 'C_RANK').getByRole('button').nth(2).click();
        await page.getByRole('button', { name: NEXT[lang] }).click();
        await question(page, 'C_SEARCH').getByRole('combobox').fill(lang === 'zh' ? '海淀' : 'hai');
        await expectAccessible(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      });
    }
  }
}

test('every target of the complete survey is large enough for a thumb', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, { together: true });
  const targets = await asked(page)
    .locator('label.option, label.star, button, input[type=range], [role=combobox]')
    .evaluateAll((all) =>
      all
        .filter((element) => element.checkVisibility())
        .map((element) => ({ what: element.outerHTML.slice(0, 80), box: element.getBoundingClientRect() }))
        .map(({ what, box }) => ({ what, width: box.width, height: box.height })),
    );
  expect(targets.length).toBeGreaterThan(20);
  for (const { what, ...box } of targets) expectThumbSized(box, what);
});

test('roles, names and states of every kind', async ({ page }) => {
  const problems = watchProblems(page);
  await open(page, { only: ['C_SEARCH', 'C_MOST', 'C_IMAGE', 'C_STARS', 'C_ENDS', 'C_LINE', 'C_AGREE', 'C_LOCKED'], together: true });
  await question(page, 'C_MOST').getByRole('checkbox', { name: 'Speed' }).click();
  await question(page, 'C_STARS').getByRole('radio', { name: '2 stars' }).click();
  await expect(question(page, 'C_SEARCH')).toMatchAriaSnapshot(`
    - heading "Which shop were you in?" [level=2]
    - group "Which shop were you in?":
      - combobox "Which shop were you in?"
      - button "Show all options"
      - status
  `);
  await expect(question(page, 'C_MOST')).toMatchAriaSnapshot(`
    - heading "Which two should improve most?" [level=2]
    - group "Which two should improve most?":
      - status: "Choose up to 2. Chosen: 1."
      - checkbox "Speed" [checked]
      - checkbox "Attitude"
      - checkbox "Cleanliness"
      - checkbox "Price"
  `);
  await expect(question(page, 'C_IMAGE')).toMatchAriaSnapshot(`
    - radiogroup "Which room looks most like yours?":
      - radio "Sea view"
      - radio "Garden view"
      - radio "City view"
      - radio "Attic"
  `);
  await expect(question(page, 'C_STARS')).toMatchAriaSnapshot(`
    - radiogroup "How many stars do you give the room?":
      - radio "1 star"
      - radio "2 stars" [checked]
      - radio "3 stars"
      - radio "4 stars"
      - radio "5 stars"
  `);
  await expect(question(page, 'C_ENDS')).toMatchAriaSnapshot(`
    - radiogroup "How likely are you to recommend us to a friend?":
      - radio "0 Not at all likely"
      - radio "1"
      - radio "2"
      - radio "3"
      - radio "4"
      - radio "5"
      - radio "6"
      - radio "7"
      - radio "8"
      - radio "9"
      - radio "10 Extremely likely"
  `);
  await expect(question(page, 'C_LINE')).toMatchAriaSnapshot(`
    - group "How was the wait at the front desk?":
      - button "Less"
      - slider "How was the wait at the front desk?"
      - button "More"
  `);
  await expect(question(page, 'C_AGREE')).toMatchAriaSnapshot(`
    - group "May we use these answers to improve our service?":
      - checkbox "I agree that my answers are used to improve the service."
  `);
  await expect(question(page, 'C_LOCKED')).toMatchAriaSnapshot(`
    - radiogroup "When may we ask you again?" [disabled]:
      - paragraph: This question needs no answer now.
      - radio "In a month" [disabled]
      - radio "In a year" [disabled]
  `);
  // The picture that is not there is part of the fixture.
  expect(problems.filter((problem) => !/missing\.png|404/.test(problem))).toEqual([]);
});

test('an order of preference is a list whose parts say their place', async ({ page }) => {
  await open(page, { only: ['C_RANK'] });
  await page.getByRole('button', { name: 'Keep this order' }).click();
  await expect(page.getByRole('list').getByRole('listitem')).toHaveCount(4);
  await expect(page.getByRole('group')).toMatchAriaSnapshot(`
    - group "What matters most to you?":
      - list:
        - listitem:
          - button /place 1 of 4/
          - button /Move up/ [disabled]
          - button /Move down/
        - listitem:
          - button /place 2 of 4/
          - button /Move up/
          - button /Move down/
        - listitem
        - listitem:
          - button /place 4 of 4/
          - button /Move up/
          - button /Move down/ [disabled]
      - status: Your order is kept.
  `);
});
