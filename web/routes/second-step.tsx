import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { ShowCodeRequest } from '#interfaces/http/community/factors.request';
import { AccountPage } from '../accounts/account-page.tsx';
import { actionHeaders } from '../accounts/action-headers.ts';
import { CodeField } from '../accounts/code-field.tsx';
import { PasskeyForm } from '../accounts/passkey-form.tsx';
import { Refusal } from '../accounts/refusal.tsx';
import { enter, visitorsOnly } from '../accounts/signing-in.server.ts';
import { PASSKEY_CHALLENGE, SECOND_STEP, SHOW_PASSKEY, signInHref } from '../lib/addresses.ts';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { isAfterDeed, read, type Refused } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { typedIn } from '../lib/refused.ts';
import { safePath } from '../lib/safe-path.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';

export const headers = actionHeaders;

export const loader = read('accounts.sign-in', async (visit) => {
  visitorsOnly(visit);
  const { halfwaySecret, url, request } = visit;
  const back = safePath(url.searchParams.get('retour'));
  if (halfwaySecret === null && !isAfterDeed(request)) throw redirect(signInHref(back), 303);
  return { back };
});

export const action = actOfSafety('accounts.sign-in', ShowCodeRequest, async ({ code, retour }, visit) => {
  const { app, halfwaySecret: secret, network, deviceMark: mark } = visit;
  const opened = await app.accounts.showCode.execute({ secret, code, network, mark });
  return enter(visit, opened, retour);
});

/** After the password: a code, or a key of a device. Until then nobody is in. */
export default function SecondStepRoute() {
  const { back } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const onward = safePath(typedIn(refused, 'retour', back));
  const isGone = refused?.problem.code === 'community.halfway-gone';
  return (
    <AccountPage title={t('factors.step.title')} lead={t('factors.step.lead')}>
      {isGone ? (
        <Refusal refused={refused} />
      ) : (
        <>
          <form method="post" noValidate action={SECOND_STEP} className="form">
            <Refusal refused={refused} />
            <input type="hidden" name="retour" value={onward} />
            <CodeField refused={refused} label={t('factors.step.code')} help={t('factors.step.codeHelp')} />
            <p>
              <Button look="main">{t('factors.step.submit')}</Button>
            </p>
          </form>
          <PasskeyForm action={SHOW_PASSKEY} ask={PASSKEY_CHALLENGE} step="second" refused={undefined}>
            <input type="hidden" name="retour" value={onward} />
            <p>
              <Button>{t('factors.step.withPasskey')}</Button>
            </p>
          </PasskeyForm>
          <p className="account__else">{t('factors.step.lost')}</p>
        </>
      )}
      <p className="account__else">
        <a href={signInHref(onward)}>{t('factors.step.again')}</a>
      </p>
    </AccountPage>
  );
}
