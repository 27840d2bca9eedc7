import { type Audience, isWithin } from '#domain/community/categories/audience';
import { InvalidValue } from '#domain/shared/domain-error';

/**
 * What was written for some is carried to where others read it only by whoever knows who they are, and means it.
 * @throws InvalidValue beside `widens`, with who will read it: of which branch or group, since the mover knows of it
 */
export function mustMeanMoreReaders(from: Audience, to: Audience, widens = false): void {
  if (widens || isWithin(to, from)) return;
  const [readers, which = ''] = to.split(':');
  throw new InvalidValue('widens', 'community.more-readers-to-confirm', { readers, which });
}
