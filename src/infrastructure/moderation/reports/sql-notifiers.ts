import type { Notifiers } from '#application/moderation/reports/notifiers.port';
import type { Sql } from '../../platform/persistence/sql.ts';

/** A notice of which a complaint waits is not over. */
const SETTLED = `r.status <> 'open' and r.settled_at < $1
  and not exists (select from moderation.appeal a where a.report_id = r.id and (a.outcome is null or a.decided_at >= $1))`;
const ANSWERED = `a.outcome is not null and a.decided_at < $1`;

const NAMES = [
  `update moderation.report r
   set reporter_name = null, reporter_email = null, reporter_key = 'forgotten:' || r.id, reporter_voice = null, explanation = '', excerpt = '', answer = null
   where ${SETTLED} and (r.reporter_key <> 'forgotten:' || r.id or r.excerpt <> '') returning 1`,
  // The answer to a complaint is also why the decision fell: it is forgotten in both places, or in none.
  `update moderation.decision d set overturned_why = null from moderation.appeal a
   where a.decision_id = d.id and ${ANSWERED} and d.overturned_why = a.reply and a.reply <> '' returning 1`,
  `update moderation.appeal a set email = null, text = '', reply = ''
   where ${ANSWERED} and (a.email is not null or a.text <> '' or a.reply <> '') returning 1`,
  // What the team told each other of a case may name who gave notice.
  `delete from moderation.review_note n using moderation.review_item i
   where i.id = n.item_id and i.decided_at < $1
     and not exists (select from moderation.appeal a join moderation.decision d on d.id = a.decision_id
       where d.review_item_id = i.id and (a.outcome is null or a.decided_at >= $1)) returning 1`,
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
