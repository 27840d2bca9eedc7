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
const pending = memberWith(
  rights('topic.read'),
  { id: 'me', status: 'pending', branches: [], circles: [] } as never,
  null,
);
const member = (...granted: Permission[]) =>
  memberWith(rights(...granted), { id: 'me', status: 'active', branches: [], circles: [] } as never, null);

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

it('who has not confirmed their address is told to, and of nothing they would not be told of anyway', () => {
  expect(() => mustPass('topics.page', pending)).not.toThrow();
  expect(() => mustPass('topics.answer', pending)).toThrow(
    expect.objectContaining({ kind: 'forbidden', code: 'access.email-not-confirmed' }),
  );
  expect(() => mustPass('categories.manage', pending)).toThrow(
    expect.objectContaining({ code: 'request.no-such-path' }),
  );
});

it('who has yet to show a second factor is led to it by doors that it would open, and by no others', () => {
  const grants = new Map<Permission, 'everywhere'>([['category.manage', 'everywhere']]);
  const held = {
    ...member('topic.open'),
    factor: { from: null, heldBack: { role: 'moderator', grants } },
  } as const;
  expect(() => mustPass('topics.open', held)).not.toThrow();
  expect(() => mustPass('categories.manage', held)).toThrow(
    expect.objectContaining({ kind: 'forbidden', code: 'access.second-factor-needed' }),
  );
  expect(() => mustPass('tags.manage', held)).toThrow(
    expect.objectContaining({ code: 'request.no-such-path' }),
  );
});
