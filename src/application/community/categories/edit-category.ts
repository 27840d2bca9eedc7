import type { Categories } from '#domain/community/categories/categories.port';
import type { CategoryId, CategoryText } from '#domain/community/categories/category';
import type { Actor } from '#domain/shared/actor';
import { InvalidValue, judgedTogether } from '#domain/shared/domain-error';
import { mustBeFresh } from '#domain/shared/fresh-identity';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import { mustKnowAudience } from './known-audience.policy.ts';
import type { Narrowing, NarrowingQuery } from './narrowing.query.ts';
import type { Widening, WideningQuery } from './widening.query.ts';

interface EditCategoryCommand extends CategoryText {
  readonly actor: Actor;
  /** Whoever opens what others wrote to more readers shows again who they are. */
  readonly session: { readonly confirmedAt: Date } | null;
  readonly categoryId: CategoryId;
  /** Of the category as the editor saw it. */
  readonly version: number;
  /** Whoever edits knows whom it touches that fewer people read it, and goes on. */
  readonly narrows?: boolean;
  /** The same of what more people read. */
  readonly widens?: boolean;
}

/**
 * When the audience changes, that of the topics changes with it, in the same transaction. It is an act of record: what thousands wrote may
 * have fewer readers afterwards, or readers for whom it was not written.
 */
export class EditCategory {
  constructor(
    private readonly categories: Categories,
    private readonly narrowing: NarrowingQuery,
    private readonly widening: WideningQuery,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, IdentityNotConfirmed, CategoryNotFound, CategoryMerged, CategoryReceiving, ChangedMeanwhile, AudienceTooWide, InvalidValue beside the field, and beside `narrows` or `widens` where that was not confirmed */
  async execute({
    actor,
    categoryId,
    version,
    session,
    narrows = false,
    widens = false,
    ...text
  }: EditCategoryCommand): Promise<void> {
    const object = { kind: 'category', id: categoryId };
    const details = { audience: text.audience };
    await this.acts.run(
      { actor, action: 'category.edit', object, details },
      async () => {
        actor.mustBeAllowed('category.manage', categoryId);
        mustKnowAudience(actor, text.audience);
        const [touched, opened] = await Promise.all([
          narrows ? null : this.narrowing.execute(actor, categoryId, text.audience),
          this.widening.execute(actor, categoryId, text.audience),
        ]);
        mustBeMeant({ narrows: touched, widens: widens ? null : opened });
        if (opened) mustBeFresh(session, this.clock.now());
      },
      async () => {
        const { category, parent } = await this.categories.getForChangeBelow(categoryId);
        category.mustBeAt(version);
        const children = await this.categories.childrenOf(category.id);
        const isReceiving = await this.categories.isReceiving(category.id);
        const audienceChanged = category.describe(text, {
          parent,
          children,
          isReceiving,
          at: this.clock.now(),
        });
        if (audienceChanged) await this.categories.spreadAudience(category);
      },
    );
  }
}

/** @throws InvalidValue beside `narrows`, with whom it would touch, or beside `widens`, with what it would open */
function mustBeMeant({ narrows, widens }: { narrows: Narrowing | null; widens: Widening | null }): void {
  judgedTogether({
    narrows: () => {
      if (narrows) throw new InvalidValue('narrows', 'community.narrowing-to-confirm', { ...narrows });
    },
    widens: () => {
      if (widens) throw new InvalidValue('widens', 'community.widening-to-confirm', { ...widens });
    },
  });
}
