import type { CampaignId } from '#domain/community/campaigns/campaign';

/** A campaign that was planned for a segment which is not there any more. */
export interface StrandedCampaign {
  readonly id: CampaignId;
  readonly name: string;
  /** Who wrote it. */
  readonly by: string;
}

export interface StrandedCampaigns {
  /** Makes drafts of them again: nobody can say whom they were for. */
  takeBackStranded(): Promise<readonly StrandedCampaign[]>;
}
