import type { Categories } from '#domain/community/categories/categories.port';
import type { CategoryId } from '#domain/community/categories/category';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, JobQueue } from '../../shared/ports.ts';
import { EMPTY_MERGED_CATEGORIES } from './categories.jobs.ts';
import { mustKnowCategory } from './known-audience.policy.ts';

interface MergeCategoryCommand {
  readonly actor: Actor;
  readonly categoryId: CategoryId;
  readonly into: CategoryId;
}

/**
 * A category goes into another one that the same people read: nobody sees it any more and who follows it follows the other one. Its
 * topics follow by a job, and its followers are told by another one that the fact asks for, however many they are.
 */
export class MergeCategory {
  constructor(
    private readonly categories: Categories,
    private readonly jobs: JobQueue,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, CategoryNotFound, CategoryMerged, CategoryClosed, CategoryIntoItself, CategoryOfOthers, CategoryTooDeep */
  async execute({ actor, categoryId, into }: MergeCategoryCommand): Promise<void> {
    const object = { kind: 'category', id: categoryId };
    // The log is all that tells what it was called.
    const details: Record<string, string> = { into };
    await this.acts.run(
      { actor, action: 'category.merge', object, details },
      async () => {
        actor.mustBeAllowed('category.manage', categoryId);
        actor.mustBeAllowed('category.manage', into);
      },
      async () => {
        const [category, target] = await this.categories.getPairForMerge(categoryId, into);
        for (const each of [category, target]) mustKnowCategory(actor, each);
        details['name'] = category.called;
        const children = await this.categories.childrenOf(categoryId);
        category.mergeInto(target, children, { at: this.clock.now(), by: actor.memberId });
        await this.categories.forgetHomesAcross(categoryId, into);
        await this.categories.carryOver(categoryId, into);
      },
    );
    // Where the queue is away, the next minute moves them all the same.
    await this.jobs.soon(EMPTY_MERGED_CATEGORIES, {});
  }
}
