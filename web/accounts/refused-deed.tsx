import type { Refused } from '../lib/gates.server.ts';
import { useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { AccountPage } from './account-page.tsx';
import { Refusal } from './refusal.tsx';

/** What a deed without a page of its own answers when it was refused: why, and the way back. */
export function RefusedDeed({ refused }: { refused: Refused | undefined }) {
  const t = useT();
  return (
    <AccountPage title={t('accounts.account.title')}>
      <Refusal refused={refused} />
      <p>
        <ButtonLink look="main" href="/compte">
          {t('accounts.account.back')}
        </ButtonLink>
      </p>
    </AccountPage>
  );
}
