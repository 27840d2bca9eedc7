import { mustKnowAudience } from '#application/community/categories/known-audience.policy';
import type { Narrowing, NarrowingQuery } from '#application/community/categories/narrowing.query';
import { type Audience, audienceOf, isWithin } from '#domain/community/categories/audience';
import type { CategoryId } from '#domain/community/categories/category';
import type { Actor } from '#domain/shared/actor';
import { memberAudiences } from '../notifications/told.sql.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

/**
 * Whether member `m` could read what was for the one audience and cannot read what is for the other.
 * @param former row with the audience that was, as `next` has that which is
 */
export const losesSight = (former: string, next: string): string => `
  (m.status in ('active', 'silenced') and ${former}.audience = any(${memberAudiences('m', former)})
    and not ${next}.audience = any(${memberAudiences('m', next)}))`;

/** Who opened a topic that stands in a category, or wrote a reply that does in one of them. */
export const writersIn = (category: string): string => `
  select t.author_id from community.topic t where t.category_id = ${category}.id and t.deleted_at is null
  union
  select p.author_id from community.topic t join community.post p on p.topic_id = t.id
  where t.category_id = ${category}.id and t.deleted_at is null and p.deleted_at is null and p.position > 1`;

const FOLLOWED = `level in ('watching', 'tracking')`;
const FORMER = `select audience from community.category where id = $1`;
const NARROWING = `
  select own.topics, (
    select count(*)::int from community.member m
    where m.id in (${writersIn('c')}) and ${losesSight('c', 'next')}) as losing, (
    select count(*)::int from (
      select member_id from community.category_follow where category_id = c.id and ${FOLLOWED}
      union select f.member_id from community.topic_follow f join community.topic t on t.id = f.topic_id
      where t.category_id = c.id and t.deleted_at is null and f.${FOLLOWED}) follows
    join community.member m on m.id = follows.member_id
    where ${losesSight('c', 'next')}) as followers
  from community.category c
  cross join (select $2::text as audience) next
  cross join lateral (
    select count(*)::int as topics from community.topic where category_id = c.id and deleted_at is null) own
  where c.id = $1`;

export class SqlNarrowing implements NarrowingQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, categoryId: CategoryId, audience: string): Promise<Narrowing | null> {
    actor.mustBeAllowed('category.manage', categoryId);
    mustKnowAudience(actor, audience);
    // Most edits touch no audience: all who wrote there are looked at only where somebody may lose sight.
    const former = await this.sql.row<{ audience: Audience }>(FORMER, [categoryId]);
    if (!former || isWithin(former.audience, audienceOf(audience))) return null;
    const touched = await this.sql.row<Narrowing>(NARROWING, [categoryId, audience]);
    return touched && (touched.topics > 0 || touched.followers > 0) ? touched : null;
  }
}
