import { expect, test, type Locator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expectAccessible } from './lib/axe.ts';
import { card, createBlueprint, expectSaved, opened, openSample, openVersions, stored, version } from './lib/blueprint.ts';

/** The dialog with everything that can be exported. */
async function openFiles(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Files', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export and print' });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** The file that a button of the dialog gives. The dialog closes then. */
async function exported(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const dialog = await openFiles(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name, exact: true }).click(),
  ]);
  await expect(dialog).toBeHidden();
  await expect(page.getByText(`Exported ${download.suggestedFilename()}`)).toBeVisible();
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Gives the list of blueprints a file and returns the dialog that tells what is in it. */
async function give(page: Page, name: string, content: string | Buffer, button = 'Import from a file'): Promise<Locator> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  const buffer = typeof content === 'string' ? Buffer.from(content) : content;
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer });
  return page.getByRole('dialog', { name: 'Import a blueprint' });
}

/** What an SVG file holds, as a browser reads it. */
function pictured(page: Page, svg: string): Promise<{ elements: string[]; attributes: string[]; text: string; width: number }> {
  return page.evaluate((source) => {
    const root = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement;
    const all = [root, ...root.querySelectorAll('*')];
    return {
      elements: [...new Set(all.map((element) => element.localName))],
      attributes: [...new Set(all.flatMap((element) => element.getAttributeNames()))],
      text: [...root.querySelectorAll('text')].map((element) => element.textContent).join(' '),
      width: Number(root.getAttribute('width')),
    };
  }, svg);
}

const SAMPLE = 'A Hotel, Beijing: check-in';
const FILE = 'A-Hotel-Beijing-check-in';

test('a blueprint leaves as picture, table, diagram and document', async ({ page }) => {
  const id = await openSample(page);
  const svg = await exported(page, 'Picture, SVG');
  expect(svg.name).toBe(`${FILE}.svg`);
  const picture = await pictured(page, svg.bytes.toString('utf8'));
  expect(picture.elements).not.toContain('parsererror');
  for (const banned of ['script', 'foreignObject', 'image', 'style', 'a', 'use']) expect(picture.elements).not.toContain(banned);
  for (const banned of ['href', 'style', 'class', 'id', 'onload']) expect(picture.attributes).not.toContain(banned);
  for (const line of ['Line of interaction', 'Line of visibility', 'Line of internal interaction']) {
    expect(picture.text).toContain(line);
  }
  for (const sign of ['Wait point', 'Fail point', 'Moment of truth', 'Sequence']) expect(picture.text).toContain(sign);

  const png = await exported(page, 'Picture, PNG');
  expect(png.name).toBe(`${FILE}.png`);
  expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(png.bytes.readUInt32BE(16)).toBe(2 * picture.width);

  const csv = (await exported(page, 'Table, CSV')).bytes.toString('utf8');
  expect(csv.startsWith('\u{feff}id,phase,lane,title_zh,title_en')).toBe(true);

  const json = JSON.parse((await exported(page, 'Blueprint file, JSON')).bytes.toString('utf8'));
  const { revision: _, updated_at: __, ...content } = json;
  expect(content).toEqual(await stored(page, id));

  expect((await exported(page, 'draw.io diagram')).name).toBe(`${FILE}.drawio`);
  const bpmn = await exported(page, 'BPMN 2.0');
  expect(bpmn.name).toBe(`${FILE}.bpmn`);
  expect(bpmn.bytes.toString('utf8')).toContain('<sequenceFlow ');
});

test('chosen cards leave alone, and only in forms that can hold a part', async ({ page }) => {
  await openSample(page);
  const waits = card(page, 'Waits at the front desk');
  await waits.focus();
  await page.keyboard.press('Shift+Space');
  await expect(waits).toHaveAttribute('aria-pressed', 'true');
  const dialog = await openFiles(page);
  await expect(dialog.getByRole('listitem')).toHaveCount(7);
  await dialog.getByRole('radio', { name: 'The 1 selected card' }).check();
  await expect(dialog.getByRole('listitem')).toHaveCount(3);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Picture, SVG' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${FILE}-part.svg`);
  const { text } = await pictured(page, await readFile(await download.path(), 'utf8'));
  expect(text.replace(/\s+/g, '')).toContain('Waitsatthefrontdesk');
  expect(text).not.toContain('Pays');
  expect(text).toContain('Line of visibility');
});

