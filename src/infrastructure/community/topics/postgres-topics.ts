import { type EntityManager, type FilterQuery, LockMode } from '@mikro-orm/postgresql';
import type { CategoryId } from '#domain/community/categories/category';
import type { LedOn } from '#domain/community/topics/carriage';
import type { DecisionId } from '#domain/community/topics/ids';
import type { Post, PostId } from '#domain/community/topics/post';
import type { PostRevision } from '#domain/community/topics/post-revision';
import type { Topic, TopicId } from '#domain/community/topics/topic';
import { PostNotFound, TopicNotFound } from '#domain/community/topics/topic.errors';
import type {
  ArrivingAnswer,
  ArrivingTopic,
  PostRevisions,
  Posts,
  Topics,
} from '#domain/community/topics/topics.port';
import type { Sql } from '../../platform/persistence/sql.ts';
import { extendStatementTimeout } from '../../platform/persistence/statement-timeout.ts';
import { carryOver, carryReaders, takeOver } from './carry-over.ts';
import { columnsOf, ownFields, ownOrder } from '../../platform/persistence/aggregate-schema.ts';
import { redirectDuplicates } from './duplicates.sql.ts';
import { handHomesOn, settleHomes } from './homes.sql.ts';
import { holdWayBack } from './way-back.sql.ts';
import { takenUp } from './taken-up.sql.ts';
import { postSchema, topicSchema } from './topic.schema.ts';

/** The class of the locks by which topics of one author wait for each other. */
const OPENING = 7_273;
const HELD = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;

export class PostgresTopics implements Topics {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
  ) {}

  async get(id: TopicId): Promise<Topic> {
    return found(await this.em.findOne(topicSchema, { id }));
  }

  getForChange(id: TopicId): Promise<Topic> {
    return this.held('id', id);
  }

  getForChangeAt(number: number): Promise<Topic> {
    return this.held('number', number);
  }

  /** Whether it was said is looked up once the topic is held. */
  async getForAnswer(
    asked: TopicId | number,
    { authorId, source, replyTo }: ArrivingAnswer,
    since: Date,
  ): ReturnType<Topics['getForAnswer']> {
    const key = typeof asked === 'number' ? 'number' : 'id';
    const row = await this.sql.row<{ said_id: PostId | null; said_position: number; said_waits: boolean }>(
      `with held as materialized (
         select ${this.columns()} from community.topic where ${key} = $1 for no key update)
       select held.*, lately.* from held cross join lateral community.said_already(held.id, $2, $3, $4, $5) lately`,
      [asked, authorId, source, replyTo, since],
    );
    if (!row) throw new TopicNotFound();
    const { said_id: id, said_position: position, said_waits: waits, ...topic } = row;
    return { topic: this.em.map(topicSchema, topic), said: id && { id, position, waits } };
  }

  async openedLately(
    { authorId, categoryId, title, source }: ArrivingTopic,
    since: Date,
  ): ReturnType<Topics['openedLately']> {
    const row = await this.sql.row<{
      id: TopicId | null;
      number: string;
      slug: string;
      postId: PostId;
      waits: boolean;
    }>(
      `select topic_id as id, topic_number as number, topic_slug as slug, post_id as "postId", topic_waits as waits
       from community.opened_already(${OPENING}, $1, $2, $3, $4, $5)`,
      [authorId, categoryId, title, source, since],
    );
    return row?.id ? { ...row, id: row.id, number: Number(row.number) } : null;
  }

  async getForChangeWith(postId: PostId): Promise<{ topic: Topic; post: Post }> {
    const where = await this.sql.row<{ topic_id: TopicId }>(
      `select topic_id from community.post where id = $1`,
      [postId],
    );
    if (!where) throw new PostNotFound();
    const topic = await this.getForChange(where.topic_id);
    // Read after the topic is held: a post that has just moved on is not of this topic, and its topic says so.
    return { topic, post: foundPost(await this.em.findOne(postSchema, { id: postId })) };
  }

  /** Its id never changes, so rows that refer to it, such as notifications, need not wait for who holds it. */
  private async held(key: 'id' | 'number', value: string | number): Promise<Topic> {
    const row = await this.sql.row(
      `select ${this.columns()} from community.topic where ${key} = $1 for no key update`,
      [value],
    );
    return found(row && this.em.map(topicSchema, row));
  }

  private columns(): string {
    return columnsOf(this.em, topicSchema).join(', ');
  }

  async getPairForChange(first: TopicId, second: TopicId): Promise<readonly [Topic, Topic]> {
    const pair = await this.em.find(
      topicSchema,
      { id: { $in: [first, second] } },
      { ...HELD, orderBy: { id: 'asc' } },
    );
    const named = (id: TopicId) => found(pair.find((topic) => topic.id === id) ?? null);
    return [named(first), named(second)];
  }

  async getAllForChange(ids: readonly TopicId[]): Promise<readonly Topic[]> {
    return this.em.find(topicSchema, { id: { $in: [...ids] } }, { ...HELD, orderBy: { id: 'asc' } });
  }

  /** Those that stand first, by the index that lists them, then the deleted ones by theirs. */
  async someIn(category: CategoryId, most: number): Promise<readonly Topic[]> {
    // Where they go to other readers, each of their posts is written as well.
    await extendStatementTimeout(this.sql);
    const rows = await this.sql.rows<{ id: TopicId }>(
      `(select id from community.topic where category_id = $1 and deleted_at is null order by number desc limit $2)
       union all
       (select id from community.topic where category_id = $1 and deleted_at is not null order by id limit $2)
       limit $2`,
      [category, most],
    );
    return this.getAllForChange(rows.map(({ id }) => id));
  }

  holdWayBack(meant: TopicId | PostId, decision: DecisionId): Promise<void> {
    return holdWayBack(this.sql, meant, decision);
  }

  async latestBeside(post: Post): Promise<Date> {
    const row = await this.sql.row<{ ms: string }>(
      `select extract(epoch from max(posted_at)) * 1000 as ms from community.post
       where topic_id = $1 and id <> $2 and deleted_at is null`,
      [post.topic, post.id],
    );
    return new Date(Number(row!.ms));
  }

  async idOf(number: number): Promise<TopicId> {
    const row = await this.sql.row<{ id: TopicId }>(
      `select id from community.topic where number = $1 and merged_into is null
       union all select topic_id from community.topic_redirect where number = $1 limit 1`,
      [number],
    );
    if (!row) throw new TopicNotFound();
    return row.id;
  }

  redirectDuplicates(from: TopicId, to: TopicId): Promise<readonly LedOn[]> {
    return redirectDuplicates(this.sql, { from, to });
  }

  carryOver(...[absorbed, into, places]: Parameters<Topics['carryOver']>): Promise<void> {
    return carryOver(this.sql, absorbed, into, places);
  }

  carryReaders(replies: ReadonlySet<PostId>, from: Topic, into: Topic): Promise<void> {
    return carryReaders(this.sql, replies, { from, into });
  }

  async noteDeparture(replies: ReadonlySet<PostId>, from: Topic, at: Date): Promise<void> {
    await this.sql.rows(
      `insert into community.reply_departure (from_topic_id, post_id, at) select $1, unnest($2::uuid[]), $3
       on conflict (from_topic_id, post_id) do update set at = excluded.at`,
      [from.id, [...replies], at],
    );
  }

  takeOver(topic: Topic, from: Topic, p: Parameters<Topics['takeOver']>[2]): Promise<void> {
    return takeOver(this.sql, topic, { from: from.id, ...p });
  }

  async nextNumber(): Promise<number> {
    const row = await this.sql.row<{ number: string }>(`select nextval('community.topic_number') as number`);
    return Number(row!.number);
  }

  add(topic: Topic): void {
    this.em.persist(topic);
  }
}

