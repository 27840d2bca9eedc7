import { expect, it } from '@jest/globals';
import AddressDisownRoute from '../../../../web/routes/address-disown.tsx';
import { drawnRoute } from '../../../support/drawn-route.tsx';

const PEOPLE = 'href="/mentions-legales"';

it.each([
  ['fr', 'écrivez à l’organisme'],
  ['en', 'write to the organisation'],
] as const)(
  'a link that takes an address back and works no more leads to people (%s)',
  async (locale, said) => {
    const spent = await drawnRoute(AddressDisownRoute, { page: { token: null }, locale });
    expect(spent).toContain(said);
    expect(spent).toContain(PEOPLE);
    expect(spent).not.toContain('/mot-de-passe/oublie');
    expect(spent).not.toContain('<form');
  },
);

it('one that works asks for another password', async () => {
  const page = await drawnRoute(AddressDisownRoute, { page: { token: 'abc' } });
  expect(page).toContain('action="/compte/adresse/pas-moi"');
  expect(page).toContain('type="password"');
  expect(page).not.toContain(PEOPLE);
});

it('where another account has the address by now, it leads to people too', async () => {
  const refused = { typed: { token: 'abc' }, problem: { code: 'community.email-taken', title: 'Taken' } };
  const page = await drawnRoute(AddressDisownRoute, { page: { token: null }, refused });
  expect(page).toContain('Taken');
  expect(page).toContain(PEOPLE);
});
