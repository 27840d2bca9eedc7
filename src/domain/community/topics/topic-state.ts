import type { MemberId } from '../../shared/id.ts';
import type { CategoryId, TopicKind } from '../categories/category.ts';
import { FREE_EDIT_MINUTES } from './edits.ts';

/** What decides who may do what with a topic. */
export interface TopicState {
  readonly authorId: MemberId;
  readonly kind: TopicKind;
  readonly categoryId: CategoryId;
  readonly status: 'open' | 'closed';
  readonly openedAt: Date;
  readonly closedBy: MemberId | null;
  readonly isDeleted: boolean;
  /** Null also for what a decision took away and for what waited, whoever had deleted it. */
  readonly deletedBy: MemberId | null;
  /** It waits for a moderator. */
  readonly isWaiting: boolean;
  /** Its author withdrew it while it waited: nobody brings it back. */
  readonly isTakenBack: boolean;
  readonly isMerged: boolean;
  /** Standing ones. */
  readonly replyCount: number;
}

/** The author mends title and tags alone within an hour. */
export const isFresh = (topic: Pick<TopicState, 'openedAt'>, at: Date): boolean =>
  at.getTime() - topic.openedAt.getTime() <= FREE_EDIT_MINUTES * 60_000;
