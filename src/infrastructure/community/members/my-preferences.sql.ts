import type { MyPreferences, MyPreferencesQuery } from '#application/community/members/my-preferences.query';
import { notifyFrom } from '#domain/community/members/preferences';
import { habitsFrom } from '#domain/community/notifications/mail-habits';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlMyPreferences implements MyPreferencesQuery {
  constructor(private readonly sql: Sql) {}

  async execute(memberId: string): Promise<MyPreferences | null> {
    const row = await this.sql.row<
      Omit<MyPreferences, 'notify' | 'mailHabits'> & { notify: unknown; mailHabits: unknown }
    >(
      `select language, theme, notify, mail_habits as "mailHabits", messages_from as "messagesFrom", shows_presence as "showsPresence", branches, region, bio, is_public as "isPublic", avatar_key as "avatarKey"
       from community.member where id = $1`,
      [memberId],
    );
    return row && { ...row, notify: notifyFrom(row.notify), mailHabits: habitsFrom(row.mailHabits) };
  }
}
