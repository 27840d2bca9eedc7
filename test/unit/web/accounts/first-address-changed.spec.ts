import { expect, it } from '@jest/globals';
import { action } from '../../../../web/routes/confirm-email-change.tsx';

/** Where whoever opened the link is led once the address is confirmed. */
async function ledTo(memberId: string | null, onward: string | null): Promise<string | null> {
  const context = {
    app: { accounts: { confirmEmailChange: { execute: () => Promise.resolve({ onward }) } } },
    viewer: { actor: { memberId } },
    onceItCame: () => Promise.resolve(null),
    mustPass: () => undefined,
    problemOf: (error: unknown) => {
      throw error;
    },
  };
  const body = new URLSearchParams({ token: 'abc', password: 'a long one' });
  const request = new Request('http://localhost/compte/adresse/confirmer', { method: 'POST', body });
  const answer = await action({ request, params: {}, context } as never);
  return (answer as Response).headers.get('Location');
}

it('the link to another address leads on to where they were going, by the door where nobody is signed in', async () => {
  expect(await ledTo('lea', '/sujets/contrat-12')).toBe('/sujets/contrat-12');
  expect(await ledTo(null, '/sujets/contrat-12')).toBe('/connexion?retour=%2Fsujets%2Fcontrat-12');
  expect([await ledTo('lea', null), await ledTo(null, null)]).toEqual(['/compte', '/connexion']);
});
