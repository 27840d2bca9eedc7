import { AggregateRoot } from '../../shared/aggregate-root.ts';
import type { MemberId } from '../../shared/id.ts';
import type { IdeaStatus } from './idea-status.ts';
import type { WrittenText } from '../../shared/written-text.ts';
import type { IdeaAnswerId, IdeaId } from './ids.ts';

/** Who of the team answers, and the department they belonged to then. */
export interface Office {
  readonly memberId: MemberId;
  readonly department: string | null;
  /** Whether they speak for the organisation; others of the team answer for themselves. */
  readonly isOfficial: boolean;
}

/** What the team said when it led an idea on: one for each step, never changed. */
export class IdeaAnswer extends AggregateRoot {
  private constructor(
    readonly id: IdeaAnswerId,
    readonly ideaId: IdeaId,
    private readonly fromStatus: IdeaStatus,
    private readonly status: IdeaStatus,
    private readonly source: string,
    private readonly html: string,
    private readonly plain: string,
    private readonly authorId: MemberId,
    private readonly department: string | null,
    private readonly isOfficial: boolean,
    private readonly answeredAt: Date,
  ) {
    super();
  }

  static give(p: {
    id: IdeaAnswerId;
    ideaId: IdeaId;
    from: IdeaStatus;
    status: IdeaStatus;
    text: WrittenText;
    by: Office;
    at: Date;
  }): IdeaAnswer {
    const { source, html, plain } = p.text;
    const { memberId, department, isOfficial } = p.by;
    return new IdeaAnswer(
      p.id,
      p.ideaId,
      p.from,
      p.status,
      source,
      html,
      plain,
      memberId,
      department,
      isOfficial,
      p.at,
    );
  }
}
