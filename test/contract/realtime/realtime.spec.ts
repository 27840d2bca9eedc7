import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Socket as NetSocket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { io, Manager, type Socket } from 'socket.io-client';
import type { RealtimeBackendConfig } from '#infrastructure/platform/realtime/realtime-backend';
import { SOCKET_LIMITS } from '#infrastructure/platform/realtime/socket-limits';
import { type FreshDatabase, freshDatabase } from '../../support/database.ts';
import { describeOnRedis, freshRedis } from '../../support/redis.ts';
import { until } from '../facts/until.ts';
import { ORIGIN, type RealtimeNode, startNode } from './node.ts';

jest.setTimeout(120_000);

interface Kind {
  readonly name: string;
  readonly describeHere: typeof describe;
  backend(): Promise<RealtimeBackendConfig>;
  drop(): Promise<void>;
}

let database: FreshDatabase;
const KINDS: readonly Kind[] = [
  {
    name: 'PostgreSQL',
    describeHere: describe,
    backend: async () => {
      database = await freshDatabase();
      return { kind: 'postgres', url: database.url };
    },
    drop: () => database.drop(),
  },
  {
    name: 'Redis',
    describeHere: describeOnRedis as typeof describe,
    backend: async () => ({
      kind: 'redis',
      url: (await freshRedis()).url,
      prefix: `t${randomBytes(4).toString('hex')}`,
    }),
    drop: async () => {},
  },
];

/** Connections that stand and ask for nothing; `open` says what came of one. */
function silentTo(port: number) {
  const silent: Manager[] = [];
  const open = (network: string) => {
    const manager = new Manager(`http://127.0.0.1:${port}`, {
      path: '/ws',
      transports: ['websocket'],
      reconnection: false,
      autoConnect: false,
      extraHeaders: { origin: ORIGIN, 'x-network': network },
    });
    silent.push(manager);
    return new Promise<string>((resolve) => manager.open((error) => resolve(error ? 'refused' : 'open')));
  };
  return { silent, open };
}

