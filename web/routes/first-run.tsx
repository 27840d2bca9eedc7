import { useActionData } from '@remix-run/react';
import { CreateFirstAdministratorRequest } from '#interfaces/http/community/accounts.request';
import { AccountPage } from '../accounts/account-page.tsx';
import { CharterField, EmailField, PasswordField, PseudonymField } from '../accounts/fields.tsx';
import { Refusal } from '../accounts/refusal.tsx';
import { signIn, visitorsOnly } from '../accounts/signing-in.server.ts';
import { ADMIN } from '../lib/addresses.ts';
import { act, read, type Refused } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';

export const loader = read('accounts.first-run', async (visit) => {
  visitorsOnly(visit);
  return { open: await visit.app.accounts.firstRun.execute() };
});

export const action = act('accounts.first-run', CreateFirstAdministratorRequest, async (input, visit) => {
  const { app, locale: language, network, site } = visit;
  const accepted = { charter: input.charter ?? '', charterInForce: site.charterVersion };
  await app.accounts.createFirstAdministrator.execute({ ...input, ...accepted, language, network });
  return signIn(visit, input.email, input.password, ADMIN);
});

export default function FirstRunRoute() {
  const { open } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  if (!open)
    return (
      <AccountPage title={t('accounts.firstRun.title')} lead={t('accounts.firstRun.taken')}>
        <p>
          <ButtonLink look="main" href="/connexion">
            {t('accounts.signIn.submit')}
          </ButtonLink>
        </p>
      </AccountPage>
    );
  return (
    <AccountPage title={t('accounts.firstRun.title')} lead={t('accounts.firstRun.lead')}>
      <form method="post" noValidate action="/bienvenue" className="form">
        <Refusal refused={refused} />
        <PseudonymField refused={refused} />
        <EmailField refused={refused} />
        <PasswordField refused={refused} chosen />
        <CharterField refused={refused} />
        <p>
          <Button look="main">{t('accounts.firstRun.submit')}</Button>
        </p>
      </form>
    </AccountPage>
  );
}
