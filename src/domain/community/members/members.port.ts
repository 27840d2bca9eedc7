import type { MemberId } from '../../shared/id.ts';
import type { FormerName, Member } from './member.ts';

export interface Members {
  /** @throws MemberNotFound */
  get(id: MemberId): Promise<Member>;
  add(member: Member): void;
  /**
   * Whether a pseudonym that looks like this one, or makes the same address, is carried by another or was left too short a
   * while ago.
   * @param to for whom it is to be free; they may take back what they left
   */
  isTaken(name: { skeleton: string; handle: string }, to: MemberId, at: Date): Promise<boolean>;
  /**
   * What those are called who work for the organisation.
   * @param to beside whom; none of them where this member carries a name of that skeleton already
   */
  teamBeside(to: MemberId, skeleton: string): Promise<readonly string[]>;
  keepFormerName(name: FormerName): Promise<void>;
  /** Whether nobody has registered yet; holds off every other founder until the transaction ends. */
  noneYet(): Promise<boolean>;
}
