import type { Draft, DraftId, DraftPlace } from '#domain/community/drafts/draft';
import type { MemberId } from '#domain/shared/id';

/** One draft per member and place. */
export interface Drafts {
  /** How many the member keeps, counted while nobody else can add to them: until the transaction ends. */
  count(member: MemberId): Promise<number>;
  /**
   * @param version of the draft as the tab knows it, 0 for a new one
   * @returns the new version, or null when another tab saved meanwhile
   */
  save(id: DraftId, member: MemberId, draft: Draft, version: number, at: Date): Promise<number | null>;
  discard(member: MemberId, place: DraftPlace): Promise<void>;
}
