import type { Bookmarks, FollowLevel, Follows } from '#application/community/topics/follows.port';
import type { CategoryId } from '#domain/community/categories/category';
import type { DraftPlace } from '#domain/community/drafts/draft';
import type { PostId } from '#domain/community/topics/post';
import type { TopicId } from '#domain/community/topics/topic';
import { REMOVED } from '#domain/community/notifications/kinds';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { whereItStands } from './merged.sql.ts';

export class SqlFollows implements Follows {
  constructor(private readonly sql: Sql) {}

  async watchUnlessSet(member: MemberId, topic: TopicId, at: Date): Promise<void> {
    await this.sql.rows(
      `insert into community.topic_follow (member_id, topic_id, level, since) values ($1, $2, 'watching', $3)
       on conflict do nothing`,
      [member, topic, at],
    );
  }

  /** Three marks that run with every answer, and are written with it. */
  async wrote(p: {
    member: MemberId;
    topic: TopicId;
    position: number;
    place: DraftPlace | null;
    at: Date;
  }): Promise<void> {
    await this.sql.write(
      {
        text: `insert into community.topic_follow (member_id, topic_id, level, since) values ($1, $2, 'watching', $3)
          on conflict do nothing`,
        params: [p.member, p.topic, p.at],
      },
      {
        text: `delete from community.draft where member_id = $1 and place = $2`,
        params: [p.member, p.place],
      },
      {
        text: `insert into community.read_position (member_id, topic_id, position, read_at) values ($1, $2, $3, $4)
          on conflict (member_id, topic_id) do update set position = excluded.position, read_at = excluded.read_at
          where community.read_position.position < excluded.position`,
        params: [p.member, p.topic, p.position, p.at],
      },
    );
  }

  async set(member: MemberId, topic: TopicId, level: FollowLevel, at: Date): Promise<void> {
    await this.sql.rows(
      `insert into community.topic_follow (member_id, topic_id, level, since) values ($1, ${whereItStands('$2')}, $3, $4)
       on conflict (member_id, topic_id) do update set level = excluded.level, since = excluded.since`,
      [member, topic, level, at],
    );
  }

  async setCategory(member: MemberId, category: CategoryId, level: FollowLevel, at: Date): Promise<void> {
    await this.sql.rows(
      `insert into community.category_follow (member_id, category_id, level, since) values ($1, $2, $3, $4)
       on conflict (member_id, category_id) do update set level = excluded.level, since = excluded.since`,
      [member, category, level, at],
    );
  }

  /** Of a post that has gone to another topic it is read there; what was taken out of this one is not shown by reading it. */
  async read(member: MemberId, topic: TopicId, position: number, at: Date): Promise<void> {
    await this.sql.rows(
      `with moved as (
         insert into community.read_position (member_id, topic_id, position, read_at) values ($1, $2, $3, $4)
         on conflict (member_id, topic_id) do update set position = excluded.position, read_at = excluded.read_at
         where community.read_position.position < excluded.position)
       update community.notification n set read_at = $4 from community.post p
       where n.member_id = $1 and n.read_at is null and n.kind <> '${REMOVED}'
         and p.id = n.post_id and p.topic_id = $2 and p.position <= $3`,
      [member, topic, position, at],
    );
  }
}

export class SqlBookmarks implements Bookmarks {
  constructor(private readonly sql: Sql) {}

  async keep(member: MemberId, post: PostId, note: string, at: Date): Promise<void> {
    await this.sql.rows(
      `insert into community.bookmark (member_id, post_id, note, kept_at) values ($1, $2, $3, $4)
       on conflict (member_id, post_id) do update set note = excluded.note`,
      [member, post, note, at],
    );
  }

  async remove(member: MemberId, post: PostId): Promise<void> {
    await this.sql.rows(`delete from community.bookmark where member_id = $1 and post_id = $2`, [
      member,
      post,
    ]);
  }
}
