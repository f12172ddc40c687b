import { expect, type Locator, type Page } from '@playwright/test';
import { card, cell, createBlueprint } from './blueprint.ts';
import type { Author } from './authoring.ts';
import { button, chosen, field, isOpen, panel, summary } from './eyes.ts';

/** More presses than any way on the page takes. */
const FAR = 300;

/** Draws with keys alone, from wherever the focus is. */
export class KeyboardAuthor implements Author {
  constructor(readonly page: Page) {}

  create(): Promise<string> {
    return createBlueprint(this.page, async (name) => {
      await this.tabTo(this.page.getByRole('button', { name, exact: true }));
      await this.key('Enter');
    });
  }

  async press(name: string): Promise<void> {
    await this.tabTo(await button(this.page, name));
    await this.key('Enter');
  }

  async write(label: string, words: string): Promise<void> {
    const target = field(this.page, label);
    await this.tabTo(target);
    if ((await target.inputValue()) !== '') await this.key('ControlOrMeta+a');
    await this.page.keyboard.type(words);
    await expect(target).toHaveValue(words);
  }

  async type(label: string, words: string): Promise<void> {
    const target = field(this.page, label).and(this.page.locator(':focus'));
    await expect(target).toBeFocused();
    await this.page.keyboard.type(words);
    await expect(target).toHaveValue(words);
  }

  async choose(label: string, option: string): Promise<void> {
    const list = field(this.page, label);
    await this.tabTo(list);
    await this.key('Home');
    for (let turn = 0; turn < FAR && (await chosen(list)) !== option; turn += 1) await this.key('ArrowDown');
    expect(await chosen(list)).toBe(option);
    await expect(list).toBeFocused();
  }

  async tick(name: string): Promise<void> {
    const box = panel(this.page).getByRole('checkbox', { name, exact: true });
    await this.tabTo(box);
    await this.key('Space');
    await expect(box).toBeChecked();
    await expect(box).toBeFocused();
  }

  async pick(name: string, group: string): Promise<void> {
    const scale = panel(this.page).getByRole('group', { name: group, exact: true });
    // One Tab stop for all: the chosen one, or the first.
    await this.tabTo(scale);
    const radio = scale.getByRole('radio', { name, exact: true });
    for (let turn = 0; turn < FAR && !(await radio.isChecked()); turn += 1) await this.key('ArrowLeft');
    await expect(radio).toBeFocused();
  }

  async unfold(group: string): Promise<void> {
    const target = summary(this.page, group);
    if (await isOpen(target)) return;
    await this.tabTo(target);
    await this.key('Enter');
    await expect.poll(() => isOpen(target)).toBe(true);
  }

  async openPhase(phase: string): Promise<void> {
    await this.goTo(this.page.getByRole('button', { name: `Phase: ${phase}`, exact: true }));
    await this.key('Space');
    await expect(field(this.page, 'Phase name (English)')).toBeFocused();
  }

  async addCard(lane: string, phase: string, title: string): Promise<void> {
    const here = cell(this.page, lane, phase);
    const count = await here.getByRole('button').count();
    // All but the last are cards. A new one comes below the one with the focus.
    if (count > 1) {
      await this.goTo(here.getByRole('button').nth(count - 2));
      await this.key('n');
    } else {
      await this.goTo(here.getByRole('button'));
      await this.key('Enter');
    }
    await expect(this.page.getByRole('textbox', { name: 'Card title' })).toBeFocused();
    await this.page.keyboard.type(title);
    await this.key('Enter');
    await expect(card(here, title)).toBeFocused();
  }

  async openCard(title: string): Promise<void> {
    await this.goTo(card(this.page, title));
    await this.key('Space');
    await expect(field(this.page, 'Title (English)')).toBeFocused();
  }

  async connect(from: string, to: string): Promise<void> {
    await this.goTo(card(this.page, from));
    await this.key('c');
    await this.goTo(card(this.page, to));
    await this.key('Enter');
  }

  async close(): Promise<void> {
    await this.key('Escape');
    await expect(panel(this.page)).toHaveCount(0);
    // Wherever the focus goes, it is not lost.
    await expect(this.page.locator('body')).not.toBeFocused();
  }

  async openChecks(): Promise<void> {
    await this.key('F8');
    await expect(this.page.getByRole('heading', { name: 'Checks' })).toBeFocused();
  }

  private key(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  /** Tabs to an element, or to one within it: forwards, or backwards if it lies before the focus. */
  private async tabTo(target: Locator): Promise<void> {
    await expect(target).toHaveCount(1);
    for (let turn = 0; turn < FAR; turn += 1) {
      const way = await target.evaluate((element) => {
        const active = document.activeElement ?? document.body;
        if (element.contains(active)) return 'here';
        return active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING ? 'back' : 'on';
      });
      if (way === 'here') return;
      await this.key(way === 'back' ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`Tab does not lead to ${target}`);
  }

  /** Goes to a stop of the grid: Tab to the grid, then arrows. */
  private async goTo(target: Locator): Promise<void> {
    await expect(target).toHaveCount(1);
    await this.tabTo(this.page.getByRole('grid', { name: 'Service blueprint' }));
    for (let turn = 0; turn < FAR; turn += 1) {
      const way = await target.evaluate((element) => {
        const at = (stop: Element): [number, number, number] => {
          const cell = stop.closest('[role=gridcell], [role=columnheader]');
          const buttons = [...(cell?.querySelectorAll('button') ?? [])];
          const row = Number(stop.closest('[role=row]')?.getAttribute('aria-rowindex'));
          return [row, Number(cell?.getAttribute('aria-colindex')), buttons.findIndex((button) => button === stop)];
        };
        const active = document.activeElement;
        if (!active || active === element) return undefined;
        const [[row, column, index], [toRow, toColumn, toIndex]] = [at(active), at(element)];
        if (column !== toColumn) return column < toColumn ? 'ArrowRight' : 'ArrowLeft';
        if (row !== toRow) return row < toRow ? 'ArrowDown' : 'ArrowUp';
        return index < toIndex ? 'ArrowDown' : 'ArrowUp';
      });
      if (way === undefined) return;
      const before = await this.focused();
      await this.key(way);
      await expect.poll(() => this.focused()).not.toBe(before);
    }
    throw new Error(`the arrows do not lead to ${target}`);
  }

  private focused(): Promise<string | undefined> {
    return this.page.evaluate(() => document.activeElement?.id);
  }
}
