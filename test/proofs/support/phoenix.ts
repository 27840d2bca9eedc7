import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const ROOT = path.resolve(import.meta.dirname, '../../..');

interface PhoenixProgram {
  readonly name: string;
  /** A file beside this one, run as built: `#…` imports lead to `dist`. */
  readonly file: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const PAUSE_AFTER_REFUSAL_MS = 200;
const SAID_KEPT = 20_000;

/** A process that is started again whenever it ends, until it may rest. */
export class Phoenix {
  private child: ChildProcess | null = null;
  private resting = false;
  private isReady = false;
  private said = '';
  private line = '';
  /** Ends that nobody caused, after it was ready: a crash. What it said last is kept. */
  readonly crashes: string[] = [];
  /** Starts that it gave up by itself, for instance because the database was away. */
  refusedStarts = 0;
  starts = 0;

  constructor(private readonly program: PhoenixProgram) {
    this.rise();
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }
  get ready(): boolean {
    return this.isReady;
  }
  /** What it wrote last, for a report. */
  get lastWords(): string {
    return this.said;
  }

  kill(): void {
    this.child?.kill('SIGKILL');
  }

  /** @returns the line that said that it is ready @throws when it takes longer than `withinMs` */
  async untilReady(withinMs = 60_000): Promise<string> {
    for (let waited = 0; waited < withinMs; waited += 50) {
      if (this.isReady) return this.line;
      await sleep(50);
    }
    throw new Error(`${this.program.name} was not ready after ${withinMs / 1000} s:\n${this.said}`);
  }

  /** Asks it to stop and waits; kills what does not stop within `withinMs`. @returns whether it stopped by itself */
  async rest(withinMs = 20_000): Promise<boolean> {
    this.resting = true;
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return true;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), withinMs);
    await gone;
    clearTimeout(late);
    return child.signalCode !== 'SIGKILL';
  }

  private rise(): void {
    const { file, args = [], env = {} } = this.program;
    this.isReady = false;
    this.starts += 1;
    const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
    const { PATH, HOME, NODE_COMPILE_CACHE } = process.env;
    const child = spawn(process.execPath, [...flags, path.join(import.meta.dirname, file), ...args], {
      cwd: ROOT,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { PATH, HOME, NODE_ENV: 'production', ...(NODE_COMPILE_CACHE && { NODE_COMPILE_CACHE }), ...env },
    });
    this.child = child;
    child.stdin?.on('error', () => {});
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      const ready = /^ready.*$/m.exec(text)?.[0];
      if (ready !== undefined && this.child === child) {
        this.isReady = true;
        this.line = ready;
      }
      this.hear(text);
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => this.hear(text));
    child.once('exit', (code, signal) => void this.ended(code, signal));
  }

  private hear(text: string): void {
    this.said = (this.said + text).slice(-SAID_KEPT);
  }

  private async ended(code: number | null, signal: NodeJS.Signals | null): Promise<void> {
    const wasReady = this.isReady;
    this.isReady = false;
    if (this.resting) return;
    if (signal !== 'SIGKILL') {
      if (wasReady)
        this.crashes.push(`${this.program.name} ended with ${code ?? signal}: ${this.said.slice(-1500)}`);
      else this.refusedStarts += 1;
      await sleep(PAUSE_AFTER_REFUSAL_MS);
    }
    if (!this.resting) this.rise();
  }
}
