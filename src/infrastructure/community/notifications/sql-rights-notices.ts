import type { RightsNotices } from '#application/community/notifications/rights-notices.port';
import type { ToldMember } from '#application/community/notifications/notifications.port';
import type { NotificationKind } from '#domain/community/notifications/kinds';
import type { Sql } from '../../platform/persistence/sql.ts';
import { INSERT_WISHED, ON_TOLD, wished, wishOf } from './wish.sql.ts';

const ROLE_GIVEN: NotificationKind = 'role-given';

const ROLE = `
  ${INSERT_WISHED}
  select gen_random_uuid(), m.id, '${ROLE_GIVEN}', null, null, $1::uuid, $2::uuid, $3::timestamptz,
    ${wished(ROLE_GIVEN, '$3::timestamptz')}
  from community.member m
  ${wishOf(ROLE_GIVEN)}
  where m.id = $4::uuid and m.status in ('active', 'silenced')
  ${ON_TOLD}`;

export class SqlRightsNotices implements RightsNotices {
  constructor(private readonly sql: Sql) {}

  tellRole({
    cause,
    at,
    memberId,
    by,
  }: Parameters<RightsNotices['tellRole']>[0]): Promise<readonly ToldMember[]> {
    return this.sql.rows<ToldMember>(ROLE, [by, cause, at, memberId]);
  }
}
