import type { Categories } from '#domain/community/categories/categories.port';
import type { CategoryId } from '#domain/community/categories/category';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, JobQueue, RealtimeChannel } from '../../shared/ports.ts';
import { ringTold } from '../notifications/member.channel.ts';
import type { MergeNotices } from '../notifications/merge-notices.port.ts';
import { EMPTY_MERGED_CATEGORIES } from './categories.jobs.ts';
import { mustKnowCategory } from './known-audience.policy.ts';

interface MergeCategoryCommand {
  readonly actor: Actor;
  readonly categoryId: CategoryId;
  readonly into: CategoryId;
}

/**
 * A category goes into another one that the same people read: nobody sees it any more, who follows it hears
 * where it went, and its topics follow by a job, however many they are.
 */
export class MergeCategory {
  constructor(
    private readonly categories: Categories,
    private readonly notices: MergeNotices,
    private readonly channel: RealtimeChannel,
    private readonly jobs: JobQueue,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, CategoryNotFound, CategoryMerged, CategoryClosed, CategoryIntoItself, CategoryOfOthers, CategoryTooDeep */
  async execute({ actor, categoryId, into }: MergeCategoryCommand): Promise<void> {
    const object = { kind: 'category', id: categoryId };
    // The log is all that tells what it was called.
    const details: Record<string, string> = { into };
    const told = await this.acts.run(
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
        const at = this.clock.now();
        category.mergeInto(target, children, at);
        const followers = await this.notices.tellFollowers({ categoryId, into, by: actor.memberId, at });
        await this.categories.carryOver(categoryId, into);
        return followers;
      },
    );
    ringTold(this.channel, told);
    // Where the queue is away, the next minute moves them all the same.
    await this.jobs.soon(EMPTY_MERGED_CATEGORIES, {});
  }
}
