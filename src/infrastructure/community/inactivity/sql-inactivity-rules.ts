import type {
  InactivityRules,
  InactivityRuleVersion,
} from '#application/community/inactivity/inactivity.port';
import { FIRST_INACTIVITY_RULE } from '#domain/community/inactivity/inactivity-rule';
import type { Sql } from '../../platform/persistence/sql.ts';

const NONE: InactivityRuleVersion = { number: 0, rule: FIRST_INACTIVITY_RULE };

export class SqlInactivityRules implements InactivityRules {
  constructor(private readonly sql: Sql) {}

  async current(): Promise<InactivityRuleVersion> {
    const row = await this.sql.row<InactivityRuleVersion>(
      `select number, rule from community.inactivity_rule order by number desc limit 1`,
    );
    return row ?? NONE;
  }

  async add({ version, note, by, at }: Parameters<InactivityRules['add']>[0]): Promise<boolean> {
    const rows = await this.sql.rows(
      `insert into community.inactivity_rule (number, rule, note, written_by, written_at)
       select $1, $2, $3, $4, $5 where coalesce((select max(number) from community.inactivity_rule), 0) = $1 - 1
       on conflict do nothing returning 1`,
      [version.number, JSON.stringify(version.rule), note, by, at],
    );
    return rows.length > 0;
  }
}
