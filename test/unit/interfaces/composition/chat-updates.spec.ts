import { expect, it } from '@jest/globals';
import { ChatUpdates, type LogToDraw } from '#interfaces/composition/chat-updates';

/** The channels that are drawn for readers of these kinds, in a channel of this kind. */
async function drawnFor(kind: string, ...readers: string[]) {
  const channel = { id: 'c', slug: 's', kind, locked: false, running: true, eventAudience: null };
  const execute = async () => ({ channel, items: [], change: 1 });
  const drawn: LogToDraw['channel'][] = [];
  const draw = (log: LogToDraw) => `${drawn.push(log.channel)}`;
  const app = { chat: { sharedChanges: { execute } } };
  await new ChatUpdates(app as never, draw, { now: () => new Date(0) }).write({
    channel: 'chat:c',
    circle: '',
    since: 0,
    readers: new Map(readers.map((reader) => [reader, new Set<string>()])),
  } as never);
  return drawn.map(({ steered, steeredBySome }) => [steered, steeredBySome]);
}

it('draws what is for who steers a channel for those of whom some may, and for nobody else', async () => {
  const readers = ['fr', 'fr event.create', 'fr event.manage', 'fr chat.steer'];
  expect(await drawnFor('event', ...readers)).toEqual([
    [false, false],
    [false, true],
    [true, true],
    [true, true],
  ]);
  expect(await drawnFor('public', ...readers)).toEqual([
    [false, false],
    [false, false],
    [false, false],
    [true, true],
  ]);
});

it('offers each rank to remove what is of a lower one, and nothing to who steers nothing', async () => {
  const said = (id: string, role: string) => ({
    message: { id, position: 1, author: { id, role }, standing: 'published', gone: null },
    apart: [],
  });
  const items = [said('a', 'member'), said('b', 'moderator'), said('c', 'community_manager')];
  const channel = { id: 'c', slug: 's', kind: 'public', locked: false, running: true, eventAudience: null };
  const drawn: LogToDraw[] = [];
  const letters = new ChatUpdates(
    { chat: { sharedChanges: { execute: async () => ({ channel, items, change: 1 }) } } } as never,
    (log) => `${drawn.push(log)}`,
    { now: () => new Date(0) },
  );
  const kindOf = (role: string, ...granted: readonly string[]) =>
    letters.kindOf({
      viewer: { actor: { role, may: (right: string) => granted.includes(right) }, member: null },
    } as never);
  const readers = [
    kindOf('member', 'chat.write'),
    kindOf('moderator', 'chat.steer'),
    kindOf('community_manager', 'chat.steer'),
  ];
  await letters.write({
    channel: 'chat:c',
    circle: '',
    since: 0,
    readers: new Map(readers.map((reader) => [reader, new Set<string>()])),
  } as never);
  expect(drawn.map(({ messages }) => messages.map(({ removable }) => removable))).toEqual([
    [false, false, false],
    [true, false, false],
    [true, true, false],
  ]);
  expect(kindOf('member', 'chat.write')).toBe(kindOf('ambassador', 'chat.write'));
});
