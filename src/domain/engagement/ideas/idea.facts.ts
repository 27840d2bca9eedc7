import type { Fact } from '../../shared/aggregate-root.ts';
import type { Id, MemberId } from '../../shared/id.ts';
import type { IdeaStatus } from './idea-status.ts';
import type { IdeaId } from './ids.ts';

/** Told once for each change, whoever is to hear of it. */
export class IdeaStatusChanged implements Fact {
  readonly name = 'idea-status-changed';
  constructor(
    readonly at: Date,
    readonly ideaId: IdeaId,
    readonly status: IdeaStatus,
  ) {}
}

/** Some of those an idea matters to are to hear how it stands now. */
export class IdeaTold implements Fact {
  readonly name = 'idea-told';
  constructor(
    readonly at: Date,
    readonly ideaId: IdeaId,
    readonly number: number,
    readonly status: IdeaStatus,
    readonly by: MemberId,
    readonly memberIds: readonly MemberId[],
  ) {}
}

/** Somebody else than who proposed an idea merged it into another. */
export class IdeaRestrained implements Fact {
  readonly name = 'idea-restrained';
  constructor(
    readonly at: Date,
    readonly ideaId: IdeaId,
    readonly by: MemberId,
    readonly restriction: {
      readonly decisionId: Id<'Decision'>;
      readonly subjectId: MemberId;
      readonly title: string;
      readonly writtenAt: Date;
      /** What those who support it read as well. */
      readonly reason: string;
    },
  ) {}
}

/** A merge is no decision any more; changed-since: nothing is left of the idea that could stand by itself. */
export class MergeUndone implements Fact {
  readonly name = 'merge-undone';
  constructor(
    readonly at: Date,
    readonly ideaId: IdeaId,
    readonly decisionId: Id<'Decision'>,
    readonly outcome: 'restored' | 'changed-since',
  ) {}
}
