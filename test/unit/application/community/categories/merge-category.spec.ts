import { expect, it } from '@jest/globals';
import { MergeCategory } from '#application/community/categories/merge-category';
import { CategoryNotFound } from '#domain/community/categories/category';
import { codeOf } from '../../../../support/refusal.ts';

const actor = { mustBeAllowed: () => undefined, sees: () => true, memberId: 'm' };

/** What is done, in its order. */
async function doneBy(mergeInto: () => void) {
  const done: string[] = [];
  const categories = {
    getPairForMerge: async () => [
      { called: 'Space', mergeInto: () => (done.push('judged'), mergeInto()) },
      { called: 'Other' },
    ],
    childrenOf: async () => [],
    forgetHomesAcross: async () => void done.push('homes'),
    carryOver: async () => void done.push('carried'),
  };
  const acts = { run: async (_act: object, _ask: object, work: () => Promise<void>) => work() };
  const merge = new MergeCategory(
    categories as never,
    { soon: async () => void done.push('asked for') } as never,
    acts as never,
    { now: () => new Date(0) },
  );
  const code = await codeOf(merge.execute({ actor, categoryId: 'c', into: 'd' } as never));
  return { done, code };
}

it('what is refused changes nothing of what was written in either', async () => {
  const refuse = () => {
    throw new CategoryNotFound();
  };
  expect(await doneBy(refuse)).toEqual({ done: ['judged'], code: 'community.category-not-found' });
});

it('homes are forgotten while what went into it before still leads there', async () => {
  expect(await doneBy(() => undefined)).toEqual({
    done: ['judged', 'homes', 'carried', 'asked for'],
    code: null,
  });
});
