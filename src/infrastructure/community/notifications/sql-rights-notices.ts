import type { RightsNotice, RightsNotices } from '#application/community/notifications/rights-notices.port';
import type { ToldMember } from '#application/community/notifications/notifications.port';
import type { MailedKind, PieceKind } from '#domain/community/notifications/kinds';
import type { Sql } from '../../platform/persistence/sql.ts';
import { losesSight, writersIn } from '../categories/narrowing.sql.ts';
import { INSERT_WISHED, INSERT_WISHED_OF_PIECE, ON_TOLD, wished, wishOf } from './wish.sql.ts';

/** To one member, of what somebody did. */
const told = (kind: MailedKind) => `
  ${INSERT_WISHED}
  select gen_random_uuid(), m.id, '${kind}', null, null, $1::uuid, $2::uuid, $3::timestamptz,
    ${wished(kind, '$3::timestamptz')}
  from community.member m
  ${wishOf(kind)}
  where m.id = $4::uuid and m.status in ('active', 'silenced')
  ${ON_TOLD}`;

const ROLE_GIVEN = told('role-given');
const LOOKED_AS = told('looked-as');

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

  tellRole({ cause, at, memberId, by }: RightsNotice): Promise<readonly ToldMember[]> {
    return this.sql.rows<ToldMember>(ROLE_GIVEN, [by, cause, at, memberId]);
  }

  tellLookedAs({ cause, at, memberId, by }: RightsNotice): Promise<readonly ToldMember[]> {
    return this.sql.rows<ToldMember>(LOOKED_AS, [by, cause, at, memberId]);
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
