import type { MemberId } from '#domain/shared/id';
import type { KeptPieces } from '../../moderation/published/kept-pieces.api.ts';
import { oneByOne } from '../../shared/one-by-one.ts';
import type { UnitOfWork } from '../../shared/ports.ts';
import type { TakenAlongMarks } from '../../shared/taken-along-marks.ts';
import type { ClosedAccounts } from './closed-accounts.port.ts';
import type { LeftWordsBook } from './left-words.port.ts';

const LOT = 100;

/**
 * At the start and every minute: what authors had taken along before that was marked (ADR 159), or while a process of the release before
 * still forgot them, is marked as well, so that no decision that falls publishes it. Whoever left since is done with. One account that
 * fails holds up nobody else: it is tried again by the next run.
 */
export class MarkTakenAlong {
  constructor(
    private readonly closed: ClosedAccounts,
    private readonly kept: KeptPieces,
    private readonly book: LeftWordsBook,
    private readonly marks: TakenAlongMarks,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(): Promise<void> {
    const unmarked = new Set<MemberId>();
    await oneByOne(this.leaversBut(unmarked), async (memberId) => {
      unmarked.add(memberId);
      await this.markOf(memberId);
      unmarked.delete(memberId);
    });
  }

  /** Those who are not marked, and were not tried in vain. */
  private async *leaversBut(unmarked: ReadonlySet<MemberId>): AsyncGenerator<MemberId> {
    for (;;) {
      const leavers = await this.closed.unmarked(LOT, [...unmarked]);
      yield* leavers;
      if (leavers.length < LOT) return;
    }
  }

  /** All that nobody took back: what waited then waits on, and is not to appear either. */
  private async markOf(memberId: MemberId): Promise<void> {
    const pieces = [...(await this.kept.of(memberId, [])).keys()];
    const beside = await this.book.besideOpenings(pieces);
    await this.unitOfWork.run(async () => {
      await this.marks.mark([...pieces, ...beside]);
      await this.closed.marked(memberId);
    });
  }
}
