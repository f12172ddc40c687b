// Data that cannot carry a figure: each page of the analysis says why, in both languages, and shows
// no number that is none.
import { expect, test, type Page } from '@playwright/test';
import { flaws } from './lib/flaws.ts';
import { chart } from './lib/gaps.ts';
import { watchProblems } from './lib/problems.ts';
import { constant, eleven, few, missing, offTotal, sameExpectations, single } from './lib/unusual.ts';
import { importWorkspace, removeSample } from './lib/workspace.ts';

const PATHS = ['/gaps', '/studies', '/control', '/report'] as const;
type Path = (typeof PATHS)[number];
const BUTTONS = { en: 'English', zh: '中文' };
type Lang = keyof typeof BUTTONS;

/** Words in both languages. */
type Words = Record<Lang, string | RegExp>;

const words = (en: string | RegExp, zh: string | RegExp): Words => ({ en, zh });
const tooFew = (n: number, needs: number) => words(`Usable values: ${n}; at least ${needs} are needed.`, `只有 ${n} 个可用的数据，至少需要 ${needs} 个。`);
const ofEveryItem = ({ en, zh }: Words) => words(`Every item: ${en}`, `每一题：${zh}`);

const NO_RESPONSES = words('No responses yet', '还没有回答');
const NO_INTERVAL = words('no CI (it takes at least 2 responses)', '没有置信区间（至少要 2 份回答）');
const ONE_DETRACTOR = words(`${NO_INTERVAL.en}; 0 promoters, 0 passives, 1 detractor; 1 respondent`, `${NO_INTERVAL.zh}；推荐者 0，中立者 0，贬损者 1；1 位受访者`);
const NO_PAIRS = words('Nobody answered both the expectation and the perception.', '没有人同时回答了期望和感知。');
const NO_DIMENSIONS = words('No respondent answered at least half of the pairs in every dimension.', '没有一份回答在每个维度上都有至少一半的成对题目。');
const NOT_ANSWERED = words('Nobody answered what this figure needs.', '没有人回答所需的题目。');
const NOT_COMPLETE = words('Nobody answered everything that this figure needs.', '没有一份回答填齐了计算所需的题目。');
const NO_SATISFACTION = words('Nobody rated overall satisfaction.', '没有总体满意度的回答。');
const CONSTANT = words('Values that would have to differ are all the same, so there is no spread to measure', '本应有差异的数值全部相同，没有差异可供衡量');
const ONE_ITEM = words('There is only one item; consistency between items needs at least two', '只有一道题，无法计算题目之间的一致性');
const NO_LIMITS = words('No control limits: nothing varies in the data that would set them', '没有控制限：计算所用的数据没有任何波动');
const VARYING = words('three-sigma limits, which take data that vary', '控制限为三倍标准差，数据有波动才有');
const OFF_TOTAL = words('12 gave points that do not add up to 100 and do not enter the weighted gap', '12 份的权重合计不是 100，不计入加权总差距');
const NO_POINTS = words('Nobody gave importance points that add up to 100.', '没有人给出合计 100 分的权重。');
const FEW_SIDES = words('Nothing to compare yet: too few customers answered to tell; staff have no data', '还不能对照：回答的客户太少，无法判断；员工没有数据');
const TOO_FEW = words(/unknown: too few\s*[−+]?\d\.\d\d\s*n = 1/, /未知：人数太少\s*[−+]?\d\.\d\d\s*n = 1/);
const FEW_CONTRASTS = words('Too few to contrast', '没有可以对比的人数');

interface Case {
  name: string;
  /** Brings the data to the device. */
  prepare: (page: Page) => Promise<void>;
  /** Added to the address of every page. */
  query?: string;
  /** Whether there is nothing to draw. */
  empty?: boolean;
  /** What the pages say. */
  says: Partial<Record<Path, Words[]>>;
  /** What no page says. */
  never?: Words[];
}

