import { Campaign, type CampaignId } from '#domain/community/campaigns/campaign';
import type { SegmentId } from '#domain/community/segments/segment';
import { InvalidValue } from '#domain/shared/domain-error';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids } from '../../shared/ports.ts';
import type { CampaignWriter } from './campaign-writer.port.ts';
import type { Campaigns } from './campaigns.port.ts';

interface SaveCampaignCommand {
  readonly actor: Actor;
  /** Null for a new one. */
  readonly id: CampaignId | null;
  /** Of the one to write anew, as its form showed it. */
  readonly version: number;
  readonly name: string;
  readonly segment: SegmentId;
  readonly language: string;
  readonly subject: string;
  readonly body: string;
  readonly perMinute: number;
}

/** Writes a campaign, or writes it anew while nobody got it yet. */
export class SaveCampaign {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly writer: CampaignWriter,
    private readonly acts: AuditedActs,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, InvalidValue, InvalidValues, CampaignNotFound, ChangedMeanwhile, CampaignElsewhere */
  async execute(command: SaveCampaignCommand): Promise<{ readonly id: CampaignId }> {
    const { actor, segment: segmentId, id: known, version, ...asked } = command;
    const id = known ?? this.ids.next<CampaignId>();
    const by = actor.mustBeMember();
    const act = known === null ? 'campaign.write' : 'campaign.rewrite';
    await this.acts.run(
      { actor, action: act, object: { kind: 'campaign', id } },
      async () => {
        actor.mustBeAllowed('campaign.manage');
        const segment = await this.campaigns.segment(segmentId);
        if (!segment) throw new InvalidValue('segment', 'field.choice');
        const words = { ...asked, segment };
        await this.writer.prepare(Campaign.draft(id, words).words, null);
        return words;
      },
      async (words) => {
        const at = this.clock.now();
        if (known === null) return this.campaigns.add(Campaign.draft(id, words), by, at);
        const campaign = await this.campaigns.hold(id);
        campaign.mustBeAt(version);
        campaign.change(words);
        return this.campaigns.put(campaign, at);
      },
    );
    return { id };
  }
}
