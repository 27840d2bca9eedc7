import { createServer, type RequestListener, type Server } from 'node:http';
import { whileStarting } from '../http/starting.ts';
import type { Config } from './config.ts';

/** What listens from the first moment of a start, and hands requests to the site once there is one. */
export interface Door {
  readonly http: Server;
  /** From now on the site answers. */
  open(site: RequestListener): void;
}

/** @throws when the port cannot be had */
export async function openDoor({ port, host }: Pick<Config, 'port' | 'host'>): Promise<Door> {
  let answer = whileStarting;
  const http = createServer(
    // Longer than proxies keep a connection: who closes first may close on a request that is on its way.
    { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 75_000, maxHeaderSize: 16_384 },
    (req, res) => answer(req, res),
  );
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, () => {
      http.removeListener('error', reject);
      resolve();
    });
  });
  return { http, open: (site) => (answer = site) };
}
