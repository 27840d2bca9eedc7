import { knownId } from '#domain/shared/id';
import type { RoleAssignments } from '#domain/moderation/permissions/role-assignments.port';
import type { MemberRegisteredV1 } from '../../community/published/member.facts.ts';
import type { Consumer } from '../../shared/ports.ts';

/** The founder administers, also when the process died right after the registration. */
export class AppointFounder implements Consumer<MemberRegisteredV1> {
  constructor(private readonly assignments: RoleAssignments) {}

  async on(fact: MemberRegisteredV1): Promise<void> {
    if (fact.founder)
      await this.assignments.appointFirst(knownId<'Member'>(fact.memberId), new Date(fact.at));
  }
}
