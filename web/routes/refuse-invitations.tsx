import { useActionData } from '@remix-run/react';
import { EmptyRequest } from '#interfaces/http/deeds.request';
import { Refusal } from '../accounts/refusal.tsx';
import { SmallPage } from '../layout/small-page.tsx';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePage } from '../lib/page.tsx';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';

const pathOf = (token: string): string => `/plus-d-invitation/${token}`;

export const loader = read('invitations.refuse', async ({ app, params }) => {
  const token = params['token'] ?? '';
  return { token, isLink: app.members.refuseInvitations.isLink(token) };
});

export const action = act('invitations.refuse', EmptyRequest, async (_input, { app, params }) => {
  await app.members.refuseInvitations.execute(params['token'] ?? '');
  return seeOther('/', telling('invitations.flash.refused'));
});

/** For whoever was invited by mail and wants to hear of it no more. */
export default function RefuseInvitationsRoute() {
  const { token, isLink } = usePageData<typeof loader>();
  const { site } = usePage();
  const t = useT();
  const refused = useActionData<Refused>();
  if (!isLink)
    return (
      <SmallPage title={t('invitations.refuse.unknown')} lead={t('invitations.refuse.unknownLead')}>
        <p>
          <ButtonLink href="/">{t('invitations.refuse.home')}</ButtonLink>
        </p>
      </SmallPage>
    );
  return (
    <SmallPage
      title={t('invitations.refuse.title')}
      lead={t('invitations.refuse.lead', { community: site.community })}
    >
      <Refusal refused={refused} />
      <form method="post" action={pathOf(token)}>
        <Button look="main">{t('invitations.refuse.act')}</Button>
      </form>
    </SmallPage>
  );
}
