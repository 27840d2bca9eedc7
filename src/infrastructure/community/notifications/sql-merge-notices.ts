import type { MergeNotice, MergeNotices } from '#application/community/notifications/merge-notices.port';
import type { ToldMember } from '#application/community/notifications/notifications.port';
import type { PieceKind } from '#domain/community/notifications/kinds';
import { extendStatementTimeout } from '../../platform/persistence/statement-timeout.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { readableCategory, visibleCategory } from '../visibility.sql.ts';
import { memberAudiences } from './told.sql.ts';
import { INSERT_WISHED_OF_PIECE, ON_TOLD, wished, wishOf } from './wish.sql.ts';

const KIND = 'category-merged' satisfies PieceKind;
const followed = (level: string): string => `${level} in ('watching', 'tracking')`;

// A category goes once: its id is the cause by which nobody is told twice. Where it leads is asked now: that one may have gone on since.
const TELL_FOLLOWERS = `
  ${INSERT_WISHED_OF_PIECE}
  select gen_random_uuid(), m.id, '${KIND}', null, null, $2::uuid, c.id, $3::timestamptz,
    ${wished(KIND, '$3::timestamptz')}, c.slug, case when ${followed('coalesce(other.level, own.level)')} then 'followed' else 'left' end
  from community.category c
  join community.category place on place.id = c.merged_into
  join community.category_follow own on own.category_id = c.id and ${followed('own.level')}
  join community.member m on m.id = own.member_id
  left join community.category_follow other on other.category_id = place.id and other.member_id = m.id
  ${wishOf(KIND)}
  where c.id = $1::uuid and m.status in ('active', 'silenced') and m.id is distinct from $2::uuid and (wish.on_site or wish.by_mail)
    and ${readableCategory('c', memberAudiences('m', 'c'))} and ${visibleCategory('place', memberAudiences('m', 'place'))}
  ${ON_TOLD}`;

const FOLLOWED_NO_MORE = `delete from community.category_follow f using community.category c
  where f.category_id = c.id and c.id = $1 and c.merged_into is not null`;

export class SqlMergeNotices implements MergeNotices {
  constructor(private readonly sql: Sql) {}

  async tellFollowers({ categoryId, by, at }: MergeNotice): Promise<readonly ToldMember[]> {
    await extendStatementTimeout(this.sql);
    const told = await this.sql.rows<ToldMember>(TELL_FOLLOWERS, [categoryId, by, at]);
    await this.sql.rows(FOLLOWED_NO_MORE, [categoryId]);
    return told;
  }
}
