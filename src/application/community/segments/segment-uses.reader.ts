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
    return this.uses.of((await this.rolls.drawnFrom(id)).map(rollCircle));
  }
}
