import { expect, it } from '@jest/globals';
import { backFrom } from '../../../../web/chat/back-from.server.ts';

const PLACE = '/salons/le-cafe?autour=3#message-m';
const back = (retour?: string) => {
  const url = new URL('http://x/salons/messages/m/moderer');
  if (retour !== undefined) url.searchParams.set('retour', retour);
  return backFrom({ url }, 'm', PLACE);
};

it('who came from a session goes back to it, where the message stands', () => {
  expect(back('/evenements/atelier-3/direct?lecteur=1')).toBe(
    '/evenements/atelier-3/direct?lecteur=1#message-m',
  );
  expect(back('/evenements/atelier-3/direct#questions')).toBe('/evenements/atelier-3/direct#message-m');
});

it('who came from the log, or is led to another site, goes back to the log', () => {
  for (const foreign of [undefined, '', 'javascript:alert(1)', '/\\evil.example'])
    expect(back(foreign)).toBe(PLACE);
  expect(back('//evil.example/x')).toBe('/x#message-m');
});
