import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './lib/axe.ts';
import {
  KIOSK,
  type Kept,
  answerHappily,
  holdCorner,
  invitation,
  openKiosk,
  openPanel,
  openWithPolicy,
  put,
  setPin,
  typePin,
} from './lib/kiosk.ts';
import { watchProblems } from './lib/problems.ts';
import { stored } from './lib/survey.ts';
import { downloaded, giveFile } from './lib/surveys.ts';

test.use({ locale: 'en', hasTouch: true });

const PIN = '246801';
const lang = (page: Page) => page.locator('html').getAttribute('lang');
const panel = (page: Page) => page.getByRole('heading', { name: 'Kiosk', exact: true });

test('the invitation takes turns between the languages, and a chosen one stays', async ({ page }) => {
  await page.clock.install();
  await openKiosk(page, '/respond.html?s=kiosk_express@1#mode=kiosk');
  await expect(page.getByRole('button', { name: 'How was our service today?' })).toBeVisible();
  await page.clock.runFor(7_000);
  await expect(page.getByRole('button', { name: '今天的服务怎么样？' })).toBeVisible();
  expect(await lang(page)).toBe('zh-CN');
  await page.clock.runFor(6_000);
  expect(await lang(page)).toBe('en');
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.getByRole('button', { name: '中文' })).toHaveAttribute('aria-pressed', 'true');
  await page.clock.runFor(20_000);
  expect(await lang(page)).toBe('zh-CN');
  // Anywhere on the screen begins, in the language that is shown.
  await page.touchscreen.tap(900, 560);
  await expect(page.getByRole('heading', { name: '今天的服务您满意吗？' })).toBeVisible();
});

test('one face, one reason, words if wanted; contact is asked for after an unhappy face only', async ({ page }) => {
  const problems = watchProblems(page);
  await openKiosk(page);
  await invitation(page).tap();
  await page.getByRole('radio', { name: 'Happy', exact: true }).tap();
  await page.getByRole('radio', { name: 'Skill and courtesy' }).tap();
  await page.getByRole('textbox').fill('Quick and kind');
  await page.getByRole('button', { name: 'Next' }).tap();
  await expect(page.getByRole('heading', { name: 'Thank you!' })).toBeVisible();
  await expect(invitation(page)).toBeVisible({ timeout: 10_000 });

  await invitation(page).tap();
  await page.getByRole('radio').first().tap();
  await page.getByRole('radio', { name: 'Speed and willingness' }).tap();
  await page.getByRole('button', { name: 'Skip' }).tap();
  await expect(page.getByRole('heading', { name: 'Would you like us to contact you?' })).toBeVisible();
  await page.getByRole('radio', { name: 'No', exact: true }).tap();
  await expect(page.getByRole('heading', { name: 'Thank you!' })).toBeVisible();

  const responses = await stored<Kept>(page, 'responses');
  expect(responses.map(({ answers }) => answers)).toEqual([
    { KX01: 3, KX02: 'assurance', KX03: 'Quick and kind' },
    { KX01: 1, KX02: 'responsiveness', KX04: 'N' },
  ]);
  expect(responses[0].context).toEqual({ branch: 'Station', channel: 'kiosk', till: '3' });
  expect(await stored(page, 'drafts')).toEqual([]);
  expect(problems).toEqual([]);
});

test('who wants to be contacted is asked how, told why, and may leave it empty', async ({ page }) => {
  await openKiosk(page);
  for (const address of ['', '010 6512 3456']) {
    await invitation(page).tap();
    await page.getByRole('radio').first().tap();
    await page.getByRole('radio', { name: 'Speed and willingness' }).tap();
    await page.getByRole('button', { name: 'Skip' }).tap();
    await page.getByRole('radio', { name: 'Yes', exact: true }).tap();
    await expect(page.getByRole('heading', { name: /^How can we reach you\?/ })).toBeVisible();
    await expect(page.getByText('Why we ask: to answer you about this visit, and for nothing else.')).toBeVisible();
    if (address) await page.getByRole('textbox').fill(address);
    else await expectAccessible(page);
    await page.getByRole('button', { name: address ? 'Next' : 'Skip' }).tap();
    await expect(page.getByRole('heading', { name: 'Thank you!' })).toBeVisible();
    await expect(invitation(page)).toBeVisible({ timeout: 10_000 });
  }
  const asked = { KX01: 1, KX02: 'responsiveness', KX04: 'Y' };
  const responses = await stored<Kept>(page, 'responses');
  expect(responses.map(({ answers }) => answers)).toEqual([asked, { ...asked, KX05: '010 6512 3456' }]);
});

