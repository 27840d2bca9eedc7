import type { FiguresCount } from '#application/moderation/transparency/figures-count.port';
import { ADMONITIONS } from '#domain/moderation/decisions/decision-action';
import type { Counted, Median, MedianKey } from '#domain/moderation/transparency/figures';
import { MISUSE_OF_COMPLAINTS, MISUSE_OF_NOTICES } from '#domain/moderation/transparency/misuse';
import type { Sql } from '../../platform/persistence/sql.ts';
import { isRestriction } from './restrictions.sql.ts';

const NO_CATEGORY = 'STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE';

/** The year as the calendar in Paris has it, and what of Moderation lies in it. */
const YEAR = `
  span as (
    select make_timestamptz($1::int, 1, 1, 0, 0, 0, 'Europe/Paris') as "from",
      least(make_timestamptz($1::int + 1, 1, 1, 0, 0, 0, 'Europe/Paris'), $2::timestamptz) as "to"),
  notice as (
    select r.status, r.filed_at, r.settled_at, coalesce(reason.category, '${NO_CATEGORY}') as category,
      case when r.trusted then 'trusted'
        when r.reporter_id is null then 'visitor' else 'member' end as sender,
      case when r.settled_at is null then 'open' when d.id is not null and d.decided_by is null then 'automated'
        else 'human' end as means,
      coalesce(d.statement -> 'ground' ->> 'kind', 'none') as ground
    from span join moderation.report r on r.filed_at >= span."from" and r.filed_at < span."to"
    left join moderation.report_reason reason on reason.key = r.reason
    left join moderation.decision d on d.id = r.decision_id),
  restriction as (
    select d.action, d.overturned_at is not null as overturned, d.statement ->> 'reason' as reason,
      d.statement ->> 'source' as source, d.statement ->> 'category' as category,
      d.statement -> 'ground' ->> 'kind' as ground, d.statement ->> 'automatedDecision' as automation,
      case when (d.statement ->> 'automatedDetection')::boolean then 'automated' else 'human' end as detection
    from span join moderation.decision d on d.decided_at >= span."from" and d.decided_at < span."to"
    where ${isRestriction('$5')}),
  complaint as (
    select a.party, coalesce(a.outcome, 'open') as outcome, a.filed_at, a.decided_at,
      coalesce(d.statement -> 'ground' ->> 'kind', 'none') as ground,
      a.outcome = 'upheld' and d.overturned_at is not null as reversed
    from span join moderation.appeal a on a.filed_at >= span."from" and a.filed_at < span."to"
    join moderation.decision d on d.id = a.decision_id),
  suspension as (
    select case when reason = $3::text then 'notices' when reason = $4::text then 'complaints' else 'content' end as misuse
    from restriction where action in ('silence', 'suspend', 'ban', 'refuse-notices') and (reason in ($3, $4) or ground = 'illegal')),
  dispute as (
    select o.outcome, o.submitted_on, o.settled_on, o.implemented from span join moderation.dispute o
      on o.submitted_on >= make_date($1::int, 1, 1) and o.submitted_on < make_date($1::int + 1, 1, 1)
      and o.submitted_on <= ($2::timestamptz at time zone 'Europe/Paris')::date),
  ordered as (
    select o.article, o.category, o.received_at, o.acted_at from span
    join moderation.authority_order o on o.received_at >= span."from" and o.received_at < span."to")`;

const by = (table: string, rows: string, cell: string, where = 'true'): string =>
  `select '${table}' as "table", ${cell} as cell, count(*)::int as count from ${rows} where ${where} group by 2`;
const single = (name: string, rows: string, where: string): string =>
  `select 'single', '${name}', count(*)::int from ${rows} where ${where}`;
const OWN = `source = 'own-initiative'`;

const COUNTED = `with ${YEAR}
  ${[
    by('noticesByCategory', 'notice', 'category'),
    by('noticesBySender', 'notice', 'sender'),
    by('noticesByOutcome', 'notice', 'status'),
    by('noticesByMeans', 'notice', 'means'),
    by('noticesActedByGround', 'notice', 'ground', `status = 'agreed'`),
    by('restrictionsBySource', 'restriction', 'source'),
    by('restrictionsByMeasure', 'restriction', 'action'),
    by('restrictionsByCategory', 'restriction', 'category'),
    by('restrictionsByGround', 'restriction', 'ground'),
    by('restrictionsByDetection', 'restriction', 'detection'),
    by('restrictionsByAutomation', 'restriction', 'automation'),
    by('ownByCategory', 'restriction', 'category', OWN),
    by('ownByMeasure', 'restriction', 'action', OWN),
    by('ownByDetection', 'restriction', 'detection', OWN),
    by('complaintsByParty', 'complaint', 'party'),
    by('complaintsByGround', 'complaint', 'ground'),
    by('complaintsByOutcome', 'complaint', 'outcome'),
    by('suspensionsByMisuse', 'suspension', 'misuse'),
    by('disputesByOutcome', 'dispute', 'outcome'),
    by('ordersByArticle', 'ordered', 'article'),
    by('ordersByCategory', 'ordered', 'category', `article = '9'`),
    single('reversals', 'complaint', 'reversed'),
    single('detectedOverturned', 'restriction', `overturned and detection = 'automated'`),
    single('partiallyOverturned', 'restriction', `overturned and automation = 'partially'`),
    single('fullyOverturned', 'restriction', `overturned and automation = 'fully'`),
    single('disputesImplemented', 'dispute', 'implemented'),
  ].join('\n  union all ')}`;

const median = (name: MedianKey, rows: string, length: string): string =>
  `select '${name}' as name, percentile_cont(0.5) within group (order by ${length})::float8 as value,
    count(${length})::int as of from ${rows}`;
const spent = (from: string, to: string, seconds: number): string =>
  `extract(epoch from ${to} - ${from}) / ${seconds}`;
const MIDDLES = `with ${YEAR}
  ${[
    median('noticeHours', 'notice', spent('filed_at', 'settled_at', 3600)),
    median('complaintDays', 'complaint', spent('filed_at', 'decided_at', 86_400)),
    median('disputeDays', 'dispute', '(settled_on - submitted_on)'),
    median('orderHours', 'ordered', spent('received_at', 'acted_at', 3600)),
  ].join('\n  union all ')}`;

export class SqlFiguresCount implements FiguresCount {
  constructor(private readonly sql: Sql) {}

  async count(year: number, until: Date) {
    const asked = [year, until, MISUSE_OF_NOTICES, MISUSE_OF_COMPLAINTS, [...ADMONITIONS]];
    const [span, counted, middles] = await Promise.all([
      this.sql.row<{ from: Date; to: Date }>(`with ${YEAR} select "from", "to" from span`, asked),
      this.sql.rows<Counted>(COUNTED, asked),
      this.sql.rows<Median & { name: MedianKey }>(MIDDLES, asked),
    ]);
    const medians = Object.fromEntries(middles.map(({ name, value, of }) => [name, { value, of }]));
    return { ...span!, counted, medians: medians as Record<MedianKey, Median> };
  }
}
