import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { SealAnswer } from '#application/community/official/seal-answer';
import { WithdrawSeal } from '#application/community/official/withdraw-seal';
import { AcceptAnswer } from '#application/community/topics/accept-answer';
import { DeletePost } from '#application/community/topics/delete-post';
import { EditPost } from '#application/community/topics/edit-post';
import { KeepBookmark } from '#application/community/topics/keep-bookmark';
import { MarkHelpful } from '#application/community/topics/mark-helpful';
import { OpenTopic } from '#application/community/topics/open-topic';
import { ReactToPost } from '#application/community/topics/react-to-post';
import { RestorePost } from '#application/community/topics/restore-post';
import { UnmarkHelpful } from '#application/community/topics/unmark-helpful';
import { WithdrawAcceptance } from '#application/community/topics/withdraw-acceptance';
import { WithdrawReaction } from '#application/community/topics/withdraw-reaction';
import type { PostId } from '#domain/community/topics/ids';
import { Actor } from '#domain/shared/actor';
import { knownId } from '#domain/shared/id';
import { terms } from '../official/official-house.ts';
import { codeOf } from '../../../support/refusal.ts';
import { another, Forum } from './forum.ts';

jest.setTimeout(120_000);
let forum: Forum;
beforeAll(async () => {
  forum = await Forum.open();
});
afterAll(() => forum.close());

/** Every door at which somebody names a post by its id. */
const DOORS: Readonly<Record<string, (actor: Actor, postId: PostId) => Promise<unknown>>> = {
  accept: (actor, postId) => forum.get(AcceptAnswer).execute({ actor, postId }),
  'withdraw acceptance': (actor, postId) => forum.get(WithdrawAcceptance).execute({ actor, postId }),
  'mark helpful': (actor, postId) => forum.get(MarkHelpful).execute({ actor, postId }),
  'unmark helpful': (actor, postId) => forum.get(UnmarkHelpful).execute({ actor, postId }),
  react: (actor, postId) => forum.get(ReactToPost).execute({ actor, postId, kind: 'thanks' }),
  'withdraw reaction': (actor, postId) =>
    forum.get(WithdrawReaction).execute({ actor, postId, kind: 'thanks' }),
  bookmark: (actor, postId) => forum.get(KeepBookmark).execute({ actor, postId, note: '' }),
  edit: (actor, postId) =>
    forum.get(EditPost).execute({ actor, postId, body: 'Other words.', reason: null, version: 1 }),
  delete: (actor, postId) => forum.get(DeletePost).execute({ actor, postId, reason: null }),
  restore: (actor, postId) => forum.get(RestorePost).execute({ actor, postId }),
};

/** The same for who answers in the name of the organisation. */
const OFFICE_DOORS: typeof DOORS = {
  seal: (actor, postId) =>
    forum
      .get(SealAnswer)
      .execute({ actor, postId, kind: 'validated', terms: terms(), replaces: null, version: 1 }),
  'withdraw seal': (actor, postId) =>
    forum.get(WithdrawSeal).execute({ actor, postId, reason: 'Out of date' }),
};

/** Who holds an office, and is not of those who read what the team says among itself. */
async function agentOutside(): Promise<Actor> {
  const { memberId } = await forum.member('agent');
  const rights = (['topic.read', 'official.author', 'official.validate'] as const).map(
    (right) => [right, 'everywhere'] as const,
  );
  return Actor.member(memberId, 'agent', new Map(rights), ['public', 'members']);
}

const member = (): Promise<Actor> => forum.member();
it.each([
  ...Object.entries(DOORS).map(([door, go]) => [door, go, member] as const),
  ...Object.entries(OFFICE_DOORS).map(([door, go]) => [door, go, agentOutside] as const),
])('nothing tells a hidden post from one that never was: %s', async (_door, go, outside) => {
  const [agent, stranger] = [await forum.member('agent'), await outside()];
  const { postId } = await forum.get(OpenTopic).execute({
    actor: agent,
    kind: 'question',
    categoryId: await forum.category({ audience: 'staff' }),
    title: 'What do we answer them?',
    body: another('Among ourselves.'),
    tags: [],
    branches: [],
  });
  const invented = knownId<'Post'>('0199dddd-0000-7000-8000-ffffffffffff');
  const told = await Promise.all([postId, invented].map((id) => codeOf(go(stranger, id))));
  expect(told).toEqual(['community.post-not-found', 'community.post-not-found']);
});
