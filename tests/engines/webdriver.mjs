// A small client of the W3C WebDriver protocol, which every browser's driver speaks.
// https://www.w3.org/TR/webdriver2/
import { spawn } from 'node:child_process';
import net from 'node:net';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const PATIENCE_MS = 20_000;

export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Starts a driver program on a free port; `stop` ends it and what it started. */
export async function startDriver(program, args, env) {
  const port = await freePort();
  const child = spawn(program, args(port), { env: { ...process.env, ...env }, stdio: 'ignore', detached: true });
  let ended = false;
  child.on('error', () => (ended = true)).on('exit', () => (ended = true));
  const driver = {
    base: `http://127.0.0.1:${port}`,
    stop() {
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        // Already gone.
      }
    },
  };
  for (const end = Date.now() + PATIENCE_MS; ; await pause(50)) {
    if (ended || Date.now() > end) throw new Error(`${program} did not start`);
    if (await fetch(`${driver.base}/status`).then((answer) => answer.ok, () => false)) return driver;
  }
}

function freePort() {
  return new Promise((done, fail) => {
    const server = net.createServer().on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** Opens a browser. */
export async function openBrowser(driver, alwaysMatch) {
  const value = await call(driver.base, 'POST', '/session', { capabilities: { alwaysMatch } });
  return new Browser(`${driver.base}/session/${value.sessionId}`, value.capabilities);
}

async function call(base, method, path, body) {
  const answer = await fetch(base + path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: method === 'POST' ? JSON.stringify(body ?? {}) : undefined,
    signal: AbortSignal.timeout(60_000),
  });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

class Browser {
  constructor(base, capabilities) {
    Object.assign(this, { base, capabilities });
  }

  goto(url) {
    return call(this.base, 'POST', '/url', { url });
  }

  /** Loads the page again as a person does. The protocol's own refresh forces its way past the
   * service worker, as its specification says. */
  async reload() {
    await this.run('globalThis.isOld = true; location.reload()');
    await this.until('return !globalThis.isOld && document.readyState === "complete"');
  }

  /** Asks for a window as large as a phone; a screen without a window manager may refuse. */
  likePhone() {
    return call(this.base, 'POST', '/window/rect', { width: 390, height: 844 }).catch(() => {});
  }

  /** The value of a function's body. */
  run(body, ...args) {
    return call(this.base, 'POST', '/execute/sync', { script: body, args });
  }

  /** The value that a function's body gives to its last argument, a callback. */
  wait(body, ...args) {
    return call(this.base, 'POST', '/execute/async', { script: body, args });
  }

  /** Presses the element that a function's body returns, as a person would. */
  async press(body, ...args) {
    const element = await this.until(body, ...args);
    await call(this.base, 'POST', `/element/${element[ELEMENT]}/click`);
  }

  /** Waits until a function's body returns something true, and returns that. */
  async until(body, ...args) {
    for (const end = Date.now() + PATIENCE_MS; ; await pause(50)) {
      // A page on its way out may fail to answer; the next one will.
      const value = await this.run(body, ...args).catch((error) => (Date.now() > end ? Promise.reject(error) : null));
      if (value) return value;
      if (Date.now() > end) throw new Error(`in vain for ${PATIENCE_MS / 1000} s: ${body}`);
    }
  }

  /** Opens a new tab, closes the old one, and stays in the new one. */
  async replaceTab() {
    const { handle } = await call(this.base, 'POST', '/window/new', { type: 'tab' });
    await call(this.base, 'DELETE', '/window');
    await call(this.base, 'POST', '/window', { handle });
  }

  /** Closes the browser. */
  quit() {
    return call(this.base, 'DELETE', '');
  }
}
