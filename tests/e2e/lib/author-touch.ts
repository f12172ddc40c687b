import { expect, type CDPSession, type Locator, type Page } from '@playwright/test';
import { card, cell, createBlueprint } from './blueprint.ts';
import type { Author } from './authoring.ts';
import { button, chosen, field, isOpen, panel, summary } from './eyes.ts';
import { expectThumbSized } from './touch.ts';

/** More swipes than any way on the page takes. */
const FAR = 80;

/** The middle of something, or the end of the text in it. */
type Part = 'middle' | 'end';

/** Where something is, and what to swipe so that a finger can reach it. */
interface Sight {
  /** All of it: of a box to tick, the label around it. */
  box: { x: number; y: number; width: number; height: number };
  /** Where a finger aims. */
  aim: { x: number; y: number };
  /** Whether the finger meets it there, and nothing above it. */
  isFree: boolean;
  /** Where a swipe begins, and how far it goes. */
  from: { x: number; y: number };
  by: { x: number; y: number };
}

/** Draws with one finger and the phone's own keyboard. */
export class TouchAuthor implements Author {
  private constructor(
    readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  static async on(page: Page): Promise<TouchAuthor> {
    return new TouchAuthor(page, await page.context().newCDPSession(page));
  }

  create(): Promise<string> {
    return createBlueprint(this.page, (name) => this.tap(this.page.getByRole('button', { name, exact: true })));
  }

  async press(name: string): Promise<void> {
    await this.tap(await button(this.page, name));
  }

  async write(label: string, words: string): Promise<void> {
    const target = field(this.page, label);
    await this.tap(target, 'end');
    await expect(target).toBeFocused();
    for (let left = (await target.inputValue()).length; left > 0; left -= 1) await this.page.keyboard.press('Backspace');
    await this.enter(words);
    await expect(target).toHaveValue(words);
  }

  async type(label: string, words: string): Promise<void> {
    const target = field(this.page, label).and(this.page.locator(':focus'));
    await expect(target).toBeFocused();
    await this.enter(words);
    await expect(target).toHaveValue(words);
  }

  async choose(label: string, option: string): Promise<void> {
    const list = field(this.page, label);
    await this.reach(list);
    // What opens is the system's list, which is no part of the page.
    await list.selectOption({ label: option });
    expect(await chosen(list)).toBe(option);
  }

  async tick(name: string): Promise<void> {
    const box = panel(this.page).getByRole('checkbox', { name, exact: true });
    await this.tap(box);
    await expect(box).toBeChecked();
  }

  async pick(name: string, group: string): Promise<void> {
    const radio = panel(this.page).getByRole('group', { name: group, exact: true }).getByRole('radio', { name, exact: true });
    await this.tap(radio);
    await expect(radio).toBeChecked();
  }

  async unfold(group: string): Promise<void> {
    const target = summary(this.page, group);
    if (await isOpen(target)) return;
    await this.tap(target);
    await expect.poll(() => isOpen(target)).toBe(true);
  }

  async openPhase(phase: string): Promise<void> {
    await this.tap(this.page.getByRole('button', { name: `Phase: ${phase}`, exact: true }));
    await expect(field(this.page, 'Phase name (English)')).toBeVisible();
  }

  async addCard(lane: string, phase: string, title: string): Promise<void> {
    const words = this.page.getByRole('textbox', { name: 'Card title' });
    // A tap on what still glides only stops it; a finger taps again then.
    await expect(async () => {
      if (!(await words.isVisible())) await this.tap(this.page.getByRole('button', { name: `Add card: ${lane}, ${phase}`, exact: true }));
      await expect(words).toBeFocused();
    }).toPass({ timeout: 30_000 });
    await this.enter(title);
    await this.page.keyboard.press('Enter');
    await expect(card(cell(this.page, lane, phase), title)).toBeVisible();
  }

  async openCard(title: string): Promise<void> {
    await this.tap(card(this.page, title));
    await expect(field(this.page, 'Title (English)')).toHaveValue(title);
  }

  async connect(from: string, to: string): Promise<void> {
    await this.openCard(from);
    await this.press('Connect to …');
    await this.tap(card(this.page, to));
    await this.close();
  }

  async close(): Promise<void> {
    await this.press('Close details');
    await expect(panel(this.page)).toHaveCount(0);
  }

  async openChecks(): Promise<void> {
    await this.tap(this.page.getByRole('button', { name: /^Checks: / }));
  }

  /** Types as a phone's keyboard does: word by word, without keys. */
  private async enter(words: string): Promise<void> {
    for (const word of words.split(/(?<= )/)) await this.page.keyboard.insertText(word);
  }

  private async tap(target: Locator, part: Part = 'middle'): Promise<void> {
    const { box, aim } = await this.reach(target, part);
    expectThumbSized(box, String(target));
    await this.page.touchscreen.tap(aim.x, aim.y);
  }

  /** Swipes until a finger meets the target. */
  private async reach(target: Locator, part: Part = 'middle'): Promise<Sight> {
    for (let turn = 0; turn < FAR; turn += 1) {
      const sight = await target.evaluate(look, part);
      if (sight.isFree) return sight;
      await this.swipe(sight.from, sight.by);
    }
    throw new Error(`no swipe leads to ${target}`);
  }

  private async swipe(from: { x: number; y: number }, by: { x: number; y: number }): Promise<void> {
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share?: number): Promise<unknown> => {
      const touchPoints = share === undefined ? [] : [{ x: from.x + share * by.x, y: from.y + share * by.y }];
      return this.session.send('Input.dispatchTouchEvent', { type, touchPoints });
    };
    // It sets out at once: a finger that rests on a card picks it up.
    await Promise.all([touch('touchStart', 0), touch('touchMove', 0.15), touch('touchMove', 0.3)]);
    for (const share of [0.5, 0.7, 0.9, 1, 1]) await touch('touchMove', share);
    await touch('touchEnd');
  }
}

