import type {
  FlaggerRow,
  TrustedFlaggers,
  TrustedFlaggersQuery,
} from '#application/moderation/reports/trusted-flaggers.port';
import type { TrustedFlagger } from '#domain/moderation/reports/trusted-flagger';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlTrustedFlaggers implements TrustedFlaggers, TrustedFlaggersQuery {
  constructor(private readonly sql: Sql) {}

  async isTrusted(memberId: string): Promise<boolean> {
    const row = await this.sql.row(
      `select 1 from moderation.trusted_flagger where member_id = $1 and suspended_at is null`,
      [memberId],
    );
    return row !== null;
  }

  async add(one: TrustedFlagger & { memberId: string; by: string; at: Date }): Promise<boolean> {
    const row = await this.sql.row(
      `insert into moderation.trusted_flagger (member_id, organisation, field, awarded_by, appointed_by, appointed_at)
       values ($1, $2, $3, $4, $5, $6) on conflict (member_id) do nothing returning 1`,
      [one.memberId, one.organisation, one.field, one.awardedBy, one.by, one.at],
    );
    return row !== null;
  }

  async suspend({ memberId, why, at }: { memberId: string; why: string | null; at: Date }): Promise<boolean> {
    const row = await this.sql.row(
      `update moderation.trusted_flagger set suspended_why = $2, suspended_at = case when $2::text is null then null else $3::timestamptz end
       where member_id = $1 and (suspended_at is null) = ($2::text is not null) returning 1`,
      [memberId, why, at],
    );
    return row !== null;
  }

  async all(actor: Actor): Promise<readonly FlaggerRow[]> {
    actor.mustBeAllowed('order.manage');
    return this.sql.rows<FlaggerRow>(
      `select f.member_id as "memberId", f.organisation, f.field, f.awarded_by as "awardedBy",
         f.appointed_at as "appointedAt", f.suspended_at as "suspendedAt", f.suspended_why as "suspendedWhy",
         n.filed, n.waiting, n.agreed, n.disagreed, n.median as "medianHours"
       from moderation.trusted_flagger f cross join lateral (
         select count(*)::int as filed, count(*) filter (where r.status = 'open')::int as waiting,
           count(*) filter (where r.status = 'agreed' and r.fell_at is null)::int as agreed,
           count(*) filter (where r.status = 'disagreed' or r.fell_at is not null)::int as disagreed,
           (percentile_cont(0.5) within group (order by extract(epoch from r.settled_at - r.filed_at) / 3600.0)
             filter (where r.settled_at is not null))::float8 as median
         from moderation.report r where r.reporter_id = f.member_id and r.trusted and r.filed_at >= now() - interval '12 months') n
       order by f.organisation, f.member_id limit 500`,
    );
  }
}
