import { type Line, linesFor } from '#domain/engagement/points/ledger';
import type { MemberId } from '#domain/shared/id';
import type { UnitOfWork } from '../../shared/ports.ts';
import type { BadgeKeeper } from '../badges/badge.keeper.ts';
import type { LedgerCopy, Written } from './ledger-copy.port.ts';
import type { Ledger } from './ledger.port.ts';

/** Members who wait, should they earn something while theirs is replayed. */
const AT_ONCE = 20;

export interface Rebuilt {
  readonly members: number;
  readonly lines: number;
  /** Members whose ledger was not what the acts say. It is now. */
  readonly mended: number;
  /** Badges that were missing or too many. They are not any more. */
  readonly awards: number;
}

/**
 * Replays every act that was told, in the order in which it was recorded, and compares with what is written. Where nobody
 * touched the ledger by hand both are the same to the last line.
 */
export class RebuildLedger {
  constructor(
    private readonly ledger: Ledger,
    private readonly copy: LedgerCopy,
    private readonly badges: BadgeKeeper,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(): Promise<Rebuilt> {
    const sum = { members: 0, lines: 0, mended: 0, awards: 0 };
    for (let after: MemberId | null = null, more = true; more;) {
      const members = await this.copy.membersAfter(after, AT_ONCE);
      const some = await this.unitOfWork.run(() => this.rebuild(members));
      sum.members += members.length;
      sum.lines += some.lines;
      sum.mended += some.mended;
      sum.awards += some.awards;
      after = members.at(-1) ?? null;
      more = members.length === AT_ONCE;
    }
    return sum;
  }

  private async rebuild(members: readonly MemberId[]): Promise<Omit<Rebuilt, 'members'>> {
    await this.ledger.hold(members);
    const rules = await this.ledger.rules();
    const accounts = await this.ledger.accounts(members);
    const written = new Map((await this.copy.written(members)).map((one) => [one.memberId, one]));
    const replayed = accounts.map(({ memberId, acts }) => ({
      memberId,
      lines: linesFor(memberId, { known: [], fresh: acts, booked: new Map(), rules }),
    }));
    const wrong = replayed.filter(({ memberId, lines }) => !isWritten(lines, written.get(memberId)));
    if (wrong.length > 0)
      await this.copy.replace(
        wrong.map(({ memberId }) => memberId),
        wrong.flatMap(({ lines }) => lines),
      );
    const awards = await this.badges.keep(accounts);
    const count = replayed.reduce((sum, { lines }) => sum + lines.length, 0);
    return { lines: count, mended: wrong.length, awards };
  }
}

function isWritten(lines: readonly Line[], written: Written | undefined): boolean {
  if (!written) return lines.length === 0;
  const balance = lines.reduce((sum, { points }) => sum + points, 0);
  return written.balance === balance && written.isOnBoards && digestOf(lines) === digestOf(written.lines);
}

/** Every column of every line, whatever the order. */
const digestOf = (lines: readonly Line[]): string =>
  lines
    .map((line) => JSON.stringify(Object.entries(line).sort(([a], [b]) => (a < b ? -1 : 1))))
    .sort()
    .join('\n');
