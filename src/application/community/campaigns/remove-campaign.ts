import type { CampaignId } from '#domain/community/campaigns/campaign';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Campaigns } from './campaigns.port.ts';

interface RemoveCampaignCommand {
  readonly actor: Actor;
  readonly id: CampaignId;
  /** As it was read. */
  readonly version: number;
}

/** Throws a campaign away that nobody got. */
export class RemoveCampaign {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly acts: AuditedActs,
  ) {}

  /** @throws NotAllowed, CampaignNotFound, ChangedMeanwhile, CampaignElsewhere */
  async execute({ actor, id, version }: RemoveCampaignCommand): Promise<void> {
    await this.acts.run(
      { actor, action: 'campaign.remove', object: { kind: 'campaign', id } },
      async () => actor.mustBeAllowed('campaign.manage'),
      async () => {
        const campaign = await this.campaigns.hold(id);
        campaign.mustBeAt(version);
        campaign.mustBeRemovable();
        await this.campaigns.remove(id);
      },
    );
  }
}
