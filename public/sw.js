// Keeps surveys working without a network. The build fills in which files belong to a version.
const BUILD = { version: 'none', respond: [], form: [], studio: [] };
const FILES = `files-${BUILD.version}`;
const SURVEYS = 'surveys'; // outlives versions: a kiosk must find its survey after an update
const WARM = `warm-${BUILD.version}`;
const HASHED = /-[0-9a-f]{16}\.\w+$/;
const here = (name) => new URL(name, registration.scope).href;
const find = async (cache, url) => (await caches.open(cache)).match(url, { ignoreSearch: true, ignoreVary: true });

// At the first visit the open page has just loaded this very version, so the browser's own copy
// will do; later only the server knows what is new.
async function fresh(url) {
  if (registration.active) return fetch(url, { cache: 'no-cache' });
  const open = await clients.matchAll({ includeUncontrolled: true });
  const seen = open.map((client) => client.url.split('#')[0]).find((at) => at.split('?')[0] === url);
  return fetch(seen || url, { cache: 'force-cache' });
}

// A page as it is for every link: the server's hint what to fetch belongs to one survey.
function general({ body, headers }) {
  const kept = new Headers(headers);
  kept.delete('link');
  return new Response(body, { headers: kept });
}

// Hashed files never change, so any stored copy will do; only the rest asks the server.
async function store(set) {
  const cache = await caches.open(FILES);
  for (const name of set) {
    const url = here(name);
    const kept = HASHED.test(url) && (await caches.match(url, { ignoreVary: true }));
    const answer = kept || (await fresh(url));
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    await cache.put(url, HASHED.test(url) ? answer : general(answer));
  }
}

// Every room of the studio is a page of its own, named by the first part of the path; one thing of a
// room may have a page, too, named in the singular. The server does the same (`site.rs`).
function room(path) {
  const [name, one, ...rest] = path.split('/').filter(Boolean);
  const names = one && !rest.length ? [name.replace(/s$/, ''), name] : [name];
  return names.map((name) => `${name}.html`).find((page) => BUILD.studio.includes(page)) ?? 'index.html';
}

// What a page that begins with its first question says of itself (`src/respond/early/warm.js`), put
// into the page of this version. Only the address opened last is kept.
async function keep({ source, data, ports }) {
  const page = await find(FILES, here('respond.html'));
  const html = (await page.text())
    .replace(/<html[^>]*>/, () => data.root)
    .replace(/<title>.*<\/title>/, () => data.head)
    .replace('<body>', () => `<body>${data.body}`);
  await caches.delete(WARM);
  await (await caches.open(WARM)).put(source.url, new Response(html, page));
  ports[0].postMessage('kept');
}

// A fragment asks for another beginning, and no cache knows fragments.
async function respondent(request) {
  const isPlain = !request.url.includes('#');
  const warm = isPlain && (await caches.match(request.url, { cacheName: WARM, ignoreVary: true }));
  return warm || page(request, 'respond.html');
}

// A page is stored after its files: without it the room counts as absent.
async function page(request, name) {
  return (await find(FILES, here(name))) || fetch(request);
}

async function hashed(request) {
  const kept = await find(FILES, request.url);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(FILES)).put(request, answer.clone());
  return answer;
}

// A survey of this version is final; another one is shown at once and refreshed for the next time.
async function survey(event) {
  const bundled = await find(FILES, event.request.url);
  if (bundled) return bundled;
  const fresh = fetch(event.request).then(async (answer) => {
    if (answer.ok) await (await caches.open(SURVEYS)).put(event.request.url, answer.clone());
    return answer;
  });
  const kept = await find(SURVEYS, event.request.url);
  if (!kept) return fresh;
  event.waitUntil(fresh.catch(() => {}));
  return kept;
}

async function holds(pattern) {
  for (const name of await caches.keys()) {
    if ((await (await caches.open(name)).keys()).some(({ url }) => pattern.test(url))) return true;
  }
  return false;
}

// Who had the studio or the complete runtime offline keeps it offline across the update.
async function install() {
  const [studio, form] = await Promise.all([holds(/\/index\.html$/), holds(/\/form-[0-9a-f]{16}\.wasm$/)]);
  await store(BUILD.respond);
  if (form) await store(BUILD.form);
  if (studio) await store(BUILD.studio);
}

addEventListener('install', (event) => event.waitUntil(install()));

addEventListener('activate', (event) =>
  event.waitUntil(
    (async () => {
      const old = (await caches.keys()).filter((name) => ![FILES, SURVEYS, WARM].includes(name));
      await Promise.all(old.map((name) => caches.delete(name)));
      await clients.claim();
    })(),
  ),
);

// A new version waits until no page is open, unless a page says that now is a good moment.
addEventListener('message', (event) => {
  if (event.data?.type === 'skip-waiting') skipWaiting();
  // Without it the next visit begins as this one did.
  if (event.data?.type === 'keep') event.waitUntil(keep(event).catch(() => {}));
  if (event.data?.type === 'precache') event.waitUntil(store(BUILD[event.data.set] ?? []));
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || !request.url.startsWith(registration.scope)) return;
  const path = request.url.slice(registration.scope.length).split(/[?#]/)[0];
  if (path.startsWith('api/')) return;
  if (request.mode === 'navigate') {
    // Who may show a frame is decided anew by the server's header; the stored page serves offline.
    if (path === 'respond.html' && request.destination === 'iframe') event.respondWith(fetch(request).catch(() => page(request, path)));
    else if (path === 'respond.html') event.respondWith(respondent(request));
    else if (!/\.\w+$/.test(path)) event.respondWith(page(request, room(path)));
    else if (BUILD.studio.includes(path)) event.respondWith(page(request, path));
  } else if (HASHED.test(url.pathname)) event.respondWith(hashed(request));
  else if (/^surveys\/[^/]+\.json$/.test(path)) event.respondWith(survey(event));
});
