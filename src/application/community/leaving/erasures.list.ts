import type { LeftWords } from '../../shared/person-stores.ts';
import type { Clock, FileStore } from '../../shared/ports.ts';
import type { WhyClosed } from './closed-accounts.port.ts';

/** An account that was closed: a bare id, and what was promised with it. */
export interface Erasure {
  readonly memberId: string;
  readonly words: LeftWords;
  readonly why: WhyClosed;
  /** ISO 8601. */
  readonly at: string;
}

/**
 * Backups are kept for fourteen months, or operations.md is not followed. Of the month that is under way only the beginning has
 * passed, so it takes one more for somebody who left on the last day of one.
 */
const MONTHS = 15;
const monthOf = (at: Date, back = 0): string =>
  new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - back, 1)).toISOString().slice(0, 7);
const keyOf = (month: string): string => `erasures/${month}.json`;

/**
 * Who left, among the files, beside the anchors of the audit log: whoever puts an older database back finds there whom it must
 * not bring back to life. A file for each month; what no backup can bring back any more goes.
 */
export class ErasureList {
  constructor(
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  /** Adds those who are not in it yet. Once it has returned, they are. */
  async add(these: readonly Erasure[]): Promise<void> {
    for (const month of new Set(these.map(({ at }) => at.slice(0, 7)))) {
      const known = await this.ofMonth(month);
      const ids = new Set(known.map(({ memberId }) => memberId));
      const missing = these.filter(({ at, memberId }) => at.startsWith(month) && !ids.has(memberId));
      if (missing.length > 0) await this.write(month, [...known, ...missing]);
    }
  }

  /** Daily, whether or not somebody left. */
  async dropOld(): Promise<void> {
    for (let back = MONTHS; back < MONTHS + 12; back += 1)
      await this.files.delete(keyOf(monthOf(this.clock.now(), back)));
  }

  /** The latest months first. */
  async all(): Promise<readonly Erasure[]> {
    const now = this.clock.now();
    const months = await Promise.all(
      Array.from({ length: MONTHS }, (_, back) => this.ofMonth(monthOf(now, back))),
    );
    return months.flat();
  }

  private async ofMonth(month: string): Promise<readonly Erasure[]> {
    const file = await this.files.get(keyOf(month));
    return file === null ? [] : (JSON.parse(Buffer.from(file.bytes).toString('utf8')) as Erasure[]);
  }

  private write(month: string, all: readonly Erasure[]): Promise<void> {
    const bytes = Buffer.from(JSON.stringify(all));
    return this.files.put(keyOf(month), { bytes, contentType: 'application/json' });
  }
}
