import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { WordRuleId } from '#domain/moderation/words/ids';
import { type WordRule, WordRuleNotFound } from '#domain/moderation/words/word-rule';
import type { WordRuleVersion } from '#domain/moderation/words/word-rule-version';
import type { WordRules } from '#domain/moderation/words/word-rules.port';
import type { Sql } from '../../platform/persistence/sql.ts';
import { wordRuleSchema, wordRuleVersionSchema } from './word-rule.schema.ts';

const HELD = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;

export class PostgresWordRules implements WordRules {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
  ) {}

  async getForChange(key: string): Promise<WordRule> {
    const rule = await this.em.findOne(wordRuleSchema, { key }, HELD);
    if (!rule) throw new WordRuleNotFound();
    return rule;
  }

  async version(ruleId: WordRuleId, number: number): Promise<WordRuleVersion> {
    const version = await this.em.findOne(wordRuleVersionSchema, { ruleId, number });
    if (!version) throw new WordRuleNotFound();
    return version;
  }

  async wasTried(ruleId: WordRuleId, number: number): Promise<boolean> {
    const run = await this.sql.row(
      `select 1 from moderation.word_dry_run where rule_id = $1 and number = $2 and finished_at is not null limit 1`,
      [ruleId, number],
    );
    return run !== null;
  }

  async hasKey(key: string): Promise<boolean> {
    return (await this.sql.row(`select 1 from moderation.word_rule where key = $1`, [key])) !== null;
  }

  add(rule: WordRule): void {
    this.em.persist(rule);
  }

  addVersion(version: WordRuleVersion): void {
    this.em.persist(version);
  }
}
