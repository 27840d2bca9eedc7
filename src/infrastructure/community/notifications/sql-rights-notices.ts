import type { RightsNotices } from '#application/community/notifications/rights-notices.port';
import type { ToldMember } from '#application/community/notifications/notifications.port';
import type { NotificationKind, PieceKind } from '#domain/community/notifications/kinds';
import type { Sql } from '../../platform/persistence/sql.ts';
import { losesSight, writersIn } from '../categories/narrowing.sql.ts';
import { INSERT_WISHED, INSERT_WISHED_OF_PIECE, ON_TOLD, wished, wishOf } from './wish.sql.ts';

const ROLE_GIVEN: NotificationKind = 'role-given';

const ROLE = `
  ${INSERT_WISHED}
  select gen_random_uuid(), m.id, '${ROLE_GIVEN}', null, null, $1::uuid, $2::uuid, $3::timestamptz,
    ${wished(ROLE_GIVEN, '$3::timestamptz')}
  from community.member m
  ${wishOf(ROLE_GIVEN)}
  where m.id = $4::uuid and m.status in ('active', 'silenced')
  ${ON_TOLD}`;

const NARROWED = 'category-narrowed' satisfies PieceKind;

// It is called as they knew it: what it is called now, or later, is not theirs to know.
const OF_NARROWING = `
  ${INSERT_WISHED_OF_PIECE}
  select gen_random_uuid(), m.id, '${NARROWED}', null, null, null, $1::uuid, $2::timestamptz,
    ${wished(NARROWED, '$2::timestamptz')}, $6, null
  from community.category c
  cross join (select $4::text as audience) next
  cross join (select $5::text as audience) former
  join community.member m on m.id in (${writersIn('c')})
  ${wishOf(NARROWED)}
  where c.id = $3::uuid and c.audience = next.audience and (wish.on_site or wish.by_mail) and ${losesSight('former', 'next')}
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

  tellNarrowed({
    cause,
    at,
    categoryId,
    audience,
    former,
    formerName,
  }: Parameters<RightsNotices['tellNarrowed']>[0]): Promise<readonly ToldMember[]> {
    return this.sql.rows<ToldMember>(OF_NARROWING, [cause, at, categoryId, audience, former, formerName]);
  }
}
