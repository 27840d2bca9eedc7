import { expect, it } from '@jest/globals';
import PasswordResetRoute from '../../../../web/routes/password-reset.tsx';
import { drawnRoute } from '../../../support/drawn-route.tsx';

const FIELDS = ['pseudonym', 'branches', 'charter'].map((name) => `name="${name}"`);
const asked = (html: string) => FIELDS.filter((field) => html.includes(field));

it('a new password alone is asked of who confirmed', async () => {
  expect(asked(await drawnRoute(PasswordResetRoute, { page: { token: 'abc', begun: null } }))).toEqual([]);
});

it.each([
  ['fr', 'quelqu’un d’autre a pu la commencer'],
  ['en', 'somebody else may have begun it'],
] as const)(
  'all of a sign-up that waits is asked again, the charter not ticked (%s)',
  async (locale, said) => {
    const page = { token: 'abc', begun: { pseudonym: 'Plume' } };
    const html = await drawnRoute(PasswordResetRoute, { page, locale });
    expect(asked(html)).toEqual(FIELDS);
    expect(html).toContain(said);
    expect(html).toContain('value="Plume"');
    expect(html).not.toContain('checked');
  },
);

it('what was typed stays where it is refused, also where the link is told no more', async () => {
  const typed = { token: 'abc', pseudonym: 'Encre', branches: ['music'], charter: '1' };
  const fields = [{ field: 'pseudonym', text: 'Taken' }];
  const refused = { typed, problem: { code: 'community.pseudonym-taken', title: 'Taken', fields } };
  const html = await drawnRoute(PasswordResetRoute, { page: { token: null, begun: null }, refused });
  expect(asked(html)).toEqual(FIELDS);
  expect(html).toContain('value="Encre"');
});
