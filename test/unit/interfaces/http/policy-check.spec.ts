import { expect, it } from '@jest/globals';
import { memberWith, visitorWith } from '#application/shared/viewer';
import type { Permission } from '#domain/shared/actor';
import { mustPass } from '#interfaces/http/policy-check';

const rights = (...granted: Permission[]) => ({
  role: 'member' as const,
  department: null,
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
