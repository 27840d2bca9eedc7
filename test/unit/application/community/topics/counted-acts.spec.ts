import { expect, it } from '@jest/globals';
import { AcceptAnswer } from '#application/community/topics/accept-answer';
import { RetitleTopic } from '#application/community/topics/retitle-topic';
import { WithdrawAcceptance } from '#application/community/topics/withdraw-acceptance';
import { signedIn } from '../../../../support/actors.ts';

const asker = signedIn('asker');
const TOO_MANY = new Error('Too many');
/** Nothing else is asked of whoever does too much. */
const limit = {
  countMark: () => Promise.reject(TOO_MANY),
  countText: () => Promise.reject(TOO_MANY),
} as never;
const untouched = {} as never;

const accepting = new AcceptAnswer(untouched, untouched, limit, untouched, untouched, untouched);
const withdrawing = new WithdrawAcceptance(
  untouched,
  untouched,
  limit,
  untouched,
  untouched,
  untouched,
  untouched,
);

it.each([
  ['accepting an answer', accepting],
  ['taking that back', withdrawing],
])('%s counts with the marks of an hour', async (_, act) => {
  await expect(act.execute({ actor: asker, postId: 'p' as never })).rejects.toBe(TOO_MANY);
});

it('another title counts with the texts of an hour', async () => {
  const act = new RetitleTopic(
    untouched,
    untouched,
    untouched,
    untouched,
    untouched,
    untouched,
    untouched,
    limit,
    untouched,
    untouched,
    untouched,
  );
  const change = { topicId: 't' as never, title: 'A title that is long enough', tags: [], version: 1 };
  await expect(act.execute({ actor: asker, ...change })).rejects.toBe(TOO_MANY);
});
