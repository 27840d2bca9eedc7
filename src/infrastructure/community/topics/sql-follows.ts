import type { KnownHandles } from '#application/community/topics/body.composer';
import type { FollowLevel, Follows, Tags } from '#application/community/topics/follows.port';
import type { TopicId } from '#domain/community/topics/topic';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlFollows implements Follows {
  constructor(private readonly sql: Sql) {}

  async watchUnlessSet(member: MemberId, topic: TopicId, at: Date): Promise<void> {
    await this.sql.rows(
      `insert into community.topic_follow (member_id, topic_id, level, since) values ($1, $2, 'watching', $3)
       on conflict do nothing`,
      [member, topic, at],
    );
  }

  async set(member: MemberId, topic: TopicId, level: FollowLevel, at: Date): Promise<void> {
    await this.sql.rows(
      `insert into community.topic_follow (member_id, topic_id, level, since) values ($1, $2, $3, $4)
       on conflict (member_id, topic_id) do update set level = excluded.level, since = excluded.since`,
      [member, topic, level, at],
    );
  }

  async read(member: MemberId, topic: TopicId, position: number, at: Date): Promise<void> {
    await this.sql.rows(
      `insert into community.read_position (member_id, topic_id, position, read_at) values ($1, $2, $3, $4)
       on conflict (member_id, topic_id) do update set position = excluded.position, read_at = excluded.read_at
       where community.read_position.position < excluded.position`,
      [member, topic, position, at],
    );
  }
}

export class SqlTags implements Tags {
  constructor(private readonly sql: Sql) {}

  async unknownAmong(slugs: readonly string[]): Promise<string[]> {
    if (slugs.length === 0) return [];
    const rows = await this.sql.rows<{ slug: string }>(
      `select asked.slug from unnest($1::text[]) as asked(slug)
       where not exists (select 1 from community.tag t where t.slug = asked.slug)`,
      [slugs],
    );
    return rows.map((row) => row.slug);
  }
}

export class SqlKnownHandles implements KnownHandles {
  constructor(private readonly sql: Sql) {}

  async among(handles: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.sql.rows<{ handle: string }>(
      `select handle from community.member where handle = any($1::text[]) and status <> 'deleted'`,
      [handles],
    );
    return new Set(rows.map((row) => row.handle));
  }
}
