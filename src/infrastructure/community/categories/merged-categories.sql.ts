import type {
  MergedCategoriesQuery,
  MergedCategory,
} from '#application/community/categories/merged-categories.query';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { audiencesOf, readableCategory, visibleCategory } from '../visibility.sql.ts';

const MERGED = `
  select c.id, c.slug, c.name, json_build_object('slug', place.slug, 'name', place.name) as into, c.merged_at as "mergedAt",
    c.topic_count as "topicsLeft", c.emptied_at as "emptiedAt"
  from community.category c join community.category place on place.id = c.merged_into
  where ${readableCategory('c', '$1')} and ${visibleCategory('place', '$1')}
  order by c.merged_at desc, c.id desc`;

export class SqlMergedCategories implements MergedCategoriesQuery {
  constructor(private readonly sql: Sql) {}

  execute(actor: Actor): Promise<readonly MergedCategory[]> {
    return this.sql.rows<MergedCategory>(MERGED, [audiencesOf(actor)]);
  }
}
