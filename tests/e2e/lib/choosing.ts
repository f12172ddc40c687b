import { expect, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';

/** What a survey of the complete runtime looks like as far as these tests change it. */
interface Survey {
  sections: { questions: { id: string; optional?: boolean }[] }[];
  flow?: unknown;
}

export type Lang = 'zh' | 'en';

export interface Opening {
  /** The questions to ask; all if none are named. */
  only?: string[];
  lang?: Lang;
  /** How the survey is gone through. */
  flow?: object;
  /** Whether all are asked on one screen. */
  together?: boolean;
  /** Questions that must be answered here although they may be left out in the fixture. */
  needed?: string[];
}

const FIXTURE = new URL('../fixtures/choosing.json', import.meta.url);

const START = { zh: '开始', en: 'Start' };

/** Serves the survey of the kinds that are pressed and goes to its first question. */
export async function open(page: Page, opening: Opening = {}): Promise<void> {
  const { only, lang = 'en', flow, together = false, needed = [] } = opening;
  const survey = JSON.parse(readFileSync(FIXTURE, 'utf8')) as Survey;
  for (const section of survey.sections) {
    section.questions = section.questions.filter(({ id }) => only?.includes(id) ?? true);
    for (const question of section.questions) {
      if (needed.includes(question.id)) delete question.optional;
    }
  }
  survey.sections = survey.sections.filter(({ questions }) => questions.length > 0);
  if (together) {
    const [first, ...others] = survey.sections;
    first.questions.push(...others.flatMap(({ questions }) => questions));
    survey.sections = [first];
    survey.flow = { paging: 'section' };
  }
  if (flow) survey.flow = flow;
  await page.route('**/surveys/choosing@1.json', (route) => route.fulfill({ json: survey }));
  await page.goto(`/respond.html?s=choosing@1&lang=${lang}`);
  await page.getByRole('button', { name: START[lang], exact: true }).click();
  await expect(page.locator('[data-q]').first()).toBeVisible();
}

/** Presses with a finger where there is one, else with the mouse. */
export async function press(locator: Locator, options: { force?: boolean } = {}): Promise<void> {
  const touches = await locator.page().evaluate(() => navigator.maxTouchPoints > 0);
  await (touches ? locator.tap(options) : locator.click(options));
}

/** The answers of the draft on this device. */
export async function answers(page: Page): Promise<Record<string, unknown>> {
  const text = await page.evaluate(
    () =>
      new Promise<string | undefined>((resolve, reject) => {
        const open = indexedDB.open('serviscope');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const all = open.result.transaction('drafts').objectStore('drafts').getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            open.result.close();
            resolve((all.result as string[])[0]);
          };
        };
      }),
  );
  return text ? (JSON.parse(text) as { answers: Record<string, unknown> }).answers : {};
}

/** Waits until exactly these answers are stored. */
export async function expectStored(page: Page, stored: Record<string, unknown>): Promise<void> {
  await expect.poll(() => answers(page)).toEqual(stored);
}

/** The question on the screen. */
export function asked(page: Page): Locator {
  return page.locator('[data-q]');
}

export async function expectAsked(page: Page, id: string): Promise<void> {
  await expect(asked(page)).toHaveAttribute('data-q', id);
}

/** Tabs until the element has the focus. */
export async function tabTo(page: Page, locator: Locator): Promise<void> {
  for (let tabs = 0; tabs < 20; tabs += 1) {
    if (await locator.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(locator).toBeFocused();
}

/** The names of the elements, in the order of the screen. */
export async function names(locator: Locator): Promise<string[]> {
  return locator.evaluateAll((all) => all.map((element) => element.closest('label, li')?.textContent ?? ''));
}
