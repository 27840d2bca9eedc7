import type { CategoryId } from '#domain/community/categories/category';
import { OfficialRule } from '#domain/community/official/official.errors';
import type { SealingAgent, SealKind } from '#domain/community/official/seal';
import { Actor, NO_CATEGORY, NotAllowed, type Permission } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { ModerationApi } from '../../moderation/published/moderation.api.ts';
import { audiencesFor, statusUnder } from '../../shared/viewer.ts';

/** What each kind of seal asks of who makes it or takes it away. */
export const SEALING: Readonly<Record<SealKind, Permission>> = {
  authored: 'official.author',
  validated: 'official.validate',
};

/** An article is its category's; one of none is for those who speak for the organisation everywhere. @throws NotAllowed */
export const mustAuthorIn = (actor: Actor, category: CategoryId | null): void =>
  actor.mustBeAllowed(SEALING.authored, category ?? NO_CATEGORY);

/** Who may speak for the organisation now: an agent with a department, as Moderation holds it. */
export class SealingAgents {
  constructor(private readonly moderation: ModerationApi) {}

  /** Before the transaction, for who holds one of the permissions. @throws NotAllowed, SignInNeeded, OfficialRule `community.no-department` */
  async of(actor: Actor, ...permissions: readonly [Permission, ...Permission[]]): Promise<SealingAgent> {
    const memberId = actor.mustBeMember();
    const permission = permissions.find((one) => actor.may(one)) ?? permissions[0];
    actor.mustBeAllowed(permission);
    const { role, department } = await this.moderation.rightsOf(memberId, { status: 'active' });
    if (role !== 'agent') throw new NotAllowed(permission);
    if (!department) throw new OfficialRule('community.no-department');
    return { memberId, department };
  }

  /**
   * The same of somebody else, who is to speak for the organisation: with the rights that are theirs.
   * @throws OfficialRule `community.not-an-agent`, `community.agent-without-department`
   */
  async whoMaySpeak(
    memberId: MemberId,
    member: { readonly status: string; readonly branches: readonly string[] },
  ): Promise<Actor> {
    const { role, department, groups, grants, standing } = await this.moderation.rightsOf(memberId, member);
    const status = statusUnder(member.status, standing);
    if (role !== 'agent' || status !== 'active') throw new OfficialRule('community.not-an-agent');
    if (!department) throw new OfficialRule('community.agent-without-department');
    return Actor.member(memberId, role, grants, audiencesFor({ ...member, role, groups, status }));
  }
}
