import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { Day } from '#domain/shared/day';
import type { RuleId } from '#domain/community/official/ids';
import { OfficialNotFound } from '#domain/community/official/official.errors';
import type {
  ReferenceAnswer,
  ReferenceAnswerId,
  ReferenceVersion,
} from '#domain/community/official/reference-answer';
import type { ReferenceAnswers } from '#domain/community/official/references.port';
import type { Sql } from '../../platform/persistence/sql.ts';
import { referenceAnswerSchema } from './reference.schema.ts';

const VALID = `select id from community.reference_answer where state = 'valid'`;

export class PostgresReferenceAnswers implements ReferenceAnswers {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
  ) {}

  async getForChange(id: ReferenceAnswerId): Promise<ReferenceAnswer> {
    const held = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
    const reference = await this.em.findOne(referenceAnswerSchema, { id }, held);
    if (!reference) throw new OfficialNotFound('community.reference-not-found');
    return reference;
  }

  linkedTo(ruleId: RuleId): Promise<ReferenceAnswer[]> {
    return this.all(`${VALID} and rule_ids @> array[$1::uuid]`, [ruleId]);
  }

  citing(valueKey: string): Promise<ReferenceAnswer[]> {
    return this.all(`${VALID} and value_keys @> array[$1::text]`, [valueKey]);
  }

  pastBefore(today: Day, limit: number): Promise<ReferenceAnswer[]> {
    return this.all(`${VALID} and (review_by < $1::date or valid_to < $1::date) order by id limit $2`, [
      today,
      limit,
    ]);
  }

  add(reference: ReferenceAnswer, version: ReferenceVersion): void {
    this.em.persist([reference, version]);
  }

  addVersion(version: ReferenceVersion): void {
    this.em.persist(version);
  }

  private async all(text: string, params: readonly unknown[]): Promise<ReferenceAnswer[]> {
    const rows = await this.sql.rows<{ id: ReferenceAnswerId }>(text, params);
    if (rows.length === 0) return [];
    const held = { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } } as const;
    const ids = rows.map((row) => row.id);
    return this.em.find(referenceAnswerSchema, { id: { $in: ids } }, held as never);
  }
}
