import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { NODE_FLAGS, NODE_SURROUNDINGS } from '../../src/interfaces/cli/node-flags.mjs';
import { type Core, onCore } from './pinning.ts';

export const PROJECT = path.resolve(import.meta.dirname, '../..');
const MAIN = 'dist/interfaces/composition/main.js';
const START = 'src/interfaces/cli/start.mjs';
const READY_WITHIN_MS = 60_000;

export interface RunningServer {
  readonly pid: number;
  stop(): Promise<void>;
}

export interface ServerOptions {
  readonly name: string;
  /** Null for wherever the system likes. */
  readonly core: Core | null;
  readonly env: Readonly<Record<string, string>>;
  /** Of Node. */
  readonly flags?: readonly string[];
  readonly dataDir: string;
  /** Of the build; this one unless told. */
  readonly folder?: string;
}

/** The site as `npm start` runs it, its log in a file. */
export function startSite(options: ServerOptions): Promise<RunningServer> {
  return start([process.execPath, ...NODE_FLAGS, ...(options.flags ?? []), MAIN], options);
}

/** The same with the check for a build that is older than its sources, from which a first page is timed. */
export function startWhole(options: ServerOptions): Promise<RunningServer> {
  return start([process.execPath, ...NODE_FLAGS, START], options);
}

/** A file of this folder. */
export function startScript(file: string, options: ServerOptions): Promise<RunningServer> {
  return start([process.execPath, '--import', 'tsx', path.join(PROJECT, 'bench', file)], options);
}

async function start(command: readonly string[], options: ServerOptions): Promise<RunningServer> {
  const [file, ...args] = options.core === null ? command : onCore(options.core, command);
  const log = fs.openSync(path.join(options.dataDir, `${options.name}.log`), 'w');
  const child: ChildProcess = spawn(file!, args, {
    cwd: options.folder ?? PROJECT,
    stdio: ['ignore', log, log],
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...NODE_SURROUNDINGS, ...options.env },
  });
  fs.closeSync(log);
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  return {
    pid: child.pid!,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 20_000);
      await gone;
      clearTimeout(late);
    },
  };
}

/** Waits until an address answers 200. @returns milliseconds since `started` (of `performance.now()`) */
export async function firstAnswer(url: string, started: number): Promise<number> {
  while (performance.now() - started < READY_WITHIN_MS) {
    const answer = await ask(url).catch(() => null);
    if (answer?.status === 200) return performance.now() - started;
    await sleep(5);
  }
  throw new Error(`${url} did not answer within ${READY_WITHIN_MS / 1000} s; see the log beside the data.`);
}

export interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

/** One request, its body as it came over the wire. */
export function ask(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { headers, agent: false, timeout: 30_000 }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
      );
      answer.on('error', reject);
    });
    request.on('error', reject);
    request.on('timeout', () => request.destroy(new Error('No answer within 30 s')));
  });
}
