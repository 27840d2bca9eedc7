import type { Categories } from '#domain/community/categories/categories.port';
import type { CategoryId } from '#domain/community/categories/category';
import type { Topics } from '#domain/community/topics/topics.port';
import { oneByOne } from '../../shared/one-by-one.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

/** Few enough that who writes in one of them does not wait. */
const A_ROUND = 50;
/** Rounds of one run, so that a large category does not hold up a worker: the next minute goes on. */
const MOST_ROUNDS = 200;

/**
 * Moves what stands in categories that went into another one, some topics at a time, each time in a transaction of its own: whatever ends
 * it, what was moved stays moved, and the next run goes on with what is left. One that cannot be emptied holds up no other one.
 */
export class EmptyMergedCategories {
  constructor(
    private readonly categories: Categories,
    private readonly topics: Topics,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(): Promise<void> {
    let rounds = 0;
    await oneByOne(await this.categories.beingEmptied(), async (id) => {
      while (rounds < MOST_ROUNDS && (await this.moveSome(id))) rounds += 1;
    });
  }

  /** @returns whether some may be left */
  async moveSome(id: CategoryId): Promise<boolean> {
    return this.unitOfWork.run(async () => {
      const into = await this.categories.whereItLeads(id);
      // Rounds wait for each other, and who reads the other one stands still until these topics are there.
      const [category, target] = await this.categories.getPairForChange(id, into);
      if (category.leadsTo !== target.id) return category.leadsTo !== null; // it leads elsewhere meanwhile
      const topics = await this.topics.someIn(id, A_ROUND);
      const at = this.clock.now();
      // Whoever moved one elsewhere while it was waited for has it stay there.
      for (const topic of topics) if (topic.category === id) topic.followInto(target, at);
      if (topics.length === A_ROUND) return true;
      await this.categories.carryOver(id, into);
      category.empty(at);
      return false;
    });
  }
}
