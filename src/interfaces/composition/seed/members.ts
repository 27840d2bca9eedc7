import { randomBytes } from 'node:crypto';
import { Account } from '#domain/community/accounts/account';
import { Email } from '#domain/community/accounts/email';
import { Password } from '#domain/community/accounts/password';
import { branchesOf } from '#domain/shared/branch';
import { Bio, Member } from '#domain/community/members/member';
import { Pseudonym } from '#domain/community/members/pseudonym';
import { regionOf } from '#domain/community/members/region';
import { assignableRole, officeOf, RoleAssignment } from '#domain/moderation/permissions/role-assignment';
import type { AggregateRoot } from '#domain/shared/aggregate-root';
import { isStaff } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { CONTENT } from '../../cli/seed/content.ts';
import { DEMO_PASSWORD } from '../../cli/seed/demonstration.ts';
import type { PlannedMember } from '../../cli/seed/plan.ts';
import type { SeedParts } from './parts.ts';

/** Two for everybody: one hash takes as long as rendering all texts. */
export interface Hashes {
  readonly demonstration: string;
  /** Of a secret that nobody keeps. */
  readonly nobody: string;
}

export async function hashesFor(parts: SeedParts, members: readonly PlannedMember[]): Promise<Hashes> {
  const { organisation, community } = CONTENT.site;
  const context = members.flatMap((one) => (one.email ? [one.name, Email.of(one.email).localPart] : []));
  const password = Password.of(DEMO_PASSWORD, [...context, organisation, community]);
  const [demonstration, nobody] = await Promise.all([
    parts.hasher.hash(password.text),
    parts.hasher.hash(randomBytes(32).toString('base64url')),
  ]);
  return { demonstration, nobody };
}

/** Confirmed members with their accounts, and the offices some of them hold. */
export function peopleOf(
  parts: SeedParts,
  members: readonly PlannedMember[],
  hashes: Hashes,
): { members: Member[]; accounts: Account[]; assignments: RoleAssignment[] } {
  return {
    members: members.map((one) => memberOf(parts, one)),
    accounts: members.map((one) => accountOf(one, hashes)),
    assignments: members.filter((one) => one.role !== 'member').map(assignmentOf),
  };
}

function memberOf(parts: SeedParts, one: PlannedMember): Member {
  const skeletonOf = (name: string) => parts.lookAlikes.skeleton(name);
  const bio = Bio.of(
    one.bio,
    (source) => parts.renderer.render(source, { baseUrl: parts.publicUrl, trust: 'new' }).html,
  );
  const member = Member.register({
    id: one.id as MemberId,
    pseudonym: isStaff(one.role)
      ? Pseudonym.ofStaff(one.name, skeletonOf)
      : Pseudonym.of(one.name, skeletonOf),
    branches: branchesOf([one.branch]),
    language: 'fr',
    charterVersion: CONTENT.site.charterVersion,
    at: one.joinedAt,
  });
  member.activate();
  member.describe(
    { branches: branchesOf([one.branch]), region: regionOf(one.region), bio, isPublic: isStaff(one.role) },
    one.joinedAt,
  );
  member.carryRole(assignableRole(one.role), one.department);
  return member;
}

function accountOf(one: PlannedMember, hashes: Hashes): Account {
  const account = Account.open({
    memberId: one.id as MemberId,
    email: Email.of(one.email ?? `${one.handle}@members.demo.test`),
    passwordHash: one.email ? hashes.demonstration : hashes.nobody,
    at: one.joinedAt,
  });
  account.confirmEmail(one.joinedAt);
  return account;
}

function assignmentOf(one: PlannedMember): RoleAssignment {
  const assignment = RoleAssignment.none(one.id as MemberId, one.joinedAt);
  assignment.assignByHouse(officeOf({ role: one.role, department: one.department }), one.joinedAt);
  return assignment;
}

/** History is not news: what the aggregates tell while they are made is not published, so nobody is written to. */
export function untold<T extends AggregateRoot>(aggregates: readonly T[]): readonly T[] {
  for (const aggregate of aggregates) aggregate.pullFacts();
  return aggregates;
}
