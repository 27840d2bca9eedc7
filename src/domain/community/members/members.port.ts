import type { MemberId } from '../../shared/id.ts';
import type { Member } from './member.ts';

export interface Members {
  /** @throws MemberNotFound */
  get(id: MemberId): Promise<Member>;
  add(member: Member): void;
  /** Whether a pseudonym that looks like this one, or makes the same address, is already carried. */
  isTaken(name: { skeleton: string; handle: string }): Promise<boolean>;
  /** Whether nobody has registered yet; holds off every other founder until the transaction ends. */
  noneYet(): Promise<boolean>;
}
