import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ForgetFormerMembers } from '#application/community/leaving/forget-former-members';
import { MarkTakenAlong } from '#application/community/leaving/mark-taken-along';
import type { Actor } from '#application/shared/viewer';
import { KeptHouse, KINDS, type Written } from './kept-house.ts';

jest.setTimeout(180_000);
let house: KeptHouse;
beforeAll(async () => {
  house = await KeptHouse.open();
});
afterAll(() => house.close());

const MARKED = [
  'community.post',
  'community.topic',
  'community.chat_message',
  'engagement.idea',
  'engagement.idea_comment',
  'engagement.service_review',
  'engagement.trial_feedback',
  'engagement.poll',
  'events.question',
] as const;

/** Their rows are as the release before left them, which knew no mark. */
async function leaveBefore(author: Actor, words: 'keep' | 'erase'): Promise<void> {
  await house.leave(author, words);
  for (const table of MARKED) await house.rows(`update ${table} set taken_along = false where taken_along`);
  await house.rows(`update community.closed_account set is_marked = false where member_id = $1`, [
    author.memberId,
  ]);
}
const mark = () => house.get(MarkTakenAlong).execute();
const unmarked = async () =>
  (
    await house.rows(
      `select from community.closed_account where words = 'erase' and forgotten_at is not null and not is_marked`,
    )
  ).length;
async function backOnceItFalls(said: Written, words: 'keep' | 'erase', then: () => Promise<unknown>) {
  const decision = await house.decide(said, 'hide');
  await leaveBefore(said.author, words);
  await then();
  await house.overturn(decision);
  return (await house.look(said)).state;
}

describe.each(KINDS)('a %s that was hidden when its author left, by the release before', (kind) => {
  it('stays away once that falls where they took their words along', async () => {
    expect(await backOnceItFalls(await house.write(kind), 'erase', mark)).not.toBe('published');
    expect(await unmarked()).toBe(0);
  });

  it('is back where they left their words', async () => {
    expect(await backOnceItFalls(await house.write(kind), 'keep', mark)).toBe('published');
  });
});

it('of a topic its opening is marked with it', async () => {
  const said = await house.write('topic');
  await house.decide(said, 'hide');
  await leaveBefore(said.author, 'erase');
  await mark();
  expect(
    await house.rows(
      `select p.taken_along as post, t.taken_along as topic
       from community.post p join community.topic t on t.id = p.topic_id where t.id = $1 and p.position = 1`,
      [said.id],
    ),
  ).toEqual([{ post: true, topic: true }]);
});

it('whom the release before forgot first is marked all the same where this one goes through them once more', async () => {
  const { author } = await house.write('post');
  await house.leave(author, 'erase');
  expect(await unmarked()).toBe(0);
  await house.rows(
    `update community.closed_account set is_marked = false, left_at = now() - interval '2 hours',
       forgotten_at = now() - interval '2 hours' where member_id = $1`,
    [author.memberId],
  );
  await house.get(ForgetFormerMembers).execute();
  expect(await unmarked()).toBe(1);
  await mark();
  expect(await unmarked()).toBe(0);
});
