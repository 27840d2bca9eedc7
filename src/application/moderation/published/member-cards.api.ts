import { token } from '../../shared/token.ts';

/** What Moderation has to know of members: whom it names, how far they are trusted, and where to write to them. */
export interface MemberCards {
  /** Unknown ids are left out. */
  look(ids: readonly string[]): Promise<ReadonlyMap<string, MemberCard>>;
  /** Null for who left. */
  addressOf(memberId: string): Promise<MemberAddress | null>;
  /** Whether they are active and let in now: somebody who is not answers for nothing. */
  mayComeIn(memberId: string): Promise<boolean>;
  /** Moderators and those above them who are active, by name, at most `limit`. */
  moderators(limit: number): Promise<readonly MemberCard[]>;
}

export interface MemberCard {
  readonly id: string;
  readonly name: string;
  /** From the root of the site. */
  readonly address: string;
  readonly role: string;
  /** 0 to 4. */
  readonly trustLevel: number;
  readonly status: string;
  /** ISO 8601, UTC. */
  readonly joinedAt: string;
  readonly posts: number;
}

export interface MemberAddress {
  readonly name: string;
  readonly email: string;
  /** They showed that it is theirs. */
  readonly isConfirmed: boolean;
  readonly language: 'fr' | 'en';
}

export const MEMBER_CARDS = token<MemberCards>('MemberCards');