/** Looks at an element once it no longer moves. Runs in the page, so it may use nothing from outside. */
async function look(element: Element, part: Part): Promise<Sight> {
  const label = element instanceof HTMLInputElement && /checkbox|radio/.test(element.type) ? element.labels?.[0] : undefined;
  const target = label ?? element;
  let last = target.getBoundingClientRect();
  for (let still = 0; still < 3; ) {
    await new Promise((frame) => requestAnimationFrame(frame));
    const now = target.getBoundingClientRect();
    still = now.x === last.x && now.y === last.y ? still + 1 : 0;
    last = now;
  }
  const { x, y, width, height } = last;
  // In the bottom right corner, but off the grip that resizes a field.
  const aim = part === 'middle' ? { x: x + width / 2, y: y + height / 2 } : { x: x + width - 24, y: y + height - 14 };
  const meets = (at: { x: number; y: number }, wanted: Element): boolean => {
    const met = document.elementFromPoint(at.x, at.y);
    return met !== null && wanted.contains(met);
  };
  // What scrolls it, and the part of that which a finger meets.
  let frame: Element = target.parentElement ?? document.documentElement;
  const scrolls = (box: Element): boolean =>
    /auto|scroll/.test(getComputedStyle(box).overflow) && (box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1);
  while (frame.parentElement && !scrolls(frame)) frame = frame.parentElement;
  const edges = frame === document.documentElement ? new DOMRect(0, 0, innerWidth, innerHeight) : frame.getBoundingClientRect();
  const column = Math.min(Math.max(edges.x, 0) + edges.width / 2, innerWidth - 1);
  let [top, bottom] = [Infinity, -Infinity];
  for (let at = Math.max(edges.y, 0) + 2; at < Math.min(edges.bottom, innerHeight); at += 4) {
    if (meets({ x: column, y: at }, frame)) [top, bottom] = [Math.min(top, at), Math.max(bottom, at)];
  }
  const from = { x: column, y: (top + bottom) / 2 };
  const most = { x: edges.width * 0.4, y: (bottom - top) * 0.4 };
  const within = (by: number, most: number): number => Math.max(-most, Math.min(most, by));
  // Sideways or up and down, as a finger does it: first sideways, if it is off the screen there.
  const isBeside = aim.x < Math.max(edges.x, 0) + 8 || aim.x > Math.min(edges.right, innerWidth) - 8;
  const by = isBeside ? { x: within(from.x - aim.x, most.x), y: 0 } : { x: 0, y: within(from.y - aim.y, most.y) };
  return { box: { x, y, width, height }, aim, isFree: meets(aim, target), from, by };
}
