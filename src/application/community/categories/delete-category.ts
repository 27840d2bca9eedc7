import type { Categories } from '#domain/community/categories/categories.port';
import type { CategoryId } from '#domain/community/categories/category';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import { mustKnowCategory } from './known-audience.policy.ts';

interface DeleteCategoryCommand {
  readonly actor: Actor;
  readonly categoryId: CategoryId;
}

/** A category in which nothing ever stood goes for good, with whoever follows it: no address leads to what was in it. */
export class DeleteCategory {
  constructor(
    private readonly categories: Categories,
    private readonly acts: AuditedActs,
  ) {}

  /** @throws NotAllowed, CategoryNotFound, CategoryInUse */
  async execute({ actor, categoryId }: DeleteCategoryCommand): Promise<void> {
    const object = { kind: 'category', id: categoryId };
    // The log is all that tells what it was called.
    const details: Record<string, string> = {};
    await this.acts.run(
      { actor, action: 'category.delete', object, details },
      async () => actor.mustBeAllowed('category.manage', categoryId),
      async () => {
        // Nothing is put into it from now on: whoever does waits for this transaction.
        const category = await this.categories.getForChange(categoryId);
        mustKnowCategory(actor, category);
        details['name'] = category.called;
        category.mustBeUnused(await this.categories.standingIn(categoryId));
        await this.categories.remove(category);
      },
    );
  }
}
