import type { DirectoryGroupsQuery } from '#application/moderation/permissions/directory-groups.query';
import type { DirectoryGroup } from '#application/moderation/published/directory-groups.api';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlDirectoryGroups implements DirectoryGroupsQuery {
  constructor(private readonly sql: Sql) {}

  all(): Promise<readonly DirectoryGroup[]> {
    return this.sql.rows<DirectoryGroup>(
      `select id, slug, name, created_at as "createdAt" from moderation.member_group
       where membership = 'directory' order by name, slug limit 500`,
    );
  }
}
