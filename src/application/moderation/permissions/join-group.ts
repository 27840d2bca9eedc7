import { GroupNotFound } from '#domain/moderation/permissions/member-group';
import type { MemberGroups } from '#domain/moderation/permissions/member-groups.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { RoleRights } from './role-rights.port.ts';

interface JoinGroupCommand {
  readonly actor: Actor;
  readonly slug: string;
  readonly act: 'join' | 'leave';
}

/** A member comes to an open group or leaves it. Of any other they learn nothing. */
export class JoinGroup {
  constructor(
    private readonly groups: MemberGroups,
    private readonly rights: RoleRights,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws SignInNeeded, NotAllowed, GroupNotFound */
  async execute({ actor, slug, act }: JoinGroupCommand): Promise<void> {
    const memberId = actor.mustBeMember();
    actor.mustBeAllowed('member.edit-self');
    await this.unitOfWork.run(async () => {
      const group = await this.groups.getForChange(slug);
      if (!group.isOpen) throw new GroupNotFound();
      const at = this.clock.now();
      const changed =
        act === 'join'
          ? await this.groups.enter(group, memberId, memberId, at)
          : await this.groups.leave(group, memberId);
      if (changed) group.tellOf(memberId, at);
    });
    this.rights.forget(memberId);
  }
}
