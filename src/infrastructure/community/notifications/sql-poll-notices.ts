import type { PollNotices } from '#application/community/notifications/poll-notices.port';
import type { NotificationKind } from '#domain/community/notifications/kinds';
import type { Sql } from '../../platform/persistence/sql.ts';
import { INSERT_WISHED_OF_POLL, ON_TOLD, wished, wishOf } from './wish.sql.ts';

const POLL = 'poll' satisfies NotificationKind;

const TELL = `
  ${INSERT_WISHED_OF_POLL}
  select gen_random_uuid(), m.id, '${POLL}', null, null, null, $1::uuid, $2::timestamptz,
    ${wished(POLL, '$2::timestamptz')}, $4::uuid
  from community.member m
  ${wishOf(POLL)}
  where m.id = any($3::uuid[]) and m.status in ('active', 'silenced') and (wish.on_site or wish.by_mail)
  ${ON_TOLD}`;

export class SqlPollNotices implements PollNotices {
  constructor(private readonly sql: Sql) {}

  async tell({ cause, at, memberIds, pollId }: Parameters<PollNotices['tell']>[0]) {
    const told = await this.sql.rows<{ memberId: string; onSite: boolean }>(TELL, [
      ...[cause, at, [...memberIds], pollId],
    ]);
    return told.filter(({ onSite }) => onSite).map(({ memberId }) => memberId);
  }
}
