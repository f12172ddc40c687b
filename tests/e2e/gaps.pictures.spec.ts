import { expect, test } from '@playwright/test';
import { chart, openGaps } from './lib/gaps.ts';

test('each picture names its finding, its n, and every mark says its value', async ({ page }) => {
  await openGaps(page);
  const said: [string, RegExp, RegExp, number][] = [
    ['pareto', /items make up \d\d % of the weighted shortfall of 22$/, /^Item 10, .*: shortfall 0\.\d{3}, 95 % CI 0\.\d{3} to 0\.\d{3}, \d+ % of all/, 15],
    ['opinions', /^\d+ % perceive item 10 below the middle of the scale \(95 % CI \d+ % to \d+ %\)$/, /^Item 10, .*: perceptions \d+ % below the middle \(95 % CI/, 22],
    ['groups', /^Furthest below expectations: Responsiveness at 首都机场 \(−\d\.\d\d\)$/, /^首都机场, Tangibles: gap [−+]?\d\.\d\d, 95 % CI .*, \d+ responses$/, 18],
    ['drift', /Expectations|expectations/, /^From 2026-08-31: expected \d\.\d\d \(.*\), perceived \d\.\d\d \(.*\), gap −\d\.\d\d, \d+ responses$/, 8],
    ['hours', /^No time of the week stands out; most answers come on \w+ \d+:00–\d+:00 \(\d+\)$/, /^Monday \d+:00–\d+:00: /, 21],
  ];
  for (const [id, title, first, least] of said) {
    const section = chart(page, id);
    await expect(section.getByRole('heading', { level: 2 })).toHaveText(title);
    await expect(section.locator('.chart-basis')).toContainText('160 responses');
    const marks = section.getByRole('img');
    await expect(marks.first()).toHaveAccessibleName(first);
    expect(await marks.count(), id).toBeGreaterThanOrEqual(least);
    // What scrolls under a resting mouse would speak, too.
    await page.mouse.move(0, 0);
    await marks.first().focus();
    await expect(section.locator('.chart-tip')).toHaveText((await marks.first().getAttribute('aria-label')) ?? '');
    await page.keyboard.press('End');
    await expect(marks.last()).toBeFocused();
    await section.getByText('Show the table').click();
    expect(await section.getByRole('row').count(), id).toBeGreaterThanOrEqual(least / 2);
    await expect(section).not.toContainText(/NaN|undefined/);
  }
});

test('a picture has another form behind a toggle', async ({ page }) => {
  await openGaps(page);
  const dimensions = chart(page, 'dimensions');
  await expect(dimensions.locator('.radar-line')).toHaveCount(0);
  await dimensions.getByRole('button', { name: 'Radar' }).click();
  await expect(dimensions.locator('.radar-line')).toHaveCount(2);
  await expect(dimensions.getByRole('img').first()).toHaveAccessibleName(/^Tangibles: expected \d\.\d\d, perceived \d\.\d\d, gap/);

  const opinions = chart(page, 'opinions');
  await opinions.getByRole('button', { name: '100 % stacked' }).click();
  const widths = await opinions.getByRole('img').first().evaluate((row) => {
    const bars = [...row.querySelectorAll<SVGRectElement>('rect[class^=likert]')];
    const rows = new Map<string, number>();
    for (const bar of bars) {
      const y = bar.getAttribute('y') ?? '';
      rows.set(y, (rows.get(y) ?? 0) + Number(bar.getAttribute('width')));
    }
    return [...rows.values()];
  });
  expect(widths).toHaveLength(2);
  expect(Math.abs(widths[0] - widths[1])).toBeLessThan(0.5);

  await chart(page, 'groups').getByRole('button', { name: 'Segment' }).click();
  await expect(chart(page, 'groups').getByRole('img').first()).toHaveAccessibleName(/^(new|regular|vip), /);
  await chart(page, 'drift').getByRole('button', { name: 'Month' }).click();
  await expect(chart(page, 'drift').getByRole('img')).toHaveCount(2);
  await chart(page, 'hours').getByRole('button', { name: 'Responses' }).click();
  await expect(chart(page, 'hours').locator('.heat-n-4').first()).toBeVisible();
});
