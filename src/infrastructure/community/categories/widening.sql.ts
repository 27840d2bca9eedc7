import { mustKnowAudience } from '#application/community/categories/known-audience.policy';
import type { Widening, WideningQuery } from '#application/community/categories/widening.query';
import { type Audience, audienceOf, isWithin } from '#domain/community/categories/audience';
import type { CategoryId } from '#domain/community/categories/category';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { writersIn } from './narrowing.sql.ts';

const FORMER = `select audience from community.category where id = $1`;
const WIDENING = `
  select (
    select count(*)::int from community.topic where category_id = c.id and deleted_at is null) as topics, (
    select count(*)::int from (${writersIn('c')}) writers) as authors, (
    select count(*)::int from community.topic t
    join community.post p on p.topic_id = t.id
    join community.attachment f on f.post_id = p.id
    where t.category_id = c.id and t.deleted_at is null and p.deleted_at is null) as files, (
    select count(*)::int from community.reference_answer where category_id = c.id and state <> 'withdrawn') as "references"
  from community.category c
  where c.id = $1`;

export class SqlWidening implements WideningQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, categoryId: CategoryId, audience: string): Promise<Widening | null> {
    actor.mustBeAllowed('category.manage', categoryId);
    mustKnowAudience(actor, audience);
    const former = await this.sql.row<{ audience: Audience }>(FORMER, [categoryId]);
    if (!former || isWithin(audienceOf(audience), former.audience)) return null;
    const opened = await this.sql.row<Widening>(WIDENING, [categoryId]);
    return opened && (opened.topics > 0 || opened.references > 0) ? opened : null;
  }
}
