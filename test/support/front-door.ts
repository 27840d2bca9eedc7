import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createProxyServer } from 'httpxy';

/** The host of an organisation: an older site at its root, and the community under a path, behind a reverse proxy. */
export interface FrontDoor {
  /** Of the host, without a slash at its end. */
  readonly host: string;
  /** Of the community: what `PUBLIC_URL` has to be. */
  readonly publicUrl: string;
  /** Tells where the community listens. */
  leadTo(site: string): void;
  close(): Promise<void>;
}

/** Passes on what is asked under `base` as it is, sockets included; the rest is the older site's. */
export async function openFrontDoor(base: string): Promise<FrontDoor> {
  let target = '';
  const proxy = createProxyServer({ xfwd: true });
  proxy.on('error', (_error, _req, res) => void res?.destroy());
  const belongs = (url = '') => url === base || url.startsWith(`${base}/`) || url.startsWith(`${base}?`);
  const server: Server = createServer((req, res) => {
    if (belongs(req.url)) return void proxy.web(req, res, { target }).catch(() => res.destroy());
    res
      .writeHead(req.url === '/' ? 200 : 404, { 'content-type': 'text/html' })
      .end(
        '<!doctype html><html lang="fr"><title>Site</title><link rel="icon" href="data:,"><h1>Le site</h1>',
      );
  });
  server.on('upgrade', (req, socket, head) => {
    if (!belongs(req.url)) return void socket.destroy();
    proxy.ws(req, socket as never, { target }, head).catch(() => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    host,
    publicUrl: host + base,
    leadTo: (site) => void (target = site),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
