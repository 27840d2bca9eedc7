import { beforeEach, expect, it } from '@jest/globals';
import { SearchLimit } from '#application/community/search/search-limit.policy';
import { TooManyTries } from '#application/shared/too-many-tries';
import { MemoryThrottle } from '#infrastructure/platform/throttle/memory-throttle';
import { signedIn, visitor } from '../../../../support/actors.ts';

let limit: SearchLimit;
beforeEach(() => {
  limit = new SearchLimit(new MemoryThrottle(), 3);
});

const visitorOf = (network: string) => ({ actor: visitor(), network });
const memberIn = (network: string, id = 'lea') => ({ actor: signedIn(id), network });
const searches = async (times: number, searcher: ReturnType<typeof visitorOf>) => {
  for (let time = 0; time < times; time++) await limit.countSearch(searcher);
};

it('visitors of one network share an allowance, whoever comes from another has their own', async () => {
  await searches(3, visitorOf('192.0.2'));
  await expect(limit.countSearch(visitorOf('192.0.2'))).rejects.toBeInstanceOf(TooManyTries);
  await searches(3, visitorOf('198.51.100'));
});

it('members have their own, wherever they are, and are not held up by visitors beside them', async () => {
  await searches(3, visitorOf('192.0.2'));
  await searches(2, memberIn('192.0.2'));
  await searches(1, memberIn('198.51.100'));
  await expect(limit.countSearch(memberIn('203.0.113'))).rejects.toBeInstanceOf(TooManyTries);
  await searches(1, memberIn('192.0.2', 'omar'));
});

it('suggestions are counted apart, six for each search', async () => {
  await searches(3, visitorOf('192.0.2'));
  for (let time = 0; time < 18; time++) await limit.countSuggestion(visitorOf('192.0.2'));
  await expect(limit.countSuggestion(visitorOf('192.0.2'))).rejects.toBeInstanceOf(TooManyTries);
});
