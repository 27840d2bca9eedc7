import type { NoticeRecordQuery } from '#application/moderation/reports/notice-record.query';
import { MISUSE_MONTHS, type NoticeRecord } from '#domain/moderation/reports/notice-misuse';
import { monthsBefore } from '#domain/shared/months-before';
import { MISUSE_OF_NOTICES } from '#domain/moderation/transparency/misuse';
import type { Sql } from '../../platform/persistence/sql.ts';

// A notice whose measure fell later was not right, nor manifestly wrong: somebody of the team had agreed with it.
const RECORD = `
  with warned as (
    select max(decided_at) as at from moderation.decision
    where subject_id = $1 and action = 'warn' and overturned_at is null and decided_at >= $2
      and statement ->> 'reason' = $4)
  select count(r.id)::int as filed, count(*) filter (where r.status = 'open')::int as waiting,
    count(*) filter (where r.status = 'agreed' and r.fell_at is null)::int as agreed,
    count(*) filter (where r.status = 'disagreed')::int as disagreed,
    count(*) filter (where r.status = 'ignored' or r.fell_at is not null)::int as ignored,
    count(*) filter (where r.status = 'disagreed' and r.filed_at > warned.at)::int as "disagreedSince",
    warned.at as "warnedAt",
    (select max(d.until) from moderation.decision d where d.subject_id = $1 and d.action = 'refuse-notices'
       and d.overturned_at is null and d.until > $3) as "suspendedUntil"
  from warned left join moderation.report r on r.reporter_id = $1 and r.filed_at >= $2 and r.filed_at <= $3
  group by warned.at`;

export class SqlNoticeRecord implements NoticeRecordQuery {
  constructor(private readonly sql: Sql) {}

  async of(memberId: string, at: Date): Promise<NoticeRecord> {
    const since = monthsBefore(at, MISUSE_MONTHS);
    return (await this.sql.row<NoticeRecord>(RECORD, [memberId, since, at, MISUSE_OF_NOTICES]))!;
  }
}
