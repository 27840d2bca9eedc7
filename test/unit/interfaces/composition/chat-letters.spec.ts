import { expect, it } from '@jest/globals';
import { ChatLetters, type LogToDraw } from '#interfaces/composition/chat-letters';

/** The channels that are drawn for readers of these kinds, in a channel of this kind. */
async function drawnFor(kind: string, ...readers: string[]) {
  const channel = { id: 'c', slug: 's', kind, locked: false, running: true, eventAudience: null };
  const execute = async () => ({ channel, items: [], change: 1 });
  const drawn: LogToDraw['channel'][] = [];
  const draw = (log: LogToDraw) => `${drawn.push(log.channel)}`;
  const app = { chat: { sharedChanges: { execute } } };
  await new ChatLetters(app as never, draw, { now: () => new Date(0) }).write({
    ...{ channel: 'chat:c', circle: '', since: 0 },
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
