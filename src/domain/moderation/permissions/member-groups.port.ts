import type { MemberId } from '../../shared/id.ts';
import type { MemberGroup } from './member-group.ts';

export interface MemberGroups {
  /** Held until the transaction ends. @throws GroupNotFound */
  getForChange(slug: string): Promise<MemberGroup>;
  add(group: MemberGroup): void;
  /** Whether nobody is in it; said of a group that is held. */
  isEmpty(group: MemberGroup): Promise<boolean>;
  /** @returns who was in it */
  remove(group: MemberGroup): Promise<readonly MemberId[]>;
  /** @returns false where they were in it already */
  enter(group: MemberGroup, memberId: MemberId, by: MemberId, at: Date): Promise<boolean>;
  /** @returns false where they were not in it */
  leave(group: MemberGroup, memberId: MemberId): Promise<boolean>;
}
