import { spawn, type ChildProcess } from 'node:child_process';
import type { CommandLine } from './privileges.ts';

/** Longer than a recovery after a power cut on this size of data. */
const READY_WITHIN_MS = 120_000;
const STOP_WITHIN_MS = 15_000;
/** Bytes. Each statement frees what it worked with; given back to the system at once, it is asked for, and emptied, anew by the next. GNU alone. */
const KEPT_MEMORY = { MALLOC_TRIM_THRESHOLD_: '1048576', MALLOC_MMAP_THRESHOLD_: '1048576' };

/** One running `postgres`, ready to accept connections. */
export interface ServerProcess {
  readonly pid: number;
  /** Resolves when the process is gone, whatever the reason. */
  readonly gone: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts `postgres` and waits until it accepts connections.
 * @throws with what PostgreSQL said, when it ends before that or takes longer than two minutes
 */
export async function startServerProcess(
  { file, args, options }: CommandLine,
  log: (line: string) => void,
): Promise<ServerProcess> {
  const child: ChildProcess = spawn(file, [...args], {
    ...options,
    // A group of its own: Ctrl-C reaches the app alone, which then stops PostgreSQL last.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env.PATH, LC_ALL: 'C', NODE_ENV: process.env.NODE_ENV, ...KEPT_MEMORY },
  });
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  await ready(child, log);
  return {
    pid: child.pid!,
    gone,
    async stop() {
      child.kill('SIGINT');
      const late = setTimeout(() => child.kill('SIGQUIT'), STOP_WITHIN_MS);
      await gone;
      clearTimeout(late);
    },
  };
}

function ready(child: ChildProcess, log: (line: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    let isReady = false;
    const fail = (why: string, cause?: unknown) => {
      clearTimeout(late);
      reject(new Error(`PostgreSQL did not start: ${why}\n${said.trim()}`, { cause }));
    };
    const late = setTimeout(() => {
      child.kill('SIGQUIT');
      fail(`not ready after ${READY_WITHIN_MS / 1000} s`);
    }, READY_WITHIN_MS);
    child.once('error', (error) => fail(error.message, error));
    child.once('exit', (code, signal) => fail(`ended with ${code ?? signal}`));
    child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      for (const line of text.split('\n')) if (line.trim()) log(line.trim());
      if (isReady) return;
      said += text;
      if (!said.includes('ready to accept connections')) return;
      isReady = true;
      said = '';
      clearTimeout(late);
      resolve();
    });
  });
}
