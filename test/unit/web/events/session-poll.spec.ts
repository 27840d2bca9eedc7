import { expect, it, jest } from '@jest/globals';
import { openPollIn } from '../../../../web/events/session-poll.server.ts';

const EVENT = { id: 'e', isOwn: true, audience: 'members', branches: [], endsAt: new Date() } as never;
const INPUT = { question: 'Et vous ?', options: ['Oui', 'Non'], ballots: 'secret', results: 'always' };

/** A session in which a poll is opened. @param failing why it cannot be put before those who take part */
async function opened(failing: Error | null, more: Partial<typeof INPUT> = {}) {
  const asked: object[] = [];
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
        openPoll: {
          execute: async (command: object) => {
            asked.push(command);
            return { id: 'p', told: [] };
          },
        },
        closePoll: { execute: close },
      },
      events: { askPoll: { execute: askPoll } },
    },
  } as never;
  const why = await openPollIn(visit, EVENT, { ...INPUT, ...more } as never).then(
    () => null,
    (error: unknown) => error,
  );
  return { why, asked, closed: close.mock.calls.map(([command]: readonly unknown[]) => command) };
}

it('a poll that cannot be put before the session does not stay open outside of it', async () => {
  const failing = new Error('Taken away meanwhile');
  expect(await opened(failing)).toMatchObject({ why: failing, closed: [{ actor: {}, pollId: 'p' }] });
});

it('a poll that is put before the session stays open', async () => {
  expect(await opened(null)).toMatchObject({ why: null, closed: [] });
});

it('who asks says whether ballots bear names, and who reads the results when', async () => {
  expect((await opened(null)).asked).toMatchObject([{ secret: true, results: 'always' }]);
  const { asked } = await opened(null, { ballots: 'named', results: 'on_close' });
  expect(asked).toMatchObject([{ secret: false, results: 'on_close' }]);
});
