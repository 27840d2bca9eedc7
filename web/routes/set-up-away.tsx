import { useActionData } from '@remix-run/react';
import { PutSetUpAwayRequest } from '#interfaces/http/site/set-up.request';
import { RefusedPage } from '../layout/small-page.tsx';
import { ADMIN } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, deedOnly, read, type Refused, seeOther } from '../lib/gates.server.ts';

export const loader = read('site.set-up', deedOnly(ADMIN));

export const action = act('site.set-up', PutSetUpAwayRequest, async ({ list }, { app, actor }) => {
  await app.settings.putSetUpAway.execute({ actor, away: list === 'away' });
  return list === 'away' ? seeOther(ADMIN, telling('setUp.flash.away')) : seeOther(ADMIN);
});

export default function SetUpAwayRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={ADMIN} />;
}
