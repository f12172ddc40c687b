import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page } from '@playwright/test';

/** The application behind an address of its own, where a new version can appear. */
export interface Versions {
  /** Where it is served. */
  base: string;
  /** Publishes the next version: the same files, another service worker. */
  publish(): void;
  /** Answers no request whose path fits from now on, until the function that it returns is called. */
  hold(path: RegExp): () => void;
  /** Ends the server. */
  close(): void;
}

/** Serves the application at `origin` anew. Only the service worker is changed on the way. */
export async function serveVersions(origin: string): Promise<Versions> {
  let version = 1;
  let held: { path: RegExp; released: Promise<void> } | undefined;
  const server: Server = createServer((incoming, outgoing) => {
    const { method, url } = incoming;
    // Whole answers only, so that a changed file is seen to have changed.
    const { 'if-none-match': _, 'if-modified-since': __, ...kept } = incoming.headers;
    const headers = { ...kept, 'accept-encoding': 'identity' };
    const onward = request(new URL(url ?? '/', origin), { method, headers }, async (reply) => {
      if (held?.path.test(url ?? '/')) await held.released;
      if (url !== '/sw.js') {
        outgoing.writeHead(reply.statusCode ?? 500, reply.headers);
        reply.pipe(outgoing);
        return;
      }
      let script = '';
      reply.setEncoding('utf8').on('data', (part: string) => (script += part));
      reply.on('end', () => {
        // A development build never waits; a published one does.
        const body = `${script.replace("addEventListener('install', () => skipWaiting());", '')}\n// ${version}\n`;
        const { 'content-length': _, ...rest } = reply.headers;
        outgoing.writeHead(reply.statusCode ?? 500, rest).end(body);
      });
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    publish: () => (version += 1),
    hold(path) {
      let release = (): void => {};
      held = { path, released: new Promise<void>((done) => (release = done)) };
      return release;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Has the browser look for a new version and waits until one waits for its turn. */
export async function newVersionWaits(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
  const waits = () => page.evaluate(async () => Boolean((await navigator.serviceWorker.ready).waiting));
  await expect.poll(waits, { timeout: 20_000 }).toBe(true);
}
