import { EmptyRequest } from '#interfaces/http/community/deeds.request';
import { AccountPage } from '../accounts/account-page.tsx';
import { endQuietly } from '../accounts/signing-in.server.ts';
import { act, read, seeOther } from '../lib/gates.server.ts';
import { useT } from '../lib/texts.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';

export const loader = read('accounts.sign-out', async () => null);

export const action = act('accounts.sign-out', EmptyRequest, async (_input, visit) => {
  if (visit.viewer.session) await endQuietly(visit, visit.viewer.session.id);
  visit.cookies.endSession();
  return seeOther('/');
});

export default function SignOutRoute() {
  const t = useT();
  return (
    <AccountPage title={t('accounts.signOut.title')} lead={t('accounts.signOut.lead')}>
      <form method="post" action="/deconnexion" className="cluster">
        <Button look="main">{t('accounts.signOut.submit')}</Button>
        <ButtonLink look="quiet" href="/">
          {t('accounts.signOut.stay')}
        </ButtonLink>
      </form>
    </AccountPage>
  );
}
