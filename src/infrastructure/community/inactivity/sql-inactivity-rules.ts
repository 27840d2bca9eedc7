import type { InactivityRules } from '#application/community/inactivity/inactivity.port';
import { FIRST_INACTIVITY_RULE, type InactivityRule } from '#domain/community/inactivity/inactivity-rule';
import type { Sql } from '../../platform/persistence/sql.ts';
import { SqlVersionedRules } from '../../platform/persistence/sql-versioned-rules.ts';

export class SqlInactivityRules extends SqlVersionedRules<InactivityRule> implements InactivityRules {
  constructor(sql: Sql) {
    super(sql, 'community.inactivity_rule', FIRST_INACTIVITY_RULE);
  }
}
