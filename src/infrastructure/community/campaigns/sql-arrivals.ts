import type { Arrivals } from '#application/community/campaigns/count-arrival';
import type { CampaignId } from '#domain/community/campaigns/campaign';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlArrivals implements Arrivals {
  constructor(private readonly sql: Sql) {}

  async add(id: CampaignId, at: Date): Promise<void> {
    await this.sql.rows(
      `insert into community.campaign_arrival as known (campaign_id, day, arrivals)
       select c.id, ($2::timestamptz at time zone 'Europe/Paris')::date, 1 from community.campaign c where c.id = $1
       on conflict (campaign_id, day) do update set arrivals = known.arrivals + 1`,
      [id, at],
    );
  }
}
