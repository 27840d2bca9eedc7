import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { CategoryId } from '#domain/community/categories/category';
import { CategoryNotFound } from '#domain/community/categories/category';
import type { Day } from '#domain/shared/day';
import type { DeskQuestion } from '#domain/community/official/desk-question';
import { DEFAULT_TARGET_DAYS, type Desk, type LateQuestion } from '#domain/community/official/desk.port';
import type { MemberId } from '#domain/shared/id';
import type { PostId, TopicId } from '#domain/community/topics/ids';
import type { Sql } from '../../platform/persistence/sql.ts';
import { deskQuestionSchema } from './desk-question.schema.ts';

export class PostgresDesk implements Desk {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
  ) {}

  findForChange(topicId: TopicId): Promise<DeskQuestion | null> {
    return this.em.findOne(deskQuestionSchema, { topicId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  }

  add(question: DeskQuestion): void {
    this.em.persist(question);
  }

  memberOf(id: MemberId): Promise<{ pseudonym: string; status: string; branches: readonly string[] } | null> {
    return this.sql.row(`select pseudonym, status, branches from community.member where id = $1`, [id]);
  }

  async targets(): Promise<readonly { days: number; categoryIds: readonly CategoryId[] | null }[]> {
    const rows = await this.sql.rows<{ days: number; ids: CategoryId[] }>(
      `select working_days as days, array_agg(category_id::text) as ids from community.response_target group by working_days`,
    );
    const own = rows.map(({ days, ids }) => ({ days, categoryIds: ids }));
    return [...own, { days: DEFAULT_TARGET_DAYS, categoryIds: null }];
  }

  async setTarget(categoryId: CategoryId, workingDays: number | null): Promise<void> {
    const known = await this.sql.row(`select id from community.category where id = $1`, [categoryId]);
    if (!known) throw new CategoryNotFound();
    if (workingDays === null)
      await this.sql.rows(`delete from community.response_target where category_id = $1`, [categoryId]);
    else
      await this.sql.rows(
        `insert into community.response_target (category_id, working_days) values ($1, $2)
         on conflict (category_id) do update set working_days = excluded.working_days`,
        [categoryId, workingDays],
      );
  }

  async late(p: {
    categoryIds: readonly CategoryId[] | null;
    lastDay: Day;
    limit: number;
  }): Promise<readonly LateQuestion[]> {
    const rows = await this.sql.rows<{ topic_id: TopicId; post_id: PostId; opened_on: Day }>(
      `select t.id as topic_id, p.id as post_id, (t.opened_at at time zone 'Europe/Paris')::date::text as opened_on
       from community.topic t
       join community.post p on p.topic_id = t.id and p.position = 1
       left join community.desk_question q on q.topic_id = t.id
       where t.deleted_at is null and t.kind = 'question' and t.status = 'open' and t.official = 'none' and not t.solved
         and q.escalated_at is null and t.opened_at < ($1::date + 1)::timestamp at time zone 'Europe/Paris'
         and case when $2::uuid[] is null then t.category_id not in (select r.category_id from community.response_target r)
           else t.category_id = any($2::uuid[]) end
       order by t.opened_at, t.id limit $3`,
      [p.lastDay, p.categoryIds, p.limit],
    );
    return rows.map((row) => ({
      topicId: row.topic_id,
      openingPostId: row.post_id,
      openedOn: row.opened_on,
    }));
  }
}
