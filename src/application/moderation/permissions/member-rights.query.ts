import { explainedRights, type RightSource } from '#domain/moderation/permissions/roles';
import type { Actor, Grant, Permission } from '#domain/shared/actor';
import { statusUnder } from '../../shared/viewer.ts';
import type { HeldOffice, RoleRights } from './role-rights.port.ts';

export type { RightSource };

interface MemberRights extends HeldOffice {
  readonly rights: readonly {
    readonly permission: Permission;
    readonly grant: Grant;
    readonly sources: readonly RightSource[];
  }[];
}

/** What a member may do now, and why. */
export class MemberRightsReader {
  constructor(private readonly rights: RoleRights) {}

  /** @throws NotAllowed */
  async execute(
    actor: Actor,
    member: { readonly id: string; readonly status: string },
  ): Promise<MemberRights> {
    actor.mustBeAllowed('role.assign');
    const [matrix, office] = await Promise.all([this.rights.matrix(), this.rights.officeOf(member.id)]);
    const { role, categoryIds: categories, groups, standing } = office;
    return {
      ...office,
      rights: explainedRights(matrix, {
        role,
        status: statusUnder(member.status, standing),
        categories,
        groups,
      }),
    };
  }
}
