import { expect, it } from '@jest/globals';
import { EmptyMergedCategories } from '#application/community/categories/empty-merged-categories';
import type { CategoryId } from '#domain/community/categories/category';
import { knownId } from '#domain/shared/id';

it('one that cannot be emptied holds up no other one, and is told of at the end', async () => {
  const [broken, sound] = [knownId<'Category'>('broken'), knownId<'Category'>('sound')];
  const tried: CategoryId[] = [];
  const categories = {
    beingEmptied: async () => [broken, sound],
    whereItLeads: async (id: CategoryId) => {
      tried.push(id);
      if (id === broken) throw new Error('broken');
      return id;
    },
    // Stands, so that nothing is left to do.
    getPairForChange: async (id: CategoryId) => [{ leadsTo: null }, { id }],
  };
  const job = new EmptyMergedCategories(categories as never, {} as never, { now: () => new Date(0) }, {
    run: (work: () => Promise<unknown>) => work(),
  } as never);
  await expect(job.execute()).rejects.toThrow('broken');
  expect(tried).toEqual([broken, sound]);
});
