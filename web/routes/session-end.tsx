import { useActionData } from '@remix-run/react';
import { EndSessionRequest } from '#interfaces/http/community/accounts.request';
import { endQuietly } from '../accounts/signing-in.server.ts';
import { telling } from '../lib/flash.server.ts';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { deedOnly, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { RefusedPage } from '../layout/small-page.tsx';

export const loader = read('accounts.sessions', deedOnly('/compte'));

export const action = actOfSafety('accounts.sessions', EndSessionRequest, async ({ id }, visit) => {
  await endQuietly(visit, id);
  if (id === visit.viewer.session?.id) visit.cookies.endSession();
  return seeOther(
    id === visit.viewer.session?.id ? '/connexion' : '/compte',
    telling('accounts.flash.ended'),
  );
});

export default function SessionEndRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back="/compte" />;
}
