import { isStaff } from '#application/community/limits';
import type { AuthorView } from '#application/community/topics/topic-page.query';

/** Whether somebody may be kept at a distance: the team speaks to everybody, and who is gone writes no more. */
export const isKeptAway = ({ role, status }: Pick<AuthorView, 'role' | 'status'>): boolean =>
  status !== 'deleted' && !isStaff(role);

/** Whom the viewer of a conversation blocks in it, where nobody is reached there any more. */
export interface Blocked {
  readonly names: readonly string[];
  /** Where that is ended. */
  readonly href: string;
}
