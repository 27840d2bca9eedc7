import type { CategoriesQuery, CategoryView } from '#application/community/categories/categories.query';
import type { Actor } from '#domain/shared/actor';
import type { Changes } from '../../platform/page-cache/changes.ts';
import { PromiseCache } from '../../platform/persistence/promise-cache.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { audiencesOf, visibleCategory } from '../visibility.sql.ts';

const CATEGORIES = `
  select c.id, c.slug, c.name, c.description, c.guidance, c.icon, c.audience, c.kinds, c.version,
    c.topic_count as "topicCount", c.parent_id as "parentId", c.position,
    c.closed_at as "closedAt"
  from community.category c left join community.category parent on parent.id = c.parent_id
  where ${visibleCategory('c', '$1')}
  order by coalesce(parent.position, c.position), coalesce(parent.id, c.id), c.parent_id nulls first, c.position`;

const KEPT_MS = 60_000;

/** Stand on every list that visitors see, for whom they are read once until the forum changes; who may change one reads them as they are. */
export class SqlCategories implements CategoriesQuery {
  private readonly kept: PromiseCache<readonly CategoryView[]>;

  constructor(
    private readonly sql: Sql,
    changes: Changes,
  ) {
    this.kept = new PromiseCache({ milliseconds: KEPT_MS, tag: 'forum', changes, onlyHeard: true });
  }

  async execute(actor: Actor): Promise<readonly CategoryView[]> {
    const audiences = audiencesOf(actor);
    const read = () => this.sql.rows<CategoryView>(CATEGORIES, [audiences]);
    return actor.memberId === null ? this.kept.get(audiences.toSorted().join(' '), read) : read();
  }
}
