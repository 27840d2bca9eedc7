import { describe, expect, it } from '@jest/globals';
import { officeOf, RoleAssignment } from '#domain/moderation/permissions/role-assignment';
import {
  ALL_ROLES,
  CEILING,
  DEFAULT_MATRIX,
  OF_CATEGORIES,
  rightsFor,
} from '#domain/moderation/permissions/roles';
import {
  Actor,
  LENT_BELOW_STAFF,
  type Permission,
  PERMISSIONS,
  type Role,
  worksForTheHouse,
} from '#domain/shared/actor';

const at = new Date('2026-01-02T03:04:05Z');
const matrix = new Map(ALL_ROLES.map((role) => [role, DEFAULT_MATRIX[role]]));
const rights = (role: Role, status = 'active', categories: string[] | null = null) =>
  rightsFor(matrix, { role, status, categories });
const held = (role: Role, status?: string) => [...rights(role, status).keys()].sort();
const actor = (role: Role, id: string = role, more: Permission[] = []) =>
  Actor.member(
    id as never,
    role,
    new Map([...rights(role), ...more.map((permission) => [permission, 'everywhere'] as const)]),
    [],
  );
const holder = (role: Role, id = 'target') => {
  const assignment = RoleAssignment.none(id as never, at);
  assignment.assignByHouse(officeOf({ role, department: 'Pôle' }), at);
  assignment.pullFacts();
  return assignment;
};
const assign = (by: Actor, target: RoleAssignment, role: string, otherAdministrators = 1) =>
  target.assign({ by, office: officeOf({ role, department: 'Pôle' }), otherAdministrators, at });

describe('the default matrix', () => {
  it('stays within the ceiling of each role', () => {
    for (const role of ALL_ROLES)
      expect(DEFAULT_MATRIX[role].filter((permission) => !CEILING[role].has(permission))).toEqual([]);
  });

  it('gives the administrator every right, the visitor only reading and giving notice', () => {
    const inItsName: readonly Permission[] = ['official.author', 'official.validate'];
    expect(held('administrator')).toEqual(PERMISSIONS.filter((one) => !inItsName.includes(one)).sort());
    expect(held('agent')).toEqual(expect.arrayContaining([...inItsName]));
    expect(held('visitor')).toEqual(['report.file', 'topic.read']);
  });

  it('gives a plain member nothing of other people’s content', () => {
    const forbidden: Permission[] = [
      'topic.close',
      'topic.pin',
      'topic.move',
      'topic.merge',
      'topic.delete',
      'topic.read-deleted',
      'post.edit-any',
      'post.delete-any',
      'topic.edit-any',
      'topic.announce',
      'role.assign',
      'category.manage',
      'tag.manage',
      'search.manage',
      'site.configure',
      'member.read-restricted',
      'member.consult',
    ];
    expect(held('member').filter((permission) => forbidden.includes(permission))).toEqual([]);
  });
});

describe('a role or a group that reaches some categories only', () => {
  const overMembers: Permission[] = [
    'sanction.read',
    'sanction.warn',
    'member.read-restricted',
    'member.consult',
  ];
  const grave: Permission[] = ['sanction.exclude', 'sanction.sign'];
  const here = new Set(['here']);

  it('gives rights over pieces there, and none over whole members', () => {
    const local = rights('moderator', 'active', ['here']);
    expect(overMembers.filter((permission) => local.has(permission))).toEqual([]);
    expect([local.get('decision.read'), local.get('review.decide')]).toEqual([here, here]);
    expect(local.get('topic.answer')).toBe('everywhere');
  });

  it.each(['ambassador', 'agent', 'moderator'] as const)(
    'gives %s nothing over what no category holds, unless every member has it',
    (role) => {
      const plain = rights('member');
      const local = [...rights(role, 'active', ['here'])].filter(([one]) => !plain.has(one));
      expect(local.length).toBeGreaterThan(0);
      for (const [permission, grant] of local) {
        if (permission === 'audit.read-own') continue; // what one did oneself
        expect([permission, OF_CATEGORIES.includes(permission), grant]).toEqual([permission, true, here]);
      }
      for (const permission of ['rule.manage', 'idea.manage', 'word.read', 'poll.manage'] as const)
        expect([permission, rights(role, 'active', ['here']).has(permission)]).toEqual([permission, false]);
    },
  );

  it('takes nothing away that is held everywhere beside it', () => {
    const permissions = [...overMembers, ...grave];
    const group = { slug: 'panel', name: 'Panel', permissions };
    const held = (role: Role, categories: string[] | null, reach: string[] | null) => {
      const groups = [{ ...group, categories: reach }];
      const all = rightsFor(matrix, { role, status: 'active', categories, groups });
      return permissions.filter((permission) => all.get(permission) === 'everywhere');
    };
    expect(held('moderator', ['here'], ['here'])).toEqual([]);
    expect(held('moderator', ['here'], null)).toEqual(overMembers);
    expect(held('community_manager', null, ['here'])).toEqual(permissions);
  });
});

