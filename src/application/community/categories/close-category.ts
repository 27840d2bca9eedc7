import type { Categories } from '#domain/community/categories/categories.port';
import type { CategoryId } from '#domain/community/categories/category';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import { mustKnowCategory } from './known-audience.policy.ts';

interface CloseCategoryCommand {
  readonly actor: Actor;
  readonly categoryId: CategoryId;
}

/** No topic comes into it any more; those that stand in it are read and answered as before. */
export class CloseCategory {
  constructor(
    private readonly categories: Categories,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, CategoryNotFound */
  async execute({ actor, categoryId }: CloseCategoryCommand): Promise<void> {
    const object = { kind: 'category', id: categoryId };
    await this.acts.run(
      { actor, action: 'category.close', object },
      async () => actor.mustBeAllowed('category.manage', categoryId),
      async () => {
        const category = await this.categories.getForChange(categoryId);
        mustKnowCategory(actor, category);
        category.close(this.clock.now());
      },
    );
  }
}
