import type { DryRunAsked, DryRunReport, DryRuns } from '#application/moderation/words/dry-runs.port';
import type { DryRunId } from '#domain/moderation/words/ids';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlDryRuns implements DryRuns {
  constructor(private readonly sql: Sql) {}

  async ask(run: Parameters<DryRuns['ask']>[0]): Promise<void> {
    await this.sql.rows(
      `insert into moderation.word_dry_run (id, rule_id, number, asked_by, asked_at, since) values ($1, $2, $3, $4, $5, $6)`,
      [run.id, run.ruleId, run.number, run.by, run.at, run.since],
    );
  }

  async unfinished({ from, before }: { readonly from: Date; readonly before: Date }): Promise<DryRunId[]> {
    const rows = await this.sql.rows<{ id: DryRunId }>(
      `select id from moderation.word_dry_run
       where finished_at is null and asked_at >= $1 and asked_at < $2 order by asked_at, id limit 100`,
      [from, before],
    );
    return rows.map(({ id }) => id);
  }

  async dropUnfinished(askedBefore: Date): Promise<void> {
    await this.sql.rows(`delete from moderation.word_dry_run where finished_at is null and asked_at < $1`, [
      askedBefore,
    ]);
  }

  begin(id: string): Promise<DryRunAsked | null> {
    return this.sql.row<DryRunAsked>(
      `select d.id, r.key, d.rule_id as "ruleId", d.number, d.since, v.definition
       from moderation.word_dry_run d
       join moderation.word_rule r on r.id = d.rule_id
       join moderation.word_rule_version v on v.rule_id = d.rule_id and v.number = d.number
       where d.id = $1 and d.finished_at is null`,
      [id],
    );
  }

  async progress(id: DryRunId, expected: number, done: number): Promise<void> {
    await this.sql.rows(`update moderation.word_dry_run set expected = $2, done = $3 where id = $1`, [
      id,
      expected,
      done,
    ]);
  }

  async finish(id: DryRunId, report: DryRunReport, at: Date): Promise<void> {
    await this.sql.rows(
      `update moderation.word_dry_run set report = $2, finished_at = $3, done = $4
       where id = $1 and finished_at is null`,
      [id, JSON.stringify(report), at, report.texts],
    );
  }
}
