import { expect, it } from '@jest/globals';
import { CarryRole } from '#application/community/consumers/carry-role';
import { CountForumActivity } from '#application/community/consumers/count-forum-activity';
import { NotifyFollowers } from '#application/community/consumers/notify-followers';
import { reaction } from '#interfaces/composition/subscriptions';

it('a consumer subscribes to facts that it takes, or it does not compile', () => {
  reaction('t', ['community.topic-opened.v1', 'community.post-deleted.v1'], CountForumActivity);
  // @ts-expect-error it takes assigned roles
  reaction('t', ['community.answer-posted.v1'], CarryRole);
  // @ts-expect-error it takes one of these only
  reaction('t', ['community.answer-posted.v1', 'community.post-edited.v1'], NotifyFollowers);
  // @ts-expect-error nobody publishes such a fact
  reaction('t', ['community.answer-eaten.v1'], CountForumActivity);
  expect(reaction('t', ['moderation.role-assigned.v1'], CarryRole)).toEqual({
    consumer: 't',
    facts: ['moderation.role-assigned.v1'],
    handler: CarryRole,
    shares: false,
  });
});
