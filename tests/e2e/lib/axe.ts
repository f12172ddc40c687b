import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The rule sets of WCAG 2.2, levels A and AA. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Fails with a readable list when axe finds a barrier on the page as it is now.
 * `within` narrows the check to one part of the page.
 */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  const builder = new AxeBuilder({ page }).withTags(RULES);
  const { violations } = await (within ? builder.include(within) : builder).analyze();
  const list = violations.map(({ id, help, impact, nodes }) => {
    const places = nodes.map((node) => `    ${node.target.join(' ')}\n      ${node.failureSummary?.replaceAll('\n', '\n      ')}`);
    return `  ${id} (${impact}): ${help}\n${places.join('\n')}`;
  });
  if (list.length > 0) throw new Error(`barriers on ${page.url()}:\n${list.join('\n')}`);
}