export class PostgresPosts implements Posts {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
  ) {}

  async get(id: PostId): Promise<Post> {
    return foundPost(await this.em.findOne(postSchema, { id }));
  }

  ofTopic(topicId: TopicId): Promise<Post[]> {
    return this.withoutTexts(ownFields(postSchema, { here: { topicId } }));
  }

  async movedBy(decisionId: DecisionId): Promise<Post[]> {
    const rows = await this.sql.rows<{ id: PostId }>(
      `select id from community.post where moves <> '[]' and moves @> jsonb_build_array(jsonb_build_object('decisionId', $1::text))`,
      [decisionId],
    );
    return this.withoutTexts({ id: { $in: rows.map(({ id }) => id) } });
  }

  private withoutTexts(which: FilterQuery<Post>): Promise<Post[]> {
    return this.em.find(postSchema, which, {
      orderBy: ownOrder(postSchema, { here: { position: 'asc' } }),
      exclude: ['source', 'html', 'plain'] as never,
    });
  }

  async handHomesOn(topic: TopicId, falling: DecisionId): Promise<void> {
    await handHomesOn(this.sql, topic, falling);
  }

  async settleHomes(topic: TopicId, fallen: DecisionId): Promise<void> {
    await settleHomes(this.sql, topic, fallen);
  }

  async isTakenUp(id: PostId): Promise<boolean> {
    const row = await this.sql.row<{ taken: boolean }>(
      `select ${takenUp('p')} as taken from community.post p where p.id = $1`,
      [id],
    );
    return row?.taken ?? false;
  }

  add(post: Post): void {
    this.em.persist(post);
  }
}

export class PostgresPostRevisions implements PostRevisions {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
  ) {}

  add(revision: PostRevision): void {
    this.em.persist(revision);
  }

  async textOf(postId: PostId, number: number): Promise<string | null> {
    const row = await this.sql.row<{ source: string }>(
      `select source from community.post_revision where post_id = $1 and number = $2`,
      [postId, number],
    );
    return row?.source ?? null;
  }

  async dropFrom(postId: PostId, number: number): Promise<void> {
    await this.sql.rows(`delete from community.post_revision where post_id = $1 and number >= $2`, [
      postId,
      number,
    ]);
  }
}

function found(topic: Topic | null): Topic {
  if (!topic) throw new TopicNotFound();
  return topic;
}

function foundPost(post: Post | null): Post {
  if (!post) throw new PostNotFound();
  return post;
}
