import type { Fact } from '../../shared/aggregate-root.ts';
import type { GatheringId } from '../gatherings/ids.ts';

/** What is to be seen in a session is another, by no act of those who take part in it. */
export class SessionChanged implements Fact {
  readonly name = 'session-changed';
  constructor(
    readonly at: Date,
    readonly gatheringId: GatheringId,
  ) {}
}
