import { expect, test, type Page } from "@playwright/test";
import { expectAccessible } from "./lib/axe.ts";
import { QUESTIONS, SURVEY, WORDS, expectAnswered, expectMovedOn, questionText, storedResponses } from "./lib/survey.ts";
import { expectThumbSized } from "./lib/touch.ts";

test.use({ locale: "zh-CN" });

/** Taps the option with these words and waits for the next screen. */
async function tap(page: Page, words: string): Promise<void> {
  const before = await questionText(page);
  await page.getByRole("radio", { name: words, exact: true }).tap();
  await expectMovedOn(page, before);
}

/** Answers `count` questions by touch, sharing out the points on the way. */
async function answer(page: Page, count: number, from = 0): Promise<void> {
  for (let done = from; done < from + count; done += 1) {
    if (done === 22) {
      const before = await questionText(page);
      await page.getByRole("button", { name: WORDS.zh.spread }).tap();
      await page.getByRole("button", { name: WORDS.zh.next }).tap();
      await expectMovedOn(page, before);
    } else {
      await tap(page, done < 22 ? "6 同意" : "4 一般");
    }
  }
}

test("a customer completes the survey in Chinese by touch", async ({ page }) => {
  await page.goto(SURVEY);
  await page.getByRole("button", { name: WORDS.zh.start }).tap();
  await answer(page, QUESTIONS);
  await expectAnswered(page, QUESTIONS);
  await page.getByRole("button", { name: WORDS.zh.submit }).tap();
  await expect(page.getByRole("heading", { name: WORDS.zh.thanks })).toBeVisible();

  const responses = await storedResponses(page);
  expect(responses).toHaveLength(1);
  expect(responses[0]).toMatchObject({ survey: "servqual22", lang: "zh-CN" });
  expect(responses[0].answers).toMatchObject({ SQ01E: 6, SQ22P: 4, W_tangibles: 20, W_empathy: 20 });
  expect(Object.keys(responses[0].answers)).toHaveLength(49);
});

test("a page that is killed mid-way resumes at the same item, in the same language", async ({ page, context }) => {
  await page.goto(SURVEY);
  await page.getByRole("button", { name: WORDS.zh.start }).tap();
  await answer(page, 5);
  const sixth = await questionText(page);
  await page.close();

  const again = await context.newPage();
  await again.goto(SURVEY);
  await expect(again.getByRole("heading", { level: 1 })).toHaveText(sixth);
  await expectAnswered(again, 5);
  await expect(again.getByText("欢迎回来")).toBeVisible();
  await answer(again, 1, 5);
  await expectAnswered(again, 6);
});

test("the language changes at any moment and answers stay", async ({ page }) => {
  await page.goto(SURVEY);
  await page.getByRole("button", { name: WORDS.zh.start }).tap();
  await answer(page, 2);
  await page.getByRole("button", { name: "English" }).tap();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Staff at excellent hotel organisations should be neatly dressed and well presented.",
  );
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expectAnswered(page, 2);
  await page.getByRole("button", { name: WORDS.en.back }).tap();
  await expect(page.getByRole("radio", { name: "6 Agree", exact: true })).toBeChecked();
});

test("going on without an answer explains what is needed", async ({ page }) => {
  await page.goto(SURVEY);
  await page.getByRole("button", { name: WORDS.zh.start }).tap();
  await page.getByRole("button", { name: WORDS.zh.next }).tap();
  await expect(page.getByRole("alert").filter({ hasText: "请选一个答案再继续。" })).toBeVisible();
  await expect(page.getByRole("radiogroup")).toHaveAccessibleDescription("请选一个答案再继续。");
});

test("points must add up to 100, or be left out", async ({ page }) => {
  await page.goto(SURVEY);
  await page.getByRole("button", { name: WORDS.zh.start }).tap();
  await answer(page, 22);
  await page.getByRole("textbox", { name: /可靠性/ }).fill("130");
  await page.getByRole("textbox", { name: /有形性/ }).fill("10");
  await expect(page.getByText("超出 10 分")).toBeVisible();
  const points = await questionText(page);
  await page.getByRole("button", { name: WORDS.zh.next }).tap();
  await expect(page.getByText("合计要正好 100 分")).toBeVisible();
  await page.getByRole("button", { name: "清空" }).tap();
  await page.getByRole("button", { name: "跳过" }).tap();
  await expectMovedOn(page, points);
  await expect(page.getByRole("radiogroup")).toBeVisible();
});

test("a broken link says what to do", async ({ page }) => {
  await page.goto("/respond.html?s=../../etc");
  await expect(page.getByRole("alert")).toContainText("链接不完整");
  await page.goto("/respond.html?s=nothing@9");
  await expect(page.getByRole("alert")).toContainText("nothing@9");
});

test("the pages are accessible, at 320 px and in the dark too", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 320, height: 568 });
  await page.goto(SURVEY);
  await page.getByRole("button", { name: WORDS.zh.start }).waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: WORDS.zh.start }).tap();
  await page.getByRole("radiogroup").waitFor();
  await expectAccessible(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
  for (const option of await page.getByRole("radio").all()) {
    expectThumbSized(await option.boundingBox());
  }
  await answer(page, 22);
  await expectAccessible(page);
});
