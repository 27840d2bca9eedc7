import { boundedText } from '#domain/shared/bounded-text';
import type { MemberGroups } from '#domain/moderation/permissions/member-groups.port';
import type { Actor } from '#domain/shared/actor';
import { mustBeFresh } from '#domain/shared/fresh-identity';
import type { MemberId } from '#domain/shared/id';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import { RIGHTS_LIMITS } from './rights.limits.ts';
import type { RoleRights } from './role-rights.port.ts';

interface PlaceInGroupCommand {
  readonly actor: Actor;
  readonly session: { readonly confirmedAt: Date } | null;
  readonly slug: string;
  readonly memberId: MemberId;
  /** Whether they come or go. */
  readonly act: 'add' | 'remove';
  readonly reason: string;
}

/** The team puts a member into a group, or takes them out of it: what it gives is theirs, or gone, at once. */
export class PlaceInGroup {
  constructor(
    private readonly groups: MemberGroups,
    private readonly rights: RoleRights,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, IdentityNotConfirmed, RankTooLow, GroupNotFound, GroupOfDirectory, InvalidValue */
  async execute({ actor, session, slug, memberId, act, reason }: PlaceInGroupCommand): Promise<void> {
    const by = actor.mustBeMember();
    const details = { memberId, reason };
    await this.acts.run(
      { actor, action: `role.group-${act}`, object: { kind: 'group', id: slug }, details },
      async () => {
        actor.mustBeAllowed('role.assign');
        mustBeFresh(session, this.clock.now());
        boundedText('reason', reason, RIGHTS_LIMITS.reason);
        return this.rights.officeOf(memberId);
      },
      async ({ role }) => {
        const group = await this.groups.getForChange(slug);
        group.mustBeGivenBy(actor, memberId, role);
        group.mustBeForTeam();
        const at = this.clock.now();
        const changed =
          act === 'add'
            ? await this.groups.enter(group, memberId, by, at)
            : await this.groups.leave(group, memberId);
        if (changed) group.tellOf(memberId, at);
      },
    );
    this.rights.forget(memberId);
  }
}
