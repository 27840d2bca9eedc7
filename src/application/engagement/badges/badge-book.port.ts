import type { Award, Badge, Tier } from '#domain/engagement/badges/badge';
import type { Verdict } from '#domain/engagement/badges/verdict';
import type { Id, MemberId } from '#domain/shared/id';

/** What the team said of a member's badge, with who said it and why. */
export interface VerdictRecord extends Verdict {
  readonly id: Id<'Verdict'>;
  readonly memberId: MemberId;
  readonly by: MemberId;
  readonly reason: string;
}

/** What became of awards. */
export interface KeptAwards {
  /** How many came or went. */
  readonly changed: number;
  readonly gone: readonly { readonly memberId: MemberId; readonly badge: string; readonly tier: Tier }[];
}

/** Badges, and who has which. */
export interface BadgeBook {
  /** Adds badges whose key nobody used yet. */
  addMissing(badges: readonly Badge[]): Promise<void>;
  /** @returns false where a badge of that key is there already */
  add(badge: Badge): Promise<boolean>;
  all(): Promise<readonly Badge[]>;
  /** @returns false where somebody changed it since that version */
  change(badge: Badge, version: number): Promise<boolean>;
  /** What these members have from now on; nothing else. */
  keep(
    members: readonly { readonly memberId: MemberId; readonly awards: readonly Award[] }[],
  ): Promise<KeptAwards>;
  /** What a member has. */
  of(memberId: MemberId): Promise<readonly Pick<Award, 'badge' | 'tier'>[]>;
  say(verdict: VerdictRecord): Promise<void>;
  /** Of these members, in the order in which they were said. */
  verdicts(memberIds: readonly MemberId[]): Promise<readonly (Verdict & { readonly memberId: MemberId })[]>;
  /** Members after this one who did something, or of whom something was said, in the order of their ids. */
  membersAfter(after: MemberId | null, limit: number): Promise<readonly MemberId[]>;
}
