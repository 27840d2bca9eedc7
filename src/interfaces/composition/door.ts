import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { oneAtATime } from '../http/one-at-a-time.ts';
import { whileStarting } from '../http/starting.ts';
import { endUnread } from '../http/unread-answers.ts';
import type { Config } from './config.ts';

/** What listens from the first moment of a start, and hands requests to the site once there is one. */
export interface Door {
  readonly http: Server;
  /** From now on the site answers. */
  open(site: RequestListener): void;
}

/** Ten megabytes on a slow line; who sends nothing meanwhile is not waited for. */
const COMES_WITHIN_MS = 180_000;
/** A slow reader shows in steps of a megabyte, as far as a machine tells. */
const UNREAD_MS = 150_000;

/** @throws when the port cannot be had */
export async function openDoor({
  port,
  host,
  basePath,
}: Pick<Config, 'port' | 'host' | 'basePath'>): Promise<Door> {
  let answer = whileStarting;
  const http = createServer(
    // Longer than proxies keep a connection: who closes first may close on a request that is on its way.
    {
      requestTimeout: COMES_WITHIN_MS,
      headersTimeout: 10_000,
      keepAliveTimeout: 75_000,
      maxHeaderSize: 16_384,
      shouldUpgradeCallback: opensSocket(`${basePath}/ws`),
    },
    oneAtATime((req, res) => (hosts(req) > 1 ? refuseHosts(res) : answer(req, res))),
  );
  endUnread(http, UNREAD_MS);
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, () => {
      http.removeListener('error', reject);
      resolve();
    });
  });
  return { http, open: (site) => (answer = site) };
}

/** Whoever asks for another protocol, or elsewhere, is answered as if they had not. */
const opensSocket =
  (path: string) =>
  (req: IncomingMessage): boolean =>
    hosts(req) <= 1 &&
    req.headers.upgrade?.toLowerCase() === 'websocket' &&
    (req.url ?? '').split('?')[0]!.replace(/\/$/, '') === path;

const hosts = ({ rawHeaders }: IncomingMessage): number =>
  rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host').length;

/** Of two, a proxy may have judged one and we would read the other (RFC 9112). */
function refuseHosts(res: ServerResponse): void {
  res.writeHead(400, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' }).end('Bad request');
}
