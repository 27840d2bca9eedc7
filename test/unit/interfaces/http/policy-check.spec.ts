import { expect, it } from '@jest/globals';
import { memberWith, visitorWith } from '#application/shared/viewer';
import type { Permission } from '#domain/shared/actor';
import { mustPass } from '#interfaces/http/policy-check';

const rights = (...granted: Permission[]) => ({
  role: 'member' as const,
  department: null,
  groups: [],
  standing: 'free' as const,
  grants: new Map(granted.map((one) => [one, 'everywhere' as const])),
});
const member = (...granted: Permission[]) =>
  memberWith(rights(...granted), { id: 'me', status: 'active', branches: [] } as never, null);

it('of several rights any one opens the door', () => {
  expect(() => mustPass('topics.accept', member('topic.accept-own'))).not.toThrow();
  expect(() => mustPass('topics.accept', member('topic.accept-any'))).not.toThrow();
  expect(() => mustPass('topics.accept', member('topic.open'))).toThrow('Not allowed: topic.accept-own');
  expect(() => mustPass('topics.accept', visitorWith(rights()))).toThrow('Sign-in needed');
});

it('what is not told of looks like nothing to members without the right, and asks visitors in', () => {
  expect(() => mustPass('categories.manage', member('category.manage'))).not.toThrow();
  expect(() => mustPass('categories.manage', member('topic.open'))).toThrow(
    expect.objectContaining({ kind: 'not-found', code: 'request.no-such-path' }),
  );
  expect(() => mustPass('categories.manage', visitorWith(rights()))).toThrow('Sign-in needed');
});
