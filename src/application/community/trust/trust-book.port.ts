import type { Counted, TrustLevel } from '#domain/community/members/trust';
import type { MemberId } from '#domain/shared/id';
import type { LevelChange } from './level-news.port.ts';

export interface CountedMember {
  readonly memberId: MemberId;
  readonly counted: Counted;
  /** The level that the team gave; it counts where it lies above what the figures say. */
  readonly locked: TrustLevel | null;
  /** The level that they have. */
  readonly level: TrustLevel;
}

/** How far members are trusted, and what it was counted from. */
export interface TrustBook {
  /** Members after this one, in the order of their ids, who wrote or have a level, with what they did. */
  countedAfter(after: MemberId | null, at: Date, limit: number): Promise<readonly CountedMember[]>;
  counted(memberId: MemberId, at: Date): Promise<CountedMember | null>;
  /** The same of several, who are held until the unit of work ends: what they are given follows from what stands when it does. */
  held(memberIds: readonly MemberId[], at: Date): Promise<readonly CountedMember[]>;
  /** Writes those levels that changed. @returns what they were and are, each change once however many write it at once */
  keep(
    levels: readonly { readonly memberId: MemberId; readonly level: TrustLevel }[],
  ): Promise<readonly LevelChange[]>;
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
