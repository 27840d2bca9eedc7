import { useActionData } from '@remix-run/react';
import { ResetOrBeginAnewRequest } from '#interfaces/http/community/accounts.request';
import { AccountPage } from '../accounts/account-page.tsx';
import { BranchesField, CharterField, PasswordField, PseudonymField } from '../accounts/fields.tsx';
import { Refusal } from '../accounts/refusal.tsx';
import { SpentLinkPage } from '../accounts/spent-link-page.tsx';
import { workingToken } from '../accounts/link-in.server.ts';
import { isSpent } from '../accounts/spent-link.ts';
import { signInHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';

export const loader = read('accounts.reset-password', async (visit) => {
  const token = await workingToken(visit, 'reset-password');
  return { token, begun: token === null ? null : await visit.app.accounts.begunSignUp.execute({ token }) };
});

export const action = actOfSafety(
  'accounts.reset-password',
  ResetOrBeginAnewRequest,
  async (input, visit) => {
    const { app, locale: language, network, site } = visit;
    const { token, password, pseudonym = '', branches = [], charter = '' } = input;
    const anew = { pseudonym, branches, charter, charterInForce: site.charterVersion, language };
    const { onward } = await app.accounts.resetPassword.execute({ token, password, network, anew });
    visit.cookies.endSession();
    return seeOther(onward === null ? '/connexion' : signInHref(onward), telling('accounts.flash.reset'));
  },
);

export default function PasswordResetRoute() {
  const { token, begun } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const carried = typedIn(refused, 'token', token ?? '');
  if (carried === '' || isSpent(refused)) return <SpentLinkPage again="/mot-de-passe/oublie" />;
  const isAnew =
    begun !== null || refused?.typed['pseudonym'] !== undefined || errorOf(refused, 'charter') !== undefined;
  return (
    <AccountPage
      title={t('accounts.reset.title')}
      lead={t(isAnew ? 'accounts.reset.anewLead' : 'accounts.reset.lead')}
    >
      <form method="post" noValidate action="/mot-de-passe/nouveau" className="form">
        <Refusal refused={refused} />
        <input type="hidden" name="token" value={carried} />
        <PasswordField refused={refused} chosen label={t('accounts.field.newPassword')} />
        {isAnew && (
          <>
            <PseudonymField refused={refused} value={begun?.pseudonym} />
            <BranchesField refused={refused} />
            <CharterField refused={refused} />
          </>
        )}
        <p>
          <Button look="main">{t('accounts.reset.submit')}</Button>
        </p>
      </form>
    </AccountPage>
  );
}
