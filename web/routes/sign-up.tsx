import { useActionData } from '@remix-run/react';
import { RegisterRequest } from '#interfaces/http/community/accounts.request';
import { AccountPage } from '../accounts/account-page.tsx';
import { actionHeaders } from '../accounts/action-headers.ts';
import { backIn } from '../accounts/back-in.ts';
import {
  BranchesField,
  CharterField,
  EmailField,
  PasswordField,
  PseudonymField,
} from '../accounts/fields.tsx';
import { mailArrives } from '../accounts/mail-arrives.server.ts';
import { NoMailYet } from '../accounts/no-mail-yet.tsx';
import { Refusal } from '../accounts/refusal.tsx';
import { visitorsOnly } from '../accounts/signing-in.server.ts';
import { steadily } from '../accounts/steady.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { hrefWith } from '../lists/query.ts';
import { useT } from '../lib/texts.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';

export const headers = actionHeaders;

export const loader = read('accounts.sign-up', async (visit) => {
  visitorsOnly(visit);
  const [onlyWay, arrives] = await Promise.all([visit.app.site.signOn.isOnlyWay(), mailArrives(visit)]);
  return { back: backIn(visit.url), onlyWay, arrives };
});

export const action = act('accounts.sign-up', RegisterRequest, async (input, visit) => {
  visitorsOnly(visit);
  const { app, locale: language, network, site } = visit;
  const { branches = [], charter = '' } = input;
  const accepted = { charter, charterInForce: site.charterVersion };
  const onward = backIn(visit.url);
  const command = { ...input, ...accepted, branches, language, network, onward };
  await steadily(app.accounts.registerMember.execute(command));
  visit.cookies.keepTypedAddress(input.email);
  return seeOther(hrefWith('/inscription/envoyee', { retour: onward }));
});

export default function SignUpRoute() {
  const { back, onlyWay, arrives } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  if (onlyWay)
    return (
      <AccountPage title={t('accounts.signUp.title')} lead={t('signOn.signUpClosed')}>
        <p>
          <ButtonLink look="main" href={hrefWith('/connexion', { retour: back })}>
            {t('accounts.signIn.submit')}
          </ButtonLink>
        </p>
      </AccountPage>
    );
  return (
    <AccountPage help="premiers-pas" title={t('accounts.signUp.title')} lead={t('accounts.signUp.lead')}>
      {!arrives && <NoMailYet awaited="signUp" />}
      <form method="post" noValidate action={hrefWith('/inscription', { retour: back })} className="form">
        <Refusal refused={refused} />
        <PseudonymField refused={refused} />
        <EmailField refused={refused} help={t('accounts.field.emailHelp')} />
        <PasswordField refused={refused} chosen />
        <BranchesField refused={refused} />
        <CharterField refused={refused} />
        <p>
          <Button look="main">{t('accounts.signUp.submit')}</Button>
        </p>
      </form>
      <p className="account__else">
        {t('accounts.signUp.already')}{' '}
        <a href={hrefWith('/connexion', { retour: back })}>{t('accounts.signIn.submit')}</a>
      </p>
    </AccountPage>
  );
}
