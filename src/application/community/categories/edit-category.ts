import type { Categories } from '#domain/community/categories/categories.port';
import type { CategoryId, CategoryText } from '#domain/community/categories/category';
import type { Actor } from '#domain/shared/actor';
import { InvalidValue } from '#domain/shared/domain-error';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import { mustKnowAudience } from './known-audience.policy.ts';
import type { NarrowingQuery } from './narrowing.query.ts';

export interface EditCategoryCommand extends CategoryText {
  readonly actor: Actor;
  readonly categoryId: CategoryId;
  /** Of the category as the editor saw it. */
  readonly version: number;
  /** Whoever edits knows whom it touches that fewer people read it, and goes on. */
  readonly narrows?: boolean;
}

/**
 * When the audience changes, that of the topics changes with it, in the same transaction. It is an act of record: what thousands wrote may
 * have fewer readers afterwards.
 */
export class EditCategory {
  constructor(
    private readonly categories: Categories,
    private readonly narrowing: NarrowingQuery,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, CategoryNotFound, ChangedMeanwhile, AudienceTooWide, InvalidValue beside the field, and beside `narrows` where somebody would lose sight and that was not confirmed */
  async execute({
    actor,
    categoryId,
    version,
    narrows = false,
    ...text
  }: EditCategoryCommand): Promise<void> {
    const object = { kind: 'category', id: categoryId };
    const details = { audience: text.audience };
    await this.acts.run(
      { actor, action: 'category.edit', object, details },
      async () => {
        actor.mustBeAllowed('category.manage', categoryId);
        mustKnowAudience(actor, text.audience);
        if (!narrows) await this.mustTouchNobody(actor, categoryId, text.audience);
      },
      async () => {
        const category = await this.categories.getForChange(categoryId);
        category.mustBeAt(version);
        const parent = category.parent && (await this.categories.getForPlacing(category.parent));
        const children = await this.categories.childrenOf(category.id);
        const audienceChanged = category.describe(text, { parent, children, at: this.clock.now() });
        if (audienceChanged) await this.categories.spreadAudience(category);
      },
    );
  }

  /** @throws InvalidValue beside `narrows`, with whom it would touch */
  private async mustTouchNobody(actor: Actor, categoryId: CategoryId, audience: string): Promise<void> {
    const touched = await this.narrowing.execute(actor, categoryId, audience);
    if (touched) throw new InvalidValue('narrows', 'community.narrowing-to-confirm', { ...touched });
  }
}
