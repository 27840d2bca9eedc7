import type { Categories } from '#domain/community/categories/categories.port';
import type { CategoryId } from '#domain/community/categories/category';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import { mustKnowCategory } from './known-audience.policy.ts';

interface ReopenCategoryCommand {
  readonly actor: Actor;
  readonly categoryId: CategoryId;
}

/** Topics come into it again. */
export class ReopenCategory {
  constructor(
    private readonly categories: Categories,
    private readonly acts: AuditedActs,
  ) {}

  /** @throws NotAllowed, CategoryNotFound */
  async execute({ actor, categoryId }: ReopenCategoryCommand): Promise<void> {
    const object = { kind: 'category', id: categoryId };
    await this.acts.run(
      { actor, action: 'category.reopen', object },
      async () => actor.mustBeAllowed('category.manage', categoryId),
      async () => {
        const category = await this.categories.getForChange(categoryId);
        mustKnowCategory(actor, category);
        category.reopen();
      },
    );
  }
}
