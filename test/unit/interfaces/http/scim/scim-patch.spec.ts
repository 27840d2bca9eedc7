import { describe, expect, it } from '@jest/globals';
import { patchedMembers } from '#interfaces/http/scim/scim-groups';
import { patchOf } from '#interfaces/http/scim/scim-patch';
import { patchedUser, type SaidOfUser, userIn } from '#interfaces/http/scim/scim-users';

const ADA: SaidOfUser = {
  userName: 'ada',
  externalId: 'A-1',
  email: 'ada@example.org',
  isActive: true,
};
const message = (...operations: readonly object[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations: operations,
});
const patched = (...operations: readonly object[]) => patchedUser(ADA, patchOf(message(...operations)));
const refusal = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return (error as { scimType?: string }).scimType;
  }
};

describe('a change of somebody', () => {
  it.each<[string, object, Partial<SaidOfUser>]>([
    ['Entra ID disables', { op: 'Replace', path: 'active', value: 'False' }, { isActive: false }],
    ['Entra ID disables by a boolean', { op: 'Replace', path: 'active', value: false }, { isActive: false }],
    ['Okta disables', { op: 'replace', value: { active: false } }, { isActive: false }],
    ['a list of one', { op: 'replace', path: 'active', value: [{ value: 'False' }] }, { isActive: false }],
    [
      'Entra ID moves somebody',
      { op: 'Replace', path: 'emails[type eq "work"].value', value: 'a@new.org' },
      { email: 'a@new.org' },
    ],
    [
      'Entra ID adds an address',
      { op: 'Add', path: 'emails[type eq "work"]', value: { value: 'a@new.org', type: 'work' } },
      { email: 'a@new.org' },
    ],
    ['another address', { op: 'add', path: 'emails[type eq "home"].value', value: 'a@home.org' }, {}],
    [
      'Okta lists addresses',
      {
        op: 'replace',
        value: {
          emails: [
            { value: 'a@home.org', type: 'home' },
            { value: 'a@new.org', type: 'work', primary: true },
          ],
        },
      },
      { email: 'a@new.org' },
    ],
    ['an address goes', { op: 'remove', path: 'emails[type eq "work"]' }, { email: null }],
    [
      'names by dotted keys, and an extension',
      {
        op: 'Add',
        value: {
          'name.givenName': 'Ada',
          displayName: 'Ada',
          'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department': 'R&D',
          externalId: 'A-2',
        },
      },
      { externalId: 'A-2' },
    ],
    [
      'an extension by its path',
      {
        op: 'Replace',
        path: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager',
        value: [{ value: 'x' }],
      },
      {},
    ],
    [
      'by the whole name',
      { op: 'replace', path: 'urn:ietf:params:scim:schemas:core:2.0:User:userName', value: 'bea' },
      { userName: 'bea' },
    ],
    ['what is not kept', { op: 'replace', path: 'phoneNumbers[type eq "work"].value', value: '1' }, {}],
    ['a role is not given', { op: 'add', path: 'roles', value: [{ value: 'administrator' }] }, {}],
    ['nor a group', { op: 'add', path: 'groups', value: [{ value: 'x' }] }, {}],
  ])('%s', (_what, operation, change) => {
    expect(patched(operation)).toEqual({ ...ADA, ...change });
  });

  it('does its operations in their order', () => {
    expect(
      patched(
        { op: 'replace', path: 'userName', value: 'bea' },
        { op: 'replace', path: 'userName', value: 'cleo' },
      ),
    ).toMatchObject({ userName: 'cleo' });
  });

  it.each<[string, unknown, string]>([
    ['no object', [], 'invalidSyntax'],
    ['no schema', { Operations: [{ op: 'remove', path: 'emails' }] }, 'invalidSyntax'],
    ['no operation', message(), 'invalidSyntax'],
    ['operations that are no list', { ...message(), Operations: {} }, 'invalidSyntax'],
    ['an operation that is none', message({ op: 'move', path: 'active' }), 'invalidSyntax'],
    ['null', message(null as never), 'invalidSyntax'],
    [
      'a path that is none',
      message({ op: 'replace', path: 'emails[type eq "work"', value: 'x' }),
      'invalidPath',
    ],
    ['__proto__', message({ op: 'add', path: '__proto__', value: { isActive: false } }), 'invalidPath'],
    ['a path of another kind', message({ op: 'replace', path: 7, value: 'x' }), 'invalidPath'],
    ['a removal of nothing', message({ op: 'remove' }), 'noTarget'],
    ['a value without a name', message({ op: 'replace', value: 'x' }), 'invalidValue'],
    [
      'more than can be read',
      message(...Array.from({ length: 101 }, () => ({ op: 'add', value: {} }))),
      'tooMany',
    ],
    ['a switch that is neither', message({ op: 'replace', path: 'active', value: 'maybe' }), 'invalidValue'],
    ['a name that is none', message({ op: 'replace', path: 'userName', value: { a: 1 } }), 'invalidValue'],
    ['no name', message({ op: 'remove', path: 'userName' }), 'invalidValue'],
    ['the same twice in other letters', message({ op: 'replace', OP: 'remove', path: 'x' }), 'invalidSyntax'],
  ])('%s is refused', (_what, body, scimType) => {
    expect(refusal(() => patchedUser(ADA, patchOf(body)))).toBe(scimType);
  });
});

