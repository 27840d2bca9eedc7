import type { CampaignId } from '#domain/community/campaigns/campaign';
import type { Clock } from '../../shared/ports.ts';
import type { CampaignMarks } from './campaign-writer.port.ts';

/** How often somebody came by links of campaigns, by day: nothing of who came. */
export interface Arrivals {
  add(id: CampaignId, at: Date): Promise<void>;
}

/** Somebody followed a link of a campaign. */
export class CountArrival {
  constructor(
    private readonly marks: CampaignMarks,
    private readonly arrivals: Arrivals,
    private readonly clock: Clock,
  ) {}

  /** Does nothing with a mark that is not ours. */
  async execute(mark: string): Promise<void> {
    const id = await this.marks.read(mark);
    if (id) await this.arrivals.add(id, this.clock.now());
  }
}