for (const { name, describeHere, backend, drop } of KINDS)
  describeHere(`realtime on ${name}`, () => {
    let here: RealtimeNode;
    let other: ChildProcess;
    let otherPort: number;
    const browsers: Socket[] = [];

    let config: RealtimeBackendConfig;
    let visitorsHear = true;
    /** How often a session was looked up. */
    let asked = 0;

    beforeAll(async () => {
      config = await backend();
      here = await startNode({
        backend: config,
        sessionCheckMs: 200,
        visitorsHear: () => visitorsHear,
        onAsked: () => void (asked += 1),
      });
      other = spawn(
        process.execPath,
        [
          '--conditions=source',
          '--import',
          'tsx',
          'test/contract/realtime/node-process.ts',
          JSON.stringify({ backend: config }),
        ],
        { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], env: { ...process.env, NODE_OPTIONS: '' } },
      );
      [otherPort] = (await once(other, 'message')) as [number];
    });
    afterEach(() => {
      for (const browser of browsers.splice(0)) browser.disconnect();
    });
    afterAll(async () => {
      other.disconnect();
      await once(other, 'exit');
      await here.close();
      await drop();
    });

    function browser(
      options: { cookie?: string; origin?: string; port?: number; network?: string } = {},
    ): Socket {
      const socket = io(`http://127.0.0.1:${options.port ?? here.port}`, {
        path: '/ws',
        transports: ['websocket'],
        reconnection: false,
        forceNew: true,
        extraHeaders: {
          ...(options.origin === '' ? {} : { origin: options.origin ?? ORIGIN }),
          ...(options.cookie ? { cookie: options.cookie } : {}),
          ...(options.network ? { 'x-network': options.network } : {}),
        },
      });
      browsers.push(socket);
      return socket;
    }
    const connected = async (socket: Socket) => {
      await until(() => socket.connected);
      return socket;
    };
    const refusal = (socket: Socket) =>
      new Promise<Error>((resolve) => void socket.once('connect_error', resolve));
    const isLetIn = (socket: Socket) =>
      new Promise<boolean>((resolve) => {
        socket.once('connect', () => resolve(true));
        socket.once('connect_error', () => resolve(false));
      });
    const subscribe = (socket: Socket, channel: unknown) =>
      socket.timeout(30_000).emitWithAck('subscribe', channel) as Promise<unknown>;
    const rings = (socket: Socket) => {
      const heard: unknown[] = [];
      socket.on('ring', (ring: unknown) => heard.push(ring));
      return heard;
    };

    it.each([
      'https://evil.example.org',
      'http://forum.example.org',
      'https://forum.example.org:444',
      'https://forum.example.org.evil.example',
      'https://evil.example/forum.example.org',
      'https://FORUM.example.org.',
      'null',
      '',
    ])('refuses the Origin "%s"', async (origin) => {
      const socket = browser({ origin, cookie: 'sid=ada.s1' });
      await refusal(socket);
      expect(socket.connected).toBe(false);
    });

    it('lets a visitor into public channels only', async () => {
      const socket = await connected(browser());
      expect(await subscribe(socket, 'public:1')).toEqual({ ok: true });
      expect(await subscribe(socket, 'private:ada')).toEqual({ ok: false, code: 'realtime.refused' });
      const heard = rings(socket);
      here.channel.ring('private:ada', { answers: 1 });
      here.channel.ring('public:1', { answers: 2 });
      await until(() => heard.length > 0);
      expect(heard).toEqual([{ channel: 'public:1', answers: 2 }]);
    });

    it('rings nobody who was let in under another rule', async () => {
      const [former, present] = [await connected(browser()), await connected(browser())];
      here.circles.set('public:moved', 'everybody');
      await subscribe(former, 'public:moved');
      here.circles.set('public:moved', 'staff');
      await subscribe(present, 'public:moved');
      const [formerHeard, presentHeard] = [rings(former), rings(present)];
      here.channel.ring('public:moved', { answers: 1 }, 'staff');
      await until(() => presentHeard.length > 0);
      await sleep(50);
      expect(formerHeard).toEqual([]);
      await subscribe(former, 'public:moved');
      here.channel.ring('public:moved', { answers: 2 }, 'everybody');
      here.channel.ring('public:moved', { answers: 3 }, 'staff');
      await until(() => formerHeard.length > 0);
      expect(formerHeard).toEqual([{ channel: 'public:moved', answers: 3 }]);
      here.circles.delete('public:moved');
    });

    it('lets members into their own channels and refuses those of others', async () => {
      const ada = await connected(browser({ cookie: 'sid=ada.s1' }));
      const bob = await connected(browser({ cookie: 'sid=bob.s2' }));
      expect(await subscribe(ada, 'private:ada')).toEqual({ ok: true });
      expect(await subscribe(bob, 'private:ada')).toEqual({ ok: false, code: 'realtime.refused' });
      const [adaHeard, bobHeard] = [rings(ada), rings(bob)];
      for (let i = 0; i < 100; i++) here.channel.ring('private:ada', { i });
      await until(() => adaHeard.length === 100);
      expect(bobHeard).toEqual([]);
    });

    it('tells the other process many rings of one go in few messages', async () => {
      const socket = await connected(browser({ cookie: 'sid=ada.s1', port: otherPort }));
      await subscribe(socket, 'public:many');
      const heard = rings(socket);
      const told = jest.spyOn(here.sockets.io, 'serverSideEmit');
      for (let i = 0; i < 120; i++) here.channel.ring('public:many', { i });
      await until(() => heard.length === 120);
      const numbers = heard.map((ring) => (ring as { i: number }).i).sort((a, b) => a - b);
      expect(numbers).toEqual(Array.from({ length: 120 }, (_, i) => i));
      expect(told).toHaveBeenCalledTimes(3);
      told.mockRestore();
    });

    const asks = (socket: Socket, what: 'typing' | 'presence', channel: unknown) =>
      socket.timeout(30_000).emitWithAck(what, channel) as Promise<unknown>;

    it('shows to those who hear a channel who else is there, in both processes, but who wants not to be seen', async () => {
      const [ada, bob, eve] = await Promise.all([
        connected(browser({ cookie: 'sid=ada.s1' })),
        connected(browser({ cookie: 'sid=bob.s2', port: otherPort })),
        connected(browser({ cookie: 'sid=eve.s3' })),
      ]);
      for (const socket of [ada, bob, eve]) await subscribe(socket, 'public:chat-people');
      expect(await asks(ada, 'presence', 'public:chat-people')).toEqual({
        ok: true,
        count: 2,
        names: ['BOB'],
      });
      expect(await asks(bob, 'presence', 'public:chat-people')).toEqual({
        ok: true,
        count: 2,
        names: ['ADA'],
      });
      expect(await asks(eve, 'presence', 'public:chat-people')).toMatchObject({ count: 2 });
    });

    it('does not name who has gone, though another came in their place', async () => {
      const [ada, bob, eve] = await Promise.all([
        connected(browser({ cookie: 'sid=ada.s1' })),
        connected(browser({ cookie: 'sid=bob.s2' })),
        connected(browser({ cookie: 'sid=eve.s3' })),
      ]);
      for (const socket of [ada, bob]) await subscribe(socket, 'public:chat-gone');
      expect(await asks(bob, 'presence', 'public:chat-gone')).toMatchObject({ names: ['ADA'] });
      await ada.timeout(30_000).emitWithAck('unsubscribe', 'public:chat-gone');
      await subscribe(eve, 'public:chat-gone');
      expect(await asks(bob, 'presence', 'public:chat-gone')).toEqual({ ok: true, count: 1, names: [] });
    });

    it('shows for a moment that somebody writes, to those who hear the same channel, once in a while', async () => {
      const [ada, bob, far] = await Promise.all([
        connected(browser({ cookie: 'sid=ada.s1' })),
        connected(browser({ cookie: 'sid=bob.s2', port: otherPort })),
        connected(browser({ cookie: 'sid=far.s4' })),
      ]);
      for (const socket of [ada, bob]) await subscribe(socket, 'public:chat-typing');
      await subscribe(far, 'public:chat-elsewhere');
      const [bobHeard, farHeard] = [rings(bob), rings(far)];
      for (let keys = 0; keys < 5; keys++)
        expect(await asks(ada, 'typing', 'public:chat-typing')).toEqual({ ok: true });
      await until(() => bobHeard.length > 0);
      await sleep(100);
      expect(bobHeard).toEqual([{ channel: 'public:chat-typing', typing: 'ADA', by: 'ada' }]);
      expect(farHeard).toEqual([]);
    });

    it('shows nothing of each other to two who keep each other away, though both hear the channel', async () => {
      const [ada, bob, far] = await Promise.all([
        connected(browser({ cookie: 'sid=ada.s1' })),
        connected(browser({ cookie: 'sid=bob.s2', port: otherPort })),
        connected(browser({ cookie: 'sid=far.s4', port: otherPort })),
      ]);
      for (const socket of [ada, bob, far]) await subscribe(socket, 'public:chat-apart');
      const [bobHeard, farHeard] = [rings(bob), rings(far)];
      expect(await asks(ada, 'typing', 'public:chat-apart')).toEqual({ ok: true });
      await until(() => bobHeard.length > 0);
      await sleep(100);
      expect(farHeard).toEqual([]);
      for (const [socket, names] of [
        [ada, ['BOB']],
        [far, ['BOB']],
      ] as const)
        expect(await asks(socket, 'presence', 'public:chat-apart')).toEqual({ ok: true, count: 2, names });
      expect(await asks(bob, 'presence', 'public:chat-apart')).toMatchObject({ count: 3 });
    });

    it.each([
      ['who is not in the channel', 'sid=ada.s1', 'public:chat-unheard', false],
      ['a visitor', undefined, 'public:chat-1', true],
      ['who may not write', 'sid=mute.s5', 'public:chat-1', true],
      ['where nobody may write now', 'sid=ada.s1', 'public:chat-shut', true],
      ['who wants not to be seen', 'sid=eve.s3', 'public:chat-1', true],
      ['a channel where nobody is shown', 'sid=ada.s1', 'public:1', true],
    ])('does not show writing: %s', async (_who, cookie, channel, isIn) => {
      const socket = await connected(browser({ cookie }));
      if (isIn) await subscribe(socket, channel);
      expect(await asks(socket, 'typing', channel)).toEqual({ ok: false, code: 'realtime.refused' });
    });

    it.each([
      ['the room of a person', 'member ada'],
      ['the room of a session', 'session s1'],
      ['an object', { channel: 'public:1' }],
      ['a very long name', `public:${'x'.repeat(500)}`],
      ['nothing', null],
    ])('refuses %s as a channel', async (_what, channel) => {
      const socket = await connected(browser({ cookie: 'sid=bob.s2' }));
      expect(await subscribe(socket, channel)).toEqual({ ok: false, code: 'realtime.refused' });
    });

    it('rings no more after the browser has left the channel', async () => {
      const socket = await connected(browser());
      await subscribe(socket, 'public:left');
      await subscribe(socket, 'public:kept');
      await socket.timeout(30_000).emitWithAck('unsubscribe', 'public:left');
      const heard = rings(socket);
      here.channel.ring('public:left', {});
      here.channel.ring('public:kept', {});
      await until(() => heard.length > 0);
      expect(heard).toEqual([{ channel: 'public:kept' }]);
    });

    it('rings browsers of the other process', async () => {
      const near = await connected(browser());
      const far = await connected(browser({ port: otherPort }));
      await Promise.all([subscribe(near, 'public:2'), subscribe(far, 'public:2')]);
      const [nearHeard, farHeard] = [rings(near), rings(far)];
      await until(() => {
        if (nearHeard.length === 0) other.send({ ring: 'public:2' });
        return nearHeard.length > 0;
      });
      here.channel.ring('public:2', { answers: 4 });
      // The other one may have been asked to ring several times, and hears itself at once.
      await until(() => farHeard.some((ring) => (ring as { answers: number }).answers === 4));
      expect(nearHeard[0]).toEqual({ channel: 'public:2', answers: 3 });
      expect(farHeard).toContainEqual({ channel: 'public:2', answers: 4 });
    });

    it('ends all connections of a member at once, in both processes, and no one else’s', async () => {
      const near = await connected(browser({ cookie: 'sid=eve.s5' }));
      const far = await connected(browser({ cookie: 'sid=eve.s6', port: otherPort }));
      const bystander = await connected(browser({ cookie: 'sid=bob.s2' }));
      here.sockets.disconnectMember('eve');
      await until(() => !near.connected && !far.connected);
      const nearAgain = await connected(browser({ cookie: 'sid=eve.s5' }));
      other.send({ disconnectMember: 'eve' });
      await until(() => !nearAgain.connected);
      expect(bystander.connected).toBe(true);
    });

    it('ends one session and leaves the member’s others', async () => {
      const [first, second] = await Promise.all([
        connected(browser({ cookie: 'sid=cy.s7', port: otherPort })),
        connected(browser({ cookie: 'sid=cy.s8', port: otherPort })),
      ]);
      here.sockets.disconnectSession('s7');
      await until(() => !first.connected);
      expect(second.connected).toBe(true);
    });

    it('ends the connections of a closed session though the kill message was lost', async () => {
      const socket = await connected(browser({ cookie: 'sid=dan.s9' }));
      const visitor = await connected(browser());
      here.closedSessions.add('s9');
      await until(() => !socket.connected);
      expect(visitor.connected).toBe(true);
    });

    it('looks at somebody at once when it is told to, and shows them nowhere from then on', async () => {
      const slow = await startNode({ backend: config }); // looks at all of them once a minute
      try {
        const port = slow.port;
        const gone = await connected(browser({ cookie: 'sid=gus.s20', port }));
        const stays = await connected(browser({ cookie: 'sid=gus.s21', port }));
        const far = await connected(browser({ cookie: 'sid=hal.s22', port: otherPort }));
        for (const socket of [gone, far]) await subscribe(socket, 'public:chat-left');
        const seen = () => far.timeout(30_000).emitWithAck('presence', 'public:chat-left');
        await until(async () => (await seen()).names.includes('GUS'));
        slow.closedSessions.add('s20');
        await slow.sockets.lookAt('nobody');
        expect(gone.connected).toBe(true);
        await slow.sockets.lookAt('gus');
        await until(() => !gone.connected);
        expect(stays.connected).toBe(true);
        const began = performance.now();
        await until(async () => !(await seen()).names.includes('GUS'));
        expect(performance.now() - began).toBeLessThan(3_000); // what was counted counts for five seconds
      } finally {
        await slow.close();
      }
    });

    it.each([
      ['on a regular round', (node: RealtimeNode) => void node.closedSessions.add('s30')],
      ['by their session', (node: RealtimeNode) => node.sockets.disconnectSession('s30')],
      ['with all of theirs', (node: RealtimeNode) => node.sockets.disconnectMember('gus')],
    ])('shows nobody any more who was put out: %s', async (_how, putOut) => {
      const quick = await startNode({ backend: config, sessionCheckMs: 100 });
      try {
        const far = await connected(browser({ cookie: 'sid=hal.s22', port: otherPort }));
        const gone = await connected(browser({ cookie: 'sid=gus.s30', port: quick.port }));
        for (const socket of [far, gone]) await subscribe(socket, 'public:chat-put-out');
        const seen = async () => {
          await sleep(150); // whoever asks too often is not answered
          return (await asks(far, 'presence', 'public:chat-put-out')) as { names: string[] };
        };
        await until(async () => (await seen()).names.includes('GUS'));
        const began = performance.now();
        putOut(quick);
        await until(async () => !(await seen()).names.includes('GUS'));
        expect(performance.now() - began).toBeLessThan(3_000); // what was counted counts for five seconds
      } finally {
        await quick.close();
      }
    });

    it('looks at all together that it is asked to look at at once, and at who is in a channel', async () => {
      const asked: number[] = [];
      const slow = await startNode({ backend: config, onLooked: (many) => void asked.push(many) });
      try {
        const of = (name: string) => connected(browser({ cookie: `sid=${name}.of${name}`, port: slow.port }));
        const [ivy, joe, kim] = await Promise.all(['ivy', 'joe', 'kim'].map(of));
        await Promise.all(['ivy', 'joe', 'kim', 'nobody'].map((name) => slow.sockets.lookAt(name)));
        expect(asked).toEqual([3]);
        await subscribe(ivy!, 'public:chat-fewer');
        await subscribe(joe!, 'public:chat-fewer');
        slow.closedSessions.add('ofjoe');
        slow.closedSessions.add('ofkim');
        await slow.sockets.lookIn('public:chat-fewer');
        await until(() => !joe!.connected);
        expect([asked, ivy!.connected, kim!.connected]).toEqual([[3, 2], true, true]);
      } finally {
        await slow.close();
      }
    });

    it('shows nobody to who may hear a channel no more as they were let in', async () => {
      const [ada, bob] = await Promise.all([
        connected(browser({ cookie: 'sid=ada.s1' })),
        connected(browser({ cookie: 'sid=bob.s2' })),
      ]);
      for (const socket of [ada, bob]) await subscribe(socket, 'public:chat-narrowed');
      expect(await asks(bob, 'presence', 'public:chat-narrowed')).toMatchObject({ names: ['ADA'] });
      here.circles.set('public:chat-narrowed', 'team');
      try {
        const refused = { ok: false, code: 'realtime.refused' };
        expect(await asks(bob, 'presence', 'public:chat-narrowed')).toEqual(refused);
      } finally {
        here.circles.delete('public:chat-narrowed');
      }
    });

    it('takes fifty channels of one socket, not more', async () => {
      const socket = await connected(browser());
      const answers: unknown[] = [];
      for (let i = 0; i < 51; i++) answers.push(await subscribe(socket, `public:${i}`));
      expect(answers.slice(0, 50)).toEqual(Array(50).fill({ ok: true }));
      expect(answers[50]).toEqual({ ok: false, code: 'realtime.too-many' });
    });

    it('takes fifty also when they are asked for at once', async () => {
      const socket = await connected(browser());
      const answers = await Promise.all(
        Array.from({ length: 55 }, (_, i) => subscribe(socket, `public:${i}`)),
      );
      expect(answers.filter((answer) => (answer as { ok: boolean }).ok)).toHaveLength(50);
    });

    it('leaves too many events unanswered, and ends the connection when they go on', async () => {
      const socket = await connected(browser());
      const limit = SOCKET_LIMITS.eventsPerTenSeconds;
      for (let i = 0; i < limit; i++) socket.emit('noise');
      await expect(socket.timeout(300).emitWithAck('subscribe', 'public:1')).rejects.toThrow('timed out');
      expect(socket.connected).toBe(true);
      for (let i = 0; i < limit; i++) socket.emit('noise');
      await until(() => !socket.connected);
    });

    /** A connection that was let in, to send what no browser does. */
    const rawly = async () => {
      const socket = await connected(browser());
      const { engine } = socket.io;
      let isOver = false;
      engine.on('close', () => (isOver = true));
      return { socket, engine, isOver: () => isOver };
    };

    it('ends a connection that asks for another part of the site, of which there is none', async () => {
      const { engine, isOver } = await rawly();
      engine.send('0/x,');
      await until(isOver);
    });

    it('ends a connection that sends very much that is no event', async () => {
      const { engine, isOver } = await rawly();
      const answers = '39[]'; // an answer that nobody waits for
      for (let i = 0; i < SOCKET_LIMITS.eventsPerTenSeconds; i++) engine.send(answers);
      await sleep(100);
      expect(isOver()).toBe(false);
      for (let i = 0; i < SOCKET_LIMITS.eventsPerTenSeconds; i++) engine.send(answers);
      await until(isOver);
    });

    it('ends a connection that does not read what it is sent', async () => {
      const { socket, engine } = await rawly();
      expect(await subscribe(socket, 'public:unread')).toMatchObject({ ok: true });
      const before = here.sockets.io.engine.clientsCount;
      const { ws } = engine.transport as unknown as { ws: { _socket: NetSocket } };
      ws._socket.pause();
      for (let i = 0; i < 100; i++) {
        here.channel.ring('public:unread', { text: 'a'.repeat(200_000) });
        if (here.sockets.io.engine.clientsCount < before) break;
        await sleep(10);
      }
      await until(() => here.sockets.io.engine.clientsCount < before);
      ws._socket.destroy();
    });

    it('ends a connection that sends more than 64 kB at once', async () => {
      const socket = await connected(browser());
      socket.emit('subscribe', 'x'.repeat(65 * 1024));
      await until(() => !socket.connected);
      const fitting = await connected(browser());
      expect(await subscribe(fitting, 'x'.repeat(60 * 1024))).toMatchObject({ ok: false });
    });

    it('ends the connection of who leaves, and has looked their session up once', async () => {
      await until(() => here.sockets.io.engine.clientsCount === 0);
      asked = 0;
      const ada = await connected(browser({ cookie: 'sid=ada.s1' }));
      ada.io.engine.send('1');
      await until(() => here.sockets.io.engine.clientsCount === 0);
      expect([asked, here.sockets.io.sockets.sockets.size]).toEqual([1, 0]);
    });

    it('asks once who somebody is, and ends the connection of whom it refuses', async () => {
      /** A connection that asks with these packets. @returns what it was told until it ended */
      const toldTo = (packets: readonly string[]) => {
        const manager = new Manager(`http://127.0.0.1:${here.port}`, {
          path: '/ws',
          transports: ['websocket'],
          reconnection: false,
          autoConnect: false,
          extraHeaders: { origin: ORIGIN, cookie: 'sid=nobody' },
        });
        const told: string[] = [];
        return new Promise<readonly string[]>((resolve) =>
          manager.open(() => {
            const { engine } = manager;
            engine.on('message', (packet: string) => {
              told.push(packet);
              engine.send('0');
            });
            engine.on('close', () => resolve(told));
            for (const packet of packets) engine.send(packet);
          }),
        );
      };
      visitorsHear = false;
      asked = 0;
      try {
        const began = performance.now();
        expect(await toldTo(['0'])).toEqual(['4{"message":"realtime.refused"}']);
        expect(asked).toBe(1);
        await toldTo(['0', '0', '0']);
        expect(asked).toBe(2);
        expect(performance.now() - began).toBeLessThan(5_000);
      } finally {
        visitorsHear = true;
      }
    });

    it('refuses a member’s twenty-first socket', async () => {
      const cookie = 'sid=gus.s10';
      for (let i = 0; i < SOCKET_LIMITS.socketsPerMember; i++) await connected(browser({ cookie }));
      expect((await refusal(browser({ cookie }))).message).toBe('realtime.too-many');
    });

    it('refuses a network’s visitor beyond its limit, and nobody else', async () => {
      const node = await startNode({
        backend: config,
        limits: { ...SOCKET_LIMITS, visitorsPerNetwork: 3 },
      });
      try {
        const from = (network: string, cookie?: string) => browser({ port: node.port, network, cookie });
        for (let i = 0; i < 3; i++) await connected(from('school'));
        expect((await refusal(from('school'))).message).toBe('realtime.too-many');
        await connected(from('library'));
        await connected(from('school', 'sid=ivy.s12'));
      } finally {
        await node.close();
      }
    });

    it('counts the networks of one site of IPv6 together, visitors and those that say not who they are', async () => {
      const one = { ...SOCKET_LIMITS, visitorsPerNetwork: 1 };
      const limits = [one, { ...SOCKET_LIMITS, unknownPerNetwork: 1 }];
      for (const each of limits) {
        const node = await startNode({ backend: config, limits: each });
        const { silent, open } = silentTo(node.port);
        const ask = async (network: string) =>
          each === one
            ? (await isLetIn(browser({ port: node.port, network })))
              ? 'open'
              : 'refused'
            : open(network);
        try {
          const came: string[] = [];
          for (let nth = 0; nth < 17; nth += 1) came.push(await ask(`2001:db8:7:${nth.toString(16)}`));
          expect(came).toEqual([...Array.from({ length: 16 }, () => 'open'), 'refused']);
          expect(await ask('2001:db8:8:1')).toBe('open');
        } finally {
          for (const manager of silent) manager._close();
          await node.close();
        }
      }
    });

    it('makes no connection for visitors where there is nothing for them to hear', async () => {
      let hears = false;
      const node = await startNode({ backend: config, visitorsHear: () => hears });
      try {
        const { port } = node;
        const refusedAt = async (cookie?: string) => (await refusal(browser({ port, cookie }))).message;
        expect(await refusedAt()).toBe('websocket error');
        for (const cookie of ['sid=nobody', 'sid=ada.over']) {
          node.closedSessions.add('over');
          expect(await refusedAt(cookie)).toBe('realtime.refused');
        }
        await connected(browser({ port, cookie: 'sid=ada.s1' }));
        hears = true;
        await connected(browser({ port }));
      } finally {
        await node.close();
      }
    });

    it('lets a network hold so many connections open that say not whose they are', async () => {
      const node = await startNode({ backend: config, limits: { ...SOCKET_LIMITS, unknownPerNetwork: 2 } });
      const { silent, open } = silentTo(node.port);
      try {
        expect([await open('school'), await open('school'), await open('school')]).toEqual([
          'open',
          'open',
          'refused',
        ]);
        expect(await open('library')).toBe('open');
        const atOnce = await Promise.all([1, 2, 3, 4].map(() => open('museum')));
        expect(atOnce.filter((came) => came === 'open')).toHaveLength(2);
        // Who brings a session is not kept out by those who do not.
        await connected(browser({ port: node.port, network: 'school', cookie: 'sid=ada.s1' }));
        // Who leaves makes room for who says whose they are, and they hold none.
        silent[0]!._close();
        const letIn = () => isLetIn(browser({ port: node.port, network: 'school' }));
        await until(letIn);
        expect(await letIn()).toBe(true);
      } finally {
        for (const manager of silent) manager._close();
        await node.close();
      }
    });

    it('has met no error by then', async () => {
      await sleep(50);
      expect(here.errors).toEqual([]);
    });
  });

describe('realtime while Redis is away', () => {
  it('rings the browsers of its own process, and nothing breaks', async () => {
    const node = await startNode({ backend: { kind: 'redis', url: 'redis://127.0.0.1:1' } });
    const socket = io(`http://127.0.0.1:${node.port}`, {
      path: '/ws',
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      extraHeaders: { origin: ORIGIN, cookie: 'sid=ada.s1' },
    });
    try {
      await until(() => socket.connected);
      await socket.timeout(30_000).emitWithAck('subscribe', 'public:1');
      let heard = 0;
      socket.on('ring', () => heard++);
      node.channel.ring('public:1', {});
      await until(() => heard === 1);
      node.sockets.disconnectMember('ada');
      await until(() => !socket.connected);
      expect(node.errors.length).toBeGreaterThan(0);
    } finally {
      socket.disconnect();
      await node.close();
    }
  });
});
