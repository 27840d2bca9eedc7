import type { MergeNotice, MergeNotices } from '#application/community/notifications/merge-notices.port';
import type { ToldLot } from '#application/community/notifications/told-lot';
import type { PieceKind } from '#domain/community/notifications/kinds';
import type { Sql } from '../../platform/persistence/sql.ts';
import { readableCategory, visibleCategory } from '../visibility.sql.ts';
import { NOBODY_YET, TOLD_WHO_MAY_BE_THERE } from './lot.sql.ts';
import { memberAudiences } from './told.sql.ts';
import { INSERT_WISHED_OF_PIECE, ON_TOLD, wished, wishOf } from './wish.sql.ts';

const KIND = 'category-merged' satisfies PieceKind;
const followed = (level: string): string => `${level} in ('watching', 'tracking')`;

// A category goes once: its id is the cause by which nobody is told twice. Where it leads is asked now: that one may have gone on since.
// Whoever was of a lot follows it no more: one that is told again begins after them.
const TELL_FOLLOWERS = `
  with lot as materialized (
    select f.member_id, f.level from community.category c join community.category_follow f on f.category_id = c.id
    where c.id = $1::uuid and c.merged_into is not null and f.member_id > $5::uuid order by f.member_id limit $4),
  told as (
  ${INSERT_WISHED_OF_PIECE}
  select gen_random_uuid(), m.id, '${KIND}', null, null, $2::uuid, c.id, $3::timestamptz,
    ${wished(KIND, '$3::timestamptz')}, c.slug, case when ${followed('other.level')} then 'followed' else 'left' end
  from community.category c
  join community.category place on place.id = c.merged_into
  join lot own on ${followed('own.level')}
  join community.member m on m.id = own.member_id
  left join community.category_follow other on other.category_id = place.id and other.member_id = m.id
  ${wishOf(KIND)}
  where c.id = $1::uuid and m.status in ('active', 'silenced') and m.id is distinct from $2::uuid and (wish.on_site or wish.by_mail)
    and ${readableCategory('c', memberAudiences('m', 'c'))} and ${visibleCategory('place', memberAudiences('m', 'place'))}
  ${ON_TOLD}),
  follows_no_more as (
    delete from community.category_follow f using lot where f.category_id = $1::uuid and f.member_id = lot.member_id)
  select ${TOLD_WHO_MAY_BE_THERE},
    (select member_id from lot order by member_id offset $4 - 1 limit 1) as last`;

const STILL_FOLLOWED = `
  select c.id from community.category c
  where c.merged_into is not null and c.merged_at < $1 and exists (select from community.category_follow f where f.category_id = c.id)
  order by c.merged_at, c.id`;

export class SqlMergeNotices implements MergeNotices {
  constructor(private readonly sql: Sql) {}

  async tellFollowers({ categoryId, by, at, after }: MergeNotice, aLot: number): Promise<ToldLot> {
    const asked = [categoryId, by, at, aLot, after ?? NOBODY_YET];
    const lot = await this.sql.row<ToldLot>(TELL_FOLLOWERS, asked);
    return lot!;
  }

  async stillFollowed(mergedBefore: Date): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ id: string }>(STILL_FOLLOWED, [mergedBefore]);
    return rows.map(({ id }) => id);
  }
}
