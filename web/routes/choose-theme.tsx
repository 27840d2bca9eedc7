import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { ChooseThemeRequest } from '#interfaces/http/site/choices.request';
import { RefusedPage } from '../layout/small-page.tsx';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { keepChoice } from '../lists/keep-choice.server.ts';

export const loader = read('site.choose', async ({ request }) => {
  if (isAfterDeed(request)) return null;
  throw redirect('/', 302);
});

export const action = act('site.choose', ChooseThemeRequest, async ({ theme, retour }, visit) => {
  if (visit.viewer.member === null) visit.cookies.choose('theme', theme);
  else visit.cookies.remember('theme', theme);
  await keepChoice(visit, { theme });
  return seeOther(retour ?? '/');
});

export default function ChooseThemeRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back="/" />;
}
