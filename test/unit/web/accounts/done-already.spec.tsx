import { expect, it } from '@jest/globals';
import type { ComponentType } from 'react';
import ConfirmEmailRoute, { loader as confirmEmail } from '../../../../web/routes/confirm-email.tsx';
import ConfirmEmailChangeRoute, {
  loader as confirmEmailChange,
} from '../../../../web/routes/confirm-email-change.tsx';
import { drawnRoute } from '../../../support/drawn-route.tsx';

const ADDRESS = 'lea@atelier.example';

/** What whoever is signed in, with a confirmed address, reads behind a link that serves no more. */
async function shown(loader: (args: never) => Promise<object>, Route: ComponentType): Promise<string> {
  const context = {
    app: {
      accounts: {
        lookAtLink: { execute: async () => false },
        mine: { execute: async () => ({ email: ADDRESS, emailConfirmed: true }) },
      },
    },
    viewer: { actor: { memberId: 'lea' } },
    keeping: undefined,
    mustPass: () => undefined,
    problemOf: (error: unknown) => {
      throw error;
    },
  };
  const request = new Request('http://localhost/x?jeton=abc');
  const { page } = (await loader({ request, params: {}, context } as never)) as { page: object };
  return drawnRoute(Route, { page });
}

it('a link that confirms an address and serves no more says that the account is confirmed already', async () => {
  const page = await shown(confirmEmail, ConfirmEmailRoute);
  expect(page).toContain('C’est déjà fait');
  expect(page).toContain(ADDRESS);
});

it('a link to another address that serves no more never says of the present one that it is done', async () => {
  const page = await shown(confirmEmailChange, ConfirmEmailChangeRoute);
  expect(page).toContain('Ce lien ne sert plus');
  expect(page).toContain('href="/compte/adresse"');
  expect(page).not.toContain(ADDRESS);
});
