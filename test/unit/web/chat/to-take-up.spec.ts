import { expect, it } from '@jest/globals';
import { messagesToTakeUp } from '../../../../web/chat/to-take-up.server.ts';

const message = (id: string, position: number, gone: string | null = null) => ({
  id,
  position,
  gone,
  standing: 'published',
});
const page = { items: [message('c', 3), message('d', 4, 'withdrawn'), message('e', 5)] } as never;
/** Of what stands elsewhere in the channel, `a` is still there. */
const visit = {
  actor: {},
  app: {
    chat: {
      exchange: {
        execute: async (_: unknown, __: string, ids: readonly string[]) =>
          [message('a', 1)].filter(({ id }) => ids.includes(id)),
      },
    },
  },
} as never;
const offered = async (...chosen: string[]) =>
  (await messagesToTakeUp(visit, { id: 'channel' as never }, page, chosen)).map(({ id }) => id);

it('what was chosen on another page stands among the others, in its place, to be left out again', async () => {
  expect(await offered('e', 'a')).toEqual(['a', 'c', 'e']);
});

it('what is gone meanwhile is chosen no more', async () => {
  expect(await offered('d', 'b')).toEqual(['c', 'e']);
});
