import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { io, type Socket } from 'socket.io-client';
import type { ChannelUpdate, UpdateAsked } from '#infrastructure/platform/realtime/channel-updates';
import { type FreshDatabase, freshDatabase } from '../../support/database.ts';
import { until } from '../facts/until.ts';
import { ORIGIN, type RealtimeNode, startNode } from './node.ts';

jest.setTimeout(120_000);
const CHANNEL = 'public:log';
const HEARTBEAT_MS = 5_500;

describe('rings that carry what they ring for', () => {
  let database: FreshDatabase;
  let node: RealtimeNode;
  const browsers: Socket[] = [];
  const asked: UpdateAsked[] = [];
  let write: (asked: UpdateAsked) => Promise<ChannelUpdate | null>;
  let change = 0;

  beforeAll(async () => {
    database = await freshDatabase();
    node = await startNode({
      backend: { kind: 'postgres', url: database.url },
      updates: {
        writesFor: (channel) => channel === CHANNEL,
        kindOf: ({ memberId }) => (memberId.startsWith('en') ? 'en' : 'fr'),
        write: (one) => {
          asked.push(one);
          return write(one);
        },
        latest: async () => [{ channel: CHANNEL, circle: '', hint: { change } }],
      },
    });
  });
  afterEach(async () => {
    for (const browser of browsers.splice(0)) browser.disconnect();
    asked.length = 0;
    await until(() => node.sockets.io.sockets.sockets.size === 0);
    node.channel.ring(CHANNEL, { change: (change += 1) }); // nobody is there: what was told is forgotten
    await sleep(300);
  });
  afterAll(async () => {
    await node.close();
    await database.drop();
  });

  it('does not keep who asks who is there waiting for the server beside it, which hears what others ask', async () => {
    const socket = io(`http://127.0.0.1:${node.port}`, {
      path: '/ws',
      transports: ['websocket'],
      forceNew: true,
      extraHeaders: { origin: ORIGIN, cookie: 'sid=ada.s1' },
    });
    browsers.push(socket);
    await socket.timeout(10_000).emitWithAck('subscribe', 'public:chat-beside');
    await sleep(HEARTBEAT_MS); // by then each server knows of the other
    const asks = socket.timeout(2_500).emitWithAck('presence', 'public:chat-beside') as Promise<unknown>;
    expect(await asks).toEqual({ ok: true, count: 1, names: [] });
  });

  interface Heard {
    readonly change: number;
    readonly since?: number;
    readonly text?: string;
  }
  async function hearing(member: string | null, at = node): Promise<Heard[]> {
    const socket = io(`http://127.0.0.1:${at.port}`, {
      path: '/ws',
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      extraHeaders: { origin: ORIGIN, ...(member !== null && { cookie: `sid=${member}.s${member}` }) },
    });
    browsers.push(socket);
    const heard: Heard[] = [];
    socket.on('ring', (ring: Heard) => heard.push(ring));
    await until(() => socket.connected);
    await socket.timeout(30_000).emitWithAck('subscribe', CHANNEL);
    return heard;
  }
  const ring = (more: Record<string, number> = {}) =>
    node.channel.ring(CHANNEL, { change: (change += 1), ...more });
  const update = (parts: Partial<ChannelUpdate> = {}): ChannelUpdate => ({
    change,
    texts: new Map([['fr', 'bonjour'], ['en', 'hello']]), // prettier-ignore
    own: new Map(),
    apart: new Set<string>(),
    ...parts,
  });

  it('brings each kind of reader their words, read once for all', async () => {
    write = async () => update();
    const [ada, bob, en] = [await hearing('ada'), await hearing('bob'), await hearing('en1')];
    ring();
    await until(() => [ada, bob, en].every((each) => each.length === 1));
    expect(ada).toEqual([{ channel: CHANNEL, since: change - 1, change, text: 'bonjour' }]);
    expect(bob).toEqual(ada);
    expect(en[0]!.text).toBe('hello');
    expect(asked).toEqual([
      {
        channel: CHANNEL,
        circle: '',
        since: change - 1,
        readers: new Map([['fr', new Set(['ada', 'bob'])], ['en', new Set(['en1'])]]), // prettier-ignore
      },
    ]);
  });

  it('only rings for who sees something else, and for who is nobody', async () => {
    write = async () =>
      update({ apart: new Set(['far']), own: new Map([['ada', new Map([['fr', 'mine']])]]) });
    const [ada, bob, far, nobody] = [
      await hearing('ada'),
      await hearing('bob'),
      await hearing('far'),
      await hearing(null), // prettier-ignore
    ];
    ring();
    await until(() => [ada, bob, far, nobody].every((each) => each.length === 1));
    expect(ada[0]!.text).toBe('mine');
    expect(bob[0]!.text).toBe('bonjour');
    expect([...far, ...nobody]).toEqual([{ channel: CHANNEL, change }, { channel: CHANNEL, change }]); // prettier-ignore
  });

  it('only rings for who comes while it is written', async () => {
    let done = () => {};
    write = () => new Promise((resolve) => (done = () => resolve(update())));
    const ada = await hearing('ada');
    ring();
    await until(() => asked.length === 1);
    const late = await hearing('late');
    done();
    await until(() => ada.length === 1 && late.length === 1);
    expect(late).toEqual([{ channel: CHANNEL, change }]);
  });

  it('is brought to who came since the last one, and not to who left', async () => {
    write = async () => update();
    const [ada, bob] = [await hearing('ada'), await hearing('bob')];
    ring();
    await until(() => ada.length === 1 && bob.length === 1);
    const cem = await hearing('cem');
    await browsers[1]!.timeout(30_000).emitWithAck('unsubscribe', CHANNEL);
    ring();
    await until(() => ada.length === 2 && cem.length === 1);
    browsers[0]!.disconnect();
    await until(() => node.sockets.io.sockets.sockets.size === 2);
    ring();
    await until(() => cem.length === 2);
    expect(asked.map(({ readers }) => [...readers.get('fr')!])).toEqual([['ada', 'bob'], ['ada', 'cem'], ['cem']]); // prettier-ignore
    expect([ada.length, bob.length]).toEqual([2, 1]);
    expect(cem.map(({ text }) => text)).toEqual(['bonjour', 'bonjour']);
  });

  it('comes in order, and together for what rang meanwhile: no number is left out', async () => {
    const ada = await hearing('ada');
    let latest = 0;
    write = async () => {
      latest = change;
      await sleep(20);
      return update({ change: latest });
    };
    for (let at = 0; at < 30; at += 1) {
      ring();
      if (at % 5 === 4) await sleep(20); // so many at once that some wait for others
    }
    await until(() => ada.at(-1)?.change === change);
    let known = ada[0]!.since!;
    for (const each of ada.filter(({ text }) => text !== undefined)) {
      expect(each.since).toBe(known);
      known = each.change;
    }
    expect(known).toBe(change);
    expect(asked.length).toBeLessThan(30);
  });

  it('rings where nothing can be written, and goes on from there', async () => {
    const ada = await hearing('ada');
    const before = node.errors.length;
    write = async () => null;
    ring();
    await until(() => ada.length === 1);
    write = () => Promise.reject(new Error('away'));
    ring();
    await until(() => ada.length === 2);
    write = async () => update();
    ring();
    await until(() => ada.length === 3);
    expect(ada.map(({ text }) => text)).toEqual([undefined, undefined, 'bonjour']);
    expect(ada[2]!.since).toBe(change - 1);
    expect(node.errors.splice(before)).toHaveLength(1);
  });

  it('rings for what has to be asked for, and writes nothing', async () => {
    const ada = await hearing('ada');
    ring({ asks: 1 });
    await until(() => ada.length === 1);
    expect(ada).toEqual([{ channel: CHANNEL, change, asks: 1 }]);
    expect(asked).toEqual([]);
  });

  it('tells of its own what a lost ring rang for', async () => {
    const looking = await startNode({
      backend: { kind: 'postgres', url: database.url },
      lookAgainMs: 200,
      updates: {
        writesFor: (channel) => channel === CHANNEL,
        kindOf: () => 'fr',
        write: async () => update(),
        latest: async () => [{ channel: CHANNEL, circle: '', hint: { change } }],
      },
    });
    try {
      const ada = await hearing('ada', looking);
      await until(() => ada.length === 1);
      change += 1; // and nobody rings
      await until(() => ada.length === 2);
      expect(ada).toMatchObject([{ change: change - 1 }, { since: change - 1, change, text: 'bonjour' }]);
      await sleep(450);
      expect(ada).toHaveLength(2);
    } finally {
      await looking.close();
    }
  });

  it('does not take what was told while it looked for what is not there any more', async () => {
    let looked = 0;
    let goOn = () => {};
    const looking = await startNode({
      backend: { kind: 'postgres', url: database.url },
      lookAgainMs: 200,
      updates: {
        writesFor: (channel) => channel === CHANNEL,
        kindOf: () => 'fr',
        write: async () => update(),
        latest: async () => {
          const seen = change;
          looked += 1;
          if (looked === 2) await new Promise<void>((resolve) => (goOn = resolve));
          return [{ channel: CHANNEL, circle: '', hint: { change: seen } }];
        },
      },
    });
    try {
      const ada = await hearing('ada', looking);
      await until(() => looked >= 2);
      looking.channel.ring(CHANNEL, { change: (change += 1) });
      await until(() => ada.some(({ text }) => text !== undefined));
      const heard = ada.length;
      goOn();
      await until(() => looked >= 4);
      expect(ada).toHaveLength(heard);
    } finally {
      await looking.close();
    }
  });

  it('writes nothing where nobody is', async () => {
    ring();
    await sleep(150);
    expect(asked).toEqual([]);
  });
});
