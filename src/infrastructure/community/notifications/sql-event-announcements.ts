import type { EventAnnouncements } from '#application/community/notifications/event-announcements.port';
import type { ToldLot } from '#application/community/notifications/told-lot';
import type { PieceKind } from '#domain/community/notifications/kinds';
import type { Sql } from '../../platform/persistence/sql.ts';
import { NOBODY_YET, TOLD_WHO_MAY_BE_THERE } from './lot.sql.ts';
import { INSERT_WISHED_OF_PIECE, ON_TOLD, wished, wishOf } from './wish.sql.ts';

const ANNOUNCED = 'event-announced' satisfies PieceKind;

/** Nobody did it in particular: the team announces. Who planned the event knows of it. */
const TELL = `
  with lot as materialized (
    select m.id from community.member m
    where m.id > $6::uuid and m.status in ('active', 'silenced') and m.id <> $4::uuid
      and (array['members'] || array(select 'branch:' || branch from unnest(m.branches) branch)) && $5::text[]
    order by m.id limit $7),
  told as (
    ${INSERT_WISHED_OF_PIECE}
    select gen_random_uuid(), m.id, '${ANNOUNCED}', null, null, null, $1::uuid, $2::timestamptz,
      ${wished(ANNOUNCED, '$8::timestamptz')}, $3::text, null
    from lot join community.member m on m.id = lot.id
    ${wishOf(ANNOUNCED)}
    where wish.on_site or wish.by_mail
    ${ON_TOLD})
  select ${TOLD_WHO_MAY_BE_THERE},
    (select id from lot order by id offset $7 - 1 limit 1) as last`;

export class SqlEventAnnouncements implements EventAnnouncements {
  constructor(private readonly sql: Sql) {}

  async tell(...[announced, aLot]: Parameters<EventAnnouncements['tell']>): Promise<ToldLot> {
    const { cause, at, mailAt, number, by, circles, after } = announced;
    const lot = await this.sql.row<ToldLot>(TELL, [
      cause,
      at,
      String(number),
      by,
      [...circles],
      after ?? NOBODY_YET,
      aLot,
      mailAt,
    ]);
    return lot!;
  }
}
