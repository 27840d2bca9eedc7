import { redirect } from '@remix-run/node';
import { useActionData, useParams } from '@remix-run/react';
import { MemberNoteRequest } from '#interfaces/http/moderation/decisions.request';
import { idOf } from '#interfaces/http/validate';
import { RefusedPage } from '../layout/small-page.tsx';
import { recordHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';

export const loader = read('sanctions.read', async ({ request, params }) => {
  if (isAfterDeed(request)) return null;
  throw redirect(recordHref(idOf<'Member'>(params['id'], 'community.member-not-found')), 302);
});

export const action = act('sanctions.read', MemberNoteRequest, async ({ text }, { app, actor, params }) => {
  const memberId = idOf<'Member'>(params['id'], 'community.member-not-found');
  const { masked } = await app.moderation.noteMember.execute({ actor, memberId, text });
  return seeOther(recordHref(memberId), telling(masked ? 'words.flash.sentMasked' : 'decisions.flash.noted'));
});

export default function MemberRecordNoteRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={recordHref(useParams()['id'] ?? '')} />;
}
