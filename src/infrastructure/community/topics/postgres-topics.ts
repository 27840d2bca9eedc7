import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { Post, PostId } from '#domain/community/topics/post';
import type { PostRevision } from '#domain/community/topics/post-revision';
import type { Topic, TopicId } from '#domain/community/topics/topic';
import { PostNotFound, TopicNotFound } from '#domain/community/topics/topic.errors';
import type { PostRevisions, Posts, Topics } from '#domain/community/topics/topics.port';
import type { Sql } from '../../platform/persistence/sql.ts';
import { postSchema, topicSchema } from './topic.schema.ts';

const HELD = { lockMode: LockMode.PESSIMISTIC_WRITE };

export class PostgresTopics implements Topics {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
  ) {}

  async get(id: TopicId): Promise<Topic> {
    return found(await this.em.findOne(topicSchema, { id }));
  }

  async getForChange(id: TopicId): Promise<Topic> {
    return found(await this.em.findOne(topicSchema, { id }, HELD));
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
  constructor(private readonly em: EntityManager) {}

  async get(id: PostId): Promise<Post> {
    return foundPost(await this.em.findOne(postSchema, { id }));
  }

  async getForChange(id: PostId): Promise<Post> {
    return foundPost(await this.em.findOne(postSchema, { id }, HELD));
  }

  async ofTopic(topicId: TopicId): Promise<Post[]> {
    return this.em.find(postSchema, { topicId } as never, { orderBy: { position: 'asc' } as never });
  }

  add(post: Post): void {
    this.em.persist(post);
  }
}

export class PostgresPostRevisions implements PostRevisions {
  constructor(private readonly em: EntityManager) {}

  add(revision: PostRevision): void {
    this.em.persist(revision);
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
