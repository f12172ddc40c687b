import { expect, test, type Browser, type Page } from '@playwright/test';
import { expectAccessible } from './lib/axe.ts';
import { keepVersion, openSample, openVersions, version } from './lib/blueprint.ts';
import { openGaps } from './lib/gaps.ts';
import { addCompetitor, competitors, expectKept, openStanding } from './lib/standing.ts';
import { card, downloaded, giveFile, importFile } from './lib/surveys.ts';

const SERVQUAL = 'servqual22@1';
const REMOVE = 'Remove sample data';

/** A page of another device: nothing is shared with the first. */
async function freshDevice(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB' });
  return context.newPage();
}

async function exportWorkspace(page: Page): Promise<{ name: string; text: string }> {
  await page.goto('/settings');
  return downloaded(page, () => page.getByRole('button', { name: 'Export the workspace' }).click());
}

async function removeSample(page: Page): Promise<void> {
  await page.goto('/settings');
  await page.getByRole('button', { name: REMOVE }).click();
  await expect(page.getByRole('button', { name: 'Load the sample data again' })).toBeVisible();
}

test('a workspace goes to another device and has the same counts there', async ({ page, browser }) => {
  await importFile(page, 'id,branch,E1,P1\na,A,6,5\nb,B,7,5\n', 2);
  const file = await exportWorkspace(page);
  expect(file.name).toMatch(/^serviscope-workspace-\d{4}-\d\d-\d\d\.json$/);
  expect(JSON.parse(file.text)).toMatchObject({ format: 'serviscope-workspace', schema: 1 });

  const other = await freshDevice(browser);
  await removeSample(other);
  await giveFile(other, file.name, file.text);
  const responses = other.getByRole('row', { name: /^Responses/ });
  await expect(responses).toHaveText(/Responses\s*193\s*193\s*0\s*0/);
  await expectAccessible(other);
  await other.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(other.getByText('Imported 193 responses, 1 blueprint')).toBeVisible();

  await giveFile(other, file.name, file.text);
  await expect(responses).toHaveText(/Responses\s*193\s*0\s*193\s*0/);
  await expect(other.getByText('Everything in the file is here already.')).toBeVisible();
  await other.goto('/surveys');
  await expect(card(other, SERVQUAL)).toContainText('2 responses');
  await expect(card(other, SERVQUAL)).toContainText('plus 160 sample');
  await other.context().close();
});

test('a saved view goes along, and one that differs comes beside it', async ({ page, browser }) => {
  const save = async (device: Page, name: string, query: string) => {
    await openGaps(device, query);
    await device.getByText(/^Saved views/).click();
    await device.getByLabel('Name').fill(name);
    await device.getByRole('button', { name: 'Save view' }).click();
    await expect(device.getByRole('link', { name, exact: true })).toBeVisible();
  };
  await save(page, 'Web guests', '?channel=web');
  const file = await exportWorkspace(page);
  expect(JSON.parse(file.text)).toMatchObject({ schema: 3, records: [{ kind: 'view' }] });

  const other = await freshDevice(browser);
  await other.goto('/settings');
  await giveFile(other, file.name, file.text);
  await expect(other.getByRole('row', { name: /^Saved views and reports/ })).toHaveText(/1\s*1\s*0\s*0/);
  await other.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(other.getByText(/Imported 1 view or report/)).toBeVisible();
  await openGaps(other);
  await other.getByText('Saved views (1)').click();
  await expect(other.getByRole('link', { name: 'Web guests', exact: true })).toBeVisible();

  // The same view, called otherwise on the first device in the meantime.
  await other.goto('/settings');
  await giveFile(other, file.name, file.text.replace('Web guests', 'Online guests'));
  await expect(other.getByRole('row', { name: /^Saved views and reports/ })).toHaveText(/1\s*0\s*0\s*1/);
  await other.getByRole('button', { name: 'Import', exact: true }).click();
  await openGaps(other);
  await other.getByText('Saved views (2)').click();
  await expect(other.getByRole('link', { name: 'Online guests (2)' })).toBeVisible();
  await other.context().close();
});

test('versions of a blueprint go along with it', async ({ page, browser }) => {
  await openSample(page);
  await keepVersion(await openVersions(page), 'Spring');
  const file = await exportWorkspace(page);
  expect(JSON.parse(file.text)).toMatchObject({ schema: 5, records: [{ kind: 'version', document: { name: 'Spring' } }] });

  const other = await freshDevice(browser);
  await other.goto('/settings');
  await giveFile(other, file.name, file.text);
  await expect(other.getByRole('row', { name: /^Versions of blueprints/ })).toHaveText(/1\s*1\s*0\s*0/);
  await other.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(other.getByText(/Imported 1 version of blueprints/)).toBeVisible();
  await openSample(other);
  await expect(version(await openVersions(other), 'Spring')).toBeVisible();
  await other.context().close();
});

