import { expect, it, jest } from '@jest/globals';
import { openPollIn } from '../../../../web/events/session-poll.server.ts';

const EVENT = { id: 'e', isOwn: true, audience: 'members', branches: [], endsAt: new Date() } as never;
const INPUT = { question: 'Et vous ?', options: ['Oui', 'Non'] } as never;

/** A session in which a poll is opened. @param failing why it cannot be put before those who take part */
async function opened(failing: Error | null) {
  const close = jest.fn(async () => {});
  const askPoll = async () => {
    if (failing) throw failing;
  };
  const visit = {
    actor: {},
    now: new Date(),
    mustPass: () => {},
    app: {
      engagement: {
        openPoll: { execute: async () => ({ id: 'p', told: [] }) },
        closePoll: { execute: close },
      },
      events: { askPoll: { execute: askPoll } },
    },
  } as never;
  const why = await openPollIn(visit, EVENT, INPUT).then(
    () => null,
    (error: unknown) => error,
  );
  return { why, closed: close.mock.calls.map(([command]: readonly unknown[]) => command) };
}

it('a poll that cannot be put before the session does not stay open outside of it', async () => {
  const failing = new Error('Taken away meanwhile');
  expect(await opened(failing)).toEqual({ why: failing, closed: [{ actor: {}, pollId: 'p' }] });
});

it('a poll that is put before the session stays open', async () => {
  expect(await opened(null)).toEqual({ why: null, closed: [] });
});