test('hostile words stay words in every picture', async ({ page }) => {
  await createBlueprint(page);
  await page.getByRole('button', { name: 'Add card: Customer actions, Before' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('"onload="alert(1) <script>alert(2)</script>');
  await page.keyboard.press('Enter');
  await expectSaved(page);
  const { bytes } = await exported(page, 'Picture, SVG');
  const picture = await pictured(page, bytes.toString('utf8'));
  expect(picture.elements).not.toContain('script');
  expect(picture.attributes).not.toContain('onload');
  expect(picture.text.replace(/\s+/g, '')).toContain('<script>alert(2)</script>');
});

for (const [form, again] of [
  ['draw.io diagram', 'again.drawio'],
  ['BPMN 2.0', 'again.bpmn'],
  ['Blueprint file, JSON', 'again.json'],
]) {
  test(`${form}: comes back, as a copy or in the place of the stored one, and cancelling stores nothing`, async ({ page }) => {
    await openSample(page);
    const { bytes } = await exported(page, form);
    await page.goto('/blueprints');
    const entries = page.getByRole('link', { name: /A Hotel, Beijing: check-in/ });
    await expect(entries).toHaveCount(1);

    const dialog = await give(page, again, bytes);
    await expect(dialog.getByRole('status')).toContainText(again);
    await expect(dialog.getByText(/^All \d+ elements come over as they are/)).toBeVisible();
    await expect(dialog.getByText('Nothing is stored yet.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog).toBeHidden();
    await expect(entries).toHaveCount(1);

    await (await give(page, again, bytes)).getByRole('button', { name: 'Keep both' }).click();
    await expect(entries).toHaveCount(2);
    await expect(page.getByRole('link', { name: `${SAMPLE} (imported)` })).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(entries).toHaveCount(1);

    await (await give(page, again, bytes)).getByRole('button', { name: 'Replace' }).click();
    await expect(page.getByText(`Replaced “${SAMPLE}” by the file`)).toBeVisible();
    await expect(entries).toHaveCount(1);
  });
}

test('replacing brings the file’s content, and undo what was there', async ({ page }) => {
  const id = await openSample(page);
  const { bytes } = await exported(page, 'Blueprint file, JSON');
  const before = await stored(page, id);
  const changed = JSON.parse(bytes.toString('utf8'));
  changed.title.en = 'Check-in, reworked';
  await page.goto('/blueprints');
  const dialog = await give(page, 'changed.json', JSON.stringify(changed));
  await expect(dialog.getByText(/This blueprint is here already: “A Hotel, Beijing: check-in”/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Replace' }).click();
  await expect(page.getByRole('link', { name: 'Check-in, reworked' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: SAMPLE })).toBeVisible();
  expect(await stored(page, id)).toEqual(before);

  // Replaced once more and left alone, it is still among the versions.
  await (await give(page, 'changed.json', JSON.stringify(changed))).getByRole('button', { name: 'Replace' }).click();
  await page.getByRole('link', { name: 'Check-in, reworked' }).click();
  await opened(page);
  const versions = await openVersions(page);
  const kept = version(versions, 'Before a file replaced it (kept by itself)');
  await kept.first().getByRole('button', { name: /^Restore/ }).click();
  await expect(page.getByRole('textbox', { name: 'Blueprint name' })).toHaveValue(SAMPLE);
});

test('a table of others comes in with a report, and can be edited', async ({ page }) => {
  await page.goto('/blueprints');
  const dialog = await give(page, 'visit.csv', 'Step,Lane,Phase,Target,Colour\nAsks the way,Guest,Arriving,60,red\nGreets,Reception,Arriving,soon,\n');
  await expect(dialog.getByText(/^2 elements come over/)).toBeVisible();
  await expect(dialog.getByRole('heading', { name: 'Left out: 2' })).toBeVisible();
  await expect(dialog.getByText('Row 3, Standard time (s): “soon” is no number that fits here')).toBeVisible();
  await expect(dialog.getByRole('heading', { name: 'Changed: 2' })).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('link', { name: 'visit' }).click();
  await opened(page);
  await expect(page.getByRole('gridcell', { name: 'Guest, Arriving:' })).toBeVisible();
  await expect(card(page, 'Asks the way')).toBeVisible();
});

test('files that are something else are refused with the reason, and nothing changes', async ({ page }) => {
  await page.goto('/blueprints');
  for (const [name, content, why] of [
    ['answers.csv', 'Q1,Q2\n5,4\n', /No column of the table holds the titles of steps.*The head has: Q1, Q2/],
    ['newer.json', '{"schema":99,"lanes":[],"cards":[]}', /A newer version made this file \(format 99/],
    ['workspace.json', '{"format":"serviscope-workspace","schema":1}', /Import it under Settings/],
    ['cut.json', '{"schema":2,"lanes":[', /cut off in the middle/],
    ['picture.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', /This is a picture/],
    ['packed.drawio', '<mxfile><diagram>7VhbU5s8FP01</diagram></mxfile>', /compressed/],
    ['doctype.bpmn', '<!DOCTYPE a [<!ENTITY b "c">]><definitions>&b;</definitions>', /no readable XML/],
    ['deep.drawio', `<mxfile>${'<a>'.repeat(200)}`, /too large/],
    ['table.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 0xff]), /This is no text file/],
    ['nothing.csv', '\n', /The file is empty/],
  ] as const) {
    const dialog = await give(page, name, content);
    const alert = dialog.getByRole('alert');
    await expect(alert).toContainText(`${name} cannot be opened`);
    await expect(alert).toContainText(why);
    await expect(alert).toContainText('Nothing was imported and nothing has changed.');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
  // Another file can be chosen at once.
  const dialog = await give(page, 'nothing.csv', '\n');
  await give(page, 'steps.txt', 'Arrives\nPays\n', 'Choose another file');
  await expect(dialog.getByText(/^2 elements come over/)).toBeVisible();
});

test('a file can be dropped on the list', async ({ page }) => {
  await page.goto('/blueprints');
  const hint = page.getByText(/^Or drop a draw\.io, BPMN, CSV/);
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['title\nArrives\nPays\n'], 'dropped.csv', { type: 'text/csv' }));
    return data;
  });
  await hint.dispatchEvent('dragover', { dataTransfer: transfer });
  await hint.dispatchEvent('drop', { dataTransfer: transfer });
  const dialog = page.getByRole('dialog', { name: 'Import a blueprint' });
  await expect(dialog.getByRole('status')).toContainText('dropped.csv (CSV): dropped');
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('link', { name: 'dropped' })).toBeVisible();
});

test('everything is said in Chinese as well, and nothing bars the way', async ({ page }) => {
  await openSample(page);
  await openFiles(page);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByRole('button', { name: '文件', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '导出和打印' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: '图片 SVG' }).click(),
  ]);
  const { text } = await pictured(page, await readFile(await download.path(), 'utf8'));
  for (const words of ['互动分界线', '可视分界线', '内部互动分界线', '等候点', '客户行为']) expect(text).toContain(words);

  await page.goto('/blueprints');
  await expectAccessible(page);
  const chosen = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '从文件导入' }).click(),
  ]);
  await chosen[0].setFiles({ name: '问卷.csv', mimeType: 'text/csv', buffer: Buffer.from('甲,乙\n1,2\n') });
  const refusal = page.getByRole('dialog', { name: '导入蓝图' }).getByRole('alert');
  await expect(refusal).toContainText('打不开“问卷.csv”。表格里没有步骤的标题。');
  await expect(refusal).toContainText('没有导入，什么都没有改变。');
  await expectAccessible(page);
});

