import { type Audience, isWithin } from '#domain/community/categories/audience';
import { InvalidValue } from '#domain/shared/domain-error';

/**
 * What was written for some is carried to where others read it only by whoever knows who they are, and means it.
 * @throws InvalidValue beside `widens`, with who will read it
 */
export function mustMeanMoreReaders(from: Audience, to: Audience, widens = false): void {
  if (widens || isWithin(to, from)) return;
  throw new InvalidValue('widens', 'community.more-readers-to-confirm', { readers: to.split(':')[0] });
}
