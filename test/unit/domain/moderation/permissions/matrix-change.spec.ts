import { describe, expect, it } from '@jest/globals';
import { type Cell, cellOf, isOffered, MatrixChange } from '#domain/moderation/permissions/matrix-change';
import {
  ALL_ROLES,
  CEILING,
  DEFAULT_MATRIX,
  explainedRights,
  rightsFor,
} from '#domain/moderation/permissions/roles';
import { Actor, PERMISSIONS, type Role } from '#domain/shared/actor';

const held = new Map(ALL_ROLES.map((role) => [role, DEFAULT_MATRIX[role]]));
const by = (role: Role) =>
  Actor.member('me' as never, role, rightsFor(held, { role, status: 'active', categories: null }), []);
/** Every offered box that is held now, with some changes. */
const boxes = (more: readonly string[] = [], without: readonly string[] = []): Cell[] => {
  const standing = ALL_ROLES.flatMap((role) =>
    DEFAULT_MATRIX[role].map((permission) => ({ role, permission })),
  )
    .filter((cell) => isOffered('administrator', cell))
    .map(({ role, permission }) => `${role}:${permission}`);
  return [...standing.filter((cell) => !without.includes(cell)), ...more].map(cellOf);
};
const change = (wanted: readonly Cell[], role: Role = 'administrator') =>
  MatrixChange.of({ by: by(role), held, wanted });

describe('a change of the matrix', () => {
  it('holds what was ticked and what was taken away, and nothing else', () => {
    const { granted, withdrawn } = change(boxes(['ambassador:topic.announce'], ['member:post.react']));
    expect(granted).toEqual([{ role: 'ambassador', permission: 'topic.announce' }]);
    expect(withdrawn).toEqual([{ role: 'member', permission: 'post.react' }]);
  });

  it('never passes the ceiling of a role, whoever asks', () => {
    expect(() => change(boxes(['member:topic.delete']))).toThrow('Beyond the ceiling');
    expect(() => change(boxes(['moderator:category.manage']))).toThrow('Beyond the ceiling');
  });

  it('is of lower ranks only: nobody decides of their own', () => {
    expect(() => change(boxes(['administrator:topic.read']))).toThrow('Beyond the ceiling');
    for (const permission of PERMISSIONS)
      expect(isOffered('administrator', { role: 'administrator', permission })).toBe(false);
  });

  it('is for those who may configure roles', () => {
    expect(() => change(boxes(['ambassador:topic.announce']), 'community_manager')).toThrow(
      'Not allowed: role.configure',
    );
  });

  it('without any change is refused', () => {
    expect(() => change(boxes())).toThrow('Nothing changed');
  });

  it.each(['member', 'member:topic.fly', 'king:topic.read', '__proto__:topic.read'])(
    'knows no box %s',
    (raw) => {
      expect(() => cellOf(raw)).toThrow('moderation.cell-unknown');
    },
  );
});

describe('why somebody has a right', () => {
  const groups = [{ slug: 'panel', name: 'Panel', permissions: ['topic.tag', 'topic.delete'] as const }];
  const why = (role: Role, permission: string, more = {}) =>
    explainedRights(held, { role, status: 'active', categories: null, ...more }).find(
      (each) => each.permission === permission,
    );

  it('names everybody, all members, the role and the groups', () => {
    expect(why('moderator', 'topic.read')?.sources).toEqual(['everybody', 'members', 'role']);
    expect(why('moderator', 'topic.close', { categories: ['c'] })).toMatchObject({
      grant: new Set(['c']),
      sources: ['role'],
    });
    expect(why('member', 'topic.tag', { groups })?.sources).toEqual([{ group: 'Panel' }]);
  });

  it('a group gives nothing beyond the ceiling of the role, nor to who is silenced', () => {
    expect(CEILING.member.has('topic.delete')).toBe(false);
    expect(why('member', 'topic.delete', { groups })).toBeUndefined();
    expect(why('member', 'topic.tag', { groups, status: 'silenced' })).toBeUndefined();
  });
});
