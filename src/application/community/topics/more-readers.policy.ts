import { type Audience, isWithin } from '#domain/community/categories/audience';
import type { Actor } from '#domain/shared/actor';
import { InvalidValue } from '#domain/shared/domain-error';
import type { GroupNames } from '../../moderation/published/group-names.api.ts';

/** Asks of one carriage. @throws InvalidValue beside `widens`, with who will read it */
type MeantReaders = (from: Audience, to: Audience) => void;

/**
 * What was written for some is carried to where others read it only by whoever knows who they are, and means it: of which branch or
 * group by its name, since whoever carries it there knows of it.
 */
export class MoreReaders {
  constructor(private readonly groups: GroupNames) {}

  /** Before the unit of work. @param widens whether they were told, and mean it */
  async meantBy(actor: Actor, widens = false): Promise<MeantReaders> {
    if (widens) return () => {};
    const names = await this.groups.among(actor.audiences);
    return (from, to) => {
      if (isWithin(to, from)) return;
      const [readers, which = ''] = to.split(':');
      const name = readers === 'group' ? (names.get(which) ?? which) : '';
      throw new InvalidValue('widens', 'community.more-readers-to-confirm', { readers, which, name });
    };
  }
}
