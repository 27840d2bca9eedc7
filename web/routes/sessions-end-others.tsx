import { useActionData } from '@remix-run/react';
import { EmptyRequest } from '#interfaces/http/deeds.request';
import { telling } from '../lib/flash.server.ts';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { deedOnly, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { RefusedPage } from '../layout/small-page.tsx';

export const loader = read('accounts.sessions', deedOnly('/compte'));

export const action = actOfSafety('accounts.sessions', EmptyRequest, async (_input, visit) => {
  const { app, actor, viewer, cookies, deviceMark: mark } = visit;
  const sessionId = viewer.session?.id ?? null;
  const kept = await app.accounts.endOtherSessions.execute({ actor, sessionId, mark });
  if (kept) cookies.keepDevice(kept.text, kept.expiresAt);
  return seeOther('/compte', telling('accounts.flash.othersEnded'));
});

export default function SessionsEndOthersRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back="/compte" />;
}
