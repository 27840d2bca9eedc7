import { useActionData } from '@remix-run/react';
import { AcceptInvitationRequest } from '#interfaces/http/community/invitations.request';
import { AccountPage } from '../accounts/account-page.tsx';
import { actionHeaders } from '../accounts/action-headers.ts';
import {
  BranchesField,
  CharterField,
  EmailField,
  PasswordField,
  PseudonymField,
} from '../accounts/fields.tsx';
import { Refusal } from '../accounts/refusal.tsx';
import { visitorsOnly } from '../accounts/signing-in.server.ts';
import { steadily } from '../accounts/steady.server.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';

export const headers = actionHeaders;

export const loader = read('invitations.accept', async (visit) => {
  visitorsOnly(visit);
  const [found, onlyWay] = await Promise.all([
    visit.app.members.findInvitation.execute(visit.params['code'] ?? ''),
    visit.app.site.signOn.isOnlyWay(),
  ]);
  return { onlyWay, invitation: found && { email: found.email, branches: found.branches } };
});

export const action = act('invitations.accept', AcceptInvitationRequest, async (input, visit) => {
  visitorsOnly(visit);
  const { app, locale: language, network, site, params } = visit;
  const { email = '', branches = [], charter = '', pseudonym, password } = input;
  const { confirmed } = await steadily(
    app.members.acceptInvitation.execute({
      secret: params['code'] ?? '',
      pseudonym,
      email,
      password,
      branches,
      charter,
      charterInForce: site.charterVersion,
      language,
      network,
    }),
  );
  return confirmed
    ? seeOther('/connexion', telling('invitations.flash.joined'))
    : seeOther('/inscription/envoyee');
});

/** Where whoever was invited joins: they choose what they are called and their password. */
export default function InvitationRoute() {
  const { invitation, onlyWay } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  if (onlyWay)
    return (
      <AccountPage title={t('invitations.joinTitle')} lead={t('signOn.signUpClosed')}>
        <p>
          <ButtonLink look="main" href="/connexion">
            {t('accounts.signIn.submit')}
          </ButtonLink>
        </p>
      </AccountPage>
    );
  if (invitation === null)
    return (
      <AccountPage title={t('invitations.spentTitle')} lead={t('invitations.spentLead')}>
        <p className="cluster">
          <ButtonLink look="main" href="/inscription">
            {t('accounts.signUp.submit')}
          </ButtonLink>
          <ButtonLink href="/connexion">{t('accounts.signIn.submit')}</ButtonLink>
        </p>
      </AccountPage>
    );
  return (
    <AccountPage title={t('invitations.joinTitle')} lead={t('invitations.joinLead')}>
      <form method="post" noValidate className="form">
        <Refusal refused={refused} />
        <PseudonymField refused={refused} />
        {invitation.email === null ? (
          <EmailField refused={refused} help={t('accounts.field.emailHelp')} />
        ) : (
          <p>{t('invitations.yourAddress', { email: invitation.email })}</p>
        )}
        <PasswordField refused={refused} chosen />
        <BranchesField refused={refused} values={invitation.branches} />
        <CharterField refused={refused} />
        <p>
          <Button look="main">{t('invitations.join')}</Button>
        </p>
      </form>
    </AccountPage>
  );
}
