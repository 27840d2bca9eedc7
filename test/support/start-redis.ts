import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { keptPort } from './kept-port.ts';

/** A Redis for the tests: the one at REDIS_TEST_URL, else the machine's `redis-server` on a free port, else null. */
export async function startRedis(folder: string): Promise<{ url: string; stop(): Promise<void> } | null> {
  const given = process.env.REDIS_TEST_URL;
  if (given) return { url: given, stop: async () => {} };
  const port = await keptPort();
  fs.mkdirSync(folder, { recursive: true });
  const child = spawn(
    'redis-server',
    [
      ['--port', String(port)],
      ['--bind', '127.0.0.1'],
      ['--dir', folder],
      ['--save', ''],
      ['--appendonly', 'no'],
      ['--maxmemory-policy', 'noeviction'],
    ].flat(),
    { stdio: 'ignore' },
  );
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  let isGone = false;
  void gone.then(() => (isGone = true));
  for (let waited = 0; waited < 30_000 && !isGone; waited += 50) {
    if (await answers(port)) {
      return {
        url: `redis://127.0.0.1:${port}`,
        async stop() {
          child.kill('SIGTERM');
          await gone;
        },
      };
    }
    await sleep(50);
  }
  child.kill('SIGKILL');
  return null;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
