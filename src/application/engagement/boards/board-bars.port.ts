import type { MemberId } from '#domain/shared/id';

/** Whom the team keeps out of the rankings, and why. */
export interface BoardBars {
  bar(p: {
    readonly memberId: MemberId;
    readonly by: MemberId;
    readonly at: Date;
    readonly reason: string;
  }): Promise<void>;
  /** @returns false where nobody kept them out */
  readmit(memberId: MemberId): Promise<boolean>;
}
