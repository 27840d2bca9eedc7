import type { Fact } from '../../shared/aggregate-root.ts';
import type { Id, MemberId } from '../../shared/id.ts';

/** Some of those who voted in a poll, or who asked it, are to hear that it is over. What they voted is not told. */
export class PollEnded implements Fact {
  readonly name = 'poll-ended';
  constructor(
    readonly at: Date,
    readonly pollId: Id<'Poll'>,
    readonly memberIds: readonly MemberId[],
  ) {}
}