test('competitors go along, and those that differ come beside them and can be taken away', async ({ page, browser }) => {
  await openStanding(page);
  await addCompetitor(page, 'B Hotel', { Empathy: ['6.5', '80', '1'] });
  await page.getByLabel('Strategy').fill('First in empathy');
  await expectKept(page);
  const file = await exportWorkspace(page);
  expect(JSON.parse(file.text)).toMatchObject({ schema: 4, records: [{ kind: 'benchmark', document: { survey: 'servqual22' } }] });

  const other = await freshDevice(browser);
  await other.goto('/settings');
  await giveFile(other, file.name, file.text);
  const row = other.getByRole('row', { name: /^Competitors/ });
  await expect(row).toHaveText(/1\s*1\s*0\s*0/);
  await expectAccessible(other);
  await other.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(other.getByText(/Imported competitors of 1 survey/)).toBeVisible();
  await openStanding(other);
  const groups = competitors(other).getByRole('group', { name: /^B / });
  await expect(groups).toHaveCount(1);
  await expect(groups.getByRole('textbox', { name: 'Empathy: n', exact: true })).toHaveValue('80');
  await expect(other.getByLabel('Strategy')).toHaveValue('First in empathy');

  // The same competitor, called otherwise on the first device in the meantime, and another goal.
  const edited = file.text.replace('B Hotel', 'B Inn').replace('First in empathy', 'Second in empathy');
  await other.goto('/settings');
  await giveFile(other, file.name, edited);
  await expect(row).toHaveText(/1\s*0\s*0\s*1/);
  await expect(other.getByText('Competitors that differ come in beside the ones that are here')).toBeVisible();
  await other.getByRole('button', { name: 'Import', exact: true }).click();
  const imported = other.getByText(/Imported competitors of 1 survey/);
  await expect(imported).toBeVisible();
  await other.getByRole('button', { name: 'Undo' }).click();
  await expect(imported).toHaveCount(0);
  await expect.poll(async () => {
    const { text } = await downloaded(other, () => other.getByRole('button', { name: 'Export the workspace' }).click());
    return [text.includes('B Hotel'), text.includes('B Inn')];
  }).toEqual([true, false]);
  await giveFile(other, file.name, edited);
  await expect(row).toHaveText(/1\s*0\s*0\s*1/);
  await other.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(imported).toBeVisible();
  await openStanding(other);
  await expect(groups).toHaveCount(2);
  await expect(groups.first()).toHaveAccessibleName('B Hotel');
  await expect(groups.last()).toHaveAccessibleName('B Inn (2)');
  await expect(other.getByLabel('Strategy')).toHaveValue('First in empathy');
  await other.context().close();
});

test('newer, damaged and cut-off files are refused and nothing changes', async ({ page }) => {
  const file = await exportWorkspace(page);
  const before = JSON.parse(file.text) as Record<string, unknown>;
  const alert = page.getByRole('region', { name: 'Import a workspace' }).getByRole('alert');
  const refusals: [string, string, RegExp][] = [
    ['newer.json', JSON.stringify({ ...before, schema: 6 }), /made by a newer version/],
    ['cut.json', file.text.slice(0, file.text.length / 2), /incomplete: it breaks off at line/],
    ['damaged.json', file.text.replace('"submitted_at"', '"submitted"'), /response number 1 is damaged/],
    ['other.json', '{"name":"x"}', /not a workspace exported by Serviscope/],
  ];
  for (const [name, text, message] of refusals) {
    await giveFile(page, name, text);
    await expect(alert).toHaveText(message);
    await expect(alert).toContainText('nothing has changed');
  }
  await expectAccessible(page);
  const after = JSON.parse((await exportWorkspace(page)).text) as Record<string, unknown>;
  expect({ ...after, exported_at: '' }).toEqual({ ...before, exported_at: '' });
});

test('an import never overwrites: what differs comes in beside, and can be undone', async ({ page }) => {
  const file = await exportWorkspace(page);
  const workspace = JSON.parse(file.text) as {
    responses: { context: { branch: string } }[];
    blueprints: { title: { en: string } }[];
  };
  workspace.responses[0].context.branch = 'elsewhere';
  workspace.blueprints[0].title.en = 'Another wording';
  await giveFile(page, 'edited.json', JSON.stringify(workspace));
  await expect(page.getByRole('row', { name: /^Responses/ })).toHaveText(/191\s*0\s*190\s*1/);
  await expect(page.getByText('1 response has the id of a stored one')).toBeVisible();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('Imported 1 blueprint')).toBeVisible();
  const after = JSON.parse((await exportWorkspace(page)).text) as typeof workspace;
  expect(after.blueprints.map(({ title }) => title.en)).toContain('Another wording (imported)');
  expect(after.blueprints).toHaveLength(2);
  expect(after.responses.filter(({ context }) => context.branch === 'elsewhere')).toHaveLength(0);
});

test('the sample goes in one step, stays away, and comes back by undo', async ({ page }) => {
  await importFile(page, 'id,E1,P1\na,6,5\n', 1);
  await page.goto('/settings');
  await expectAccessible(page);
  await page.getByRole('button', { name: REMOVE }).click();
  await expect(page.getByText('Sample data removed')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: REMOVE })).toBeVisible();

  await removeSample(page);
  await page.goto('/surveys');
  await expect(card(page, SERVQUAL)).toContainText('1 response');
  await expect(card(page, SERVQUAL)).not.toContainText('sample');
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Load the sample data again' }).click();
  await expect(page.getByRole('button', { name: REMOVE })).toBeVisible();
});
