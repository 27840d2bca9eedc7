import type { Fact } from '../../shared/aggregate-root.ts';
import type { MemberId } from '../../shared/id.ts';
import type { PollId } from './poll.ts';

/** Some of those who voted in a poll, or who asked it, are to hear that it is over. What they voted is not told. */
export class PollEnded implements Fact {
  readonly name = 'poll-ended';
  constructor(
    readonly at: Date,
    readonly pollId: PollId,
    readonly memberIds: readonly MemberId[],
  ) {}
}
