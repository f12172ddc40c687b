// The survey on a phone in Firefox and in WebKitGTK: one line an engine, then the total.
//
// Argument: the server's address. The programs are named by FIREFOX, GECKODRIVER, WEBKIT_DRIVER
// and XVFB; `cargo xtask test --only engines` finds or installs them.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { relay } from '../../crates/xtask/js/lib/relay.mjs';
import { answerOnPhone } from './phone.mjs';
import { openBrowser, startDriver } from './webdriver.mjs';

const [base] = process.argv.slice(2);
const { FIREFOX, GECKODRIVER, WEBKIT_DRIVER, XVFB } = process.env;

/** Firefox, with a profile that outlives it. */
async function firefox(folder) {
  const driver = await startDriver(GECKODRIVER, (port) => ['--port', String(port), '--log', 'fatal'], {});
  const open = () =>
    openBrowser(driver, {
      browserName: 'firefox',
      'moz:firefoxOptions': { binary: FIREFOX, args: ['-headless', '-profile', folder] },
    });
  const reopen = async (browser) => {
    await browser.quit();
    return open();
  };
  return { open, reopen, stop: driver.stop };
}

/** WebKitGTK, in a window that keeps what its pages store. */
async function webkit(folder) {
  const screen = await startScreen();
  // As root there is no sandbox to be had, and a container may have no graphics card.
  const env = { DISPLAY: screen.display, GDK_BACKEND: 'x11', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', LIBGL_ALWAYS_SOFTWARE: '1' };
  const driver = await startDriver(WEBKIT_DRIVER, (port) => [`--port=${port}`, '--host=127.0.0.1'], env);
  const binary = fileURLToPath(new URL('webkit.py', import.meta.url));
  const open = () => openBrowser(driver, { 'webkitgtk:browserOptions': { binary, args: [folder] } });
  const reopen = async (browser) => {
    await browser.quit();
    return open();
  };
  const stop = () => {
    driver.stop();
    screen.stop();
  };
  return { open, reopen, stop };
}

/** A screen of memory; the server itself chooses a free number and writes it to its third pipe. */
async function startScreen() {
  const child = spawn(XVFB, ['-displayfd', '3', '-screen', '0', '800x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((done, fail) => {
    child.once('error', fail).once('exit', () => fail(new Error('the screen did not start')));
    child.stdio[3].once('data', (data) => done(String(data).trim()));
  });
  return { display: `:${number}`, stop: () => child.kill('SIGKILL') };
}

async function run(name, start) {
  const begun = Date.now();
  const folder = await mkdtemp(join(tmpdir(), 'serviscope-engine-'));
  const network = await relay(base);
  let engine;
  try {
    engine = await start(folder);
    const browser = await answerOnPhone(await engine.open(), engine.reopen, network);
    const { browserVersion } = browser.capabilities;
    await browser.quit();
    console.log(`${name} ${browserVersion}: passed, ${((Date.now() - begun) / 1000).toFixed(0)} s`);
    return true;
  } catch (error) {
    console.log(`${name}: failed: ${error.message}`);
    return false;
  } finally {
    engine?.stop();
    network.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

const results = [await run('Firefox', firefox), await run('WebKitGTK', webkit)];
const passed = results.filter(Boolean).length;
console.log(`engines: ${passed} passed, ${results.length - passed} failed`);
process.exit(passed === results.length ? 0 : 1);
