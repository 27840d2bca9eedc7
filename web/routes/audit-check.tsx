import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { EmptyRequest } from '#interfaces/http/deeds.request';
import { RefusedPage } from '../layout/small-page.tsx';
import { AUDIT } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';

export const loader = read('audit.check', async ({ request }) => {
  if (isAfterDeed(request)) return null;
  throw redirect(AUDIT, 302);
});

export const action = act('audit.check', EmptyRequest, async (_input, { app }) => {
  const { breaks } = await app.audit.check.execute();
  return seeOther(AUDIT, telling(breaks.length === 0 ? 'audit.flash.whole' : 'audit.flash.broken'));
});

export default function AuditCheckRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={AUDIT} />;
}
