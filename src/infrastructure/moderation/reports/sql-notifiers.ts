import type { Notifiers } from '#application/moderation/reports/notifiers.port';
import type { Sql } from '../../platform/persistence/sql.ts';

/** A notice of which a complaint waits is not over. */
const SETTLED = `r.status <> 'open' and r.settled_at < $1
  and not exists (select from moderation.appeal a where a.report_id = r.id and (a.outcome is null or a.decided_at >= $1))`;
const ANSWERED = `a.outcome is not null and a.decided_at < $1`;

const NAMES = [
  `update moderation.report r
   set reporter_name = null, reporter_email = null, reporter_key = 'forgotten:' || r.id, explanation = ''
   where ${SETTLED} and r.reporter_key <> 'forgotten:' || r.id returning 1`,
  `update moderation.appeal a set email = null, text = '' where ${ANSWERED} and (a.email is not null or a.text <> '')
   returning 1`,
];
const ALL = [
  `delete from moderation.appeal a where ${ANSWERED} returning 1`,
  `delete from moderation.report r where ${SETTLED} returning 1`,
];

export class SqlNotifiers implements Notifiers {
  constructor(private readonly sql: Sql) {}

  forgetNamesBefore(at: Date): Promise<number> {
    return this.run(NAMES, at);
  }

  forgetBefore(at: Date): Promise<number> {
    return this.run(ALL, at);
  }

  private async run(statements: readonly string[], at: Date): Promise<number> {
    let rows = 0;
    for (const statement of statements) rows += (await this.sql.rows(statement, [at])).length;
    return rows;
  }
}
