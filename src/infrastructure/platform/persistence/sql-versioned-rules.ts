import type { RuleVersion, VersionedRules } from '#application/shared/versioned-rules';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from './sql.ts';

/** A rule whose every version stays, in a table of its own. */
export class SqlVersionedRules<Rule> implements VersionedRules<Rule> {
  constructor(
    private readonly sql: Sql,
    private readonly table: `${string}.${string}_rule`,
    /** Holds until somebody wrote one, as version 0. */
    private readonly first: Rule,
  ) {}

  async current(): Promise<RuleVersion<Rule>> {
    const row = await this.sql.row<RuleVersion<Rule>>(
      `select number, rule from ${this.table} order by number desc limit 1`,
    );
    return row ?? { number: 0, rule: this.first };
  }

  async add(p: { version: RuleVersion<Rule>; note: string; by: MemberId; at: Date }): Promise<boolean> {
    const rows = await this.sql.rows(
      `insert into ${this.table} (number, rule, note, written_by, written_at)
       select $1, $2, $3, $4, $5 where coalesce((select max(number) from ${this.table}), 0) = $1 - 1
       on conflict do nothing returning 1`,
      [p.version.number, JSON.stringify(p.version.rule), p.note, p.by, p.at],
    );
    return rows.length > 0;
  }
}
