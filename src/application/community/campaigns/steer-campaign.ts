import type { Campaign, CampaignId } from '#domain/community/campaigns/campaign';
import { parisMoment } from '#domain/community/notifications/paris-clock';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, JobQueue } from '../../shared/ports.ts';
import { SEND_CAMPAIGNS } from './campaigns.jobs.ts';
import type { Campaigns } from './campaigns.port.ts';

/** What may be done with a campaign that is written. */
export const STEERINGS = ['send', 'schedule', 'unschedule', 'pause', 'resume', 'stop'] as const;
export type Steering = (typeof STEERINGS)[number];

interface SteerCampaignCommand {
  readonly actor: Actor;
  readonly id: CampaignId;
  /** As it was read. */
  readonly version: number;
  readonly steering: Steering;
  /** Of `schedule`: the day as `2026-12-31`, and the hour of the clock in Paris. */
  readonly when: { readonly day: string; readonly hour: number } | null;
}

/** Sends a campaign now or later, holds it, lets it go on, stops it for good. */
export class SteerCampaign {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly acts: AuditedActs,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws NotAllowed, CampaignNotFound, ChangedMeanwhile, CampaignElsewhere, CampaignWithoutSegment, InvalidValue beside `day`
   */
  async execute({ actor, id, version, steering, when }: SteerCampaignCommand): Promise<void> {
    const at = when && parisMoment(when.day, when.hour);
    await this.acts.run(
      {
        actor,
        action: `campaign.${steering}`,
        object: { kind: 'campaign', id },
        ...(at && { details: { at: at.toISOString() } }),
      },
      async () => actor.mustBeAllowed('campaign.manage'),
      async () => {
        const now = this.clock.now();
        const campaign = await this.campaigns.hold(id);
        campaign.mustBeAt(version);
        steer(campaign, steering, at, now);
        await this.campaigns.put(campaign, now, actor.mustBeMember());
      },
    );
    if (steering === 'send' || steering === 'resume')
      await this.jobs.soon(SEND_CAMPAIGNS, {}, { dedupeKey: SEND_CAMPAIGNS, isTriedOnce: true });
  }
}

function steer(campaign: Campaign, steering: Steering, at: Date | null, now: Date): void {
  switch (steering) {
    case 'send':
      return campaign.schedule(null, now);
    case 'schedule':
      return campaign.schedule(at ?? now, now);
    case 'unschedule':
      return campaign.unschedule();
    case 'pause':
      return campaign.pause();
    case 'resume':
      return campaign.resume();
    case 'stop':
      return campaign.stop();
  }
}