test.describe('without a worker', () => {
  // A service worker would answer for the script that is missing here.
  test.use({ serviceWorkers: 'block' });
  const SCRIPT = /\/worker-[0-9a-f]{16}\.js$/;

  for (const [what, answer, why] of [
    ['that cannot be had', { status: 404, body: '' }, /does not start in this browser/],
    [
      'that breaks down',
      { contentType: 'text/javascript', body: `addEventListener('message', () => { throw new Error('broken'); }); postMessage([0, 'Ready']);` },
      /failed, for lack of memory perhaps/,
    ],
  ] as const) {
    test(`one ${what} is told of, nothing is lost, and our own form can be exported`, async ({ page }) => {
      await page.route(SCRIPT, (route) => route.fulfill(answer));
      await openSample(page);
      const dialog = await openFiles(page);
      for (const form of ['Picture, SVG', 'Picture, PNG', 'Table, CSV', 'draw.io diagram', 'BPMN 2.0']) {
        await dialog.getByRole('button', { name: form, exact: true }).click();
        await expect(dialog.getByRole('alert')).toContainText('Nothing was exported');
        await expect(dialog.getByRole('alert')).toContainText(why);
      }
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      const { bytes } = await exported(page, 'Blueprint file, JSON');

      await page.goto('/blueprints');
      const refused = await give(page, 'again.json', bytes);
      await expect(refused.getByRole('alert')).toContainText(why);
      await expect(refused.getByRole('alert')).toContainText('Nothing was imported and nothing has changed.');

      // The same page goes on as soon as there is one.
      await page.unroute(SCRIPT);
      const again = await give(page, 'again.json', bytes, 'Choose another file');
      await expect(again.getByText(/^All \d+ elements come over as they are/)).toBeVisible();
    });
  }
});
