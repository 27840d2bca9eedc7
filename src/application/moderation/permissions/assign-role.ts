import type { Actor } from '#domain/shared/actor';
import { boundedText } from '#domain/shared/bounded-text';
import { mustBeFresh } from '#domain/shared/fresh-identity';
import type { MemberId } from '#domain/shared/id';
import {
  AdministratorMustComeIn,
  type Office,
  officeOf,
  RankTooLow,
  RoleAssignment,
} from '#domain/moderation/permissions/role-assignment';
import { RANK } from '#domain/moderation/permissions/roles';
import type { RoleAssignments } from '#domain/moderation/permissions/role-assignments.port';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import { RIGHTS_LIMITS } from './rights.limits.ts';
import type { MemberCards } from '../published/member-cards.api.ts';
import type { RoleRights } from './role-rights.port.ts';

type AssignRoleCommand = {
  readonly memberId: MemberId;
  readonly role: string;
  readonly department?: string | null;
  readonly categoryIds?: readonly string[] | null;
} & (ByHouse | ByActor);

/** The seed and the command line, which answer to nobody's rank. */
interface ByHouse {
  readonly by: 'house';
}
interface ByActor {
  readonly by: Actor;
  readonly session: { readonly confirmedAt: Date } | null;
  /** For the record. */
  readonly reason: string;
}

export class AssignRole {
  constructor(
    private readonly assignments: RoleAssignments,
    private readonly rights: RoleRights,
    private readonly members: MemberCards,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws RankTooLow, LastAdministrator, AdministratorMustComeIn, NotAllowed, IdentityNotConfirmed, InvalidValue */
  async execute(command: AssignRoleCommand): Promise<void> {
    const { memberId } = command;
    if (command.by === 'house') {
      const office = officeOf(command);
      await this.unitOfWork.run(() =>
        this.change(memberId, (assignment) => assignment.assignByHouse(office, this.clock.now())),
      );
    } else await this.assign(command);
    this.rights.forget(memberId);
  }

  private async assign(command: AssignRoleCommand & ByActor): Promise<void> {
    const { by, session, reason, memberId, role, department, categoryIds } = command;
    const details: Record<string, unknown> = { role, department, categoryIds, reason };
    await this.acts.run(
      { actor: by, action: 'role.assign', object: { kind: 'member', id: memberId }, details },
      async (): Promise<Office> => {
        by.mustBeAllowed('role.assign');
        mustBeFresh(session, this.clock.now());
        boundedText('reason', reason, RIGHTS_LIMITS.reason);
        const office = officeOf(command);
        if (office.role === 'administrator' && !(await this.members.mayComeIn(memberId)))
          throw new AdministratorMustComeIn();
        return office;
      },
      async (office) => {
        // Whoever else assigns waits here: what is asked below stays true.
        const otherAdministrators = await this.assignments.administratorsBeside(memberId, this.clock.now());
        await this.mustHoldStill(by);
        if (office.role === 'administrator') await this.mustBeFree(memberId);
        await this.change(memberId, (assignment) => {
          details['before'] = assignment.holds;
          assignment.assign({ by, office, otherAdministrators, at: this.clock.now() });
        });
      },
    );
  }

  /** Who assigns lost their own role, or may not act any more, since they came. @throws RankTooLow */
  private async mustHoldStill(by: Actor): Promise<void> {
    const { role, standing } = await this.rights.officeNow(by.mustBeMember());
    if (standing !== 'free' || RANK[role] < RANK[by.role]) throw new RankTooLow();
  }

  /** As it is now: an exclusion of a moment ago counts. */
  private async mustBeFree(memberId: MemberId): Promise<void> {
    const { standing } = await this.rights.officeNow(memberId);
    if (standing !== 'free') throw new AdministratorMustComeIn();
  }

  private async change(memberId: MemberId, decide: (assignment: RoleAssignment) => void): Promise<void> {
    const found = await this.assignments.findForChange(memberId);
    const assignment = found ?? RoleAssignment.none(memberId, this.clock.now());
    decide(assignment);
    if (!found) this.assignments.add(assignment);
  }
}
