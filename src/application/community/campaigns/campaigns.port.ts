import type { Campaign, CampaignId } from '#domain/community/campaigns/campaign';
import type { SegmentId } from '#domain/community/segments/segment';

/** The campaigns as they are written and steered. */
export interface Campaigns {
  add(campaign: Campaign, by: string, at: Date): Promise<void>;
  /** For this transaction alone: a process that sends waits, and others that steer. @throws CampaignNotFound */
  hold(id: CampaignId): Promise<Campaign>;
  /** What of it may change. @param steeredBy of whom the rights are asked for when its hour comes; as it was unless told */
  put(campaign: Campaign, at: Date, steeredBy?: string): Promise<void>;
  remove(id: CampaignId): Promise<void>;
  /** Null when there is none. */
  segment(id: SegmentId): Promise<{ readonly id: SegmentId; readonly name: string } | null>;
}
