import net from 'node:net';

/** Below those that a system hands out by itself, on Linux from 32768 and elsewhere from 49152 on, and above what services are known by. */
const FIRST = 20_000;
const SPAN = 12_000;
/** Processes that run beside each other begin as far apart: none comes to a port that another one keeps and does not listen on yet. */
const APART = 40;
let next = process.pid * APART;

/**
 * A port of 127.0.0.1 for what listens a while later, or again: no program gets it that asks for whichever is free, nor for a connection
 * of its own.
 */
export async function keptPort(): Promise<number> {
  for (let tries = 0; tries < SPAN; tries++) {
    const port = FIRST + (next++ % SPAN);
    if (await isFree(port)) return port;
  }
  throw new Error('No port is free');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
