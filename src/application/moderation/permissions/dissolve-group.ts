import { boundedText } from '#domain/shared/bounded-text';
import type { MemberGroups } from '#domain/moderation/permissions/member-groups.port';
import type { Actor } from '#domain/shared/actor';
import { mustBeFresh } from '#domain/shared/fresh-identity';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { GroupUsesReader } from './group-uses.reader.ts';
import { RIGHTS_LIMITS } from './rights.limits.ts';
import type { RoleRights } from './role-rights.port.ts';

interface DissolveGroupCommand {
  readonly actor: Actor;
  readonly session: { readonly confirmedAt: Date } | null;
  readonly slug: string;
  /** As it was looked at. */
  readonly version: number;
  readonly reason: string;
}

/** A group is no more, and what it gave is gone at once. What is kept for it is moved or ended first: else nobody would see it. */
export class DissolveGroup {
  constructor(
    private readonly groups: MemberGroups,
    private readonly uses: GroupUsesReader,
    private readonly rights: RoleRights,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, IdentityNotConfirmed, RankTooLow, GroupNotFound, GroupInUse, ChangedMeanwhile, InvalidValue */
  async execute({ actor, session, slug, version, reason }: DissolveGroupCommand): Promise<void> {
    await this.acts.run(
      { actor, action: 'role.group-dissolve', object: { kind: 'group', id: slug }, details: { reason } },
      async () => {
        actor.mustBeAllowed('role.configure');
        mustBeFresh(session, this.clock.now());
        boundedText('reason', reason, RIGHTS_LIMITS.reason);
        return this.uses.execute(actor, slug);
      },
      async (uses) => {
        const group = await this.groups.getForChange(slug);
        group.mustBeAt(version);
        group.mustBeDissolvable(actor, uses.length);
        const at = this.clock.now();
        for (const memberId of await this.groups.remove(group)) group.tellOf(memberId, at);
      },
    );
    this.rights.forget();
  }
}
