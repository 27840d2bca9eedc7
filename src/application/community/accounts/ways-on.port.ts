import type { MemberId } from '#domain/shared/id';

/** The page that a member was going to when a mail came between, of whatever device they go on with. */
export interface WaysOn {
  /** In place of what was kept for them. Inside a unit of work. */
  keep(memberId: MemberId, path: string, until: Date): Promise<void>;
  /** Takes it away with it; null where there is none, or not for so long. Inside a unit of work. */
  take(memberId: MemberId, at: Date): Promise<string | null>;
}
