import type { Counted, TrustLevel } from '#domain/community/members/trust';
import type { MemberId } from '#domain/shared/id';

export interface CountedMember {
  readonly memberId: MemberId;
  readonly counted: Counted;
  /** The level that the team gave; it counts where it lies above what the figures say. */
  readonly locked: TrustLevel | null;
}

/** How far members are trusted, and what it was counted from. */
export interface TrustBook {
  /** Members after this one, in the order of their ids, who wrote or have a level, with what they did. */
  countedAfter(after: MemberId | null, at: Date, limit: number): Promise<readonly CountedMember[]>;
  counted(memberId: MemberId, at: Date): Promise<CountedMember | null>;
  /** Writes those levels that changed. @returns how many did */
  keep(levels: readonly { readonly memberId: MemberId; readonly level: TrustLevel }[]): Promise<number>;
  /** What a decision took from the member counts against them, once however often it is told. */
  mark(p: { decisionId: string; memberId: MemberId; kind: 'mark' | 'sanction'; at: Date }): Promise<void>;
  unmark(decisionId: string): Promise<void>;
  /** @param level null gives the member back to the figures */
  lock(p: {
    memberId: MemberId;
    level: TrustLevel | null;
    by: MemberId;
    reason: string;
    at: Date;
  }): Promise<void>;
  roleOf(memberId: MemberId): Promise<string | null>;
}
