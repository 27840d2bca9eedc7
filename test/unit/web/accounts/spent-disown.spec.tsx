import { expect, it } from '@jest/globals';
import DisownFactorRoute from '../../../../web/routes/factor-disown.tsx';
import { drawnRoute } from '../../../support/drawn-route.tsx';

it.each([
  [
    'fr',
    ['changement d’adresse', 'tous les seconds facteurs retirés', 'écrivez à l’organisme, qui peut regarder'],
    'Si le lien a servi',
  ],
  [
    'en',
    [
      'address of the account has changed',
      'all second factors were taken off',
      'write to the organisation, who can look',
    ],
    'If the link was used',
  ],
] as const)(
  'a link that disowns a factor and works no more says all that may be why, and leads to people (%s)',
  async (locale, said, last) => {
    const spent = await drawnRoute(DisownFactorRoute, { page: { token: null }, locale });
    for (const words of said) expect(spent.indexOf(words)).toBeGreaterThan(-1);
    // Whether it was used, who reads it may not know: people can look.
    expect(spent.indexOf(last)).toBeGreaterThan(spent.indexOf(said.at(-1)!));
    expect(spent).toContain('href="/mentions-legales"');
    expect(spent).not.toContain('/mot-de-passe/oublie');
    expect(spent).not.toContain('<form');
  },
);

it('one that works asks for another password', async () => {
  const page = await drawnRoute(DisownFactorRoute, { page: { token: 'abc' } });
  expect(page).toContain('action="/compte/second-facteur/pas-moi"');
});