describe('a status', () => {
  it('pending reads what is public and manages the account, whatever the role', () => {
    expect(held('member', 'pending')).toEqual(['account.manage-self', 'report.file', 'topic.read']);
    expect(held('administrator', 'pending')).toEqual(['account.manage-self', 'report.file', 'topic.read']);
  });

  it('silenced reads only, and gives notice', () => {
    expect(held('moderator', 'silenced')).toEqual([
      'account.manage-self',
      'chat.read',
      'direct.read',
      'member.read',
      'notification.read',
      'post.read-history',
      'report.file',
      'topic.read',
    ]);
  });

  it.each(['banned', 'deleted', 'something new'])('%s has the rights of a visitor', (status) =>
    expect(held('administrator', status)).toEqual(['report.file', 'topic.read']),
  );
});

it('a role limited to categories keeps a plain member’s rights everywhere', () => {
  const some = rights('moderator', 'active', ['here']);
  expect(some.get('topic.answer')).toBe('everywhere');
  expect(some.get('topic.close')).toEqual(new Set(['here']));
});

describe('assigning a role', () => {
  it('records who holds what', () => {
    const target = holder('member');
    assign(actor('administrator'), target, 'agent');
    expect(target.holds).toBe('agent');
    expect(target.pullFacts()).toEqual([
      expect.objectContaining({
        name: 'role-assigned',
        role: 'agent',
        former: 'member',
        department: 'Pôle',
        assignedBy: 'administrator',
      }),
    ]);
  });

  it.each(['member', 'ambassador', 'agent', 'moderator', 'community_manager'] as const)(
    'is not for a %s, who lacks the right',
    (role) =>
      expect(() => assign(actor(role), holder('member'), 'ambassador')).toThrow('Not allowed: role.assign'),
  );

  it('is never done to an equal or higher rank', () => {
    expect(() => assign(actor('administrator', 'a'), holder('administrator'), 'member')).toThrow(
      'Rank too low',
    );
    const manager = actor('community_manager', 'c', ['role.assign']);
    expect(() => assign(manager, holder('community_manager'), 'member')).toThrow('Rank too low');
    expect(() => assign(manager, holder('administrator'), 'member')).toThrow('Rank too low');
    expect(() => assign(manager, holder('moderator'), 'member')).not.toThrow();
  });

  it('never grants more than the granter holds', () => {
    const manager = actor('community_manager', 'target', ['role.assign']);
    expect(() => assign(manager, holder('community_manager'), 'administrator')).toThrow('Rank too low');
    expect(() => assign(manager, holder('member', 'm'), 'administrator')).toThrow('Rank too low');
    expect(() => assign(manager, holder('member', 'm'), 'community_manager')).not.toThrow();
  });

  it('the last administrator stays; one of two may step down', () => {
    const self = actor('administrator', 'target');
    expect(() => assign(self, holder('administrator'), 'member', 0)).toThrow('The last administrator stays');
    expect(() => assign(self, holder('administrator'), 'member', 1)).not.toThrow();
  });

  it('an agent has a department, nobody else does', () => {
    expect(() => officeOf({ role: 'agent' })).toThrow('text.missing');
    expect(() => officeOf({ role: 'agent', department: 'x'.repeat(81) })).toThrow('text.too-long');
    expect(officeOf({ role: 'moderator', department: 'Pôle' }).department).toBeNull();
    expect(officeOf({ role: 'administrator', categoryIds: ['c'] }).categoryIds).toBeNull();
    expect(() => officeOf({ role: 'visitor' })).toThrow('moderation.role-unknown');
    expect(() => officeOf({ role: 'constructor' })).toThrow('moderation.role-unknown');
  });
});

it('whoever may do more than members do works for the house, whatever their role', () => {
  const beyond = [...CEILING.ambassador].filter((permission) => !CEILING.member.has(permission));
  expect(beyond.toSorted()).toEqual([...LENT_BELOW_STAFF].toSorted());
  const working = (role: Role) => worksForTheHouse(role, rights(role));
  expect(ALL_ROLES.filter(working)).toEqual(['agent', 'moderator', 'community_manager', 'administrator']);
  expect(worksForTheHouse('ambassador', new Map([['event.create', 'everywhere']]))).toBe(true);
});
