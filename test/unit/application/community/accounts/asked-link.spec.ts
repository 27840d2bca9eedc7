import { expect, it } from '@jest/globals';
import { countAskedLink } from '#application/community/accounts/asked-link.policy';
import { LINK_PER_PLACE } from '#application/community/accounts/account.limits';
import { MemoryThrottle } from '#infrastructure/platform/throttle/memory-throttle';
import { codeOf } from '../../../../support/refusal.ts';

it('an address is written to so often for one network, however it is typed, and still for another', async () => {
  const throttle = new MemoryThrottle();
  const ask = (email: string, network = '203.0.113.0/24') =>
    codeOf(countAskedLink(throttle, { email, network }));
  for (let times = 0; times < LINK_PER_PLACE.limit; times += 1) expect(await ask('a@b.test')).toBeNull();
  expect(await ask('A@B.test')).toBe('access.too-many-tries');
  expect(await ask('a@b.test', '198.51.100.0/24')).toBeNull();
});
