import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { expectSaved, stored } from './blueprint.ts';
import { ABOUT, CARDS, LINKS, PHASES, type CardPlan, type Group, type LinkPlan, type Step } from './hotel.ts';
import { content } from './same.ts';

/** The content of the blueprint, however it was drawn. */
const EXPECTED = new URL('../fixtures/hotel-checkin.json', import.meta.url);

/**
 * Somebody who draws a blueprint in one way only: with keys, with a finger, or through the
 * accessibility tree. Fields and buttons are those of the open panel unless it says otherwise, and
 * are named as the page names them.
 */
export interface Author {
  readonly page: Page;
  /** Makes a blank blueprint and returns its id. */
  create(): Promise<string>;
  /** Presses a button of the panel or the tools. */
  press(button: string): Promise<void>;
  /** Replaces what is in a text field. */
  write(field: string, words: string): Promise<void>;
  /** Types into the field of this name, which has just been given the focus. */
  type(field: string, words: string): Promise<void>;
  /** Chooses from a list. */
  choose(field: string, option: string): Promise<void>;
  /** Ticks a box. */
  tick(box: string): Promise<void>;
  /** Chooses a radio button of a group. */
  pick(radio: string, group: string): Promise<void>;
  /** Opens a group of fields unless it is open. */
  unfold(group: string): Promise<void>;
  /** Opens the details of a phase. */
  openPhase(phase: string): Promise<void>;
  /** Adds a card to the end of a cell and types its title. */
  addCard(lane: string, phase: string, title: string): Promise<void>;
  /** Opens the details of a card. */
  openCard(title: string): Promise<void>;
  /** Links a card to another one. */
  connect(from: string, to: string): Promise<void>;
  /** Closes the panel. */
  close(): Promise<void>;
  /** Opens the checks. */
  openChecks(): Promise<void>;
}

/** Draws the check-in of A Hotel from blank; fails unless it is sound and the same as ever. */
export async function expectHotel(author: Author): Promise<void> {
  const id = await drawHotel(author);
  await expectSound(author);
  await expectSaved(author.page);
  expect(content(await stored(author.page, id))).toEqual(JSON.parse(readFileSync(EXPECTED, 'utf8')));
}

/** Draws the check-in of A Hotel from blank, and returns the blueprint's id. */
async function drawHotel(author: Author): Promise<string> {
  const { page } = author;
  await listen(page);
  const id = await author.create();
  await author.press('About this blueprint');
  for (const step of ABOUT.steps) await take(author, step);
  for (const group of ABOUT.groups) await fill(author, group);
  await author.close();
  await drawPhases(author);
  for (const card of CARDS) await drawCard(author, card);
  for (const link of LINKS) await drawLink(author, link);
  return id;
}

/** Fails unless the checks find neither errors nor warnings. */
async function expectSound(author: Author): Promise<void> {
  const { page } = author;
  await author.openChecks();
  const checks = page.getByRole('complementary', { name: 'Checks' });
  await expect(checks.getByRole('heading', { name: 'Checks' })).toBeVisible();
  // They look a moment after the last edit; SQ10 calls up the other items of its survey.
  await expect(checks.getByRole('heading', { name: /^Notes/ })).toBeVisible();
  const found = checks.getByRole('region', { name: /^(Errors|Warnings)/ }).getByRole('listitem');
  expect(await found.allInnerTexts()).toEqual([]);
  await expect(page.getByRole('button', { name: /^Checks: \d+ notes?$/ })).toBeVisible();
}

/** Waits until the page has said something to screen readers since the last time. */
export async function heard(page: Page, words: string): Promise<void> {
  const said = (): Promise<string[]> => page.evaluate(() => (window as unknown as { said: string[] }).said);
  await expect.poll(said, { message: 'announcements' }).toContain(words);
  await page.evaluate(() => {
    (window as unknown as { said: string[] }).said = [];
  });
}

/** Writes down whatever live regions say, as a screen reader would speak it. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const said: string[] = [];
    (window as unknown as { said: string[] }).said = said;
    const live = '[role=status], [role=alert], [aria-live]:not([aria-live=off])';
    new MutationObserver((changes) => {
      const regions = new Set<Element>();
      for (const { target } of changes) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest(live);
        if (region) regions.add(region);
      }
      const log = (window as unknown as { said: string[] }).said;
      // What is said a second time ends with a space that nobody hears.
      for (const region of regions) log.push((region.textContent ?? '').trim());
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

async function drawPhases(author: Author): Promise<void> {
  for (const [index, { blank, en, zh }] of PHASES.entries()) {
    if (blank !== undefined) {
      await author.openPhase(blank);
      await author.write('Phase name (English)', en);
      await author.write('Phase name (Chinese)', zh);
    } else {
      await author.press('Add phase');
      await heard(author.page, 'Phase added');
      await author.type('Phase name (English)', en);
      await author.write('Phase name (Chinese)', zh);
      await author.choose('Stage', 'During the sale');
      // All those of a blank blueprint are there already.
      for (let at = PHASES.filter((phase) => phase.blank !== undefined).length; at > index; at -= 1) {
        await author.press('Move earlier');
        await heard(author.page, `“${en}” is now phase ${at}`);
      }
    }
    await author.close();
  }
}

async function drawCard(author: Author, card: CardPlan): Promise<void> {
  const { lane, phase, title, marks = [], items, groups = [] } = card;
  await author.addCard(lane, phase, title);
  await heard(author.page, `Title is now “${title}”`);
  await author.openCard(title);
  for (const mark of marks) await author.tick(mark);
  for (const group of groups) await fill(author, group);
  if (items !== undefined) await author.write('Survey items', items);
  await author.close();
}

async function drawLink(author: Author, link: LinkPlan): Promise<void> {
  const { from, to, kind, words, bothWays } = link;
  await author.connect(from, to);
  await heard(author.page, `Connected “${from}” to “${to}”`);
  if (kind === undefined) return;
  await author.openCard(from);
  await author.press(`Details of the link: To “${to}”`);
  await author.choose('Kind', kind);
  if (words !== undefined) await author.write('Words on it (English)', words);
  if (bothWays) await author.tick('Both ways: the two depend on each other');
  await author.close();
}

async function fill(author: Author, { group, steps }: Group): Promise<void> {
  await author.unfold(group);
  for (const step of steps) await take(author, step);
}

async function take(author: Author, step: Step): Promise<void> {
  if ('write' in step) await author.write(step.write, step.words);
  else if ('choose' in step) await author.choose(step.choose, step.option);
  else if ('tick' in step) await author.tick(step.tick);
  else if ('pick' in step) await author.pick(step.pick, step.of);
  else {
    await author.press(step.add);
    await author.type(step.first, step.words);
  }
}
