import { expect, it } from '@jest/globals';
import { action } from '../../../../web/routes/ambassadors.tsx';

it('who leaves, and was not shown of late to be them, is led to where they are, and back', async () => {
  const session = { id: 'one', confirmedAt: new Date(0) };
  const given: unknown[] = [];
  const takeOffice = {
    execute: (command: { readonly session: unknown }) => {
      given.push(command.session);
      return Promise.reject(Object.assign(new Error(), { code: 'community.identity-not-confirmed' }));
    },
  };
  const context = {
    app: { members: { takeOffice } },
    viewer: { actor: { memberId: 'lea' }, session },
    onceItCame: () => Promise.resolve(null),
    mustPass: () => undefined,
    problemOf: (error: unknown) => {
      throw error;
    },
  };
  const body = new URLSearchParams({ act: 'leave' });
  const request = new Request('http://localhost/ambassadeurs', { method: 'POST', body });
  const answer = (await action({ request, params: {}, context } as never)) as Response;
  expect(answer.headers.get('Location')).toBe('/compte/identite?retour=%2Fambassadeurs');
  expect(given).toEqual([session]);
});
