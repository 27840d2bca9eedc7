import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { SignSanctionRequest } from '#interfaces/http/moderation/decisions.request';
import { RefusedPage } from '../layout/small-page.tsx';
import { ADMIN, recordHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';

export const loader = read('sanctions.read', async ({ request }) => {
  if (isAfterDeed(request)) return null;
  throw redirect(ADMIN, 302);
});

export const action = actOfSafety(
  'sanctions.sign',
  SignSanctionRequest,
  async ({ sanctionId, agrees }, { app, actor }) => {
    const { memberId } = await app.moderation.signSanction.execute({
      actor,
      sanctionId,
      agrees: agrees === 'yes',
    });
    return seeOther(
      recordHref(memberId),
      telling(agrees === 'yes' ? 'decisions.flash.signed' : 'decisions.flash.refused'),
    );
  },
);

export default function SanctionSignRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={ADMIN} />;
}
