import type { Fact } from '../../shared/aggregate-root.ts';
import type { Id, MemberId } from '../../shared/id.ts';

export class PollOpened implements Fact {
  readonly name = 'PollOpened';
  constructor(
    readonly at: Date,
    readonly pollId: Id<'Poll'>,
    readonly by: MemberId,
  ) {}
}

export class PollEnded implements Fact {
  readonly name = 'PollEnded';
  constructor(
    readonly at: Date,
    readonly pollId: Id<'Poll'>,
    /** Null where its time was over. */
    readonly by: MemberId | null,
  ) {}
}
