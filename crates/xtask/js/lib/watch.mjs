// Watches a survey from inside its page: when a screen was painted, when a finger was lifted, which
// choices can be touched. The same code watches every survey that is compared.

/** The script to run before the page's own. `site.heading` finds the question's words, and
 * `site.scope` the part of the page that belongs to them. Each new screen is told to the binding
 * `seen`, as JSON, once it has been painted. */
export const watcher = (site) => `globalThis.__watch = (${watch})(${JSON.stringify(site)})`;

// Everything in here runs in the page and can use nothing of this module.
function watch(site) {
  const lifted = [];
  const events = [];
  let taken;
  let words = '';
  const shown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const heading = () => [...document.querySelectorAll(site.heading)].filter(shown).at(-1);
  const centre = (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };
  const reachable = (element) => {
    const { x, y } = centre(element);
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (element.contains(hit) || hit.contains(element));
  };
  const radios = () => {
    const scope = heading()?.closest(site.scope);
    return scope ? [...scope.querySelectorAll('input[type=radio]')].filter((radio) => !radio.disabled) : [];
  };
  // A choice is touched where a person sees it: on its label.
  const face = (radio) => radio.closest('label') ?? radio;
  // Runs in every frame, so it first asks the cheap question: are there other words at all?
  const isOther = (element) => element.textContent.trim() !== words;
  const look = () => {
    const other = [...document.querySelectorAll(site.heading)].some(isOther);
    const now = other ? (heading()?.textContent.trim() ?? '') : '';
    if (now && now !== words) {
      words = now;
      // This runs before the frame is painted; a message arrives right after it.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => globalThis.seen(JSON.stringify({ words: now, painted: performance.now() }));
      port2.postMessage(0);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  addEventListener('pointerup', (event) => lifted.push(event.timeStamp), { capture: true, passive: true });
  addEventListener('change', () => (taken ??= lifted.at(-1)), { capture: true, passive: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.interactionId) events.push(entry.duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  return {
    words: () => words,
    choices: () => radios().map(face).filter(reachable).map(centre),
    isChosen: () => radios().some((radio) => radio.checked),
    lifted: () => lifted.at(-1),
    /** When the finger was lifted that made the first choice. */
    taken: () => taken,
    slowestEvent: () => Math.max(0, ...events),
    /** Where the button with these words is, if it can be touched. */
    button(pattern) {
      const words = new RegExp(pattern, 'i');
      const found = [...document.querySelectorAll('button')].filter((one) => words.test(one.textContent.trim()));
      return found.filter((one) => !one.disabled && reachable(one)).map(centre)[0];
    },
    /** When the files of the page's own server came. */
    files() {
      const own = performance.getEntriesByType('resource').filter(({ name }) => name.startsWith(location.origin));
      own.unshift(...performance.getEntriesByType('navigation'));
      return own.map(({ name, startTime, responseEnd }) => ({ name: new URL(name).pathname, startTime, responseEnd }));
    },
  };
}
