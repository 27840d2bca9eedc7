import type { FileAccessQuery } from '#application/community/files/file-access.query';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { audiencesOf, visibleTopic } from '../visibility.sql.ts';

export class SqlFileAccess implements FileAccessQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, key: string): Promise<boolean> {
    const row = await this.sql.row(
      `select 1 from community.attachment f
       left join community.post p on p.id = f.post_id and p.deleted_at is null
       left join community.topic t on t.id = p.topic_id and ${visibleTopic('t', '$2')}
       where f.key = $1 and (f.owner_id = $3 or t.id is not null)`,
      [key, audiencesOf(actor), actor.memberId],
    );
    return row !== null;
  }
}
