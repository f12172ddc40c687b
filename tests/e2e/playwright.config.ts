import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';

// `cargo xtask test` sets these; the defaults let `npx playwright test` run by hand.
const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
const binary = process.env.SERVISCOPE_BINARY ?? '../../target/debug/serviscope';
const port = Number(process.env.SERVISCOPE_E2E_PORT ?? 4173);
const base = `http://127.0.0.1:${port}`;

// The sandbox needs a user other than root; the rest keeps the browser from talking to anybody.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const config: PlaywrightTestConfig = {
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  workers: 2,
  // A pause of the machine is no fault of the page; the summary names what needed the second try.
  retries: 1,
  forbidOnly: true,
  // A missing snapshot is a failure; `--update-snapshots` writes what is meant.
  snapshotPathTemplate: '{testDir}/snapshots/{arg}{ext}',
  updateSnapshots: 'none',
  // Generous: a survey of 45 questions on a busy machine. Waiting for one thing has its own limit below.
  timeout: 60_000,
  expect: { timeout: 5_000 },
  use: {
    baseURL: base,
    locale: 'en-GB',
    timezoneId: 'Asia/Shanghai',
    video: 'off',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: chromium, args },
  },
  // NAME.phone.spec.ts runs on the phone, NAME.desktop.spec.ts on the desktop, the rest on both.
  projects: [
    {
      name: 'phone',
      testIgnore: '*.desktop.spec.ts',
      use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
    },
    {
      name: 'desktop',
      testIgnore: '*.phone.spec.ts',
      use: { viewport: { width: 1280, height: 800 } },
    },
  ],
  webServer: {
    command: `${binary} serve --dist ../../dist --port ${port}`,
    url: `${base}/respond.html`,
    reuseExistingServer: false,
    timeout: 20_000,
  },
};

export default defineConfig(config);
