import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { ChooseLanguageRequest } from '#interfaces/http/site/choices.request';
import { RefusedPage } from '../layout/small-page.tsx';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { keepChoice } from '../lists/keep-choice.server.ts';

export const loader = read('site.choose', async ({ request }) => {
  if (isAfterDeed(request)) return null;
  throw redirect('/', 302);
});

export const action = act('site.choose', ChooseLanguageRequest, async ({ langue, retour }, visit) => {
  if (visit.viewer.member === null) visit.cookies.choose('langue', langue);
  else visit.cookies.remember('langue', langue);
  await keepChoice(visit, { language: langue });
  return seeOther(retour ?? '/');
});

export default function ChooseLanguageRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back="/" />;
}
