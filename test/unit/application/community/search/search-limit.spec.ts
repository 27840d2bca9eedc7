import { beforeEach, expect, it } from '@jest/globals';
import { SearchLimit } from '#application/community/search/search-limit.policy';
import { TooManyTries } from '#application/shared/too-many-tries';
import { MemoryThrottle } from '#infrastructure/platform/throttle/memory-throttle';
import { signedIn, visitor } from '../../../../support/actors.ts';

let limit: SearchLimit;
beforeEach(() => {
  limit = new SearchLimit(new MemoryThrottle(), 3);
});

const visitorOf = (network: string, visit: string | null = null) => ({ actor: visitor(), network, visit });
const memberIn = (network: string, id = 'lea') => ({ actor: signedIn(id), network, visit: null });
const searches = async (times: number, searcher: ReturnType<typeof visitorOf>) => {
  for (let time = 0; time < times; time++) await limit.countSearch(searcher);
};

it('visitors of one network share an allowance, whoever comes from another has their own', async () => {
  await searches(30, visitorOf('192.0.2'));
  await expect(limit.countSearch(visitorOf('192.0.2'))).rejects.toBeInstanceOf(TooManyTries);
  await searches(3, visitorOf('198.51.100'));
});

it('one browser of a network is held up alone, and its neighbours search on', async () => {
  await searches(3, visitorOf('192.0.2', 'one'));
  await expect(limit.countSearch(visitorOf('192.0.2', 'one'))).rejects.toBeInstanceOf(TooManyTries);
  await searches(3, visitorOf('192.0.2', 'other'));
  await searches(3, visitorOf('192.0.2'));
});

it('a new mark at each search does not get around the limit of the network', async () => {
  for (let time = 0; time < 30; time++) await searches(1, visitorOf('192.0.2', `mark ${time}`));
  await expect(limit.countSearch(visitorOf('192.0.2', 'one more'))).rejects.toBeInstanceOf(TooManyTries);
});

it('members have their own, wherever they are, and are not held up by visitors beside them', async () => {
  await searches(30, visitorOf('192.0.2'));
  await searches(2, memberIn('192.0.2'));
  await searches(1, memberIn('198.51.100'));
  await expect(limit.countSearch(memberIn('203.0.113'))).rejects.toBeInstanceOf(TooManyTries);
  await searches(1, memberIn('192.0.2', 'omar'));
});

it('suggestions are counted apart, six for each search', async () => {
  const one = visitorOf('192.0.2', 'one');
  await searches(3, one);
  for (let time = 0; time < 18; time++) await limit.countSuggestion(one);
  await expect(limit.countSuggestion(one)).rejects.toBeInstanceOf(TooManyTries);
});
