import type { Page } from '@playwright/test';

/** Puts submitted responses to the demo survey into the device's database, as a phone or a kiosk stores them. */
export async function storeResponses(page: Page, responses: Made[]): Promise<void> {
  const documents = responses.map((made, place) => document(made, place));
  await page.evaluate(
    (documents) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('serviscope');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const transaction = open.result.transaction('responses', 'readwrite');
          for (const [key, text] of documents) transaction.objectStore('responses').put(text, key);
          transaction.oncomplete = () => {
            open.result.close();
            resolve();
          };
          transaction.onabort = () => reject(transaction.error);
        };
      }),
    documents,
  );
}

/** What differs between responses. */
export interface Made {
  /** The store that it comes from. */
  branch: string;
  /** Seconds on every question; none recorded if absent. */
  seconds?: number;
  /** Perception of item 1 to 22; careful ones if absent. */
  perceive?: (item: number) => number;
  /** Marks of the session. */
  marks?: string[];
}

/** Key and text of a stored response. */
function document({ branch, seconds, perceive, marks }: Made, place: number): [string, string] {
  const id = `made-${place}`;
  const items = Array.from({ length: 22 }, (_, item) => item + 1);
  const key = (item: number, side: string) => `SQ${String(item).padStart(2, '0')}${side}`;
  const careful = (item: number) => 2 + ((item * 3 + place) % 5);
  const answers = Object.fromEntries([
    ...items.map((item) => [key(item, 'E'), careful(item + 1)]),
    ...items.map((item) => [key(item, 'P'), (perceive ?? careful)(item)]),
  ]);
  const response = {
    schema: 1,
    id,
    survey: 'servqual22',
    version: 1,
    lang: 'en',
    started_at: '2026-03-01T02:00:00.000Z',
    submitted_at: `2026-03-01T02:${String(10 + place)}:00.000Z`,
    context: { branch, channel: marks ? 'kiosk' : 'phone' },
    ...(seconds && { timings: Object.keys(answers).map((q) => ({ q, visits: 1, spent: seconds * 1000 })) }),
    ...(marks && { session: { marks } }),
    answers,
  };
  return [`servqual22@1/${id}`, JSON.stringify(response)];
}
