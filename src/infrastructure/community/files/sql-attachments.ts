import type { Attachment, Attachments } from '#application/community/files/attachments.port';
import type { PostId } from '#domain/community/topics/post';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { audiencesOf, knownTopic, visibleTopic } from '../visibility.sql.ts';

export class SqlAttachments implements Attachments {
  constructor(private readonly sql: Sql) {}

  async usedBy(member: MemberId): Promise<number> {
    await this.sql.rows(`select id from community.member where id = $1 for no key update`, [member]);
    const row = await this.sql.row<{ used: string }>(
      `select coalesce(sum(bytes), 0) as used from community.attachment where owner_id = $1`,
      [member],
    );
    return Number(row?.used ?? 0);
  }

  async add(file: Attachment): Promise<void> {
    await this.sql.rows(
      `insert into community.attachment (id, owner_id, key, content_type, bytes, width, height, name, uploaded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        file.id,
        file.ownerId,
        file.key,
        file.contentType,
        file.bytes,
        file.width,
        file.height,
        file.name,
        file.uploadedAt,
      ],
    );
  }

  async attach(keys: readonly string[], owner: MemberId, post: PostId): Promise<void> {
    if (keys.length === 0) return;
    await this.sql.rows(
      `update community.attachment set post_id = $3
       where key = any($1::text[]) and owner_id = $2 and post_id is null`,
      [keys, owner, post],
    );
  }

  async mayBeReadBy(actor: Actor, key: string): Promise<boolean> {
    const row = await this.sql.row<{ category_id: string | null; open: boolean }>(
      `select t.category_id, a.owner_id is not distinct from $2 or p.deleted_at is null and ${visibleTopic('t', '$3')} as open
       from community.attachment a
       left join community.post p on p.id = a.post_id
       left join community.topic t on t.id = p.topic_id
       where a.key = $1 and (a.owner_id = $2 or ${knownTopic('t', '$3')})`,
      [key, actor.memberId, audiencesOf(actor)],
    );
    if (!row || row.open) return row !== null;
    return row.category_id !== null && actor.may('topic.read-deleted', row.category_id);
  }

  async forgetUnused(uploadedBefore: Date, limit: number): Promise<string[]> {
    const rows = await this.sql.rows<{ key: string }>(
      `delete from community.attachment where id in (
         select a.id from community.attachment a
         where a.post_id is null and a.uploaded_at < $1 and not exists (
           select from community.draft d where d.member_id = a.owner_id and position(a.key in d.body) > 0)
         order by a.uploaded_at limit $2 for update skip locked)
       returning key`,
      [uploadedBefore, limit],
    );
    return rows.map((row) => row.key);
  }
}
