import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import type { Socket } from 'socket.io';
import { SocketSigns } from '#infrastructure/platform/realtime/socket-signs';

const roomOf = (channel: string, circle = '') => `channel ${channel} ${circle}`;

/** Sockets of one process, of which others can be asked: people see each other in channels that begin with `chat`. */
function house(circleFor: () => Promise<string | null> = async () => '') {
  const sockets = new Map<string, Socket>();
  const [asked, told]: [string[], unknown[]] = [[], []];
  const io = {
    on: () => {},
    sockets: { sockets, adapter: { on: () => {}, rooms: new Map() } },
    serverSideEmit: (...what: unknown[]) => void told.push(what),
    serverSideEmitWithAck: async (_what: string, room: string) => {
      asked.push(room);
      return [];
    },
  };
  const signs = new SocketSigns(io as never, {
    circleFor,
    onError: (error) => {
      throw error;
    },
    signs: {
      isShownIn: (channel) => channel.startsWith('chat'),
      nameOf: ({ memberId }) => (memberId === 'eve' ? null : memberId),
      mayWrite: async () => true,
      apart: async () => [],
    },
  });
  const socketOf = (memberId: string, ...rooms: string[]): Socket => {
    const inside = new Set([memberId, ...rooms]);
    const socket = {
      id: memberId,
      rooms: inside,
      data: { viewer: { memberId, sessionId: 's' } },
      leave: async (room: string) => void inside.delete(room),
    };
    sockets.set(memberId, socket as never);
    return socket as never;
  };
  return { signs, socketOf, asked, told };
}

it('who asks who is there leaves what they were let into before, not what they are let into meanwhile', async () => {
  let tell = (_circle: string) => {};
  const { signs, socketOf } = house(() => new Promise((resolve) => (tell = resolve)));
  const ada = socketOf('ada', roomOf('chat', 'all'));
  const answer = signs.presence(ada, 'chat');
  ada.rooms.add(roomOf('chat', 'team'));
  tell('team');
  expect(await answer).toMatchObject({ ok: false });
  expect([...ada.rooms]).toEqual(['ada', roomOf('chat', 'team')]);
});

it('who is put out is counted anew where they were shown, and nobody elsewhere', async () => {
  const { signs, socketOf, asked, told } = house();
  const ada = socketOf('ada', roomOf('chat:one'));
  const bob = socketOf('bob', roomOf('chat:two'), roomOf('topic:one'));
  const look = async () => {
    await signs.presence(ada, 'chat:one');
    await signs.presence(bob, 'chat:two');
    return asked.splice(0);
  };
  expect(await look()).toEqual([roomOf('chat:one'), roomOf('chat:two')]);
  expect(await look()).toEqual([]);
  for (const socket of [
    bob,
    socketOf('cid', roomOf('chat:two')),
    socketOf('dan', roomOf('topic:one')),
    socketOf('eve', roomOf('chat:one')),
  ])
    signs.putOut(socket);
  await turn();
  expect(told).toEqual([['left', [roomOf('chat:two')]]]);
  expect(await look()).toEqual([roomOf('chat:two')]);
});
