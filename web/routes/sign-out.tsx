import { EmptyRequest } from '#interfaces/http/deeds.request';
import { AccountPage } from '../accounts/account-page.tsx';
import { endQuietly } from '../accounts/signing-in.server.ts';
import { farewellHref } from '../lib/addresses.ts';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { read, seeOther } from '../lib/gates.server.ts';
import { useT } from '../lib/texts.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';

export const loader = read('accounts.sign-out', async () => null);

export const action = actOfSafety('accounts.sign-out', EmptyRequest, async (_input, visit) => {
  const { app, cookies, viewer } = visit;
  const farewell =
    viewer.session && (await app.accounts.sayFarewell.execute({ sessionId: viewer.session.id }));
  if (viewer.session) await endQuietly(visit, viewer.session.id);
  cookies.endSession();
  // Who leaves leaves nothing that they had written, either.
  cookies.endForm();
  if (!farewell) return seeOther('/');
  cookies.keepSignOn(farewell.secret, farewell.expiresAt);
  return seeOther(farewellHref(farewell.slug));
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
