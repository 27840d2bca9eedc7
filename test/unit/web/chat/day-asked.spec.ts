import { expect, it } from '@jest/globals';
import { channelLog } from '../../../../web/chat/channel-log.server.ts';

const CHANNEL = { id: 'c', slug: 'le-cafe', kind: 'public', joined: false, readTo: 0, change: 9 } as never;
const message = (position: number, at: string) => ({ id: `m${position}`, position, writtenAt: new Date(at) });

/** Where the page of an address leads to; null where it is shown. */
async function ledTo(query: string, items: readonly object[]): Promise<string | null> {
  const visit = {
    url: new URL(`http://x/salons/le-cafe?${query}`),
    app: { chat: { messages: { execute: async () => ({ items, earlier: null, later: null }) } } },
    actor: {},
  } as never;
  return channelLog(visit, CHANNEL).then(
    () => null,
    (answer: unknown) => {
      if (!(answer instanceof Response)) throw answer;
      expect(answer.status).toBe(303);
      return answer.headers.get('location');
    },
  );
}

it('leads to the first message of the day, or of the next on which something was said', async () => {
  // 23:30 in London is the next day in Paris.
  const items = [message(4, '2026-11-26T22:30:00Z'), message(5, '2026-11-27T23:30:00Z')];
  expect(await ledTo('jour=28%2F11%2F2026', items)).toBe(
    '/salons/le-cafe?autour=5&jour=28%2F11%2F2026#message-m5',
  );
  expect(await ledTo('jour=2026-11-27', items)).toBe('/salons/le-cafe?autour=5&jour=2026-11-27#message-m5');
});

it('shows what it was led to, the latest where nothing was said since, and what is no day', async () => {
  const items = [message(5, '2026-11-27T09:00:00Z')];
  expect(await ledTo('autour=5&jour=2026-11-27', items)).toBeNull();
  expect(await ledTo('jour=2026-11-29', items)).toBeNull();
  expect(await ledTo('jour=31%2F02%2F2026', items)).toBeNull();
});
