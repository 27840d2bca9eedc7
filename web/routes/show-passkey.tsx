import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { ShowPasskeyRequest } from '#interfaces/http/community/factors.request';
import { actionHeaders } from '../accounts/action-headers.ts';
import { enter, visitorsOnly } from '../accounts/signing-in.server.ts';
import { RefusedPage } from '../layout/small-page.tsx';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { isAfterDeed, read, type Refused } from '../lib/gates.server.ts';

export const headers = actionHeaders;

const SIGN_IN = '/connexion';

export const loader = read('accounts.sign-in', async (visit) => {
  if (!isAfterDeed(visit.request)) throw redirect(SIGN_IN, 303);
  return null;
});

export const action = actOfSafety(
  'accounts.sign-in',
  ShowPasskeyRequest,
  async ({ answer, retour }, visit) => {
    visitorsOnly(visit);
    const { app, halfwaySecret: secret, network } = visit;
    return enter(visit, await app.accounts.showPasskey.execute({ secret, answer, network }), retour);
  },
);

export default function ShowPasskeyRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={SIGN_IN} />;
}
