import { type Actor, rollCircle } from '#domain/shared/actor';
import type { SegmentId } from '#domain/community/segments/segment';
import type { CircleUse, CircleUses } from '../../shared/circle-uses.ts';
import type { Rolls } from './rolls.port.ts';

/** What is asked of a segment: who changes or removes it knows what that touches. */
export class SegmentUsesReader {
  constructor(
    private readonly rolls: Rolls,
    private readonly uses: CircleUses,
  ) {}

  /** @throws NotAllowed */
  async execute(actor: Actor, id: SegmentId): Promise<readonly CircleUse[]> {
    actor.mustBeAllowed('segment.manage');
    const counts = new Map<CircleUse['what'], number>();
    for (const roll of await this.rolls.drawnFrom(id))
      for (const { what, count } of await this.uses.of(rollCircle(roll)))
        counts.set(what, (counts.get(what) ?? 0) + count);
    return [...counts].map(([what, count]) => ({ what, count }));
  }
}
