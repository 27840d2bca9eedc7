import type { IdeaNotices } from '#application/community/notifications/idea-notices.port';
import type { NotificationKind } from '#domain/community/notifications/kinds';
import type { Sql } from '../../platform/persistence/sql.ts';
import { INSERT_WISHED_OF_IDEA, wished, wishOf } from './wish.sql.ts';

const IDEA = 'idea' satisfies NotificationKind;

const TELL = `
  ${INSERT_WISHED_OF_IDEA}
  select gen_random_uuid(), m.id, '${IDEA}', null, null, $1::uuid, $2::uuid, $3::timestamptz,
    ${wished(IDEA, '$3::timestamptz')}, $5::int, $6::text
  from community.member m
  ${wishOf(IDEA)}
  where m.id = any($4::uuid[]) and m.status in ('active', 'silenced') and (wish.on_site or wish.by_mail)
  on conflict (member_id, cause) do nothing
  returning member_id as "memberId", on_site as "onSite"`;

export class SqlIdeaNotices implements IdeaNotices {
  constructor(private readonly sql: Sql) {}

  async tell({ cause, at, memberIds, by, number, status }: Parameters<IdeaNotices['tell']>[0]) {
    const told = await this.sql.rows<{ memberId: string; onSite: boolean }>(TELL, [
      ...[by, cause, at, [...memberIds], number, status],
    ]);
    return told.filter(({ onSite }) => onSite).map(({ memberId }) => memberId);
  }
}
