import { NOBODYS_EYES } from '#domain/community/accounts/trying';
import type { Trying } from '../../../shared/viewer.ts';
import { Actor } from '#domain/shared/actor';
import type { ModerationApi } from '../../../moderation/published/moderation.api.ts';
import { audiencesFor, type Rights, type Viewer, type ViewingMember } from '../../../shared/viewer.ts';
import type { TriedMembers } from './tried-members.port.ts';

/** What somebody else would see, for who only looks: their rights and audiences, and nothing that is theirs alone. */
export class BorrowedEyes {
  constructor(
    private readonly moderation: ModerationApi,
    private readonly members: TriedMembers,
  ) {}

  /** @returns null where there is nobody any more to look as */
  async viewerAs(trying: Trying, own: Viewer): Promise<Viewer | null> {
    if (trying.kind === 'member') {
      const member = await this.members.find(trying.as);
      if (!member) return null;
      const rights = await this.moderation.rightsOf(member.id, member);
      if (!own.actor.outranks(rights.role)) return null;
      return seenBy(own, trying, rights, member);
    }
    const rights = await this.moderation.rightsAs(
      trying.kind === 'role' ? { role: trying.as } : { role: 'member', group: trying.as },
    );
    return rights && seenBy(own, trying, rights, { status: 'active', branches: [], branchesSince: {} });
  }
}

function seenBy(
  own: Viewer,
  trying: Trying,
  rights: Rights,
  { status, branches, branchesSince }: Pick<ViewingMember, 'status' | 'branches' | 'branchesSince'>,
): Viewer {
  const { role, groups, department } = rights;
  const audiences = audiencesFor({ role, status, branches, groups });
  return {
    actor: Actor.member(NOBODYS_EYES, role, rights.grants, audiences),
    member: own.member && {
      ...own.member,
      ...{ id: NOBODYS_EYES, avatarKey: null, role, department, status, branches, branchesSince },
    },
    session: own.session,
    audiences,
    trying,
  };
}
