import { expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { SocketRealtimeChannel } from '#infrastructure/platform/realtime/socket-realtime-channel';

const teller = () => {
  const told: unknown[] = [];
  return {
    told,
    io: { serverSideEmit: (_: string, rings: unknown[]) => void told.push(...rings) } as never,
    hear: () => {},
  };
};

it('whoever hears here no more has told the others of what rang until then, and of nothing twice', async () => {
  const [server, sockets] = [teller(), teller()];
  const channel = new SocketRealtimeChannel(server, (error) => {
    throw error;
  });
  const heard: unknown[] = [];
  const hearNoMore = channel.hearIn({ io: sockets.io, hear: (rings) => void heard.push(...rings) });
  channel.ring('public:1', { answers: 1 });
  await new Promise((resolve) => void setImmediate(resolve));
  channel.ring('public:1', { answers: 2 });
  hearNoMore();
  const both = [1, 2].map((answers) => ({ channel: 'public:1', circle: '', hint: { answers } }));
  expect(heard).toEqual(both);
  expect(sockets.told).toEqual(both);
  await sleep(60);
  expect({ heard, told: sockets.told, later: server.told }).toEqual({ heard: both, told: both, later: [] });

  channel.ring('public:1', { answers: 3 });
  channel.tellNow();
  expect(server.told).toEqual([{ channel: 'public:1', circle: '', hint: { answers: 3 } }]);
});
