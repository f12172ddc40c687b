import type { Page } from '@playwright/test';

/**
 * Collects what the browser complains about: console errors (which include every breach of the
 * content security policy), uncaught exceptions and answers of 400 and above.
 * Call it before the page is opened and expect the list to be empty at the end.
 */
export function watchProblems(page: Page): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`exception: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  return problems;
}
