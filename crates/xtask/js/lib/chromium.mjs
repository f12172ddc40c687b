// Starts the system's Chromium, speaks its DevTools protocol over a pipe, and ends it.
//
// No driver library stands between: the faults need the process tree, the soak must not leave
// objects in the page that a library would, and the benches set conditions a library hides.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What keeps any browser of ours from talking to anybody; the sandbox needs a user other than root. */
export const PLAIN = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync',
  '--disable-background-networking', '--disable-component-update',
];
const ARGS = [
  '--headless=new', ...PLAIN, '--disable-default-apps', '--disable-extensions',
  '--hide-crash-restore-bubble', '--disable-breakpad', '--disable-crash-reporter', '--mute-audio', '--password-store=basic',
  // A page that nobody looks at must not be slowed down while it is measured.
  '--disable-background-timer-throttling', '--disable-renderer-backgrounding', '--disable-backgrounding-occluded-windows',
];

/** A fresh folder for a profile. */
export const newProfile = () => mkdtemp(join(tmpdir(), 'serviscope-profile-'));

/** Removes a profile. The browser may still be letting go of it. */
export const dropProfile = (profile) => rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });

/** Starts a browser on `profile`, which a crash may have left locked. */
export async function launch(profile, more = []) {
  for (const name of await readdir(profile)) {
    if (name.startsWith('Singleton')) await rm(join(profile, name), { force: true });
  }
  const program = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const child = spawn(program, [...ARGS, ...more, `--user-data-dir=${profile}`, '--remote-debugging-pipe', 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    detached: true, // a process group of its own, so that the whole of it can be ended
  });
  const browser = new Browser(child, profile);
  await browser.send('Browser.getVersion');
  return browser;
}

/** A running browser. */
class Browser {
  #next = 1;
  #waiting = new Map();
  #listeners = new Set();
  #rest = '';

  constructor(child, profile) {
    this.child = child;
    this.profile = profile;
    this.gone = new Promise((done) => child.once('exit', done));
    this.gone.then(() => this.#abandon());
    child.on('error', () => this.#abandon());
    const [, , , writer, reader] = child.stdio;
    this.writer = writer;
    // A killed browser closes its ends of the pipes.
    for (const pipe of [writer, reader]) pipe.on('error', () => {});
    reader.setEncoding('utf8').on('data', (text) => this.#read(text));
  }

  /** Sends a command, to a page if `sessionId` names one, and returns its result. */
  send(method, params = {}, sessionId = undefined) {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, method });
      this.writer.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  /** Calls `listener` with every event; returns the function that stops it. */
  listen(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Closes the browser as a person would. */
  async close() {
    this.send('Browser.close').catch(() => {});
    const late = new Promise((done) => setTimeout(done, 5_000, 'late').unref());
    if ((await Promise.race([this.gone, late])) === 'late') await this.kill();
  }

  /** Ends every process of the browser at once, as a power cut would. Returns when none is left. */
  async kill() {
    const ids = await family(this.child.pid);
    end(-this.child.pid);
    for (const id of ids) end(id);
    await this.gone;
    for (let left = [this.child.pid]; left.length > 0; ) {
      left = await users(this.profile);
      for (const id of left) end(id);
      if (left.length > 0) await new Promise((done) => setTimeout(done, 10));
    }
  }

  #read(text) {
    const parts = (this.#rest + text).split('\0');
    this.#rest = parts.pop();
    for (const part of parts) this.#take(JSON.parse(part));
  }

  #take(message) {
    const asked = this.#waiting.get(message.id);
    if (!asked) {
      for (const listener of this.#listeners) listener(message);
      return;
    }
    this.#waiting.delete(message.id);
    if (message.error) asked.reject(new Error(`${asked.method}: ${message.error.message}`));
    else asked.resolve(message.result);
  }

  #abandon() {
    for (const { reject, method } of this.#waiting.values()) reject(new Error(`${method}: the browser is gone`));
    this.#waiting.clear();
  }
}

function end(id) {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // Already gone is what was wanted.
  }
}

// Every descendant of a process: helpers may have left its group.
async function family(root) {
  const parents = new Map();
  for (const id of await processes()) {
    const stat = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '');
    parents.set(id, Number(stat.slice(stat.lastIndexOf(')') + 4).split(' ')[0]));
  }
  const found = [root];
  for (const id of found) for (const [child, parent] of parents) if (parent === id) found.push(child);
  return found;
}

// Processes that name the profile in their arguments: nobody else uses a folder that we made.
async function users(profile) {
  const found = [];
  for (const id of await processes()) {
    const line = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
    if (line.includes(profile) && id !== process.pid) found.push(id);
  }
  return found;
}

const processes = async () => (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
