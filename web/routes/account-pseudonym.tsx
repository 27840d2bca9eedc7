import { useActionData } from '@remix-run/react';
import { ChangePseudonymRequest } from '#interfaces/http/community/accounts.request';
import { AccountPage } from '../accounts/account-page.tsx';
import { actionHeaders } from '../accounts/action-headers.ts';
import { PseudonymField } from '../accounts/fields.tsx';
import { Refusal } from '../accounts/refusal.tsx';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';

export const headers = actionHeaders;

export const loader = read('members.tell-of-self', async () => null);

export const action = act(
  'members.tell-of-self',
  ChangePseudonymRequest,
  async ({ pseudonym }, { app, actor }) => {
    await app.accounts.changePseudonym.execute({ actor, pseudonym });
    return seeOther('/compte', telling('accounts.flash.pseudonym'));
  },
);

export default function AccountPseudonymRoute() {
  const refused = useActionData<Refused>();
  const t = useT();
  const { member } = usePage();
  return (
    <AccountPage help="compte" title={t('accounts.pseudonym.title')} lead={t('accounts.pseudonym.lead')}>
      <p>{t('accounts.pseudonym.now', { name: member?.pseudonym ?? '' })}</p>
      <form method="post" noValidate action="/compte/pseudonyme" className="form">
        <Refusal refused={refused} />
        <PseudonymField refused={refused} />
        <p className="cluster">
          <Button look="main">{t('accounts.pseudonym.submit')}</Button>
          <ButtonLink look="quiet" href="/compte">
            {t('accounts.account.cancel')}
          </ButtonLink>
        </p>
      </form>
    </AccountPage>
  );
}
