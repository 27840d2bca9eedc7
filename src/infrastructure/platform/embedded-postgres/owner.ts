import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Marks the data as ours, so that a second start on it is refused instead of stopping the database of the first.
 * @returns a function that gives the data free again
 * @throws when a living process holds the data
 */
export function claim(dataDir: string): () => void {
  const file = `${dataDir}.owner.pid`;
  const mine = identityOf(process.pid) ?? String(process.pid);
  const draft = `${file}.${process.pid}`;
  for (let attempt = 0; attempt < 3; attempt++) {
    fs.writeFileSync(draft, mine);
    try {
      // A link either appears whole or not at all: no other process can read a half-written file.
      fs.linkSync(draft, file);
      return () => {
        if (readIfThere(file) === mine) fs.rmSync(file, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = readIfThere(file);
      if (holder !== null && lives(holder)) {
        throw new Error(
          `${dataDir} is in use by process ${holder.split(' ')[0]}: stop it first, or choose another DATA_DIR.`,
        );
      }
      fs.rmSync(file, { force: true });
    } finally {
      fs.rmSync(draft, { force: true });
    }
  }
  throw new Error(`${dataDir} is being taken by another process: try again.`);
}

/** Stops a PostgreSQL that outlived its Node process: it holds the data, and nobody knows its port any more. */
export async function stopOrphan(dataDir: string): Promise<void> {
  const pid = Number(readIfThere(`${dataDir}/postmaster.pid`)?.split('\n')[0]);
  if (!pid || !serves(pid, dataDir)) return;
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    process.kill(pid, signal);
    for (let waited = 0; waited < 10_000; waited += 50) {
      if (!serves(pid, dataDir)) return;
      await sleep(50);
    }
  }
  throw new Error(`An old PostgreSQL (process ${pid}) still holds ${dataDir} and does not stop.`);
}

function serves(pid: number, dataDir: string): boolean {
  if (process.platform !== 'linux') return signalReaches(pid);
  const command = readIfThere(`/proc/${pid}/cmdline`);
  return command !== null && command.split('\0').includes(dataDir);
}

/**
 * `pid` and, on Linux, its start time: numbers are given out again, in containers even the same one each time.
 * Null for a process that is gone, or dead and not yet collected by its parent.
 */
function identityOf(pid: number): string | null {
  const stat = readIfThere(`/proc/${pid}/stat`);
  if (stat === null) return null;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' || fields[0] === 'X' ? null : `${pid} ${fields[19]}`;
}

function lives(identity: string): boolean {
  const pid = Number(identity.split(' ')[0]);
  if (!pid) return false;
  return process.platform === 'linux' ? identityOf(pid) === identity : signalReaches(pid);
}

function signalReaches(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function readIfThere(file: string): string | null {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
