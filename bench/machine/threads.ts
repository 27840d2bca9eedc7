import fs from 'node:fs';

/** What the system's scheduler tells of one thread, in milliseconds since it began. */
export interface Scheduled {
  readonly ran: number;
  /** Could have run, and had no core. */
  readonly waited: number;
}

const NONE: Scheduled = { ran: 0, waited: 0 };

function scheduled(file: string): Scheduled {
  try {
    const [ran, waited] = fs.readFileSync(file, 'utf8').split(' ').map(Number);
    return { ran: ran! / 1e6, waited: waited! / 1e6 };
  } catch {
    return NONE; // ended meanwhile, or another system than Linux
  }
}

const sum = (all: readonly Scheduled[]): Scheduled =>
  all.reduce((one, other) => ({ ran: one.ran + other.ran, waited: one.waited + other.waited }), NONE);

/** Of a process the thread that runs its program, and all others together: those that collect garbage and compile. */
export function threadsOf(pid: number): { readonly main: Scheduled; readonly others: Scheduled } {
  const folder = `/proc/${pid}/task`;
  const ids = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  const of = (some: readonly string[]) => sum(some.map((id) => scheduled(`${folder}/${id}/schedstat`)));
  return { main: of([String(pid)]), others: of(ids.filter((id) => id !== String(pid))) };
}

/** Processes of one thread each, together. */
export const ranOf = (pids: readonly number[]): Scheduled =>
  sum(pids.map((pid) => scheduled(`/proc/${pid}/schedstat`)));
