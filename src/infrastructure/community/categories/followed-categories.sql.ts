import type {
  FollowedCategoriesQuery,
  FollowedCategory,
} from '#application/community/categories/followed-categories.query';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { audiencesOf, visibleCategory } from '../visibility.sql.ts';

const FOLLOWED = `
  select c.id, c.slug, c.name, c.icon, f.level, f.since
  from community.category_follow f join community.category c on c.id = f.category_id
  where f.member_id = $1 and ${visibleCategory('c', '$2')}
  order by c.name collate "fr-x-icu", c.id limit 500`;

export class SqlFollowedCategories implements FollowedCategoriesQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor): Promise<readonly FollowedCategory[]> {
    return this.sql.rows<FollowedCategory>(FOLLOWED, [actor.mustBeMember(), audiencesOf(actor)]);
  }
}
