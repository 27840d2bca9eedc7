import { GROUND_KEYS } from '#application/moderation/limits';

type GroundKey = (typeof GROUND_KEYS)[number];

/** What a case most likely rests on: the first ground that answers a reason it waits for. */
export const likelyGround = (whys: readonly (string | null)[]): GroundKey | undefined =>
  GROUND_KEYS.find((key) => whys.includes(key));

/** Where an act on the words of a case begins, which then rests on the same ground unless somebody chooses another. */
export function onGroundOf(href: string, whys: readonly string[]): string {
  const ground = likelyGround(whys);
  return ground ? `${href}?fondement=${ground}` : href;
}

/** The ground that such an address names; none where it names no ground. */
export const groundAsked = (url: URL): GroundKey | undefined =>
  likelyGround([url.searchParams.get('fondement')]);
