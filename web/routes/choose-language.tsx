import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { ChooseLanguageRequest } from '#interfaces/http/site/choices.request';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { keepChoice } from '../lists/keep-choice.server.ts';
import { RefusedDeed } from '../lists/refused-deed.tsx';

export const loader = read('site.choose', async () => {
  throw redirect('/', 302);
});

export const action = act('site.choose', ChooseLanguageRequest, async ({ langue, retour }, visit) => {
  visit.cookies.remember('langue', langue);
  await keepChoice(visit, { language: langue });
  return seeOther(retour ?? '/');
});

export default function ChooseLanguageRoute() {
  return <RefusedDeed refused={useActionData<Refused>()} back="/" />;
}
