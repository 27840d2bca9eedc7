import { expect, it } from '@jest/globals';
import DisownFactorRoute from '../../../../web/routes/factor-disown.tsx';
import { drawnRoute } from '../../../support/drawn-route.tsx';

it.each([
  ['fr', 'écrivez à l’organisme'],
  ['en', 'write to the organisation'],
] as const)('a link that disowns a factor and works no more leads to people (%s)', async (locale, said) => {
  const spent = await drawnRoute(DisownFactorRoute, { page: { token: null }, locale });
  expect(spent).toContain(said);
  expect(spent).toContain('href="/mentions-legales"');
  expect(spent).not.toContain('/mot-de-passe/oublie');
  expect(spent).not.toContain('<form');
});

it('one that works asks for another password', async () => {
  const page = await drawnRoute(DisownFactorRoute, { page: { token: 'abc' } });
  expect(page).toContain('action="/compte/second-facteur/pas-moi"');
});
