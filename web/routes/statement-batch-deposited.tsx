import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { DepositedBatchRequest } from '#interfaces/http/moderation/statements.request';
import { RefusedPage } from '../layout/small-page.tsx';
import { STATEMENT_BATCHES } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';

export const loader = read('statements.export', async ({ request }) => {
  if (isAfterDeed(request)) return null;
  throw redirect(STATEMENT_BATCHES, 302);
});

export const action = act('statements.export', DepositedBatchRequest, async ({ batchId }, { app, actor }) => {
  await app.transparency.markDeposited.execute({ actor, batchId });
  return seeOther(STATEMENT_BATCHES, telling('transparency.flash.deposited'));
});

export default function StatementBatchDepositedRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={STATEMENT_BATCHES} />;
}
