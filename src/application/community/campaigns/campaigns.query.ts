import type { CampaignId, CampaignState, CampaignWords } from '#domain/community/campaigns/campaign';
import type { SegmentId } from '#domain/community/segments/segment';
import type { Actor } from '#domain/shared/actor';

/** What a campaign did, as sums; null where so few are hidden. */
export interface CampaignReport {
  /** Who was chosen when it began. */
  readonly chosen: number;
  readonly toSend: number;
  readonly sent: number;
  readonly failed: number;
  readonly skipped: number;
  /** Who stopped such letters by one of it. */
  readonly unsubscribed: number | null;
  /** How often somebody came by a link of it. */
  readonly arrivals: number | null;
}

export interface CampaignRow extends CampaignWords {
  readonly id: CampaignId;
  readonly state: CampaignState;
  readonly startsAt: Date | null;
  /** Paused since whoever sent it lost the right to. */
  readonly isHeldBack: boolean;
  /** Nothing leaves for the moment: whoever sent or planned it has to set up a second factor. */
  readonly waitsForFactor: boolean;
  readonly version: number;
  readonly begunAt: Date | null;
  readonly overAt: Date | null;
  readonly report: CampaignReport;
}

/** Of a segment at this moment. */
export interface CampaignAudience {
  readonly members: number;
  /** Those of them who agree to such mails and can be reached. */
  readonly reachable: number;
  /** The last campaign to the same segment that began less than a week ago; null where none did. */
  readonly recent: { readonly id: CampaignId; readonly name: string; readonly begunAt: Date } | null;
}

export interface CampaignsQuery {
  /** The latest first, 200 at most. @throws NotAllowed */
  list(actor: Actor): Promise<readonly CampaignRow[]>;
  /** @throws NotAllowed, CampaignNotFound */
  one(actor: Actor, id: CampaignId): Promise<CampaignRow>;
  /** Segments that a campaign can be for, by name. @throws NotAllowed */
  segments(actor: Actor): Promise<readonly { readonly id: SegmentId; readonly name: string }[]>;
  /** @throws NotAllowed, CampaignWithoutSegment */
  audience(actor: Actor, segmentId: SegmentId): Promise<CampaignAudience>;
}

/** Fewer than so many are not told: they could be known again. */
export const FEWEST_TOLD = 5;
