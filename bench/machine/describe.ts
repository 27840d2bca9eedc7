import os from 'node:os';
import { isPinned } from './pinning.ts';

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  readonly postgres: string;
  /** The measured process has a core of its own, PostgreSQL and the load generator share another. */
  readonly pinned: boolean;
}

export const describeMachine = (postgres: string): Machine => ({
  cpu: os.cpus()[0]?.model.trim() ?? 'unknown',
  cores: os.availableParallelism(),
  memoryGb: Math.round(os.totalmem() / 2 ** 30),
  system: `${os.type()} ${os.release()} ${os.arch()}`,
  node: process.version,
  postgres,
  pinned: isPinned,
});

export const loadAverage = (): number => os.loadavg()[0]!;