test('a guest who leaves is asked, and then nothing is kept', async ({ page }) => {
  await page.clock.install();
  await openKiosk(page);
  await invitation(page).click();
  await page.getByRole('radio', { name: 'Happy', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Main reason' })).toBeVisible();
  await page.clock.runFor(16_000);
  const warning = page.getByRole('alertdialog', { name: 'Are you still there?' });
  await expect(warning).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Carry on' }).click();
  await expect(warning).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Main reason' })).toBeVisible();
  // Any key but those of its buttons only says: still here. It chooses nothing.
  await page.clock.runFor(16_000);
  await page.keyboard.press('3');
  await expect(warning).toBeHidden();
  await page.clock.runFor(36_000);
  await expect(invitation(page)).toBeVisible();
  await expect.poll(() => stored(page, 'drafts')).toEqual([]);
  expect(await stored(page, 'responses')).toEqual([]);
  await invitation(page).click();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('by the other policy what was answered is handed in as partial', async ({ page }) => {
  await page.clock.install();
  await openWithPolicy(page, { idle: 'submit', quiet_s: 20, countdown_s: 20 });
  await invitation(page).click();
  await page.clock.runFor(41_000);
  await expect(invitation(page)).toBeVisible();
  expect(await stored(page, 'responses'), 'nothing was answered').toEqual([]);
  await invitation(page).click();
  await page.getByRole('radio', { name: 'Happy', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Main reason' })).toBeVisible();
  await page.clock.runFor(41_000);
  await expect(invitation(page)).toBeVisible();
  await expect.poll(() => stored(page, 'responses')).toMatchObject([{ answers: { KX01: 3 }, session: { marks: ['partial'] } }]);
  expect(await stored(page, 'drafts')).toEqual([]);
});

test('a tablet that slept shows nothing of the guest before', async ({ page }) => {
  await page.clock.install();
  await openKiosk(page);
  await invitation(page).click();
  await page.getByRole('radio', { name: 'Happy', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Main reason' })).toBeVisible();
  await page.clock.fastForward('01:00:00');
  await expect(invitation(page)).toBeVisible();
  await expect.poll(() => stored(page, 'drafts')).toEqual([]);
});

test('the next guest can say so and starts afresh', async ({ page }) => {
  await page.clock.install();
  await openKiosk(page);
  await invitation(page).click();
  await page.getByRole('radio', { name: 'Happy', exact: true }).click();
  await page.clock.runFor(16_000);
  await page.getByRole('button', { name: 'I am next: start over' }).click();
  await expect(invitation(page)).toBeVisible();
  await expect.poll(() => stored(page, 'drafts')).toEqual([]);
});

test('a kiosk that lost its power settles what was left behind', async ({ page }) => {
  await openKiosk(page);
  await invitation(page).click();
  await page.getByRole('radio', { name: 'Happy', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Main reason' })).toBeVisible();
  await page.reload();
  await expect(invitation(page)).toBeVisible();
  await expect.poll(() => stored(page, 'drafts')).toEqual([]);
});

test('pressing on at once is marked, and so are the same answers again and again', async ({ page }) => {
  await page.clock.install();
  await openKiosk(page);
  for (let guest = 0; guest < 6; guest += 1) {
    await answerHappily(page);
    await page.clock.runFor(guest === 0 ? 1_000 : 12_000);
    if (guest === 0) await page.getByRole('button', { name: 'Done' }).click();
    await expect(invitation(page)).toBeVisible();
  }
  const marks = (await stored<Kept>(page, 'responses'))
    .sort((a, b) => a.started_at.localeCompare(b.started_at))
    .map(({ session }) => session?.marks ?? []);
  expect(marks).toEqual([[], ['mash'], [], [], ['gaming'], ['gaming']]);
});

test('the staff hold the corner, set a PIN, and need it from then on', async ({ page }) => {
  await page.clock.install();
  await openKiosk(page);
  // A tap of the corner is a guest's.
  await page.touchscreen.tap(20, 20);
  await expect(page.getByRole('radiogroup')).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(invitation(page)).toBeVisible();
  await holdCorner(page);
  await expect(panel(page)).toBeVisible();
  await expect(page.getByText('There is no PIN yet')).toBeVisible();
  await setPin(page, PIN);
  const [settings] = await stored<{ pin: { hash: string; iterations: number } }>(page, 'settings');
  expect(settings.pin.iterations).toBe(210_000);
  expect(JSON.stringify(settings)).not.toContain(PIN);
  await page.clock.runFor(61_000);
  await expect(invitation(page)).toBeVisible();

  await holdCorner(page);
  const pad = page.getByRole('heading', { name: 'Staff PIN' });
  await expect(pad).toBeVisible();
  await expect(panel(page)).toBeHidden();
  await page.keyboard.type('24');
  await expect(page.locator('#pin-count')).toHaveText('2 digits entered');
  await expect(page.locator('main')).not.toContainText('24');
  await page.keyboard.press('Backspace');
  await page.keyboard.type(PIN.slice(1));
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeVisible();
});

test('wrong PINs have to wait, whatever is loaded anew', async ({ page }) => {
  await page.clock.install();
  await openKiosk(page);
  await openPanel(page);
  await setPin(page, PIN);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Alt+KeyK');
  for (let tries = 1; tries <= 5; tries += 1) {
    await typePin(page, '0000');
    await expect(page.getByRole('alert')).toHaveText(tries < 5 ? 'That PIN is wrong.' : /Too many wrong PINs/);
  }
  await expect(page.getByRole('timer')).toHaveText(/^00:(30|2\d)$/);
  await page.clock.runFor(10_000);
  await page.reload();
  await expect(invitation(page)).toBeVisible();
  await page.keyboard.press('Control+Alt+KeyK');
  await expect(page.getByRole('timer')).toHaveText(/^00:(20|1\d)$/);
  await page.keyboard.type(PIN);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Staff PIN' })).toBeVisible();
  await page.clock.runFor(21_000);
  await expect(page.locator('#pin-wait')).toBeEmpty();
  await typePin(page, '0000');
  await expect(page.getByRole('timer')).toHaveText(/^(01:00|00:5\d)$/);
  await page.clock.runFor(50_000);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Alt+KeyK');
  await page.clock.runFor(11_000);
  await typePin(page, PIN);
  await expect(panel(page)).toBeVisible();
});

test('the panel tells how things stand and exports what the studio imports', async ({ page, browser }) => {
  await openKiosk(page);
  await answerHappily(page);
  await expect(invitation(page)).toBeVisible({ timeout: 10_000 });
  await openPanel(page);
  await expect(page.locator('#panel-count')).toHaveText('1');
  await expect(page.getByText('No server connected')).toBeVisible();
  await expect(page.getByText(/ used of about /)).toBeVisible();
  await expect(page.getByText(/Serviscope \d+\.\d+\.\d+/)).toBeVisible();
  const file = await downloaded(page, () => page.getByRole('button', { name: 'Export the responses' }).click());
  expect(file.name).toMatch(/^serviscope-kiosk-kiosk_express-\d{4}-\d\d-\d\d\.json$/);

  const context = await browser.newContext({ locale: 'en-GB' });
  const studio = await context.newPage();
  await studio.goto('/settings');
  await giveFile(studio, file.name, file.text);
  await expect(studio.getByRole('row', { name: /^Responses/ })).toHaveText(/Responses\s*1\s*1\s*0\s*0/);
  await studio.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(studio.getByText('Imported 1 response')).toBeVisible();
  await context.close();

  await page.getByRole('button', { name: 'Leave the kiosk' }).click();
  await expect(page).toHaveURL(/respond\.html\?s=kiosk_express@1[^#]*$/);
  await expect(page.getByRole('button', { name: 'Start' })).toBeVisible();
});

test('a test keeps no answers, and languages can be left out', async ({ page }) => {
  await openKiosk(page, '/respond.html?s=kiosk_express@1#mode=kiosk');
  await openPanel(page);
  await page.getByRole('checkbox', { name: 'Test: everything works' }).check();
  await page.getByRole('checkbox', { name: '中文' }).uncheck();
  await expect(page.getByText('Saved.')).toBeVisible();
  // The last language stays.
  await page.getByRole('checkbox', { name: 'English' }).click();
  await expect(page.getByRole('checkbox', { name: 'English' })).toBeChecked();
  await page.getByRole('button', { name: 'Close the panel' }).click();
  await expect(page.getByRole('button', { name: '中文' })).toBeHidden();
  await expect(page.getByText('Test: answers are not kept')).toBeVisible();
  await answerHappily(page);
  await expect(invitation(page)).toBeVisible({ timeout: 10_000 });
  expect(await stored(page, 'responses')).toEqual([]);
  await expect.poll(() => stored(page, 'drafts')).toEqual([]);
});

test('outside opening hours it sleeps, but never under a guest', async ({ page }) => {
  // A Sunday in Shanghai, where the browser lives.
  await page.clock.install({ time: new Date('2026-11-22T20:58:00+08:00') });
  await openKiosk(page);
  await openPanel(page);
  await page.getByRole('checkbox', { name: 'Sleep outside opening hours' }).check();
  await page.getByLabel('Monday from').fill('10:30');
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.keyboard.press('Escape');
  await invitation(page).click();
  await page.getByRole('radio', { name: 'Happy', exact: true }).click();
  for (let minute = 0; minute < 12; minute += 1) {
    await page.clock.runFor(14_000);
    await page.keyboard.press('Shift');
  }
  await expect(page.getByRole('heading', { name: 'Main reason' })).toBeVisible();
  await page.getByRole('radio', { name: 'Skill and courtesy' }).click();
  await page.getByRole('button', { name: 'Skip' }).click();
  await expect(page.getByRole('heading', { name: 'Thank you!' })).toBeVisible();
  await page.clock.runFor(8_000);
  await expect(page.getByRole('heading', { name: 'We are closed' })).toBeVisible();
  await expect(page.getByText('See you Monday at 10:30')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'We are closed' })).toBeVisible();
  await page.clock.fastForward('13:30:00');
  await page.clock.runFor(2_000);
  await expect(invitation(page)).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'auto');
});

test('it loads itself anew once a night, and only when nobody is there', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-22T03:58:30+08:00') });
  await openKiosk(page);
  const leaveMark = () => page.evaluate(() => Object.assign(globalThis, { mark: true }));
  // While the page is loading there is nothing to ask.
  const isMarked = () => page.evaluate(() => 'mark' in globalThis).catch(() => true);
  await leaveMark();
  await invitation(page).click();
  for (let step = 0; step < 8; step += 1) {
    await page.clock.runFor(14_000);
    await page.keyboard.press('Shift');
  }
  expect(await isMarked(), 'a guest is there').toBe(true);
  await page.clock.runFor(36_000);
  await expect(invitation(page)).toBeVisible();
  expect(await isMarked(), 'not quiet long enough').toBe(true);
  await page.clock.runFor(62_000);
  await expect.poll(isMarked).toBe(false);
  await expect(invitation(page)).toBeVisible();
  await leaveMark();
  await page.clock.runFor(300_000);
  expect(await isMarked(), 'once a night').toBe(true);
});

test('a finger that comes down while it is about to load itself anew keeps it', async ({ page }) => {
  // The page asks for itself before it dares to go; the answer comes when we say so.
  await page.addInitScript(() => {
    const ask = globalThis.fetch;
    globalThis.fetch = async (what, options) => {
      if (what === location.href) await new Promise((go) => Object.assign(globalThis, { go }));
      return ask(what as RequestInfo, options);
    };
  });
  await page.clock.install({ time: new Date('2026-11-22T03:58:30+08:00') });
  await openKiosk(page);
  await page.evaluate(() => Object.assign(globalThis, { mark: true }));
  await page.clock.runFor(95_000);
  await expect.poll(() => page.evaluate(() => 'go' in globalThis)).toBe(true);
  await page.keyboard.press('Shift');
  await page.evaluate(() => (globalThis as unknown as { go: () => void }).go());
  await answerHappily(page);
  await expect(page.getByRole('heading', { name: 'Thank you!' })).toBeVisible();
  expect(await page.evaluate(() => 'mark' in globalThis)).toBe(true);
});

test('everything works by keyboard alone', async ({ page }) => {
  await openKiosk(page);
  const tabTo = async (name: string | RegExp) => {
    const wanted = page.getByRole('button', { name }).first();
    for (let presses = 0; presses < 30; presses += 1) {
      if (await wanted.evaluate((button) => button === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`no way to ${String(name)}`);
  };
  await tabTo(/How was our service/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radiogroup')).toBeVisible();
  await page.keyboard.press('3');
  await expect(page.getByRole('heading', { name: 'Main reason' })).toBeVisible();
  await page.keyboard.press('4');
  await expect(page.getByRole('textbox')).toBeVisible();
  await tabTo('Skip');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Thank you!' })).toBeVisible();
  await expect(invitation(page)).toBeVisible({ timeout: 10_000 });
  await tabTo(/^Staff: hold/);
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeVisible();
  await tabTo('Set a PIN');
  await page.keyboard.press('Enter');
  for (const heading of ['Choose a PIN', 'Type it once more']) {
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    await page.keyboard.type(PIN);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByText('The PIN is stored.')).toBeVisible();
  await tabTo('Close the panel');
  await page.keyboard.press('Enter');
  await expect(invitation(page)).toBeVisible();
});

test('the back button shows nothing of the guest before', async ({ page }) => {
  await page.goto('/respond.html?s=servqual22@1');
  await openKiosk(page);
  await invitation(page).click();
  await page.getByRole('radio', { name: 'Happy', exact: true }).click();
  await page.getByRole('radio', { name: 'Skill and courtesy' }).click();
  await page.getByRole('textbox').fill('Room 1406, Ms Li');
  expect(await page.getByRole('textbox').getAttribute('autocomplete')).toBe('off');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('heading', { name: 'Thank you!' })).toBeVisible();
  await expect(invitation(page)).toBeVisible({ timeout: 10_000 });
  const before = await page.evaluate(() => history.length);
  for (let presses = 0; presses < 3; presses += 1) {
    await page.goBack({ waitUntil: 'commit' }).catch(() => null);
    await expect(invitation(page)).toBeVisible();
    await expect(page.getByText('Room 1406')).toHaveCount(0);
  }
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.reload();
  await expect(invitation(page)).toBeVisible();
  expect(await page.evaluate(() => history.length), 'a restart adds nothing').toBe(before);
});

test('settings of a newer version keep the way to the panel closed', async ({ page }) => {
  await openKiosk(page);
  await put(page, 'settings', 'kiosk', { schema: 99, pin: { secret: true } });
  await page.reload();
  await expect(invitation(page)).toBeVisible();
  await page.keyboard.press('Control+Alt+KeyK');
  await expect(page.getByText('The settings on this device cannot be read')).toBeVisible();
  expect(await stored(page, 'settings')).toEqual([{ schema: 99, pin: { secret: true } }]);
});

for (const theme of ['light', 'dark'] as const) {
  for (const [tag, words] of [
    ['zh-CN', { invite: '今天的服务怎么样？', set: '设置密码' }],
    ['en', { invite: 'How was our service today?', set: 'Set a PIN' }],
  ] as const) {
    test(`no barriers and no sideways scrolling: ${tag}, ${theme}`, async ({ page }) => {
      // Seven screens are looked at one after the other.
      test.slow();
      await page.clock.install();
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      const fits = async () => {
        for (const width of [320, 390, 768, 1280]) {
          await page.setViewportSize({ width, height: 844 });
          expect(await page.evaluate(() => document.documentElement.scrollWidth), `at ${width}`).toBeLessThanOrEqual(width);
        }
        // Still here: looking takes a slow machine longer than a guest is waited for.
        await page.keyboard.press('Shift');
        await expectAccessible(page);
        await page.keyboard.press('Shift');
      };
      await openKiosk(page, KIOSK.replace('lang=en', `lang=${tag}`));
      await expect(page.getByRole('button', { name: words.invite })).toBeVisible();
      await fits();
      await invitation(page).click();
      await expect(page.getByRole('radiogroup')).toBeVisible();
      await fits();
      await page.keyboard.press('4');
      await expect(page.getByRole('radio')).toHaveCount(5);
      await fits();
      await page.keyboard.press('1');
      await page.getByRole('textbox').waitFor();
      await page.locator('#next').click();
      await expect(page.locator('.kiosk-thanks')).toBeVisible();
      await fits();
      await page.clock.runFor(7_000);
      await expect(invitation(page)).toBeVisible();
      await page.keyboard.press('Control+Alt+KeyK');
      await page.locator('[data-set="hours"]').check();
      await fits();
      await page.getByRole('button', { name: words.set }).click();
      await expect(page.locator('.pin-keys')).toBeVisible();
      await fits();
    });
  }
}
