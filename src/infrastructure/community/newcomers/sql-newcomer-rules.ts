import type { NewcomerRules } from '#application/community/newcomers/newcomers.port';
import type { NewcomerRuleQuery, NewcomerRuleView } from '#application/community/newcomers/newcomers.query';
import { FIRST_NEWCOMER_RULE, type NewcomerRule } from '#domain/community/newcomers/newcomer-rule';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { SqlVersionedRules } from '../../platform/persistence/sql-versioned-rules.ts';

export class SqlNewcomerRules extends SqlVersionedRules<NewcomerRule> implements NewcomerRules {
  constructor(sql: Sql) {
    super(sql, 'community.newcomer_rule', FIRST_NEWCOMER_RULE);
  }
}

export class SqlNewcomerRule implements NewcomerRuleQuery {
  constructor(
    private readonly rules: NewcomerRules,
    private readonly sql: Sql,
  ) {}

  async execute(actor: Actor): Promise<NewcomerRuleView> {
    actor.mustBeAllowed('review.configure');
    const current = await this.rules.current();
    const history = await this.sql.rows<NewcomerRuleView['history'][number]>(
      `select r.number, r.note, m.pseudonym as by, r.written_at as at from community.newcomer_rule r
       left join community.member m on m.id = r.written_by order by r.number desc limit 20`,
    );
    return { ...current, history };
  }
}
