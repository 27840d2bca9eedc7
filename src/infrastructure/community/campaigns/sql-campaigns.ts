import type { Campaigns } from '#application/community/campaigns/campaigns.port';
import {
  Campaign,
  type CampaignId,
  type CampaignState,
  type CampaignWords,
} from '#domain/community/campaigns/campaign';
import { CampaignNotFound } from '#domain/community/campaigns/campaign.errors';
import type { SegmentId } from '#domain/community/segments/segment';
import type { Sql } from '../../platform/persistence/sql.ts';

export const CAMPAIGN_COLUMNS = `c.id, c.name, c.segment_id as "segmentId", c.segment_name as "segmentName", c.language,
  c.subject, c.source as body, c.per_minute as "perMinute", c.state, c.starts_at as "startsAt", c.version`;

export interface CampaignColumns extends Omit<CampaignWords, 'segment'> {
  readonly id: CampaignId;
  readonly segmentId: SegmentId | null;
  readonly segmentName: string;
  readonly state: CampaignState;
  readonly startsAt: Date | null;
  readonly version: number;
}

/** The segment that is gone leaves its name, and nobody to write to. */
export const wordsFrom = (row: CampaignColumns): CampaignWords => {
  const { name, segmentId, segmentName, language, subject, body, perMinute } = row;
  const segment = segmentId === null ? null : { id: segmentId, name: segmentName };
  return { name, segment, language, subject, body, perMinute };
};

export class SqlCampaigns implements Campaigns {
  constructor(private readonly sql: Sql) {}

  async add({ id, words, state, startsAt }: Campaign, by: string, at: Date): Promise<void> {
    await this.sql.rows(
      `insert into community.campaign (id, name, segment_id, segment_name, language, subject, source, per_minute, state,
         starts_at, created_by, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [id, ...columnsOf(words), state, startsAt, by, at],
    );
  }

  async hold(id: CampaignId): Promise<Campaign> {
    const row = await this.sql.row<CampaignColumns>(
      `select ${CAMPAIGN_COLUMNS} from community.campaign c where c.id = $1 and c.occasion is null for update`,
      [id],
    );
    if (!row) throw new CampaignNotFound();
    return Campaign.restore(id, wordsFrom(row), row.state, row.startsAt, row.version);
  }

  async put({ id, words, state, startsAt }: Campaign, at: Date, steeredBy?: string): Promise<void> {
    const isOver = state === 'stopped';
    await this.sql.rows(
      `update community.campaign set name = $2, segment_id = $3, segment_name = coalesce($4, segment_name), language = $5,
         subject = $6, source = $7, per_minute = $8, state = $9, starts_at = $10,
         over_at = case when $11 then $12::timestamptz else over_at end,
         chosen_to = case when not $11 then chosen_to end, chosen_by = case when not $11 then chosen_by end, planned_by = coalesce($13, planned_by), held_why = null, waits_since = null, version = version + 1
       where id = $1`,
      [id, ...columnsOf(words), state, startsAt, isOver, at, steeredBy ?? null],
    );
    // Whoever will not be written to is not kept.
    if (isOver)
      await this.sql.rows(
        `delete from community.campaign_letter where campaign_id = $1 and over_at is null and tries = 0`,
        [id],
      );
  }

  async remove(id: CampaignId): Promise<void> {
    await this.sql.rows(`delete from community.campaign where id = $1`, [id]);
  }

  segment(id: SegmentId): Promise<{ readonly id: SegmentId; readonly name: string } | null> {
    return this.sql.row(`select id, name from community.segment where id = $1`, [id]);
  }
}

const columnsOf = ({ name, segment, language, subject, body, perMinute }: CampaignWords): unknown[] => [
  name,
  segment?.id ?? null,
  segment?.name ?? null,
  language,
  subject,
  body,
  perMinute,
];
