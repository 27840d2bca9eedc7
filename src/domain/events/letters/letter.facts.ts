import type { Fact } from '../../shared/aggregate-root.ts';
import type { MemberId } from '../../shared/id.ts';
import type { GatheringId } from '../gatherings/ids.ts';
import type { GatheringLetterId } from './ids.ts';

/** Who runs an event wrote to these members, each once. */
export class GatheringLetterWritten implements Fact {
  readonly name = 'gathering-letter-written';
  constructor(
    readonly at: Date,
    readonly letterId: GatheringLetterId,
    readonly gatheringId: GatheringId,
    readonly memberIds: readonly MemberId[],
  ) {}
}
