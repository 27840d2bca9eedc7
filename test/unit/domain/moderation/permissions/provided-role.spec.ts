import { describe, expect, it } from '@jest/globals';
import { officeOf, RoleAssignment } from '#domain/moderation/permissions/role-assignment';
import { signedIn } from '../../../../support/actors.ts';
import type { MemberId } from '#domain/shared/id';

const AT = new Date('2026-11-28T08:00:00Z');
const ID = '01997777-0000-7000-8000-000000000001' as MemberId;

function holding(role: string, department: string | null = null): RoleAssignment {
  const assignment = RoleAssignment.none(ID, AT);
  if (role !== 'member') assignment.assignByHouse(officeOf({ role, department }), AT);
  return assignment;
}

describe('a role that a provider gives', () => {
  it('raises a plain member, and is told', () => {
    const assignment = holding('member');
    expect(assignment.follow({ gave: null, gives: 'moderator', at: AT })).toBe(true);
    expect(assignment.holds).toBe('moderator');
    expect(assignment.pullFacts()).toHaveLength(1);
  });

  it.each(['administrator', 'agent', 'visitor', 'nothing'])('is never that of %s', (gives) => {
    const assignment = holding('member');
    expect(assignment.follow({ gave: null, gives, at: AT })).toBe(false);
    expect(assignment.holds).toBe('member');
  });

  it('goes when the provider says it no longer', () => {
    const assignment = holding('moderator');
    expect(assignment.follow({ gave: 'moderator', gives: null, at: AT })).toBe(true);
    expect(assignment.holds).toBe('member');
  });

  it.each([
    ['administrator', null],
    ['agent', 'Affiliation'],
    ['community_manager', null],
  ])('leaves who holds the role %s from a person as they are', (role, department) => {
    const assignment = holding(role, department);
    expect(assignment.follow({ gave: null, gives: 'ambassador', at: AT })).toBe(false);
    expect(assignment.follow({ gave: 'moderator', gives: null, at: AT })).toBe(false);
    expect(assignment.holds).toBe(role);
  });

  it.each(['moderator', 'member'] as const)(
    'changes nothing for whom a person made %s, although it gives the same or gave it before',
    (role) => {
      const assignment = holding('ambassador');
      const by = signedIn('01997777-0000-7000-8000-000000000009', {
        role: 'administrator',
        grants: [['role.assign', 'everywhere']],
      });
      assignment.assign({ by, office: officeOf({ role }), otherAdministrators: 1, at: AT });
      expect(assignment.follow({ gave: 'moderator', gives: null, at: AT })).toBe(false);
      expect(assignment.follow({ gave: null, gives: 'community_manager', at: AT })).toBe(false);
      expect(assignment.holds).toBe(role);
    },
  );

  it('takes nothing from an administrator, although it may say that it gave it', () => {
    const assignment = holding('administrator');
    expect(assignment.follow({ gave: 'administrator', gives: null, at: AT })).toBe(false);
    expect(assignment.holds).toBe('administrator');
  });

  it('says nothing where nothing changes', () => {
    const assignment = holding('moderator');
    assignment.pullFacts();
    expect(assignment.follow({ gave: 'moderator', gives: 'moderator', at: AT })).toBe(false);
    expect(assignment.pullFacts()).toEqual([]);
  });
});
