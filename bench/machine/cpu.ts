import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

/** Files under /proc: Linux alone. */
const canCountCpu = fs.existsSync('/proc/self/stat');

const ticksPerSecond = (): number => Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
let ticks: number | null = null;

interface Stat {
  readonly parent: number;
  /** In clock ticks: by itself, and by children that ended and were waited for. */
  readonly own: number;
  readonly ended: number;
}

function statOf(pid: number): Stat | null {
  try {
    const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold anything; what follows it starts with field 3.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const field = (number: number) => Number(fields[number - 3]);
    return { parent: field(4), own: field(14) + field(15), ended: field(16) + field(17) };
  } catch {
    return null; // ended meanwhile
  }
}

const childrenOf = (pid: number): number[] =>
  fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((other) => statOf(other)?.parent === pid);

/**
 * CPU that a process and its children used since they started, in milliseconds; children that ended count too.
 * PostgreSQL is a parent with one child per connection. Null where the system does not tell.
 */
export function cpuMs(pid: number): number | null {
  if (!canCountCpu) return null;
  ticks ??= ticksPerSecond();
  const own = statOf(pid);
  if (!own) return null;
  const sum = childrenOf(pid).reduce((total, child) => {
    const stat = statOf(child);
    return total + (stat ? stat.own + stat.ended : 0);
  }, own.own + own.ended);
  return (sum / ticks) * 1000;
}

/** Resident memory in MB: now, and the most since the process started. */
export function memoryMb(pid: number): { now: number; peak: number } | null {
  if (!canCountCpu) return null;
  const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
  const kb = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0);
  return { now: kb('VmRSS') / 1024, peak: kb('VmHWM') / 1024 };
}

export const withChildren = (pid: number): number[] => (canCountCpu ? [pid, ...childrenOf(pid)] : [pid]);
