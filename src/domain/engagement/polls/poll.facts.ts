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

/** Somebody else than who asked a poll ended it before its time, or rewrote it. */
export class PollRestrained implements Fact {
  readonly name = 'poll-restrained';
  constructor(
    readonly at: Date,
    readonly pollId: Id<'Poll'>,
    readonly change: 'closed' | 'rewritten',
    readonly by: MemberId,
    readonly restriction: {
      readonly decisionId: string;
      readonly subjectId: MemberId;
      /** As it was asked. */
      readonly title: string;
      readonly writtenAt: Date;
      readonly reason: string;
    },
  ) {}
}

/** What somebody rewrote is no decision any more; changed-since: something stands that came after it. */
export class RewritingUndone implements Fact {
  readonly name = 'rewriting-undone';
  constructor(
    readonly at: Date,
    readonly pollId: Id<'Poll'>,
    readonly decisionId: Id<'Decision'>,
    readonly outcome: 'restored' | 'changed-since',
  ) {}
}
