import { useActionData } from '@remix-run/react';
import { ChangePasswordRequest } from '#interfaces/http/community/accounts.request';
import { AccountPage } from '../accounts/account-page.tsx';
import { actionHeaders } from '../accounts/action-headers.ts';
import { PasswordField } from '../accounts/fields.tsx';
import { Refusal } from '../accounts/refusal.tsx';
import { telling } from '../lib/flash.server.ts';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';

export const headers = actionHeaders;

/** The machines that they answer for: the secrets end with the password. */
export const loader = read('accounts.manage', async ({ app, actor }) => {
  const clients = actor.may('api.manage') ? await app.site.apiClients.all(actor) : [];
  const own = clients.filter(({ holderId, state }) => holderId === actor.memberId && state === 'open');
  return { clients: own.map(({ name }) => name) };
});

export const action = actOfSafety('accounts.manage', ChangePasswordRequest, async (input, visit) => {
  const { app, actor, viewer, cookies } = visit;
  const sessionId = viewer.session?.id ?? '';
  const { secret, expiresAt, mark } = await app.accounts.changePassword.execute({
    actor,
    sessionId,
    ...input,
  });
  cookies.startSession(secret, expiresAt);
  cookies.keepDevice(mark.text, mark.expiresAt);
  return seeOther('/compte', telling('accounts.flash.password'));
});

export default function AccountPasswordRoute() {
  const { clients } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <AccountPage title={t('accounts.password.title')} lead={t('accounts.password.lead')}>
      <form method="post" noValidate action="/compte/mot-de-passe" className="form">
        <Refusal refused={refused} />
        <PasswordField refused={refused} name="currentPassword" label={t('accounts.field.currentPassword')} />
        <PasswordField refused={refused} name="newPassword" label={t('accounts.field.newPassword')} chosen />
        {clients.length > 0 && <p>{t('accounts.password.clientKeys', { names: clients.join(', ') })}</p>}
        <p className="cluster">
          <Button look="main">{t('accounts.password.submit')}</Button>
          <ButtonLink look="quiet" href="/compte">
            {t('accounts.account.cancel')}
          </ButtonLink>
        </p>
      </form>
    </AccountPage>
  );
}
