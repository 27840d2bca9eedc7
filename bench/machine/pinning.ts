import { spawnSync } from 'node:child_process';
import os from 'node:os';
import { withChildren } from './cpu.ts';

/** Where the measured process runs, and where everything beside it runs. */
const MEASURED = '0';
const BESIDE = '1';

const hasTaskset = spawnSync('taskset', ['--version']).status === 0;
/** One core for what is measured and another for the rest need two of them, and `taskset`. */
export const isPinned = hasTaskset && os.availableParallelism() >= 2;

export type Core = 'measured' | 'beside';

/** The command line that runs this one on a core. */
export function onCore(core: Core, command: readonly string[]): string[] {
  return isPinned ? ['taskset', '-c', coreOf(core), ...command] : [...command];
}

/** Moves a process that runs, and its children, to a core; children to come inherit it. */
export function moveTo(core: Core, pid: number): void {
  if (!isPinned) return;
  for (const each of withChildren(pid)) spawnSync('taskset', ['-acp', coreOf(core), String(each)]);
}

const coreOf = (core: Core): string => (core === 'measured' ? MEASURED : BESIDE);
