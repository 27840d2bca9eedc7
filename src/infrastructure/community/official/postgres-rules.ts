import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { mustBeRegistered } from '#domain/community/official/citation';
import type { RuleId } from '#domain/community/official/ids';
import { OfficialNotFound, OfficialRule } from '#domain/community/official/official.errors';
import type { RegulatoryValue } from '#domain/community/official/regulatory-value';
import type { Rule } from '#domain/community/official/rule';
import type { RegulatoryValues, Rules } from '#domain/community/official/rules.port';
import { InvalidValue } from '#domain/shared/domain-error';
import type { Sql } from '../../platform/persistence/sql.ts';
import { regulatoryValueSchema, ruleSchema } from './register.schema.ts';

const HELD = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;

export class PostgresRules implements Rules {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
  ) {}

  async getForChange(id: RuleId): Promise<Rule> {
    const rule = await this.em.findOne(ruleSchema, { id }, HELD);
    if (!rule) throw new OfficialNotFound('community.rule-not-found');
    return rule;
  }

  async hold(ids: readonly RuleId[]): Promise<void> {
    if (ids.length === 0) return;
    const rows = await this.sql.rows<{ id: RuleId }>(
      `select id from community.rule where id = any($1::uuid[]) order by id for share`,
      [ids],
    );
    if (rows.length < new Set(ids).size) throw new OfficialRule('community.unknown-rule');
  }

  async add(rule: Rule): Promise<void> {
    const taken = await this.sql.row(`select id from community.rule where key = $1`, [rule.key]);
    if (taken) throw new InvalidValue('key', 'official.key-taken');
    this.em.persist(rule);
  }
}

export class PostgresRegulatoryValues implements RegulatoryValues {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
  ) {}

  async hold(keys: readonly string[], field: string): Promise<void> {
    if (keys.length === 0) return;
    const rows = await this.sql.rows<{ key: string }>(
      `select key from community.regulatory_value where key = any($1::text[]) order by key for share`,
      [keys],
    );
    mustBeRegistered(keys, new Set(rows.map(({ key }) => key)), field);
  }

  async getForChange(key: string): Promise<RegulatoryValue> {
    const value = await this.em.findOne(regulatoryValueSchema, { key }, HELD);
    if (!value) throw new OfficialNotFound('community.value-not-found');
    return value;
  }

  async add(value: RegulatoryValue): Promise<void> {
    const taken = await this.sql.row(`select key from community.regulatory_value where key = $1`, [
      value.key,
    ]);
    if (taken) throw new InvalidValue('key', 'official.key-taken');
    this.em.persist(value);
  }
}
