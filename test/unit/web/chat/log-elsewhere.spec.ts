import { expect, it, jest } from '@jest/globals';
import { channelLog, latestOfLog } from '../../../../web/chat/channel-log.server.ts';

const CHANNEL = { id: 'c', slug: 'evenement-3', kind: 'event', joined: true, readTo: 2, change: 9 } as never;

/** What is noted as read when a log of five messages is shown so. */
async function readAfter(show: typeof channelLog) {
  const items = [{ id: 'm5', position: 5, writtenAt: new Date() }];
  const execute = jest.fn(async () => {});
  const visit = {
    url: new URL('http://x/salons/evenement-3'),
    app: {
      chat: {
        messages: { execute: async () => ({ items, earlier: null, later: null }) },
        markChannelRead: { execute },
      },
    },
    actor: {},
  } as never;
  await show(visit, CHANNEL);
  return execute.mock.calls.map(([command]: readonly unknown[]) => command);
}

it('the page of a channel has its latest messages read by who joined it', async () => {
  expect(await readAfter(channelLog)).toEqual([{ actor: {}, channelId: 'c', position: 5 }]);
});

it('another page shows them further down, and says nothing of what was read', async () => {
  expect(await readAfter(latestOfLog)).toEqual([]);
});
