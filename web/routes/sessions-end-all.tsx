import { useActionData } from '@remix-run/react';
import { EmptyRequest } from '#interfaces/http/deeds.request';
import { telling } from '../lib/flash.server.ts';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { deedOnly, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { RefusedPage } from '../layout/small-page.tsx';

export const loader = read('accounts.sessions', deedOnly('/compte'));

export const action = actOfSafety(
  'accounts.sessions',
  EmptyRequest,
  async (_input, { app, actor, cookies }) => {
    await app.accounts.signOutEverywhere.execute({ actor });
    cookies.endSession();
    // Who leaves leaves nothing that they had written, either.
    cookies.endForm();
    return seeOther('/connexion', telling('accounts.flash.everywhere'));
  },
);

export default function SessionsEndAllRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back="/compte" />;
}
