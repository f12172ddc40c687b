import { expect, type Page } from "@playwright/test";

/** The demo survey's address. */
export const SURVEY = "/respond.html?s=servqual22@1";

/** How many questions it asks: 22 expectations, the points, 22 perceptions. */
export const QUESTIONS = 45;

/** Words that the tests press, in both languages. */
export const WORDS = {
  zh: { start: "开始", next: "下一题", back: "上一题", submit: "提交", spread: "平分剩余分数", thanks: "谢谢您！" },
  en: { start: "Start", next: "Next", back: "Back", submit: "Submit", spread: "Spread the rest evenly", thanks: "Thank you!" },
};

/** Waits until `done` of the questions are answered, as the progress bar says. */
export async function expectAnswered(page: Page, done: number): Promise<void> {
  await expect(page.getByRole("progressbar")).toHaveAttribute("value", String(done));
}

/** The words of the question on the screen. */
export async function questionText(page: Page): Promise<string> {
  return (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
}

/**
 * Waits until another question than `text` is on the screen and has come to rest: a touch at the same
 * place before that is taken for the second half of a double tap.
 */
export async function expectMovedOn(page: Page, text: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(text);
  await page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
}

/** A response as the device stores it. */
export interface StoredResponse {
  id: string;
  survey: string;
  lang: string;
  answers: Record<string, number | string | string[] | null>;
  session?: { consent?: string; marks?: string[]; parameters?: [string, string][]; token?: string };
}

/** A draft as the device stores it. */
export interface StoredDraft extends StoredResponse {
  at: string;
  timings?: { q: string; visits: number; spent: number; first?: number; last?: number }[];
}

/** The documents of one collection in the device's database. */
export async function stored<T>(page: Page, collection: string): Promise<T[]> {
  const texts = await page.evaluate(
    (collection) =>
      new Promise<string[]>((resolve, reject) => {
        const open = indexedDB.open("serviscope");
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const all = open.result.transaction(collection).objectStore(collection).getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            open.result.close();
            resolve(all.result as string[]);
          };
        };
      }),
    collection,
  );
  return texts.map((text) => JSON.parse(text) as T);
}

/** The drafts in the device's database. */
export function storedDrafts(page: Page): Promise<StoredDraft[]> {
  return stored<StoredDraft>(page, "drafts");
}

/** The submitted responses in the device's database, sample ones left out. */
export async function storedResponses(page: Page): Promise<StoredResponse[]> {
  const responses = await stored<StoredResponse>(page, "responses");
  return responses.filter((response) => !response.id.startsWith("sample-"));
}
