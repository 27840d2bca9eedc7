import {
  type CampaignAudience,
  type CampaignRow,
  type CampaignsQuery,
} from '#application/community/campaigns/campaigns.query';
import type { Clock } from '#application/shared/ports';
import type { CampaignId } from '#domain/community/campaigns/campaign';
import { CampaignNotFound, CampaignWithoutSegment } from '#domain/community/campaigns/campaign.errors';
import type { SegmentId } from '#domain/community/segments/segment';
import { type Condition, SegmentFilter } from '#domain/community/segments/segment-filter';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { membersOf } from '../segments/members-of-segment.sql.ts';
import { REPORT_COLUMNS, reportFrom, type ReportRow } from './report.sql.ts';
import { REACHABLE } from './reachable.sql.ts';
import { CAMPAIGN_COLUMNS, type CampaignColumns, wordsFrom } from './sql-campaigns.ts';

const ROWS = `select ${CAMPAIGN_COLUMNS}, c.begun_at as "begunAt", c.over_at as "overAt", c.held_why is not null as "isHeldBack", c.waits_since is not null as "waitsForFactor", ${REPORT_COLUMNS}
  from community.campaign c`;

type Row = CampaignColumns &
  ReportRow &
  Pick<CampaignRow, 'begunAt' | 'overAt' | 'isHeldBack' | 'waitsForFactor'>;

export class SqlCampaignsRead implements CampaignsQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<readonly CampaignRow[]> {
    actor.mustBeAllowed('campaign.manage');
    const rows = await this.sql.rows<Row>(
      `${ROWS} where c.occasion is null order by c.created_at desc, c.id limit 200`,
    );
    return rows.map(rowFrom);
  }

  async one(actor: Actor, id: CampaignId): Promise<CampaignRow> {
    actor.mustBeAllowed('campaign.manage');
    const row = await this.sql.row<Row>(`${ROWS} where c.id = $1 and c.occasion is null`, [id]);
    if (!row) throw new CampaignNotFound();
    return rowFrom(row);
  }

  async segments(actor: Actor) {
    actor.mustBeAllowed('campaign.manage');
    return this.sql.rows<{ id: SegmentId; name: string }>(
      `select id, name from community.segment order by lower(name), id limit 500`,
    );
  }

  async audience(actor: Actor, segmentId: SegmentId): Promise<CampaignAudience> {
    actor.mustBeAllowed('campaign.manage');
    const segment = await this.sql.row<{ match: string; conditions: readonly Condition[] }>(
      `select match, conditions from community.segment where id = $1`,
      [segmentId],
    );
    if (!segment) throw new CampaignWithoutSegment();
    const params: unknown[] = [];
    const filter = SegmentFilter.restore(segment.match, segment.conditions);
    const { from, where } = membersOf(filter, this.clock.now(), (value) => `$${params.push(value)}`);
    const [row] = await this.sql.rowsOnce<Omit<CampaignAudience, 'recent'>>(
      `with meant as (select m.id from ${from} where ${where})
       select (select count(*)::int from meant) as members,
         (select count(*)::int from ${REACHABLE.from} where ${REACHABLE.where} and m.id in (select id from meant)) as reachable`,
      params,
    );
    return { ...row!, recent: await this.recent(segmentId) };
  }

  private async recent(segmentId: SegmentId): Promise<CampaignAudience['recent']> {
    return this.sql.row<NonNullable<CampaignAudience['recent']>>(
      `select id, name, begun_at as "begunAt" from community.campaign
       where segment_id = $1 and occasion is null and begun_at > $2::timestamptz - interval '7 days'
       order by begun_at desc, id limit 1`,
      [segmentId, this.clock.now()],
    );
  }
}

function rowFrom(row: Row): CampaignRow {
  const { id, state, startsAt, isHeldBack, waitsForFactor, version, begunAt, overAt } = row;
  const report = reportFrom(row);
  return {
    ...wordsFrom(row),
    id,
    state,
    startsAt,
    isHeldBack,
    waitsForFactor,
    version,
    begunAt,
    overAt,
    report,
  };
}
