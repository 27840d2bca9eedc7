import { knownId } from '#domain/shared/id';
import type { MemberGroups } from '#domain/moderation/permissions/member-groups.port';
import type { RoleAssignments } from '#domain/moderation/permissions/role-assignments.port';
import type { Clock } from '../../shared/ports.ts';
import type { DirectoryGroup, DirectoryGroups } from '../published/directory-groups.api.ts';
import type { DirectoryGroupsQuery } from './directory-groups.query.ts';
import type { RoleRights } from './role-rights.port.ts';

/** Lets a directory into the groups that were left to it, and into no other. */
export class DirectoryGroupsKeeper implements DirectoryGroups {
  constructor(
    private readonly known: DirectoryGroupsQuery,
    private readonly groups: MemberGroups,
    private readonly assignments: RoleAssignments,
    private readonly rights: RoleRights,
    private readonly clock: Clock,
  ) {}

  all(): Promise<readonly DirectoryGroup[]> {
    return this.known.all();
  }

  async administers(memberId: string): Promise<boolean> {
    return (await this.assignments.findForChange(knownId<'Member'>(memberId)))?.isAdministrator ?? false;
  }

  async place(
    member: string,
    { entering, leaving }: Parameters<DirectoryGroups['place']>[1],
    by: string,
  ): Promise<void> {
    const memberId = knownId<'Member'>(member);
    const at = this.clock.now();
    // In one order, so that two of them never wait for each other.
    for (const slug of [...new Set([...entering, ...leaving])].toSorted()) {
      const group = await this.groups.getForChange(slug);
      if (!group.isOfDirectory) continue;
      const changed = entering.includes(slug)
        ? await this.groups.enter(group, memberId, knownId<'Member'>(by), at)
        : await this.groups.leave(group, memberId);
      if (changed) group.tellOf(memberId, at);
    }
  }

  settle(memberId: string): void {
    this.rights.forget(memberId);
  }
}
