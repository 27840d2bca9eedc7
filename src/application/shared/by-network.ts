import type { Throttle, ThrottleRule } from './ports.ts';

/** Whoever has a site of IPv6 has 65,536 networks in it: all of them together get so many times what one of them does. */
const NETWORKS_OF_SITE = 16;

/** @returns the /48 of a network of IPv6, as its /64 was told; null of IPv4, which nobody has so many of */
export const siteOf = (network: string): string | null =>
  network.includes(':') ? `${network.split(':').slice(0, 3).join(':')}::/48` : null;

/** Whoever has a site of IPv6 has 65,536 networks in it: where each is one more chance, the site is what counts. */
export const placeOf = (network: string): string => siteOf(network) ?? network;

/** What all networks of a site may do where one may do so much. */
export const muchOfSite = (limit: number): number => limit * NETWORKS_OF_SITE;

/** The same rule for a site: counted under a name of its own. */
export const ofSite = ({ name, limit, windowSeconds }: ThrottleRule): ThrottleRule => ({
  name: `${name}-site`,
  limit: muchOfSite(limit),
  windowSeconds,
});

/** Counts by the network, then by the site that it is one of: what a network is refused counts against none of its neighbours. @throws TooManyTries */
export async function hitByNetwork(throttle: Throttle, rule: ThrottleRule, network: string): Promise<void> {
  await throttle.hit(rule, network);
  const site = siteOf(network);
  if (site !== null) await throttle.hit(ofSite(rule), site);
}
