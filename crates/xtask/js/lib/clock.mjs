// A clock that stands still until it is told to go on, for pages that wait for hours.
//
// It replaces the page's Date, performance.now and timers. Playwright has such a clock, but keeps a
// record of every step, which would grow exactly where growth is being measured.

/** The script to run before the page's own; `__clock.advance(ms)` lets time pass. */
export const CLOCK = `globalThis.__clock = (${clock})()`;

// Everything in here runs in the page and can use nothing of this module.
function clock() {
  const RealDate = Date;
  let now = RealDate.now();
  const start = now;
  let last = 0;
  const timers = new Map();
  const channel = new MessageChannel();
  // Lets everything that is ready run: promises, and answers of the database.
  const breathe = () =>
    new Promise((done) => {
      channel.port1.onmessage = done;
      channel.port2.postMessage(0);
    });
  const add = (action, ms, args, repeat) => {
    const wait = Math.max(Number(ms) || 0, repeat ? 1 : 0);
    timers.set(++last, { at: now + wait, wait, action, args, repeat });
    return last;
  };
  globalThis.setTimeout = (action, ms, ...args) => add(action, ms, args, false);
  globalThis.setInterval = (action, ms, ...args) => add(action, ms, args, true);
  globalThis.clearTimeout = globalThis.clearInterval = (id) => void timers.delete(id);
  globalThis.Date = class extends RealDate {
    constructor(...args) {
      if (args.length > 0) super(...args);
      else super(now);
    }
    static now = () => now;
  };
  performance.now = () => now - start;
  const due = (until) => {
    let first;
    for (const [id, timer] of timers) if (timer.at <= until && !(first?.timer.at <= timer.at)) first = { id, timer };
    return first;
  };
  return {
    async advance(ms) {
      const until = now + ms;
      for (let next = due(until); next; next = due(until)) {
        const { id, timer } = next;
        now = Math.max(now, timer.at);
        if (timer.repeat) timer.at += timer.wait;
        else timers.delete(id);
        timer.action(...timer.args);
        await breathe();
      }
      now = until;
      await breathe();
    },
  };
}
