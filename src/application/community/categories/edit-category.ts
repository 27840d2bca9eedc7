import type { Categories } from '#domain/community/categories/categories.port';
import type { CategoryId, CategoryText } from '#domain/community/categories/category';
import type { Actor } from '#domain/shared/actor';
import type { UnitOfWork } from '../../shared/ports.ts';
import { mustKnowAudience } from './known-audience.policy.ts';

export interface EditCategoryCommand extends CategoryText {
  readonly actor: Actor;
  readonly categoryId: CategoryId;
  /** Of the category as the editor saw it. */
  readonly version: number;
}

/** When the audience changes, that of the topics changes with it, in the same transaction. */
export class EditCategory {
  constructor(
    private readonly categories: Categories,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute({ actor, categoryId, version, ...text }: EditCategoryCommand): Promise<void> {
    await this.unitOfWork.run(async () => {
      const category = await this.categories.getForChange(categoryId);
      actor.mustBeAllowed('category.manage', category.id);
      mustKnowAudience(actor, text.audience);
      category.mustBeAt(version);
      const parent = category.parent && (await this.categories.getForPlacing(category.parent));
      const children = await this.categories.childrenOf(category.id);
      const audienceChanged = category.describe(text, { parent, children });
      if (audienceChanged) await this.categories.spreadAudience(category);
    });
  }
}
