import type { MemberStatus } from '#domain/community/members/member';
import type { MemberId } from '#domain/shared/id';

/** What is looked up before a unit of work opens, to judge a password. */
export interface Credentials {
  readonly memberId: MemberId;
  readonly pseudonym: string;
  readonly email: string;
  /** As `Account.isWhomAddressNames`. */
  readonly isWhomAddressNames: boolean;
  readonly passwordHash: string;
  /** As `Account.timesForgotten`. */
  readonly timesForgotten: number;
  /** `shut-out` where the organisation's directory says that they may not come in. */
  readonly status: MemberStatus | 'shut-out';
}

export interface CredentialsQuery {
  /** @param key as `Email.key` */
  byEmail(key: string): Promise<Credentials | null>;
  ofMember(memberId: string): Promise<Credentials | null>;
  /** Whether the organisation's directory shuts out whoever has that address, and nothing of it lets that member in. */
  isShutOut(by: { readonly key: string; readonly memberId: string }): Promise<boolean>;
}
