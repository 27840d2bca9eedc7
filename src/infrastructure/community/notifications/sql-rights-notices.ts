import type { RightsNotices } from '#application/community/notifications/rights-notices.port';
import type { NotificationKind } from '#domain/community/notifications/kinds';
import type { Sql } from '../../platform/persistence/sql.ts';

const ROLE_GIVEN: NotificationKind = 'role-given';

export class SqlRightsNotices implements RightsNotices {
  constructor(private readonly sql: Sql) {}

  async tellRole({ cause, at, memberId, by }: Parameters<RightsNotices['tellRole']>[0]): Promise<void> {
    await this.sql.rows(
      `insert into community.notification (id, member_id, kind, topic_id, post_id, actor_id, cause, told_at)
       select gen_random_uuid(), m.id, $1, null, null, $2::uuid, $3::uuid, $4::timestamptz
       from community.member m where m.id = $5 and m.status in ('active', 'silenced')
       on conflict (member_id, cause) do nothing`,
      [ROLE_GIVEN, by, cause, at, memberId],
    );
  }
}
