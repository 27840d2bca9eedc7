import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from '@jest/globals';
import { unavailable } from '#interfaces/http/unavailable';

it('the page that asks for patience is dark by night, and its policy lets it be', async () => {
  const server = createServer(unavailable('starting', 5));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  try {
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/`, { headers: { accept: 'text/html' } });
    const style = /<style>([^<]*)<\/style>/.exec(await answer.text())?.[1] ?? '';
    expect(style).toContain('color-scheme: light dark');
    const hash = createHash('sha256').update(style).digest('base64');
    expect(answer.headers.get('content-security-policy')).toContain(`style-src 'sha256-${hash}'`);
  } finally {
    server.close();
  }
});
