import fs from 'node:fs';
import net from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { keptPort } from '../../support/kept-port.ts';

const RANGE = '/proc/sys/net/ipv4/ip_local_port_range';
/** Ports that a system hands out to whoever asks for any. */
const handedOutFrom = fs.existsSync(RANGE) ? Number(fs.readFileSync(RANGE, 'utf8').split(/\s/)[0]) : 32_768;

describe('a port that is kept', () => {
  it('is handed out to nobody else until its site listens, nor given twice', async () => {
    const ports = await Promise.all(Array.from({ length: 20 }, () => keptPort()));
    expect(new Set(ports).size).toBe(ports.length);
    if (handedOutFrom >= 32_768) expect(Math.max(...ports)).toBeLessThan(handedOutFrom);
    const server = net.createServer();
    await new Promise<void>((resolve) => server.listen(ports[0], '127.0.0.1', resolve));
    await new Promise((resolve) => server.close(resolve));
  });
});