it('of what a directory sends of somebody, four things are kept', () => {
  expect(
    userIn({
      schemas: [
        'urn:ietf:params:scim:schemas:core:2.0:User',
        'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
      ],
      userName: 'ada',
      externalId: 'A-1',
      name: { givenName: 'Ada', familyName: 'Martin' },
      displayName: 'Ada Martin',
      title: 'Director',
      roles: [{ value: 'administrator' }],
      password: 'not kept',
      emails: [
        { value: 'ada@home.org', type: 'home' },
        { value: 'ada@example.org', type: 'work' },
      ],
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { department: 'R&D' },
    })({ isActive: true }),
  ).toEqual(ADA);
});

it('whom the directory shut out does not come in for want of a word', () => {
  const shutOut = { ...ADA, isActive: false };
  const removed = patchOf(message({ op: 'remove', path: 'active' }));
  expect([patchedUser(shutOut, removed), patchedUser(ADA, removed)]).toEqual([shutOut, ADA]);
});

it.each([
  ['nothing', {}, false],
  ['null', { active: null }, false],
  ['that they may', { active: true }, true],
])('a whole record that says %s of access leaves or changes what stands', (_what, more, isActive) => {
  const body = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: 'ada', ...more };
  expect(userIn(body)({ isActive: false }).isActive).toBe(isActive);
});

describe('a change of a group', () => {
  const [one, two, three] = [1, 2, 3].map((n) => `01997777-0000-7000-8000-00000000000${n}`) as [
    string,
    string,
    string,
  ];
  const group = { id: three, slug: 'team', name: 'Team', createdAt: new Date(0) };
  const filled = (...operations: readonly object[]) =>
    patchedMembers([one], patchOf(message(...operations)), group);

  it.each<[string, object, readonly string[]]>([
    ['Entra ID adds', { op: 'Add', path: 'members', value: [{ value: two }] }, [one, two]],
    [
      'twice is once',
      { op: 'Add', path: 'members', value: [{ value: two }, { value: one }, { value: two }] },
      [one, two],
    ],
    ['Entra ID removes', { op: 'Remove', path: 'members', value: [{ value: one }] }, []],
    ['the RFC removes', { op: 'remove', path: `members[value eq "${one}"]` }, []],
    ['somebody who is not in it', { op: 'remove', path: `members[value eq "${two}"]` }, [one]],
    ['all', { op: 'remove', path: 'members' }, []],
    ['Okta replaces', { op: 'replace', path: 'members', value: [{ value: two }] }, [two]],
    ['Okta names it again', { op: 'replace', value: { id: three, displayName: 'Team' } }, [one]],
  ])('%s', (_what, operation, members) => {
    expect(filled(operation)).toEqual(members);
  });

  it.each<[string, object, string]>([
    ['another name', { op: 'replace', path: 'displayName', value: 'Directors' }, 'mutability'],
    ['no name', { op: 'remove', path: 'displayName' }, 'mutability'],
    ['nobody', { op: 'add', path: 'members', value: [{ display: 'Ada' }] }, 'invalidValue'],
    ['what is no id', { op: 'add', path: 'members', value: [{ value: "'; drop table x" }] }, 'invalidValue'],
    [
      'an addition by a selector',
      { op: 'add', path: `members[value eq "${two}"]`, value: {} },
      'invalidPath',
    ],
    [
      'a crowd',
      { op: 'add', path: 'members', value: Array.from({ length: 5_001 }, () => ({ value: two })) },
      'tooMany',
    ],
  ])('%s is refused', (_what, operation, scimType) => {
    expect(refusal(() => filled(operation))).toBe(scimType);
  });
});
