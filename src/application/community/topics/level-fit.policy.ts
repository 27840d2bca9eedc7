import { LEVEL_LIMITS } from '#domain/community/members/level-limits';
import { InvalidValue } from '#domain/shared/domain-error';
import type { Writing } from './writing.ts';
import type { TrustLevels } from './write-limit.policy.ts';

/**
 * How many links and mentions one text may hold. Who holds an office is not counted, and only who goes past what every level
 * allows is looked up.
 * @param text.links that leave the site
 * @throws InvalidValue beside the field
 */
export async function mustFitLevel(
  levels: TrustLevels,
  by: Writing,
  field: string,
  text: { readonly links: number; readonly mentions: number },
): Promise<void> {
  const least = LEVEL_LIMITS[0];
  const few = text.links <= least.linksPerPost && text.mentions <= least.mentionsPerPost;
  if (by.role !== 'member' || few) return;
  const { linksPerPost, mentionsPerPost } = LEVEL_LIMITS[await levels.of(by.mustBeMember())];
  if (text.links > linksPerPost)
    throw new InvalidValue(field, 'community.too-many-links', { max: linksPerPost });
  if (text.mentions > mentionsPerPost)
    throw new InvalidValue(field, 'community.too-many-mentions', { max: mentionsPerPost });
}

/** Links that leave the site at this address. */
export const leaving = (links: readonly string[], baseUrl: string): string[] =>
  links.filter((link) => /^https?:/.test(link) && link !== baseUrl && !link.startsWith(`${baseUrl}/`));
