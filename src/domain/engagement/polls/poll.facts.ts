import type { Fact } from '../../shared/aggregate-root.ts';
import type { MemberId } from '../../shared/id.ts';
import type { PollId } from './ids.ts';

export class PollOpened implements Fact {
  readonly name = 'PollOpened';
  constructor(
    readonly at: Date,
    readonly pollId: PollId,
    readonly by: MemberId,
  ) {}
}

export class PollEnded implements Fact {
  readonly name = 'PollEnded';
  constructor(
    readonly at: Date,
    readonly pollId: PollId,
    /** Null where its time was over. */
    readonly by: MemberId | null,
  ) {}
}
