import { expect, it } from '@jest/globals';
import { doneIn } from '../../../../web/events/session-deeds.server.ts';

const EVENT = { id: 'e', slug: 'seance', number: 3 } as never;

/** Where a deed leads, and what is told there. @param search of the address that its form stands on */
async function led(deed: string, search = '') {
  const visit = {
    actor: {},
    url: new URL(`http://site.test/evenements/seance-3/direct${search}`),
    app: { events: { raiseHand: { execute: async () => {} } } },
  } as never;
  const { headers } = await doneIn(visit, EVENT, { deed } as never);
  return [headers.get('location'), /flash=([\w.]+)/.exec(headers.get('set-cookie') ?? '')?.[1]];
}

it('tells who is done with the word something else than who asks for it no longer', async () => {
  expect((await led('lower'))[1]).toBe('events.flash.lowered');
  expect((await led('done'))[1]).toBe('events.flash.done');
});

it('leads back to the player where it was asked for, and asks no other site where it was not', async () => {
  expect((await led('raise', '?lecteur=1'))[0]).toBe('/evenements/seance-3/direct?lecteur=1#parole');
  expect((await led('raise'))[0]).toBe('/evenements/seance-3/direct#parole');
});
