import type { Fact } from '../../shared/aggregate-root.ts';
import type { MemberId } from '../../shared/id.ts';
import type { IdeaStatus } from './idea-status.ts';
import type { IdeaId } from './ids.ts';

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
