import type { CategoriesQuery, CategoryView } from '#application/community/categories/categories.query';
import type { MergeTargetsQuery } from '#application/community/categories/merge-targets.query';
import { audienceOf } from '#domain/community/categories/audience';
import { mustGoInto } from '#domain/community/categories/merging';
import type { Actor } from '#domain/shared/actor';
import { DomainError } from '#domain/shared/domain-error';
import type { Sql } from '../../platform/persistence/sql.ts';

/** Among the categories that the actor knows of, by the rule of the act itself. */
export class KnownMergeTargets implements MergeTargetsQuery {
  constructor(
    private readonly categories: CategoriesQuery,
    private readonly sql: Sql,
  ) {}

  async execute(actor: Actor, categoryId: CategoryView['id']): Promise<readonly CategoryView[]> {
    const known = await this.categories.execute(actor);
    const category = known.find(({ id }) => id === categoryId);
    if (!category || !actor.may('category.manage', categoryId)) return [];
    const holdsOthers = await this.holdsOthers(categoryId);
    return known.filter(
      (target) =>
        actor.may('category.manage', target.id) && takes(placed(target), placed(category), holdsOthers),
    );
  }

  /** Whoever may know of those. */
  private async holdsOthers(id: CategoryView['id']): Promise<boolean> {
    const rows = await this.sql.rows(`select from community.category where parent_id = $1 limit 1`, [id]);
    return rows.length > 0;
  }
}

const placed = ({ id, parentId, audience, closedAt }: CategoryView) => ({
  id,
  parentId,
  audience: audienceOf(audience),
  closedAt,
});

function takes(
  target: ReturnType<typeof placed>,
  category: ReturnType<typeof placed>,
  holdsOthers: boolean,
): boolean {
  try {
    mustGoInto(category, target, holdsOthers);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
