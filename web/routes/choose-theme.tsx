import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { ChooseThemeRequest } from '#interfaces/http/site/choices.request';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { keepChoice } from '../lists/keep-choice.server.ts';
import { RefusedDeed } from '../lists/refused-deed.tsx';

export const loader = read('site.choose', async () => {
  throw redirect('/', 302);
});

export const action = act('site.choose', ChooseThemeRequest, async ({ theme, retour }, visit) => {
  visit.cookies.remember('theme', theme);
  await keepChoice(visit, { theme });
  return seeOther(retour ?? '/');
});

export default function ChooseThemeRoute() {
  return <RefusedDeed refused={useActionData<Refused>()} back="/" />;
}
