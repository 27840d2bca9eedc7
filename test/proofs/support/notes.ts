import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { ROOT } from './phoenix.ts';

/** What came of one piece of a proof. */
export interface Found {
  readonly numbers: Readonly<Record<string, number>>;
  /** What fell short, in words. */
  readonly short: readonly string[];
}

interface Line extends Found {
  readonly piece: string;
  /** On what it was found: a commit, with `+` where files were changed since. */
  readonly on: string;
}

/**
 * What every piece came to, kept in a file, one line each, so that a run that was ended goes on and shares add up. What was
 * held is not asked again; what fell short is, and its later line counts.
 */
export class Notes {
  private readonly lines = new Map<string, Line>();
  private readonly on: string;

  /** @param file null: nothing outlives the run */
  constructor(private readonly file: string | null) {
    this.on = file === null ? '' : commit();
    if (file === null || !fs.existsSync(file)) return;
    const kept = fs.readFileSync(file, 'utf8');
    for (const text of kept.split('\n')) {
      const line = whole(text);
      if (line) this.lines.set(line.piece, line);
    }
    if (kept !== '' && !kept.endsWith('\n')) fs.appendFileSync(file, '\n');
  }

  isHeld(piece: string): boolean {
    return this.lines.get(piece)?.short.length === 0;
  }

  add(piece: string, found: Found): void {
    const line = { piece, ...found, on: this.on };
    this.lines.set(piece, line);
    if (this.file !== null) fs.appendFileSync(this.file, `${JSON.stringify(line)}\n`);
  }

  get pieces(): readonly string[] {
    return [...this.lines.keys()];
  }
  /** Of all runs together. */
  sum(what: string): number {
    return [...this.lines.values()].reduce((sum, { numbers }) => sum + (numbers[what] ?? 0), 0);
  }
  get short(): readonly string[] {
    return [...this.lines.values()].flatMap(({ short }) => short);
  }
  /** Every commit on which something was found. */
  get commits(): readonly string[] {
    return [...new Set([...this.lines.values()].map(({ on }) => on))].filter(Boolean);
  }
}

/** @returns null for what follows the last line, and for one in whose midst the run was ended */
function whole(text: string): Line | null {
  try {
    return JSON.parse(text) as Line;
  } catch {
    return null;
  }
}

function commit(): string {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();
  try {
    return git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', '-uno') === '' ? '' : '+');
  } catch {
    return 'no commit';
  }
}
