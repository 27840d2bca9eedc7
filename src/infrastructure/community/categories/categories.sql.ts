import type { CategoriesQuery, CategoryView } from '#application/community/categories/categories.query';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { audiencesOf, visibleCategory } from '../visibility.sql.ts';

export class SqlCategories implements CategoriesQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor): Promise<readonly CategoryView[]> {
    return this.sql.rows<CategoryView>(
      `select c.id, c.slug, c.name, c.description, c.guidance, c.icon, c.audience, c.kinds, c.version,
         c.topic_count as "topicCount", c.parent_id as "parentId", c.position
       from community.category c left join community.category parent on parent.id = c.parent_id
       where ${visibleCategory('c', '$1')}
       order by coalesce(parent.position, c.position), coalesce(parent.id, c.id), c.parent_id nulls first, c.position`,
      [audiencesOf(actor)],
    );
  }
}
