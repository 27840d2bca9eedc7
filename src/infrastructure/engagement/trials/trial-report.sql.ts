import { isId } from '#domain/shared/id';
import type { TesterRow, TrialReport } from '#application/engagement/trials/trial-view';
import type { TrialReportQuery, TrialTestersQuery } from '#application/engagement/trials/trials.query';
import { FEEDBACK_KINDS, FEEDBACK_STATES, SEVERITIES } from '#domain/engagement/trials/trial-feedback';
import { TrialNotFound } from '#domain/engagement/trials/trial.errors';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlTrialTesters implements TrialTestersQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, trialId: string): Promise<readonly TesterRow[]> {
    actor.mustBeAllowed('trial.manage');
    if (!isId(trialId)) return [];
    return this.sql.rows<TesterRow>(
      `select o.member_id as "memberId", o.branch, o.seat, o.promised_version as "promisedVersion", o.promised_at as "promisedAt",
         (select count(*)::int from jsonb_array_elements(o.outcomes) one where one ->> 'result' = 'done') as done,
         (select count(*)::int from jsonb_array_elements(o.outcomes) one where one ->> 'result' = 'blocked') as blocked,
         (select count(*)::int from engagement.trial_feedback f where f.trial_id = o.trial_id and f.author_id = o.member_id and f.standing = 'published')
           as feedback,
         o.thanked_at as "thankedAt"
       from engagement.tester o where o.trial_id = $1 and o.left_at is null and o.kept_out_at is null
       order by o.seat nulls last, o.applied_at, o.id`,
      [trialId],
    );
  }
}

interface Row extends Omit<TrialReport, 'tasks' | 'kinds' | 'severities' | 'states'> {
  readonly tasks: TrialReport['tasks'];
  readonly said: readonly { kind: string; severity: string | null; state: string; count: number }[];
}

const REPORT = `
  select t.seats,
    (select count(*)::int from engagement.tester o where o.trial_id = t.id and o.seat is not null) as testers,
    (select count(*)::int from engagement.tester o where o.trial_id = t.id and o.seat is null and o.left_at is null
      and o.kept_out_at is null) as waiting,
    (select count(*)::int from engagement.tester o where o.trial_id = t.id and o.seat is not null
      and jsonb_array_length(o.outcomes) >= jsonb_array_length(t.tasks)) as completed,
    (select jsonb_agg(jsonb_build_object('title', task ->> 'title', 'results', (
        select jsonb_build_object('done', count(*) filter (where one ->> 'result' = 'done'),
          'blocked', count(*) filter (where one ->> 'result' = 'blocked'))
        from engagement.tester o, jsonb_array_elements(o.outcomes) one
        where o.trial_id = t.id and (one ->> 'task')::int = place)) order by place)
      from jsonb_array_elements(t.tasks) with ordinality tasks(task, place)) as tasks,
    (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'severity', severity, 'state', state, 'count', count)), '[]')
      from (select kind, severity, state, count(*)::int as count from engagement.trial_feedback f
        where f.trial_id = t.id and f.standing = 'published' group by kind, severity, state) said) as said
  from engagement.trial t where t.id = $1`;

export class SqlTrialReport implements TrialReportQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, trialId: string): Promise<TrialReport> {
    actor.mustBeAllowed('trial.manage');
    const row = isId(trialId) ? await this.sql.row<Row>(REPORT, [trialId]) : null;
    if (!row) throw new TrialNotFound();
    const { said, ...figures } = row;
    const among = <Name extends string>(names: readonly Name[], of: 'kind' | 'severity' | 'state') =>
      Object.fromEntries(
        names.map((name) => [
          name,
          said.filter((one) => one[of] === name).reduce((sum, { count }) => sum + count, 0),
        ]),
      ) as Record<Name, number>;
    return {
      ...figures,
      kinds: among(FEEDBACK_KINDS, 'kind'),
      severities: among(SEVERITIES, 'severity'),
      states: among(FEEDBACK_STATES, 'state'),
    };
  }
}
