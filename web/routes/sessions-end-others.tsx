import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { EmptyRequest } from '#interfaces/http/community/empty.request';
import { donePath } from '../accounts/done-path.ts';
import { RefusedDeed } from '../accounts/refused-deed.tsx';
import { endQuietly } from '../accounts/signing-in.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';

export const loader = read('accounts.sessions', async () => {
  throw redirect('/compte', 303);
});

export const action = act('accounts.sessions', EmptyRequest, async (_input, visit) => {
  const { app, actor, viewer } = visit;
  const memberId = actor.mustBeMember();
  const sessionId = viewer.session?.id ?? null;
  const open = await app.accounts.mySessions.execute({ memberId, role: actor.role, sessionId });
  for (const each of open) if (!each.current) await endQuietly(visit, each.id);
  return seeOther(donePath('/compte', 'othersEnded'));
});

export default function SessionsEndOthersRoute() {
  return <RefusedDeed refused={useActionData<Refused>()} />;
}
