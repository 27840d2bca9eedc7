import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { EmptyRequest } from '#interfaces/http/community/empty.request';
import { donePath } from '../accounts/done-path.ts';
import { RefusedDeed } from '../accounts/refused-deed.tsx';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';

export const loader = read('accounts.sessions', async () => {
  throw redirect('/compte', 303);
});

export const action = act('accounts.sessions', EmptyRequest, async (_input, { app, actor, cookies }) => {
  await app.accounts.signOutEverywhere.execute({ actor });
  cookies.endSession();
  return seeOther(donePath('/connexion', 'everywhere'));
});

export default function SessionsEndAllRoute() {
  return <RefusedDeed refused={useActionData<Refused>()} />;
}
