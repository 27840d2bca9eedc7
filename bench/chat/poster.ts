/** A request that posts a message as the page does: by the API, with a session cookie. */
import http from 'node:http';
import { saying } from './sayings.ts';

const agent = new http.Agent({ keepAlive: true, maxSockets: 200 });

export interface Post {
  readonly port: number;
  readonly origin: string;
  readonly cookie: string;
  readonly channel: string;
  readonly number: number;
}

/** @returns the status of the answer, 0 for none */
export function post({ port, origin, cookie, channel, number }: Post): Promise<number> {
  const body = JSON.stringify({ body: saying(number), clientId: crypto.randomUUID() });
  return new Promise((resolve) => {
    const request = http.request(
      {
        port,
        host: '127.0.0.1',
        method: 'POST',
        agent,
        path: `/api/v1/channels/${channel}/messages`,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          cookie,
          origin,
        },
      },
      (answer) => {
        answer.resume();
        answer.on('end', () => resolve(answer.statusCode ?? 0));
        answer.on('error', () => resolve(0));
      },
    );
    request.on('error', () => resolve(0));
    request.end(body);
  });
}
