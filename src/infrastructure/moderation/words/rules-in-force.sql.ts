import type { RulesInForce } from '#application/moderation/words/rule-books.port';
import type { RuleInForce } from '#domain/moderation/words/rule-book';
import type { Changes } from '../../platform/page-cache/changes.ts';
import { PromiseCache } from '../../platform/persistence/promise-cache.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

/** How long a node that does not hear of changes goes on with what it knows. */
const MOST_MS = 3_000;

export class SqlRulesInForce implements RulesInForce {
  private readonly marks: PromiseCache<string>;

  constructor(
    private readonly sql: Sql,
    changes: Changes,
  ) {
    this.marks = new PromiseCache<string>({ milliseconds: MOST_MS, tag: 'words', changes });
  }

  mark(): Promise<string> {
    return this.marks.get('', async () => {
      const row = await this.sql.row<{ mark: string }>(
        `select coalesce(string_agg(id || ' ' || in_force, ',' order by id), '') as mark
         from moderation.word_rule where in_force is not null`,
      );
      return row?.mark ?? '';
    });
  }

  list(): Promise<readonly RuleInForce[]> {
    return this.sql.rows<RuleInForce>(
      `select r.id as "ruleId", r.key, v.number as version, v.definition
       from moderation.word_rule r
       join moderation.word_rule_version v on v.rule_id = r.id and v.number = r.in_force
       order by r.key`,
    );
  }
}