const CASES: Case[] = [
  {
    name: 'nobody',
    prepare: removeSample,
    empty: true,
    says: {
      '/gaps': [NO_RESPONSES, words('None of the five gaps has data yet', '五个差距都还没有数据')],
      '/studies': [NO_RESPONSES],
      '/control': [NO_RESPONSES],
      '/report': [NO_RESPONSES],
    },
  },
  {
    name: 'one respondent',
    prepare: (page) => importWorkspace(page, few(1)),
    says: {
      '/gaps': [NO_INTERVAL, ofEveryItem(tooFew(1, 2)), ONE_DETRACTOR, FEW_SIDES, TOO_FEW],
      '/studies': [tooFew(1, 7), tooFew(1, 2), FEW_CONTRASTS],
      '/control': [tooFew(1, 5)],
      '/report': [NO_INTERVAL, ONE_DETRACTOR, ofEveryItem(tooFew(1, 2))],
    },
  },
  {
    name: 'two respondents',
    prepare: (page) => importWorkspace(page, few(2)),
    says: { '/studies': [tooFew(2, 7), tooFew(2, 23), FEW_CONTRASTS], '/control': [tooFew(2, 5)], '/report': [tooFew(2, 7)] },
  },
  {
    name: 'nothing answered',
    prepare: (page) => importWorkspace(page, missing),
    says: {
      '/gaps': [NO_DIMENSIONS, ofEveryItem(NO_PAIRS)],
      '/studies': [NO_SATISFACTION, NOT_COMPLETE, NOT_ANSWERED],
      '/control': [NOT_ANSWERED],
      '/report': [NO_DIMENSIONS, ofEveryItem(NO_PAIRS)],
    },
    never: [
      words('Keep it that way', '保持下去'),
      words(/(?<!\d)0 %/, /(?<!\d)0 %/),
      words('There are no responses.', '没有回答。'),
    ],
  },
  {
    name: 'no variation',
    prepare: (page) => importWorkspace(page, constant),
    says: { '/gaps': [ofEveryItem(CONSTANT)], '/studies': [CONSTANT], '/control': [NO_LIMITS, VARYING], '/report': [ofEveryItem(CONSTANT)] },
    // There are 12 of them.
    never: [words('from 8 points on', '至少 8 点才有')],
  },
  {
    name: 'expectations that are all the same',
    prepare: (page) => importWorkspace(page, sameExpectations),
    says: { '/studies': [words(/No alpha of Tangibles \(expectation\).*: Values that would have to differ/, /有形性（期望）.*没有 α：本应有差异/)] },
  },
  {
    name: 'weights that add up to 90',
    prepare: (page) => importWorkspace(page, offTotal),
    says: { '/gaps': [OFF_TOTAL, NO_POINTS], '/report': [OFF_TOTAL, NO_POINTS] },
    // They gave some, though not 100.
    never: [words('Nobody gave points;', '没有人给出权重，')],
  },
  {
    name: 'a scale of eleven points',
    prepare: (page) => importWorkspace(page, eleven),
    query: '?s=eleven@1',
    says: {
      '/gaps': [words('scale 0 to 10', '0 到 10 分')],
      '/studies': [words('Scale 0–10', '量表 0–10')],
      '/report': [words('scale 0 to 10', '0 到 10 分')],
    },
  },
  {
    name: 'one item a dimension',
    prepare: (page) => importWorkspace(page, single),
    query: '?s=single@1',
    says: {
      '/gaps': [words(/Overall weighted gap\s*[−+]\d\.\d\d/, /加权总差距\s*[−+]\d\.\d\d/)],
      '/studies': [ONE_ITEM],
      '/control': [words('provisional with fewer than 20 points', '暂定，因为不到 20 点')],
    },
    // The items that the survey does not ask are none of its own.
    never: [NO_DIMENSIONS, NO_PAIRS],
  },
];

/** Opens a page of the analysis and waits until everything on it is drawn. */
async function open(page: Page, path: Path, { query = '', empty }: Case): Promise<void> {
  await page.goto(`${path}${query}`);
  await expect(page.locator('.gaps')).toHaveAttribute('aria-busy', 'false', { timeout: 20_000 });
  if (path === '/studies') await expect(chart(page, 'kano')).toBeVisible();
  if (empty) return;
  if (path === '/gaps') await expect(page.locator('#next-steps-title')).toBeVisible();
  if (path === '/studies') {
    await expect(chart(page, 'importance')).toBeVisible({ timeout: 20_000 });
    await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 20_000 });
  }
  if (path === '/control') await expect(page.locator('section#control, .empty')).toBeVisible();
  if (path === '/report') {
    await page.getByRole('button', { name: /^(Standard report|标准报告)$/ }).click();
    await expect(page.locator('.report-picture').last()).toBeVisible();
  }
}

/** Shows the page in a language, with every table unfolded. */
async function show(page: Page, lang: Lang): Promise<void> {
  const button = page.getByRole('button', { name: BUTTONS[lang], exact: true });
  if (await button.isVisible()) await button.click();
  await expect(page.locator('html')).toHaveAttribute('lang', lang === 'zh' ? 'zh-CN' : 'en');
  await page.locator('main details').evaluateAll((all) => all.forEach((details) => ((details as HTMLDetailsElement).open = true)));
}

for (const one of CASES) {
  test(`${one.name}: every page says why, and shows no broken number`, async ({ page }) => {
    // Four pages in two languages.
    test.slow();
    const problems = watchProblems(page);
    await one.prepare(page);
    for (const path of PATHS) {
      await open(page, path, one);
      for (const lang of ['en', 'zh'] as const) {
        await show(page, lang);
        expect.soft(await page.evaluate(flaws), `${path} (${lang})`).toEqual([]);
        const saying = (said: Words) => page.locator('main').filter({ hasText: said[lang] });
        for (const said of one.says[path] ?? []) await expect.soft(saying(said), `${path}: ${said[lang]}`).toHaveCount(1);
        for (const said of one.never ?? []) await expect.soft(saying(said), `${path}: never ${said[lang]}`).toHaveCount(0);
      }
    }
    expect(problems).toEqual([]);
  });
}
