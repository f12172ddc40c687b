import { expect, test } from "@playwright/test";
import { QUESTIONS, SURVEY, WORDS, expectAnswered, expectMovedOn, questionText, storedResponses } from "./lib/survey.ts";

test.use({ locale: "en" });

test("the survey can be completed by keyboard alone", async ({ page }) => {
  await page.goto(SURVEY);
  await page.getByRole("button", { name: WORDS.en.start }).waitFor();
  await page.keyboard.press("Tab");
  while (!(await page.getByRole("button", { name: WORDS.en.start }).evaluate((b) => b === document.activeElement))) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");

  // The first question by arrows: moving over options must not leave the question.
  const first = await questionText(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "3 Somewhat disagree", exact: true })).toBeChecked();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(first);
  await page.keyboard.press("Enter");
  await expectMovedOn(page, first);

  for (let done = 1; done < QUESTIONS; done += 1) {
    const before = await questionText(page);
    if (done === 22) {
      for (const points of ["11", "32", "22", "19", "16"]) {
        await page.keyboard.press("Tab");
        while (!(await page.evaluate(() => document.activeElement instanceof HTMLInputElement))) {
          await page.keyboard.press("Tab");
        }
        await page.keyboard.type(points);
      }
      await expect(page.getByText("Exactly 100 points")).toBeVisible();
      await page.keyboard.press("Enter");
    } else {
      await page.keyboard.press("5");
    }
    await expectMovedOn(page, before);
  }
  await expectAnswered(page, QUESTIONS);
  const submit = page.getByRole("button", { name: WORDS.en.submit });
  while (!(await submit.evaluate((button) => button === document.activeElement))) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: WORDS.en.thanks })).toBeFocused();

  const [response, ...others] = await storedResponses(page);
  expect(others).toHaveLength(0);
  expect(response.answers).toMatchObject({ SQ01E: 3, SQ02E: 5, W_reliability: 32 });
});

test("submitting twice quickly stores exactly one response", async ({ page }) => {
  await page.goto(SURVEY);
  await page.getByRole("button", { name: WORDS.en.start }).click();
  for (let done = 0; done < QUESTIONS; done += 1) {
    const before = await questionText(page);
    await page.keyboard.press(done === 22 ? "Enter" : "7");
    await expectMovedOn(page, before);
  }
  await page.getByRole("button", { name: WORDS.en.submit }).dblclick();
  await expect(page.getByRole("heading", { name: WORDS.en.thanks })).toBeVisible();
  expect(await storedResponses(page)).toHaveLength(1);
});

test("a second tab of the same survey loses no answer", async ({ page, context }) => {
  await page.goto(SURVEY);
  await page.getByRole("button", { name: WORDS.en.start }).click();
  await page.keyboard.press("1");
  await expectAnswered(page, 1);
  const other = await context.newPage();
  await other.goto(SURVEY);
  await expectAnswered(other, 1);
  await other.keyboard.press("2");
  await expectAnswered(other, 2);
  // The first tab answers its own second question and is then asked for the third.
  await page.bringToFront();
  await page.keyboard.press("3");
  await expectAnswered(page, 2);
  await other.bringToFront();
  await other.keyboard.press("4");
  await expectAnswered(other, 3);
  await page.bringToFront();
  await page.reload();
  await expectAnswered(page, 3);
});
