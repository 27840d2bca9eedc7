import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { Clock } from '#application/shared/ports';
import { type Day, parisDay } from '#domain/shared/day';
import type { RuleId, SealId } from '#domain/community/official/ids';
import { OfficialNotFound } from '#domain/community/official/official.errors';
import type { Seal } from '#domain/community/official/seal';
import type { Seals } from '#domain/community/official/seals.port';
import type { DecisionId, PostId, TopicId } from '#domain/community/topics/ids';
import { ownOrder } from '../../platform/persistence/aggregate-schema.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { changesOn, hasPassed, questionOf } from './official-view.sql.ts';
import { sealSchema } from './seal.schema.ts';

const HELD = { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: ownOrder(sealSchema, { id: 'asc' }) } as const;

const STANDING = `select id from community.seal where lifted_at is null`;

export class PostgresSeals implements Seals {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async get(id: SealId): Promise<Seal> {
    const seal = await this.em.findOne(sealSchema, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!seal) throw new OfficialNotFound('community.seal-not-found');
    return seal;
  }

  standingOn(postId: PostId): Promise<Seal | null> {
    return this.one(`select id from community.seal where post_id = $1 and lifted_at is null`, [postId]);
  }

  async latestOn(postId: PostId): Promise<Seal | null> {
    const [seal] = await this.held(
      `select id from community.seal where post_id = $1 order by lifted_at is null desc, sealed_at desc limit 1`,
      [postId],
    );
    return seal ?? null;
  }

  standingIn(topicId: TopicId): Promise<Seal[]> {
    return this.all(
      `select s.id from community.post p join community.seal s on s.post_id = p.id and s.lifted_at is null
       where p.topic_id = $1`,
      [topicId],
    );
  }

  async questionOf(topicId: TopicId): Promise<string> {
    const row = await this.sql.row<{ question: string }>(
      `select ${questionOf('t')} as question from community.topic t where t.id = $1`,
      [topicId],
    );
    return row!.question;
  }

  fallenFor(decisionId: DecisionId): Promise<Seal[]> {
    return this.held(
      `select s.id from community.seal s where s.fell_for = $1
         and not exists (select 1 from community.seal later where later.post_id = s.post_id and later.sealed_at > s.sealed_at)`,
      [decisionId],
    );
  }

  linkedTo(ruleId: RuleId): Promise<Seal[]> {
    return this.all(`${STANDING} and rule_ids @> array[$1::uuid]`, [ruleId]);
  }

  async citing(valueKey: string): Promise<{ seal: Seal; text: string }[]> {
    const seals = await this.all(`${STANDING} and value_keys @> array[$1::text]`, [valueKey]);
    if (seals.length === 0) return [];
    const texts = await this.sql.rows<{ id: PostId; source: string }>(
      `select id, source from community.post where id = any($1::uuid[])`,
      [seals.map((seal) => seal.postId)],
    );
    const textOf = new Map(texts.map(({ id, source }) => [id, source]));
    return seals.map((seal) => ({ seal, text: textOf.get(seal.postId) ?? '' }));
  }

  async turnedBy(today: Day): Promise<PostId[]> {
    const rows = await this.sql.rows<{ post_id: PostId }>(
      `select s.post_id from community.seal s
       join community.post p on p.id = s.post_id
       join community.topic t on t.id = p.topic_id and t.official in ('authored', 'validated')
       where s.lifted_at is null and s.state = 'to_review' and ${changesOn('s')} is not null
         and (${hasPassed('s', '$1::date')})`,
      [today],
    );
    return rows.map((row) => row.post_id);
  }

  pastBefore(today: Day, limit: number): Promise<Seal[]> {
    return this.all(
      `select id from community.seal where lifted_at is null and state = 'valid'
         and (review_by < $1::date or valid_to < $1::date) order by id limit $2`,
      [today, limit],
    );
  }

  async add(seal: Seal): Promise<void> {
    await this.em.flush(); // the seal it takes the place of is lifted before: one only may stand on a reply
    this.em.persist(seal);
  }

  async recountTopics(topicIds: readonly TopicId[]): Promise<void> {
    if (topicIds.length === 0) return;
    await this.sql.rows(
      `update community.topic t set official = n.official, also_validated = n.also_validated
       from (
         select asked.id, coalesce(holds.authored and holds.validated, false) as also_validated,
           case when holds.authored then 'authored' when holds.validated then 'validated' when holds.sealed then 'overdue'
             else 'none' end as official
         from unnest($1::uuid[]) asked(id)
         cross join lateral (
           select count(*) > 0 as sealed, bool_or(seal.kind = 'authored' and not seal.passed) as authored,
             bool_or(seal.kind = 'validated' and not seal.passed) as validated
           from (
             select s.kind, (${hasPassed('s', '$2::date')}) as passed from community.post p
             join community.seal s on s.post_id = p.id and s.lifted_at is null and s.body_hash = community.text_hash(p.source)
             where p.topic_id = asked.id and p.position > 1 and p.deleted_at is null) seal) holds) n
       where t.id = n.id and (t.official, t.also_validated) <> (n.official, n.also_validated)`,
      [topicIds, parisDay(this.clock.now())],
    );
  }

  async recountTopicsOf(postIds: readonly PostId[]): Promise<void> {
    if (postIds.length === 0) return;
    const rows = await this.sql.rows<{ topic_id: TopicId }>(
      `select distinct topic_id from community.post where id = any($1::uuid[]) order by topic_id`,
      [postIds],
    );
    await this.recountTopics(rows.map((row) => row.topic_id));
  }

  private async one(text: string, params: readonly unknown[]): Promise<Seal | null> {
    return (await this.all(text, params))[0] ?? null;
  }

  private async all(text: string, params: readonly unknown[]): Promise<Seal[]> {
    return (await this.held(text, params)).filter((seal) => seal.stands);
  }

  /** By index first, then held in one order whoever asks. */
  private async held(text: string, params: readonly unknown[]): Promise<Seal[]> {
    const rows = await this.sql.rows<{ id: SealId }>(text, params);
    if (rows.length === 0) return [];
    return this.em.find(sealSchema, { id: { $in: rows.map((row) => row.id) } }, HELD);
  }
}
