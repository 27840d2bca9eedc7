import { knownId } from '#domain/shared/id';
import type { AttendanceTakenBackV1, GatheringAttendedV1 } from '../../events/published/events.facts.ts';
import type { Consumer } from '../../shared/ports.ts';
import type { LedgerKeeper } from '../points/ledger.keeper.ts';

/** Who was at an event is credited for it, once for each event, as long as their presence is not taken back. */
export class KeepAttendance implements Consumer<GatheringAttendedV1 | AttendanceTakenBackV1> {
  constructor(private readonly keeper: LedgerKeeper) {}

  async on(
    fact: GatheringAttendedV1 | AttendanceTakenBackV1,
    { factId }: { readonly factId: string },
  ): Promise<void> {
    const { gatheringId, memberId, branches = [], at } = fact;
    const kind = fact.name === 'events.gathering-attended.v1' ? 'done' : 'undone';
    await this.keeper.keep([
      {
        factId,
        event: 'event.attended',
        source: `${gatheringId}:${memberId}`,
        kind,
        memberId: knownId<'Member'>(memberId),
        byId: null,
        at: new Date(at),
        branches,
        postId: null,
        topicId: null,
        categoryId: null,
        own: false,
        open: true,
        points: null,
      },
    ]);
  }
}
