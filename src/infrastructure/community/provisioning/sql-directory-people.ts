import type { DirectoryPeople } from '#application/moderation/published/directory-people.api';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlDirectoryPeople implements DirectoryPeople {
  constructor(private readonly sql: Sql) {}

  async takeOut(groupId: string, at: Date): Promise<void> {
    await this.sql.rows(
      `update community.provisioned_person
       set group_ids = array_remove(group_ids, $1::uuid), changed_at = $2, version = version + 1
       where group_ids @> array[$1::uuid]`,
      [groupId, at],
    );
  }
}
