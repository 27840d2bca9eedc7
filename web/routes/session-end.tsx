import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { EndSessionRequest } from '#interfaces/http/community/accounts.request';
import { donePath } from '../accounts/done-path.ts';
import { RefusedDeed } from '../accounts/refused-deed.tsx';
import { endQuietly } from '../accounts/signing-in.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';

export const loader = read('accounts.sessions', async () => {
  throw redirect('/compte', 303);
});

export const action = act('accounts.sessions', EndSessionRequest, async ({ id }, visit) => {
  await endQuietly(visit, id);
  if (id === visit.viewer.session?.id) visit.cookies.endSession();
  return seeOther(donePath(id === visit.viewer.session?.id ? '/connexion' : '/compte', 'ended'));
});

export default function SessionEndRoute() {
  return <RefusedDeed refused={useActionData<Refused>()} />;
}
