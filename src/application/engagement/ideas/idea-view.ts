import type { Branch } from '#domain/shared/branch';
import type { Id, MemberId } from '#domain/shared/id';
import type { IdeaStatus, IdeaTheme } from '#domain/engagement/ideas/idea-status';
import type { Standing } from '#domain/engagement/words/judged-text';

export type { IdeaStatus, IdeaTheme } from '#domain/engagement/ideas/idea-status';

/** An idea as a list shows it. */
export interface IdeaRow {
  readonly id: Id<'Idea'>;
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly theme: IdeaTheme;
  readonly branches: readonly Branch[];
  readonly status: IdeaStatus;
  /** Since when it stands so. */
  readonly statusAt: Date;
  readonly authorId: MemberId;
  readonly proposedAt: Date;
  readonly votes: number;
  readonly comments: number;
  /** Whether the viewer supports it. */
  readonly voted: boolean;
  /** `held` and `hidden` are seen by the author alone. */
  readonly standing: Exclude<Standing, 'deleted'>;
}

/** What the team said when it led an idea on. */
export interface IdeaAnswerView {
  readonly id: Id<'IdeaAnswer'>;
  readonly fromStatus: IdeaStatus;
  readonly status: IdeaStatus;
  readonly html: string;
  readonly authorId: MemberId;
  readonly department: string | null;
  /** Said in the name of the organisation, by somebody who spoke for it then. */
  readonly isOfficial: boolean;
  readonly answeredAt: Date;
}

export interface IdeaCommentView {
  readonly id: Id<'IdeaComment'>;
  readonly authorId: MemberId;
  readonly writtenAt: Date;
  readonly editedAt: Date | null;
  readonly html: string;
  /** As it was typed, for its author alone. */
  readonly source: string | null;
  readonly standing: Exclude<Standing, 'deleted'>;
  /** Whether the viewer may change it, and take it back. */
  readonly mayEdit: boolean;
  readonly mayWithdraw: boolean;
}

/** What one said of an idea oneself. */
export interface OwnIdeaComment {
  readonly id: Id<'IdeaComment'>;
  readonly ideaId: Id<'Idea'>;
  readonly source: string;
  readonly html: string;
}

/** Another idea, to be led to. */
export interface IdeaLink {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
}

/** An idea as its page shows it to one viewer. */
export interface IdeaView extends IdeaRow {
  readonly html: string;
  /** As it was typed, for its author alone. */
  readonly source: string | null;
  /** Whether the viewer may change it, and take it back. */
  readonly mayEdit: boolean;
  readonly mayWithdraw: boolean;
  /** The latest first. */
  readonly answers: readonly IdeaAnswerView[];
  /** What stands for it since it was merged. */
  readonly mergedInto: IdeaLink | null;
  /** What it stands for. */
  readonly mergedFrom: readonly IdeaLink[];
  /** Whether it takes votes now. */
  readonly open: boolean;
  /** How many votes the viewer still has; null for visitors. */
  readonly votesLeft: number | null;
}

export interface SimilarIdea extends IdeaLink {
  readonly status: IdeaStatus;
  readonly votes: number;
}

/** What a merge would do. */
export interface MergeForeseen {
  readonly idea: IdeaRow;
  readonly into: IdeaRow;
  /** Members whose vote goes over. */
  readonly moving: number;
  /** Members who support both: the second vote comes back to them. */
  readonly comingBack: number;
}
