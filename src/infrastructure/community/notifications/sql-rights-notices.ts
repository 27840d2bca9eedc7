import type {
  RightsNotice,
  RightsNotices,
  RoleNotice,
} from '#application/community/notifications/rights-notices.port';
import type { ToldMember } from '#application/community/notifications/notifications.port';
import type { MailedKind, PieceKind } from '#domain/community/notifications/kinds';
import type { Sql } from '../../platform/persistence/sql.ts';
import { memberAudiences } from './told.sql.ts';
import { losesSight, writersIn } from '../categories/narrowing.sql.ts';
import {
  INSERT_WISHED,
  INSERT_WISHED_OF_PIECE,
  INSERT_WISHED_OF_ROLE,
  ON_TOLD,
  wished,
  wishOf,
} from './wish.sql.ts';

/** To one member, of what somebody did. @param insert with the columns for which `more` are the expressions */
const told = (kind: MailedKind, insert: string, more = '') => `
  ${insert}
  select gen_random_uuid(), m.id, '${kind}', null, null, $1::uuid, $2::uuid, $3::timestamptz,
    ${wished(kind, '$3::timestamptz')}${more}
  from community.member m
  ${wishOf(kind)}
  where m.id = $4::uuid and m.status in ('active', 'silenced')
  ${ON_TOLD}`;

const ROLE_GIVEN = told(
  'role-given' satisfies PieceKind,
  INSERT_WISHED_OF_ROLE,
  ', $5::text, $6::text, $7::uuid[]',
);
const LOOKED_AS = told('looked-as', INSERT_WISHED);

const NARROWED = 'category-narrowed' satisfies PieceKind;
const WIDENED = 'category-widened' satisfies PieceKind;

// It is called as they knew it: what it is called now, or later, is not theirs to know.
const toldWriters = (kind: PieceKind, whose: string): string => `
  ${INSERT_WISHED_OF_PIECE}
  select gen_random_uuid(), m.id, '${kind}', null, null, null, $1::uuid, $2::timestamptz,
    ${wished(kind, '$2::timestamptz')}, $6, null
  from community.category c
  cross join (select $4::text as audience) next
  cross join (select $5::text as audience) former
  join community.member m on m.id in (${writersIn('c')})
  ${wishOf(kind)}
  where c.id = $3::uuid and (wish.on_site or wish.by_mail) and ${whose}
  ${ON_TOLD}`;

// It may have been changed again before anybody heard: each is told of the change that closed it to them, unless it is open to them by now.
const OF_NARROWING = toldWriters(
  NARROWED,
  `${losesSight('former', 'next')} and not c.audience = any(${memberAudiences('m', 'c')})`,
);
// Who is closed out by the same change is told that alone.
const OF_WIDENING = toldWriters(
  WIDENED,
  `c.audience = next.audience and m.status in ('active', 'silenced')
    and next.audience = any(${memberAudiences('m', 'next')})`,
);

type AudienceNotice = Parameters<RightsNotices['tellNarrowed']>[0];

export class SqlRightsNotices implements RightsNotices {
  constructor(private readonly sql: Sql) {}

  tellRole({ cause, at, memberId, by, role, former, within }: RoleNotice): Promise<readonly ToldMember[]> {
    return this.sql.rows<ToldMember>(ROLE_GIVEN, [by, cause, at, memberId, role, former, within]);
  }

  tellLookedAs({ cause, at, memberId, by }: RightsNotice): Promise<readonly ToldMember[]> {
    return this.sql.rows<ToldMember>(LOOKED_AS, [by, cause, at, memberId]);
  }

  tellNarrowed(notice: AudienceNotice): Promise<readonly ToldMember[]> {
    return this.tellWriters(OF_NARROWING, notice);
  }

  tellWidened(notice: AudienceNotice): Promise<readonly ToldMember[]> {
    return this.tellWriters(OF_WIDENING, notice);
  }

  private tellWriters(
    statement: string,
    { cause, at, categoryId, audience, former, formerName }: AudienceNotice,
  ): Promise<readonly ToldMember[]> {
    return this.sql.rows<ToldMember>(statement, [cause, at, categoryId, audience, former, formerName]);
  }
}
