import { type CategoryId, CategoryNotFound } from '#domain/community/categories/category';
import { CategoryClosed } from '#domain/community/categories/category.errors';
import { siteOriginOf } from '#domain/community/commented-pages/page-address';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { CategoriesQuery } from '../categories/categories.query.ts';
import type { CommentedPages } from './commented-pages.port.ts';

/** Pages of another site may be commented on from now on; each gets its topic in this category. */
export class AllowComments {
  constructor(
    private readonly pages: CommentedPages,
    private readonly categories: CategoriesQuery,
    private readonly acts: AuditedActs,
  ) {}

  /** @throws NotAllowed, InvalidValue, CategoryNotFound, CategoryClosed */
  async execute(command: {
    readonly actor: Actor;
    readonly site: string;
    readonly categoryId: CategoryId;
  }): Promise<void> {
    const { actor, site, categoryId } = command;
    const object = { kind: 'comment-site', id: null };
    await this.acts.run(
      { actor, action: 'comments.allow', object, details: { site, categoryId } },
      async () => {
        actor.mustBeAllowed('site.configure');
        const known = await this.categories.execute(actor);
        const category = known.find(({ id }) => id === categoryId);
        if (!category) throw new CategoryNotFound();
        if (category.closedAt) throw new CategoryClosed();
        return siteOriginOf(site);
      },
      (origin) => this.pages.allow({ origin, categoryId }),
    );
  }
}
