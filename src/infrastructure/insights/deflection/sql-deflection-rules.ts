import type { ContactVolumes, DeflectionRules } from '#application/insights/deflection/deflection.port';
import type {
  DeflectionDesk,
  DeflectionDeskQuery,
} from '#application/insights/deflection/deflection-desk.query';
import { type DeflectionRule, FIRST_DEFLECTION_RULE } from '#domain/insights/deflection/deflection-rule';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { SqlVersionedRules } from '../../platform/persistence/sql-versioned-rules.ts';

export class SqlDeflectionRules extends SqlVersionedRules<DeflectionRule> implements DeflectionRules {
  constructor(sql: Sql) {
    super(sql, 'insights.deflection_rule', FIRST_DEFLECTION_RULE);
  }
}

export class SqlDeflectionDesk implements DeflectionDeskQuery {
  constructor(
    private readonly rules: DeflectionRules,
    private readonly volumes: ContactVolumes,
    private readonly sql: Sql,
  ) {}

  async execute(actor: Actor): Promise<DeflectionDesk> {
    actor.mustBeAllowed('kpi.manage');
    const [current, volumes, history] = await Promise.all([
      this.rules.current(),
      this.volumes.all(),
      this.sql.rows<DeflectionDesk['history'][number]>(
        `select number, rule, note, written_at as at from insights.deflection_rule order by number desc limit 20`,
      ),
    ]);
    return { ...current, history, volumes: volumes.toReversed() };
  }
}
