import type { MemberId } from '#domain/shared/id';
import type { GatheringAttendedV1 } from '../../events/published/events.facts.ts';
import type { Consumer } from '../../shared/ports.ts';
import type { LedgerKeeper } from '../points/ledger.keeper.ts';

/** Who was at an event is credited for it, once for each event: presence is never taken back. */
export class KeepAttendance implements Consumer<GatheringAttendedV1> {
  constructor(private readonly keeper: LedgerKeeper) {}

  async on(fact: GatheringAttendedV1, { factId }: { readonly factId: string }): Promise<void> {
    const { gatheringId, memberId, branches = [], at } = fact;
    await this.keeper.keep([
      {
        ...{ factId, event: 'event.attended', source: `${gatheringId}:${memberId}`, kind: 'done' },
        ...{ memberId: memberId as MemberId, byId: null, at: new Date(at), branches },
        ...{ postId: null, topicId: null, categoryId: null, own: false, open: true, points: null },
      },
    ]);
  }
}
