import { useActionData } from '@remix-run/react';
import { EmptyRequest } from '#interfaces/http/community/deeds.request';
import { endQuietly } from '../accounts/signing-in.server.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { RefusedPage } from '../layout/small-page.tsx';

export const loader = read('accounts.sessions', async () => null);

export const action = act('accounts.sessions', EmptyRequest, async (_input, visit) => {
  const { app, actor, viewer } = visit;
  const memberId = actor.mustBeMember();
  const sessionId = viewer.session?.id ?? null;
  const open = await app.accounts.mySessions.execute({ memberId, role: actor.role, sessionId });
  for (const each of open) if (!each.current) await endQuietly(visit, each.id);
  return seeOther('/compte', telling('accounts.flash.othersEnded'));
});

export default function SessionsEndOthersRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back="/compte" />;
}
