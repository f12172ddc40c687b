// A relay in front of a server: it counts what the server sends, and its end is a real loss of the
// network, for the service worker too.
import net from 'node:net';

/** Relays to the server at `base`. `sent` counts bytes of answers, heads included. */
export function relay(base) {
  const { hostname, port } = new URL(base);
  const sockets = new Set();
  const keep = (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
  };
  const server = net.createServer((near) => {
    const far = net.connect(Number(port), hostname);
    keep(near);
    keep(far);
    far.on('data', (chunk) => (self.sent += chunk.length));
    near.pipe(far).pipe(near);
  });
  const self = {
    sent: 0,
    base: '',
    /** Ends every connection and accepts none any more. */
    stop() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
    /** Accepts connections again, at the same address. */
    start() {
      const at = self.base ? Number(new URL(self.base).port) : 0;
      return new Promise((done, fail) => {
        server.once('error', fail).listen(at, '127.0.0.1', () => {
          self.base = `http://127.0.0.1:${server.address().port}`;
          done(self);
        });
      });
    },
  };
  return self.start();
}
