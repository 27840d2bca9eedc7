import type { LateQuestionsQuery } from '#application/community/official/desk.query';
import type { Clock } from '#application/shared/ports';
import { DEFAULT_TARGET_DAYS } from '#domain/community/official/desk.port';
import type { Actor } from '#domain/shared/actor';
import { parisDay } from '#domain/shared/day';
import { lastDayOverdue } from '#domain/shared/working-days';
import type { Sql } from '../../platform/persistence/sql.ts';
import { audiencesOf, visibleTopic } from '../visibility.sql.ts';
import { deskCategories, UNANSWERED } from './desk.sql.ts';

/** $4 are the days that questions may wait, $5 the last on which one that may wait so long was asked to be late now. */
const LATE = `select count(*)::int as count from (
  select 1 from community.topic t
  left join community.response_target r on r.category_id = t.category_id
  join unnest($4::int[], $5::date[]) allowed(days, last) on allowed.days = coalesce(r.working_days, $3::int)
  where ${visibleTopic('t', '$1')} and ${UNANSWERED} and not t.solved and t.category_id = any($2::uuid[])
    and t.opened_at < (allowed.last + 1)::timestamp at time zone 'Europe/Paris' limit 1000) x`;

export class SqlLateQuestions implements LateQuestionsQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async count(actor: Actor): Promise<number> {
    const [categories, targets] = await Promise.all([
      deskCategories(this.sql, actor),
      this.sql.rows<{ days: number }>('select distinct working_days as days from community.response_target'),
    ]);
    const today = parisDay(this.clock.now());
    const days = [...new Set([DEFAULT_TARGET_DAYS, ...targets.map((target) => target.days)])];
    const last = days.map((count) => lastDayOverdue(today, count));
    const row = await this.sql.row<{ count: number }>(LATE, [
      audiencesOf(actor),
      categories,
      DEFAULT_TARGET_DAYS,
      days,
      last,
    ]);
    return row!.count;
  }
}
