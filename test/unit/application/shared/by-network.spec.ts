import { describe, expect, it } from '@jest/globals';
import { LINK_PER_NETWORK, TRIES_PER_NETWORK } from '#application/community/accounts/account.limits';
import { NetworkGate } from '#application/community/accounts/network.gate';
import { hitByNetwork, muchOfSite, siteOf } from '#application/shared/by-network';
import { TooManyTries } from '#application/shared/too-many-tries';
import { MemoryThrottle } from '#infrastructure/platform/throttle/memory-throttle';
import { networkOf } from '#interfaces/http/network';

/** The 256 networks of one /56. */
const NETWORKS = Array.from({ length: 256 }, (_, at) =>
  networkOf(`2001:db8:1:${(0xab00 + at).toString(16)}::1`),
);

/** How often each of these did it in turn until they were refused. */
async function timesUntilRefused(
  networks: readonly string[],
  act: (network: string) => Promise<void>,
): Promise<number> {
  for (let times = 0; ; times += 1) {
    const refused = await act(networks[times % networks.length]!).then(
      () => false,
      () => true,
    );
    if (refused || times > 10_000) return times;
  }
}

describe('the networks of one site', () => {
  it('meet a limit together, whoever moves from one to the next with each try', async () => {
    const throttle = new MemoryThrottle();
    const times = await timesUntilRefused(NETWORKS, (network) =>
      hitByNetwork(throttle, LINK_PER_NETWORK, network),
    );
    expect(times).toBe(muchOfSite(LINK_PER_NETWORK.limit));
    await hitByNetwork(throttle, LINK_PER_NETWORK, networkOf('2001:db8:2::1'));
  });

  it('are each refused before they use up what is for all', async () => {
    const throttle = new MemoryThrottle();
    const [crowded, neighbour] = NETWORKS;
    for (let times = 0; times < muchOfSite(LINK_PER_NETWORK.limit) * 2; times += 1)
      await hitByNetwork(throttle, LINK_PER_NETWORK, crowded!).catch(() => undefined);
    await hitByNetwork(throttle, LINK_PER_NETWORK, neighbour!);
  });

  it('are shut out together once so many sign-ins failed there, under way or told', async () => {
    const clock = { now: () => new Date('2026-03-02T09:00:00Z') };
    const underWay = new NetworkGate(new MemoryThrottle(), clock);
    const entered = await timesUntilRefused(NETWORKS, async (network) => underWay.enter(network));
    expect(entered).toBe(muchOfSite(TRIES_PER_NETWORK));
    underWay.succeeded(NETWORKS[0]!);
    underWay.enter(NETWORKS[1]!);
    const [throttle, told] = [new MemoryThrottle(), 2 * muchOfSite(TRIES_PER_NETWORK)];
    const gate = new NetworkGate(throttle, clock);
    for (let times = 0; times < told; times += 1) await gate.failed(NETWORKS[times % NETWORKS.length]!);
    expect(() => gate.mustBeOpen(networkOf('2001:db8:1:ffff::1'))).toThrow(TooManyTries);
    gate.mustBeOpen(networkOf('2001:db8:2::1'));
  });

  it('are known of IPv6 alone', () => {
    expect([siteOf('203.0.113'), siteOf('2001:db8:1:ab00')]).toEqual([null, '2001:db8:1::/48']);
  });
});
