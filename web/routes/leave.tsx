import { useActionData } from '@remix-run/react';
import { LeaveCommunityRequest } from '#interfaces/http/community/accounts.request';
import { AccountPage } from '../accounts/account-page.tsx';
import { PasswordField } from '../accounts/fields.tsx';
import { Refusal } from '../accounts/refusal.tsx';
import { TellingTexts } from '../accounts/telling-texts.tsx';
import { LEAVING, MY_DATA } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choices.tsx';

export const loader = read('accounts.manage', ({ app, actor }) => app.accounts.tellingTexts.execute(actor));

export const action = act('accounts.manage', LeaveCommunityRequest, async ({ words, password }, visit) => {
  const { app, actor, cookies } = visit;
  await app.accounts.leave.execute({ actor, words, password });
  cookies.endSession();
  // Who leaves leaves nothing that they had written, either.
  cookies.endForm();
  return seeOther('/', telling('accounts.flash.left'));
});

/** A member leaves, and says what becomes of their words. */
export default function LeaveRoute() {
  const telling = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <AccountPage help="mes-donnees" title={t('leaving.title')} lead={t('leaving.lead')}>
      <Alert tone="warn" title={t('leaving.forGood')}>
        {t('leaving.forGoodText')} <a href={MY_DATA}>{t('leaving.data.copy')}</a>
      </Alert>
      <ul>
        <li>{t('leaving.goes')}</li>
        <li>{t('leaving.counts')}</li>
        <li>{t('leaving.seats')}</li>
        <li>{t('leaving.kept')}</li>
      </ul>
      <TellingTexts texts={telling} />
      <form method="post" noValidate action={LEAVING} className="form">
        <Refusal refused={refused} />
        <RadioGroup
          name="words"
          legend={t('leaving.words')}
          value={typedIn(refused, 'words') || 'keep'}
          error={errorOf(refused, 'words')}
          choices={[
            { value: 'keep', label: t('leaving.keep'), help: t('leaving.keepHelp') },
            { value: 'erase', label: t('leaving.erase'), help: t('leaving.eraseHelp') },
          ]}
        />
        <PasswordField refused={refused} name="password" label={t('accounts.field.currentPassword')} />
        <p className="cluster">
          <Button look="final">{t('leaving.submit')}</Button>
          <ButtonLink look="quiet" href="/compte">
            {t('leaving.stay')}
          </ButtonLink>
        </p>
      </form>
    </AccountPage>
  );
}
