import { useActionData } from '@remix-run/react';
import { PURPOSES } from '#application/community/limits';
import { ConsentRequest } from '#interfaces/http/community/campaigns.request';
import { AccountPage } from '../accounts/account-page.tsx';
import { Refusal } from '../accounts/refusal.tsx';
import { SettingsTabs } from '../accounts/settings-tabs.tsx';
import { CONSENTS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Day } from '../ui/moment.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('consents.choose', async ({ app, actor }) => ({
  rows: await app.members.consents.of(actor.mustBeMember()),
  terms: await app.members.terms.acceptedBy(actor.mustBeMember()),
}));

export const action = act('consents.choose', ConsentRequest, async ({ purpose, given }, { app, actor }) => {
  const isGiven = given === 'oui';
  await app.members.chooseConsent.execute({ actor, purpose, isGiven, way: 'consents' });
  return seeOther(CONSENTS, telling(isGiven ? 'consents.flash.given' : 'consents.flash.withdrawn'));
});

/** What a member agreed to, and how they take it back. */
export default function ConsentsRoute() {
  const { rows, terms } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <AccountPage help="mes-donnees" title={t('consents.title')} lead={t('consents.lead')}>
      <SettingsTabs current="account" />
      <Refusal refused={refused} />
      {PURPOSES.map((purpose) => {
        const stands = rows.some((row) => row.purpose === purpose && row.withdrawnAt === null);
        return (
          <section key={purpose} aria-labelledby={purpose}>
            <SectionHead id={purpose} title={t(`consents.purposes.${purpose}.title`)} />
            <p>{t(`consents.purposes.${purpose}.wording`)}</p>
            <p className="small muted">{t(`consents.purposes.${purpose}.help`)}</p>
            <form method="post">
              <input type="hidden" name="purpose" value={purpose} />
              <input type="hidden" name="given" value={stands ? 'non' : 'oui'} />
              <p className="cluster">
                <span>{t(stands ? 'consents.given' : 'consents.notGiven')}</span>
                <Button look={stands ? 'outline' : 'main'}>
                  {t(stands ? 'consents.withdraw' : 'consents.accept')}
                </Button>
              </p>
            </form>
          </section>
        );
      })}
      <section aria-labelledby="registre">
        <SectionHead id="registre" title={t('consents.register')} />
        <p className="small muted">{t('consents.registerHelp')}</p>
        {rows.length === 0 ? (
          <EmptyState title={t('consents.none')} level={3} />
        ) : (
          <DataTable
            id="consentements"
            caption={t('consents.register')}
            captionHidden
            stacks
            rows={rows}
            rowKey={({ purpose, givenAt }) => `${purpose}-${givenAt.getTime()}`}
            columns={[
              {
                label: t('consents.purpose'),
                header: true,
                cell: ({ purpose }) => t(`consents.purposes.${purpose}.title`),
              },
              { label: t('consents.wordingOf'), cell: ({ wording }) => wording },
              {
                label: t('consents.givenAt'),
                cell: ({ givenAt, givenBy }) => (
                  <>
                    <Day at={givenAt} />, {t(`consents.ways.${givenBy}`)}
                  </>
                ),
              },
              {
                label: t('consents.withdrawnAt'),
                cell: ({ withdrawnAt, withdrawnBy }) =>
                  withdrawnAt && withdrawnBy ? (
                    <>
                      <Day at={withdrawnAt} />, {t(`consents.ways.${withdrawnBy}`)}
                    </>
                  ) : (
                    t('consents.standing')
                  ),
              },
            ]}
          />
        )}
      </section>
      <section aria-labelledby="regles">
        <SectionHead id="regles" title={t('terms.registerTitle')} />
        <p className="small muted">{t('terms.registerHelp')}</p>
        <ul>
          {terms.map(({ label, at }) => (
            <li key={`${label}-${at.getTime()}`}>
              {t('terms.version', { label })}, <Day at={at} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="sans">
        <SectionHead id="sans" title={t('consents.other')} />
        <p>{t('consents.otherHelp')}</p>
      </section>
    </AccountPage>
  );
}
