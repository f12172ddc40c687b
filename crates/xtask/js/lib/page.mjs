// One page of a browser: conditions, navigation, evaluation, touches and keys.

/** A phone's screen, in CSS pixels. */
export const PHONE = { width: 390, height: 844, deviceScaleFactor: 2, mobile: true };

/** Opens an empty page, in a context of its own where `contextId` names one. */
export async function openPage(browser, contextId = undefined) {
  const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank', browserContextId: contextId });
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
  const page = new Page(browser, targetId, sessionId);
  await page.send('Page.enable');
  return page;
}

class Page {
  constructor(browser, targetId, sessionId) {
    Object.assign(this, { browser, targetId, sessionId });
  }

  /** Sends a command to this page. */
  send(method, params = {}) {
    return this.browser.send(method, params, this.sessionId);
  }

  /** Calls `listener` with the parameters of every event `method` of this page. */
  on(method, listener) {
    return this.browser.listen((event) => {
      if (event.sessionId === this.sessionId && event.method === method) listener(event.params);
    });
  }

  /** A phone in the hand: its screen, and a finger. */
  async likePhone() {
    await this.send('Emulation.setDeviceMetricsOverride', PHONE);
    await this.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  }

  /** Runs `source` in every document before its own scripts. */
  before(source) {
    return this.send('Page.addScriptToEvaluateOnNewDocument', { source });
  }

  /** Lets the page call `name(text)`, which arrives at `listener`. */
  async bind(name, listener) {
    this.on('Runtime.bindingCalled', (call) => call.name === name && listener(call.payload));
    await this.send('Runtime.enable');
    await this.send('Runtime.addBinding', { name });
  }

  /** Goes to an address; returns when the document has loaded, or at once with `wait` false. */
  async goto(url, wait = true) {
    let stop;
    const loaded = new Promise((done) => {
      stop = this.on('Page.loadEventFired', done);
    });
    const { errorText } = await this.send('Page.navigate', { url });
    if (errorText) throw new Error(`${url}: ${errorText}`);
    if (wait) await loaded;
    stop();
  }

  /** The value of an expression, awaited if it is a promise. */
  async evaluate(expression) {
    const answer = await this.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (answer.exceptionDetails) {
      throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
    }
    return answer.result.value;
  }

  /** Waits until an expression is true; its last value otherwise ends up in the error. */
  async until(expression, patienceMs = 15_000) {
    const end = Date.now() + patienceMs;
    for (;;) {
      const value = await this.evaluate(expression);
      if (value) return value;
      if (Date.now() > end) throw new Error(`still ${JSON.stringify(value)} after ${patienceMs} ms: ${expression}`);
      await new Promise((done) => setTimeout(done, 10));
    }
  }

  /** Touches a point and lets go. */
  async tap({ x, y }) {
    await this.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await this.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  /** Presses a digit key. */
  async digit(digit) {
    const key = { key: String(digit), code: `Digit${digit}`, windowsVirtualKeyCode: 48 + digit };
    await this.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  }

  /** Closes the page. */
  close() {
    return this.browser.send('Target.closeTarget', { targetId: this.targetId });
  }
}
