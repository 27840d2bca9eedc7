import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { InvalidValue } from '#domain/shared/domain-error';
import type { Day } from '#domain/shared/day';
import type { RuleId } from '#domain/community/official/ids';
import { OfficialNotFound } from '#domain/community/official/official.errors';
import type {
  ReferenceAnswer,
  ReferenceAnswerId,
  ReferenceVersion,
} from '#domain/community/official/reference-answer';
import type { ReferenceAnswers } from '#domain/community/official/references.port';
import { ownOrder } from '../../platform/persistence/aggregate-schema.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { referenceAnswerSchema, referenceVersionSchema } from './reference.schema.ts';

const EVERY = `select a.id from community.reference_answer a where true`;
const STANDING = `${EVERY} and a.state <> 'withdrawn'`;

/** Another version has begun after the one that lists show, or in its place. */
const HAS_TURNED = `exists (
  select from community.reference_version v
  join community.reference_version shown on shown.reference_id = v.reference_id and shown.number = a.applying
  where v.reference_id = a.id and v.valid_from <= $1::date
    and (v.valid_from, v.number) > (shown.valid_from, shown.number))`;

export class PostgresReferenceAnswers implements ReferenceAnswers {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
  ) {}

  get(id: ReferenceAnswerId): Promise<ReferenceAnswer> {
    return this.found(id);
  }

  getForChange(id: ReferenceAnswerId): Promise<ReferenceAnswer> {
    return this.found(id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  }

  private async found(id: ReferenceAnswerId, how?: { lockMode: LockMode }): Promise<ReferenceAnswer> {
    const reference = await this.em.findOne(referenceAnswerSchema, { id }, how);
    if (!reference) throw new OfficialNotFound('community.reference-not-found');
    const [whole] = await this.whole([reference]);
    return whole!;
  }

  linkedTo(ruleId: RuleId): Promise<ReferenceAnswer[]> {
    return this.all(`${EVERY} and a.rule_ids @> array[$1::uuid]`, [ruleId]);
  }

  citing(valueKey: string): Promise<ReferenceAnswer[]> {
    return this.all(`${EVERY} and a.value_keys @> array[$1::text]`, [valueKey]);
  }

  ofVersions(ids: readonly string[]): Promise<ReferenceAnswer[]> {
    return this.all(
      `${EVERY} and a.id in (select v.reference_id from community.reference_version v where v.id = any($1::uuid[]))`,
      [ids],
    );
  }

  turningOn(today: Day, limit: number): Promise<ReferenceAnswer[]> {
    return this.all(
      `${STANDING} and (${HAS_TURNED} or a.state = 'valid' and (a.review_by < $1::date or a.valid_to < $1::date))
       order by a.id limit $2`,
      [today, limit],
    );
  }

  async add(reference: ReferenceAnswer, version: ReferenceVersion): Promise<void> {
    const taken = await this.sql.row(
      `select id from community.reference_answer where key = $1 or slug = $2`,
      [reference.key, reference.slug],
    );
    if (taken) throw new InvalidValue('title', 'official.title-taken');
    this.em.persist([reference, version]);
  }

  addVersion(version: ReferenceVersion): void {
    this.em.persist(version);
  }

  private async all(text: string, params: readonly unknown[]): Promise<ReferenceAnswer[]> {
    const rows = await this.sql.rows<{ id: ReferenceAnswerId }>(text, params);
    if (rows.length === 0) return [];
    const held = {
      lockMode: LockMode.PESSIMISTIC_WRITE,
      orderBy: ownOrder(referenceAnswerSchema, { id: 'asc' }),
    } as const;
    const ids = rows.map((row) => row.id);
    return this.whole(await this.em.find(referenceAnswerSchema, { id: { $in: ids } }, held));
  }

  private async whole(references: readonly ReferenceAnswer[]): Promise<ReferenceAnswer[]> {
    const referenceId = { $in: references.map((reference) => reference.id) };
    const versions = await this.em.find(referenceVersionSchema, { referenceId });
    return references.map((reference) =>
      reference.holding(versions.filter((version) => version.referenceId === reference.id)),
    );
  }
}
