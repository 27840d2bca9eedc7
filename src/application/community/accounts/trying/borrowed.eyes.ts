import { NOBODYS_EYES } from '#domain/community/accounts/trying';
import type { Trying } from '../../../shared/viewer.ts';
import { Actor, knowsEveryGroup } from '#domain/shared/actor';
import type { ModerationApi } from '../../../moderation/published/moderation.api.ts';
import type { ModulesApi } from '../../../site/published/modules.api.ts';
import {
  audiencesFor,
  type Closing,
  type Rights,
  type Viewer,
  type ViewingMember,
} from '../../../shared/viewer.ts';
import type { TriedMembers } from './tried-members.port.ts';

/** What somebody else would see, for who only looks: their rights and audiences, and nothing that is theirs alone. */
export class BorrowedEyes {
  constructor(
    private readonly moderation: ModerationApi,
    private readonly members: TriedMembers,
    private readonly modules: ModulesApi,
  ) {}

  /** @returns null where there is nobody any more to look as */
  async viewerAs(trying: Trying, own: Viewer): Promise<Viewer | null> {
    const closing = await this.modules.closing();
    if (trying.kind === 'member') {
      const member = await this.members.find(trying.as);
      if (!member) return null;
      const rights = await this.moderation.rightsOf(member.id, member);
      if (!own.actor.outranks(rights.role)) return null;
      return seenBy({ own, trying, rights, closing }, member);
    }
    const rights = await this.moderation.rightsAs(
      trying.kind === 'role' ? { role: trying.as } : { role: 'member', group: trying.as },
    );
    const nobody = { status: 'active', joinedAt: new Date(0), branches: [], branchesSince: {} };
    return rights && seenBy({ own, trying, rights, closing }, nobody);
  }
}

type Seen = Pick<ViewingMember, 'status' | 'joinedAt' | 'branches' | 'branchesSince'>;

function seenBy(
  p: { own: Viewer; trying: Trying; rights: Rights; closing: Closing },
  { status, joinedAt, branches, branchesSince }: Seen,
): Viewer {
  const { own, trying, rights, closing } = p;
  const { role, groups, department } = rights;
  const audiences = audiencesFor({ role, status, branches, groups });
  return {
    actor: Actor.member(NOBODYS_EYES, role, rights.grants, audiences, closing({ role, audiences })),
    member: own.member && {
      ...own.member,
      id: NOBODYS_EYES,
      avatarKey: null,
      role,
      department,
      status,
      joinedAt,
      branches,
      branchesSince,
      groups: knowsEveryGroup(role) ? [] : groups,
    },
    session: own.session,
    audiences,
    trying,
  };
}
