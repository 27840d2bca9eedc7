import type { MemberId } from '../../shared/id.ts';

/** What decides who may do what with a post. */
export interface PostState {
  readonly authorId: MemberId;
  readonly isOpening: boolean;
  readonly isDeleted: boolean;
  /** Null also for what a decision took away and for what waited, whoever had deleted it. */
  readonly deletedBy: MemberId | null;
  /** Its author withdrew it while it waited: nobody brings it back. */
  readonly isTakenBack: boolean;
  /** Former versions kept. */
  readonly editCount: number;
}
