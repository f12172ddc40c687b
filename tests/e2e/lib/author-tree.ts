import { expect, type CDPSession, type Page } from '@playwright/test';
import type { Author } from './authoring.ts';
import { heard } from './authoring.ts';
import { createBlueprint } from './blueprint.ts';

/** A node of the browser's accessibility tree, as assistive technology gets it. */
interface AxNode {
  ignored: boolean;
  name?: { value?: unknown };
  value?: { value?: unknown };
  properties?: { name: string; value: { value?: unknown } }[];
  backendDOMNodeId?: number;
}

type Name = string | RegExp;

/** More presses than any list needs. */
const FAR = 40;

const PANEL = /^(Card|Phase|Link|Lane) details$|^About this blueprint$/;

/**
 * Draws through the accessibility tree alone: everything is found there by role and name, gets the
 * focus from there and is then worked with the keyboard, as with a screen reader.
 */
export class TreeAuthor implements Author {
  private constructor(
    readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  static async on(page: Page): Promise<TreeAuthor> {
    const session = await page.context().newCDPSession(page);
    await session.send('Accessibility.enable');
    return new TreeAuthor(page, session);
  }

  create(): Promise<string> {
    return createBlueprint(this.page, async (name) => this.click(name, await this.root()));
  }

  async press(name: string): Promise<void> {
    const [own] = await this.all('button', name, await this.panel());
    await this.click(name, own ? undefined : await this.root());
  }

  async write(label: string, words: string): Promise<void> {
    await this.focus('textbox', label);
    if ((await this.value('textbox', label)) !== '') await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(words);
    await expect.poll(() => this.value('textbox', label)).toBe(words);
  }

  async type(label: string, words: string): Promise<void> {
    // Others may have the same name; this one has the focus.
    const here = async (): Promise<AxNode | undefined> =>
      (await this.all('textbox', label, await this.panel())).find((node) => property(node, 'focused') === true);
    await expect.poll(async () => (await here()) !== undefined, { message: `${label} has the focus` }).toBe(true);
    await this.page.keyboard.insertText(words);
    await expect.poll(async () => (await here())?.value?.value).toBe(words);
  }

  async choose(label: string, option: string): Promise<void> {
    await this.focus('combobox', label);
    await this.page.keyboard.press('Home');
    for (let turn = 0; turn < FAR && (await this.value('combobox', label)) !== option; turn += 1) {
      await this.page.keyboard.press('ArrowDown');
    }
    expect(await this.value('combobox', label)).toBe(option);
  }

  async tick(name: string): Promise<void> {
    await this.use('checkbox', name, 'Space');
    await expect.poll(async () => property(await this.one('checkbox', name), 'checked')).toBe('true');
  }

  async pick(name: string, group: string): Promise<void> {
    const within = id(await this.one('group', group));
    await this.session.send('DOM.focus', { backendNodeId: id(await this.one('radio', name, within)) });
    await this.page.keyboard.press('Space');
    await expect.poll(async () => property(await this.one('radio', name, within), 'checked')).toBe('true');
  }

  async unfold(group: string): Promise<void> {
    const title = new RegExp(`^${group}\\b`);
    const isOpen = async (): Promise<unknown> => property(await this.one(DISCLOSURE, title), 'expanded');
    if (await isOpen()) return;
    await this.use(DISCLOSURE, title, 'Enter');
    await expect.poll(isOpen).toBe(true);
  }

  async openPhase(phase: string): Promise<void> {
    await this.use('button', `Phase: ${phase}`, 'Space', false);
    await this.showsFocus('textbox', 'Phase name (English)');
  }

  async addCard(lane: string, phase: string, title: string): Promise<void> {
    await this.click(`Add card: ${lane}, ${phase}`, await this.root());
    await heard(this.page, `Card added to ${lane}, ${phase}. Type its title.`);
    await expect.poll(async () => property(await this.one('textbox', 'Card title', await this.root()), 'focused')).toBe(true);
    await this.page.keyboard.insertText(title);
    await this.page.keyboard.press('Enter');
    // It says where it is.
    await this.one('button', new RegExp(`^${title}\\. ${lane}, ${phase}, \\d of \\d`), await this.root());
  }

  async openCard(title: string): Promise<void> {
    await this.use('button', new RegExp(`^${title}\\. `), 'Space', false);
    await this.showsFocus('textbox', 'Title (English)');
  }

  async connect(from: string, to: string): Promise<void> {
    await this.openCard(from);
    await this.press('Connect to …');
    await heard(
      this.page,
      `Connecting from “${from}”: choose the target with the arrow keys, Enter to connect, Escape to cancel`,
    );
    await this.use('button', new RegExp(`^${to}\\. `), 'Enter', false);
    await expect.poll(async () => name(await this.one('button', new RegExp(`^${from}\\. `), await this.root()))).toMatch(`Leads to`);
    await this.close();
  }

  async close(): Promise<void> {
    await this.press('Close details');
    await expect.poll(() => this.panel()).toBe(undefined);
  }

  async openChecks(): Promise<void> {
    await this.click(/^Checks: /, await this.root());
    await this.showsFocus('heading', 'Checks', false);
  }

  /** Presses a button as assistive technology does. */
  private async click(name: Name, within?: number): Promise<void> {
    const backendNodeId = id(await this.one('button', name, within));
    await this.session.send('DOM.focus', { backendNodeId });
    const { object } = await this.session.send('DOM.resolveNode', { backendNodeId });
    if (object.objectId === undefined) throw new Error(`${name} is no element`);
    await this.session.send('Runtime.callFunctionOn', { objectId: object.objectId, functionDeclaration: 'function () { this.click(); }' });
  }

  /** Focuses something and presses a key. */
  private async use(role: string, wanted: Name, key: string, inPanel = true): Promise<void> {
    await this.focus(role, wanted, inPanel);
    await this.page.keyboard.press(key);
  }

  private async focus(role: string, wanted: Name, inPanel = true): Promise<void> {
    const node = await this.one(role, wanted, inPanel ? undefined : await this.root());
    await this.session.send('DOM.focus', { backendNodeId: id(node) });
  }

  private async showsFocus(role: string, wanted: Name, inPanel = true): Promise<void> {
    const there = async (): Promise<unknown> => property(await this.one(role, wanted, inPanel ? undefined : await this.root()), 'focused');
    await expect.poll(there, { message: `${role} ${wanted} has the focus` }).toBe(true);
  }

  private async value(role: string, wanted: Name): Promise<unknown> {
    return (await this.one(role, wanted)).value?.value ?? '';
  }

  /** The only node of a role and a name, in the open panel unless told where. */
  private async one(role: string, wanted: Name, within?: number): Promise<AxNode> {
    let found: AxNode[] = [];
    await expect
      .poll(
        async () => {
          found = await this.all(role, wanted, within ?? (await this.panel()));
          return found.length;
        },
        { message: `nodes with the role ${role} and the name ${wanted}` },
      )
      .toBe(1);
    return found[0] as AxNode;
  }

  private async all(role: string, wanted: Name, within: number | undefined): Promise<AxNode[]> {
    if (within === undefined) return [];
    const { nodes } = await this.session
      .send('Accessibility.queryAXTree', { backendNodeId: within, role })
      // It may be gone by now.
      .catch(() => ({ nodes: [] as AxNode[] }));
    return (nodes as AxNode[]).filter((node) => !node.ignored && (typeof wanted === 'string' ? name(node) === wanted : wanted.test(name(node))));
  }

  /** The open panel. */
  private async panel(): Promise<number | undefined> {
    const [panel] = await this.all('complementary', PANEL, await this.root());
    return panel?.backendDOMNodeId;
  }

  private async root(): Promise<number> {
    const { root } = await this.session.send('DOM.getDocument', { depth: 0 });
    return root.backendNodeId;
  }
}

/** The browser's role for what opens and closes a group. */
const DISCLOSURE = 'DisclosureTriangle';

const name = (node: AxNode): string => String(node.name?.value ?? '');

const id = (node: AxNode): number => {
  if (node.backendDOMNodeId === undefined) throw new Error(`${name(node)} is no element`);
  return node.backendDOMNodeId;
};

const property = (node: AxNode, wanted: string): unknown => node.properties?.find((property) => property.name === wanted)?.value.value;
