import { describe, expect, it } from '@jest/globals';
import { memberWith, visitorWith } from '#application/shared/viewer';
import type { Permission } from '#domain/shared/actor';
import { saysAnew } from '#interfaces/http/community/members.request';
import type { PolicyName } from '#interfaces/http/policies';
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

describe('who has yet to accept new rules', () => {
  const asked = (...granted: Permission[]) => ({
    ...member(...granted),
    terms: { number: 1, summary: { fr: '', en: '' }, page: '/charte' },
  });
  const doors = (names: readonly [PolicyName, Permission][], refused: boolean) => {
    for (const [name, right] of names) {
      const coming = expect(() => mustPass(name, asked(right)));
      if (refused) coming.toThrow('access.terms-not-accepted');
      else coming.not.toThrow();
    }
  };

  it('writes nothing that others read', () =>
    doors(
      [
        ['topics.ask', 'topic.open'],
        ['comments.write', 'topic.open'],
        ['posts.edit', 'post.edit-own'],
        ['chat.write', 'chat.write'],
        ['ideas.propose', 'idea.propose'],
        ['ideas.comment', 'idea.comment'],
        ['services.review', 'service.review'],
        ['polls.open', 'poll.create'],
        ['polls.run', 'poll.create'],
        ['events.ask', 'event.register'],
        ['members.tell-of-self', 'member.edit-self'],
        ['ambassadors.commit', 'member.edit-self'],
      ],
      true,
    ));

  it('takes back what they wrote, and lives on', () =>
    doors(
      [
        ['posts.delete', 'post.delete-own'],
        ['chat.withdraw', 'chat.write'],
        ['ideas.withdraw', 'idea.propose'],
        ['ideas.withdraw-comment', 'idea.comment'],
        ['services.withdraw-review', 'service.review'],
        ['polls.close', 'poll.create'],
        ['events.register', 'event.register'],
        ['members.edit-self', 'member.edit-self'],
        ['ambassadors.take-part', 'member.read'],
        ['topics.page', 'topic.read'],
      ],
      false,
    ));

  it('is not asked where they come by a right to run something', () =>
    doors(
      [
        ['polls.run', 'poll.manage'],
        ['posts.edit', 'post.edit-any'],
      ],
      false,
    ));

  it('may take their presentation away or send it along, and not say it anew', () => {
    expect(saysAnew('  ', 'Peintre.')).toBe(false);
    expect(saysAnew('Peintre. ', 'Peintre.')).toBe(false);
    expect(saysAnew('Sculptrice.', 'Peintre.')).toBe(true);
  });
});
