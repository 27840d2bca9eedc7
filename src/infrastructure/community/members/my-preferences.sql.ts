import type { MyPreferences, MyPreferencesQuery } from '#application/community/members/my-preferences.query';
import { notifyFrom } from '#domain/community/members/preferences';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlMyPreferences implements MyPreferencesQuery {
  constructor(private readonly sql: Sql) {}

  async execute(memberId: string): Promise<MyPreferences | null> {
    const row = await this.sql.row<Omit<MyPreferences, 'notify'> & { notify: unknown }>(
      `select language, theme, notify, branches, region, bio, is_public as "isPublic", avatar_key as "avatarKey"
       from community.member where id = $1`,
      [memberId],
    );
    return row && { ...row, notify: notifyFrom(row.notify) };
  }
}
