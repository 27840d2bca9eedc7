import type { ModerationApi } from '../../moderation/published/moderation.api.ts';
import { type Rights, withoutOffice } from '../../shared/viewer.ts';

/** What is left to somebody of whom more than a password is asked and who showed none: they are a member like others. */
export async function asMember(rights: Rights, moderation: Pick<ModerationApi, 'rightsAs'>): Promise<Rights> {
  const members = await moderation.rightsAs({ role: 'member' });
  return members ? withoutOffice(rights, members) : withoutOffice(rights, { ...rights, grants: new Map() });
}
