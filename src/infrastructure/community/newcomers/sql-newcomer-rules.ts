import type { NewcomerRules, NewcomerRuleVersion } from '#application/community/newcomers/newcomers.port';
import type { NewcomerRuleQuery, NewcomerRuleView } from '#application/community/newcomers/newcomers.query';
import { FIRST_NEWCOMER_RULE } from '#domain/community/newcomers/newcomer-rule';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';

const NONE: NewcomerRuleVersion = { number: 0, rule: FIRST_NEWCOMER_RULE };

export class SqlNewcomerRules implements NewcomerRules {
  constructor(private readonly sql: Sql) {}

  async current(): Promise<NewcomerRuleVersion> {
    const row = await this.sql.row<NewcomerRuleVersion>(
      `select number, rule from community.newcomer_rule order by number desc limit 1`,
    );
    return row ?? NONE;
  }

  async add({ version, note, by, at }: Parameters<NewcomerRules['add']>[0]): Promise<boolean> {
    const rows = await this.sql.rows(
      `insert into community.newcomer_rule (number, rule, note, written_by, written_at)
       select $1, $2, $3, $4, $5 where coalesce((select max(number) from community.newcomer_rule), 0) = $1 - 1
       on conflict do nothing returning 1`,
      [version.number, JSON.stringify(version.rule), note, by, at],
    );
    return rows.length > 0;
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
