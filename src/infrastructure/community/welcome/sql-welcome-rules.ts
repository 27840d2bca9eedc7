import type { WelcomeRules } from '#application/community/welcome/welcome.port';
import { FIRST_WELCOME_RULE, type WelcomeRule } from '#domain/community/welcome/welcome-rule';
import type { Sql } from '../../platform/persistence/sql.ts';
import { SqlVersionedRules } from '../../platform/persistence/sql-versioned-rules.ts';

export class SqlWelcomeRules extends SqlVersionedRules<WelcomeRule> implements WelcomeRules {
  constructor(sql: Sql) {
    super(sql, 'community.welcome_rule', FIRST_WELCOME_RULE);
  }
}
