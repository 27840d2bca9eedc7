import type { EventAnnouncements } from '#application/community/notifications/event-announcements.port';
import type { PieceKind } from '#domain/community/notifications/kinds';
import type { Sql } from '../../platform/persistence/sql.ts';
import { INSERT_WISHED_OF_PIECE, ON_TOLD, wished, wishOf } from './wish.sql.ts';

const ANNOUNCED = 'event-announced' satisfies PieceKind;

/** Nobody did it in particular: the team announces. Who planned the event knows of it. */
const TELL = `
  ${INSERT_WISHED_OF_PIECE}
  select gen_random_uuid(), m.id, '${ANNOUNCED}', null, null, null, $1::uuid, $2::timestamptz,
    ${wished(ANNOUNCED, '$2::timestamptz')}, $3::text, null
  from community.member m
  ${wishOf(ANNOUNCED)}
  where m.status in ('active', 'silenced') and m.id <> $4::uuid and (wish.on_site or wish.by_mail)
    and (array['members'] || array(select 'branch:' || branch from unnest(m.branches) branch)) && $5::text[]
  ${ON_TOLD}`;

export class SqlEventAnnouncements implements EventAnnouncements {
  constructor(private readonly sql: Sql) {}

  async tell({ cause, at, number, by, circles }: Parameters<EventAnnouncements['tell']>[0]) {
    const told = await this.sql.rows<{ memberId: string; onSite: boolean }>(TELL, [
      ...[cause, at, String(number), by, [...circles]],
    ]);
    return told.filter(({ onSite }) => onSite).map(({ memberId }) => memberId);
  }
}
