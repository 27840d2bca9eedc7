import { useActionData } from '@remix-run/react';
import { SignInRequest } from '#interfaces/http/community/accounts.request';
import { AccountPage } from '../accounts/account-page.tsx';
import { AddressLost } from '../accounts/address-lost.tsx';
import { actionHeaders } from '../accounts/action-headers.ts';
import { EmailField, PasswordField } from '../accounts/fields.tsx';
import { PasskeyForm } from '../accounts/passkey-form.tsx';
import { ProviderButtons } from '../accounts/provider-buttons.tsx';
import { Refusal } from '../accounts/refusal.tsx';
import { signIn, visitorsOnly } from '../accounts/signing-in.server.ts';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { read, type Refused } from '../lib/gates.server.ts';
import { PASSKEY_CHALLENGE, SHOW_PASSKEY } from '../lib/addresses.ts';
import { usePageData } from '../lib/page-data.ts';
import { typedIn } from '../lib/refused.ts';
import { hrefWith } from '../lists/query.ts';
import { safePath } from '../lib/safe-path.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';

export const headers = actionHeaders;

export const loader = read('accounts.sign-in', async (visit) => {
  visitorsOnly(visit);
  const { app, url, keptForm } = visit;
  const [buttons, onlyWay, waits] = await Promise.all([
    app.site.signOn.buttons(),
    app.site.signOn.isOnlyWay(),
    keptForm !== null && app.accounts.letFormGo.waits(keptForm),
  ]);
  const back = safePath(url.searchParams.get('retour'));
  // Administrators keep their password for the day on which no provider answers.
  return { back, buttons, asksPassword: !onlyWay || url.searchParams.has('secours'), onlyWay, waits };
});

export const action = actOfSafety('accounts.sign-in', SignInRequest, async (input, visit) => {
  try {
    return await signIn(visit, input.email, input.password, input.retour);
  } catch (refusal) {
    // Who asks for a new password then finds the address that they tried, and sees what is wrong with it.
    visit.cookies.keepTypedAddress(input.email);
    throw refusal;
  }
});

export default function SignInRoute() {
  const { back, buttons, asksPassword, onlyWay, waits } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const onward = safePath(typedIn(refused, 'retour', back));
  const goal = onward === '/' ? undefined : onward;
  const forgotten = hrefWith('/mot-de-passe/oublie', { retour: goal });
  return (
    <AccountPage
      title={t('accounts.signIn.title')}
      lead={waits ? t('accounts.signIn.waits') : goal && t('accounts.signIn.continue')}
    >
      {buttons.length > 0 && <ProviderButtons buttons={buttons} back={onward} />}
      {buttons.length > 0 && asksPassword && (
        <p className="account__else">{t(onlyWay ? 'signOn.rescue' : 'signOn.orPassword')}</p>
      )}
      {(asksPassword || refused) && (
        <form method="post" noValidate action="/connexion" className="form">
          <Refusal
            refused={refused}
            whenHeldOff={
              <>
                {' '}
                {t('accounts.signIn.heldOff')} <a href={forgotten}>{t('accounts.signIn.newPassword')}</a>
              </>
            }
          />
          <input type="hidden" name="retour" value={onward} />
          <EmailField refused={refused} signIn />
          <PasswordField refused={refused} />
          <p className="cluster">
            <Button look="main">{t('accounts.signIn.submit')}</Button>
            <a href={forgotten}>{t('accounts.signIn.forgotten')}</a>
          </p>
          <AddressLost />
        </form>
      )}
      {asksPassword && (
        <PasskeyForm action={SHOW_PASSKEY} ask={PASSKEY_CHALLENGE} step="first" refused={undefined}>
          <input type="hidden" name="retour" value={onward} />
          <p>
            <Button>{t('factors.signIn.withPasskey')}</Button>
          </p>
        </PasskeyForm>
      )}
      {onlyWay ? (
        <p className="account__else">
          <a href={hrefWith('/connexion', { secours: '1', retour: goal })}>{t('signOn.toRescue')}</a>
        </p>
      ) : (
        <p className="account__else">
          {t('accounts.signIn.noAccount')}{' '}
          <a href={hrefWith('/inscription', { retour: goal })}>{t('accounts.signIn.signUp')}</a>
        </p>
      )}
    </AccountPage>
  );
}
