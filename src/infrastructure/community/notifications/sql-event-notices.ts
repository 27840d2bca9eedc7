import type { EventNotices } from '#application/community/notifications/event-notices.port';
import type { NotificationKind } from '#domain/community/notifications/kinds';
import type { Sql } from '../../platform/persistence/sql.ts';
import { INSERT_WISHED_OF_EVENT, ON_TOLD, wished, wishOf } from './wish.sql.ts';

const EVENT = 'event' satisfies NotificationKind;

const TELL = `
  ${INSERT_WISHED_OF_EVENT}
  select gen_random_uuid(), m.id, '${EVENT}', null, null, null, $1::uuid, $2::timestamptz,
    ${wished(EVENT, '$2::timestamptz')}, $4::int, $5::text
  from community.member m
  ${wishOf(EVENT)}
  where m.id = any($3::uuid[]) and m.status in ('active', 'silenced') and (wish.on_site or wish.by_mail)
  ${ON_TOLD}`;

export class SqlEventNotices implements EventNotices {
  constructor(private readonly sql: Sql) {}

  async tell({ cause, at, memberIds, number, news }: Parameters<EventNotices['tell']>[0]) {
    const told = await this.sql.rows<{ memberId: string; onSite: boolean }>(TELL, [
      ...[cause, at, [...memberIds], number, news],
    ]);
    return told.filter(({ onSite }) => onSite).map(({ memberId }) => memberId);
  }
}
