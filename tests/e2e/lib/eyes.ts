import type { Locator, Page } from '@playwright/test';

/** What somebody who sees the screen looks for. Looking changes nothing. */

/** The panel with details that is open. */
export const panel = (page: Page): Locator => page.getByRole('complementary', { name: /^(Card|Phase|Link|Lane) details$|^About this blueprint$/ });

/** A button of the panel or, if the panel has none of this name, of the tools. */
export async function button(page: Page, name: string): Promise<Locator> {
  const wanted = { name, exact: true };
  const own = panel(page).getByRole('button', wanted);
  return (await own.count()) > 0 ? own : page.getByRole('button', wanted);
}

/** A field of the panel, by its label. */
export const field = (page: Page, label: string): Locator => panel(page).getByLabel(label, { exact: true });

/** The summary of a group of fields. */
export const summary = (page: Page, title: string): Locator =>
  panel(page).locator('summary').filter({ hasText: new RegExp(`^${title}\\b`) });

/** Whether a group of fields is open. */
export const isOpen = (summary: Locator): Promise<boolean> =>
  summary.evaluate((element) => element.parentElement instanceof HTMLDetailsElement && element.parentElement.open);

/** What a list shows. */
export const chosen = (list: Locator): Promise<string> =>
  list.evaluate((element) => (element instanceof HTMLSelectElement ? (element.selectedOptions[0]?.label ?? '') : ''));
