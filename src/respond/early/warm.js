// The warm start: who opens the same address again begins at the first question, which is then in
// the page itself and on the screen before any script runs. The service worker keeps that page and
// answers with it (`public/sw.js`); here is told what it begins with, and when it must go.
import { onDevice } from './device.js';

let kept;
let forgotten;

const list = async () => (await caches.keys()).filter((name) => name.startsWith('warm-'));

/** Finds ahead what is kept, so that an answer does not wait for it. */
export const look = () => (kept ??= list().catch(() => []));

const remove = (found) => Promise.all(found.map((name) => caches.delete(name)));

/**
 * Removes what is kept, for any address: a draft begins, or the page could not go on from it. Resolves
 * once that is done, and never fails: where nothing can be kept there is nothing to remove.
 */
export const forget = () => (forgotten ??= look().then(remove).catch(() => {}));

/** Has the service worker keep the page for this address, unless somebody has begun to answer. */
export async function keep(page, reference) {
  const { active } = await navigator.serviceWorker.ready;
  const { isBegun } = await onDevice(reference);
  const beginning = page.beginning();
  if (isBegun || forgotten || !beginning) return;
  kept = undefined;
  const { port1, port2 } = new MessageChannel();
  // A draft may have begun meanwhile.
  port1.onmessage = () => forgotten && list().then(remove).catch(() => {});
  active.postMessage({ type: 'keep', ...beginning }, [port2]);
}
