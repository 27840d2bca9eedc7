import type { RightsNotices } from '#application/community/notifications/rights-notices.port';
import type { NotificationKind } from '#domain/community/notifications/kinds';
import type { Sql } from '../../platform/persistence/sql.ts';
import { INSERT_WISHED, wished, wishOf } from './wish.sql.ts';

const ROLE_GIVEN: NotificationKind = 'role-given';

const ROLE = `
  ${INSERT_WISHED}
  select gen_random_uuid(), m.id, '${ROLE_GIVEN}', null, null, $1::uuid, $2::uuid, $3::timestamptz,
    ${wished(ROLE_GIVEN, '$3::timestamptz')}
  from community.member m
  ${wishOf(ROLE_GIVEN)}
  where m.id = $4::uuid and m.status in ('active', 'silenced')
  on conflict (member_id, cause) do nothing`;

export class SqlRightsNotices implements RightsNotices {
  constructor(private readonly sql: Sql) {}

  async tellRole({ cause, at, memberId, by }: Parameters<RightsNotices['tellRole']>[0]): Promise<void> {
    await this.sql.rows(ROLE, [by, cause, at, memberId]);
  }
}
