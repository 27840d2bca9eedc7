import type { Categories } from '#domain/community/categories/categories.port';
import type { CategoryId, CategoryText } from '#domain/community/categories/category';
import { Category } from '#domain/community/categories/category';
import { type Actor, NO_CATEGORY } from '#domain/shared/actor';
import { slugOf } from '#domain/shared/slug';
import type { Ids, UnitOfWork } from '../../shared/ports.ts';
import { mustKnowAudience } from './known-audience.policy.ts';

interface CreateCategoryCommand extends CategoryText {
  readonly actor: Actor;
  readonly parentId: CategoryId | null;
}

export class CreateCategory {
  constructor(
    private readonly categories: Categories,
    private readonly ids: Ids,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws AlreadyTaken when another category has a name with the same address */
  async execute({
    actor,
    parentId,
    ...text
  }: CreateCategoryCommand): Promise<{ id: CategoryId; slug: string }> {
    actor.mustBeAllowed('category.manage', parentId ?? NO_CATEGORY);
    mustKnowAudience(actor, text.audience);
    return this.unitOfWork.run(async () => {
      const parent = parentId && (await this.categories.getForPlacing(parentId));
      const slug = slugOf(text.name, 60, 'categorie');
      const category = Category.create({ id: this.ids.next<CategoryId>(), slug, parent, ...text });
      this.categories.add(category);
      return { id: category.id, slug };
    });
  }
}
