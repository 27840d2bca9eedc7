import { AccountPage } from '../accounts/account-page.tsx';
import { CONSENTS, LEAVING, MY_DATA_FILE } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('accounts.manage', async ({ app }) => ({
  inactiveAfter: await app.privacy.inactivity.months(),
}));

/** What is kept of a member, and how they take it along. */
export default function MyDataRoute() {
  const { inactiveAfter } = usePageData<typeof loader>();
  const t = useT();
  return (
    <AccountPage title={t('leaving.data.title')} lead={t('leaving.data.lead')}>
      <section aria-labelledby="copie">
        <SectionHead id="copie" title={t('leaving.data.copy')} />
        <p>{t('leaving.data.copyText')}</p>
        <p className="cluster">
          <ButtonLink look="main" href={MY_DATA_FILE}>
            {t('leaving.data.download')}
          </ButtonLink>
          <ButtonLink look="quiet" href="/compte">
            {t('leaving.back')}
          </ButtonLink>
        </p>
      </section>
      <section aria-labelledby="accords">
        <SectionHead id="accords" title={t('consents.title')} />
        <p>{t('consents.lead')}</p>
        <p>
          <ButtonLink href={CONSENTS}>{t('consents.see')}</ButtonLink>
        </p>
      </section>
      <section aria-labelledby="depart">
        <SectionHead id="depart" title={t('leaving.title')} />
        <p>{t('leaving.data.leaveText')}</p>
        {inactiveAfter !== null && <p>{t('inactivity.own', { months: inactiveAfter })}</p>}
        <p>
          <ButtonLink href={LEAVING}>{t('leaving.title')}</ButtonLink>
        </p>
      </section>
    </AccountPage>
  );
}
