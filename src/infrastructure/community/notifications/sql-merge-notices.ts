import type { MergeNotice, MergeNotices } from '#application/community/notifications/merge-notices.port';
import type { ToldMember } from '#application/community/notifications/notifications.port';
import type { PieceKind } from '#domain/community/notifications/kinds';
import { extendStatementTimeout } from '../../platform/persistence/statement-timeout.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { INSERT_WISHED_OF_PIECE, ON_TOLD, wished, wishOf } from './wish.sql.ts';

const KIND = 'category-merged' satisfies PieceKind;
const followed = (level: string): string => `${level} in ('watching', 'tracking')`;

// A category goes once: its id is the cause by which nobody is told twice. Who had chosen of the other one goes on as they chose.
const TELL_FOLLOWERS = `
  ${INSERT_WISHED_OF_PIECE}
  select gen_random_uuid(), m.id, '${KIND}', null, null, $3::uuid, c.id, $4::timestamptz,
    ${wished(KIND, '$4::timestamptz')}, c.slug, case when ${followed('coalesce(other.level, own.level)')} then 'followed' else 'left' end
  from community.category c
  join community.category_follow own on own.category_id = c.id and ${followed('own.level')}
  join community.member m on m.id = own.member_id
  left join community.category_follow other on other.category_id = $2::uuid and other.member_id = m.id
  ${wishOf(KIND)}
  where c.id = $1::uuid and m.status in ('active', 'silenced') and m.id is distinct from $3::uuid and (wish.on_site or wish.by_mail)
  ${ON_TOLD}`;

export class SqlMergeNotices implements MergeNotices {
  constructor(private readonly sql: Sql) {}

  async tellFollowers({ categoryId, into, by, at }: MergeNotice): Promise<readonly ToldMember[]> {
    await extendStatementTimeout(this.sql);
    return this.sql.rows<ToldMember>(TELL_FOLLOWERS, [categoryId, into, by, at]);
  }
}
