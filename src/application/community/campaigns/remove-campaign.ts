import type { CampaignId } from '#domain/community/campaigns/campaign';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Campaigns } from './campaigns.port.ts';

/** Throws a campaign away that nobody got. */
export class RemoveCampaign {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly acts: AuditedActs,
  ) {}

  /** @throws NotAllowed, CampaignNotFound, CampaignElsewhere */
  async execute({ actor, id }: { readonly actor: Actor; readonly id: CampaignId }): Promise<void> {
    await this.acts.run(
      { actor, action: 'campaign.remove', object: { kind: 'campaign', id } },
      async () => actor.mustBeAllowed('campaign.manage'),
      async () => {
        (await this.campaigns.hold(id)).mustBeRemovable();
        await this.campaigns.remove(id);
      },
    );
  }
}
