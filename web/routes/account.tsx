import { AccountPage } from '../accounts/account-page.tsx';
import { mailArrives } from '../accounts/mail-arrives.server.ts';
import { ProviderList } from '../accounts/provider-list.tsx';
import { RefusedAddress } from '../accounts/refused-address.tsx';
import { SiteList } from '../accounts/site-list.tsx';
import { SessionList } from '../accounts/session-list.tsx';
import { SettingsTabs } from '../accounts/settings-tabs.tsx';
import { SilencedNotice } from '../decisions/silenced-notice.tsx';
import { LEAVING, MY_DATA, MY_NOTICES, SECOND_FACTOR } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useFormat, useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Pill } from '../ui/pill.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('accounts.page', async ({ app, actor, viewer }) => {
  const memberId = actor.mustBeMember();
  const [account, sessions, links, buttons, sites, factors, arrives] = await Promise.all([
    app.accounts.mine.execute(memberId),
    app.accounts.mySessions.execute({ memberId, role: actor.role, sessionId: viewer.session?.id ?? null }),
    app.accounts.myLinks.execute(memberId),
    app.site.signOn.buttons(),
    app.accounts.mySites.execute(actor),
    app.accounts.myFactors.execute(memberId),
    mailArrives({ app }),
  ]);
  if (!account) throw nothingHere('community.account-not-found');
  const isEnrolled = factors.codes !== null || factors.passkeys.length > 0;
  return { account, sessions, links, buttons, sites, isEnrolled, arrives };
});

export default function AccountRoute() {
  const { account, sessions, links, buttons, sites, isEnrolled, arrives } = usePageData<typeof loader>();
  const t = useT();
  const { member } = usePage();
  const { formatDay } = useFormat();
  return (
    <AccountPage help="compte" title={t('accounts.account.title')} lead={t('accounts.account.lead')}>
      <SettingsTabs current="account" />
      <SilencedNotice />
      <section aria-labelledby="pseudonyme">
        <SectionHead id="pseudonyme" title={t('accounts.field.pseudonym')} />
        <div className="account__block">
          <p>
            <strong>{member?.pseudonym}</strong>
          </p>
          <p>
            <ButtonLink href="/compte/pseudonyme">{t('accounts.pseudonym.title')}</ButtonLink>
          </p>
        </div>
      </section>
      <section aria-labelledby="adresse">
        <SectionHead id="adresse" title={t('accounts.account.email')} />
        <div className="account__block">
          <p className="cluster">
            <strong className="account__email">{account.email}</strong>
            <Pill tone={account.emailConfirmed ? 'ok' : 'warn'}>
              {account.emailConfirmed ? t('accounts.account.confirmed') : t('accounts.account.unconfirmed')}
            </Pill>
          </p>
          {account.emailRefused && <RefusedAddress email={account.email} />}
          {account.emailToBe && (
            <p>
              {t(arrives ? 'accounts.account.toBe' : 'accounts.account.toBeWaits', {
                email: account.emailToBe,
              })}
            </p>
          )}
          <p>
            <ButtonLink href="/compte/adresse">{t('accounts.account.changeEmail')}</ButtonLink>
          </p>
        </div>
      </section>
      <section aria-labelledby="mot-de-passe">
        <SectionHead id="mot-de-passe" title={t('accounts.account.password')} />
        <div className="account__block">
          {account.hasPassword ? (
            <p>{t('accounts.account.passwordSince', { day: formatDay(account.passwordChangedAt) })}</p>
          ) : (
            <p>{t('signOn.mine.noPassword')}</p>
          )}
          <p>
            {account.hasPassword ? (
              <ButtonLink href="/compte/mot-de-passe">{t('accounts.account.changePassword')}</ButtonLink>
            ) : (
              <ButtonLink href="/mot-de-passe/oublie">{t('signOn.mine.choosePassword')}</ButtonLink>
            )}
          </p>
        </div>
      </section>
      <section aria-labelledby="second-facteur">
        <SectionHead id="second-facteur" title={t('factors.title')} />
        <div className="account__block">
          <p className="cluster">
            <Pill tone={isEnrolled ? 'ok' : undefined}>{t(isEnrolled ? 'factors.on' : 'factors.off')}</Pill>
          </p>
          <p>{t('factors.short')}</p>
          <p>
            <ButtonLink href={SECOND_FACTOR}>{t(isEnrolled ? 'factors.see' : 'factors.add')}</ButtonLink>
          </p>
        </div>
      </section>
      <ProviderList links={links} buttons={buttons} />
      <SiteList sites={sites} />
      <SessionList sessions={sessions} />
      <section aria-labelledby="donnees">
        <SectionHead id="donnees" title={t('leaving.data.title')} />
        <div className="account__block">
          <p className="cluster">
            <ButtonLink href={MY_DATA}>{t('leaving.data.copy')}</ButtonLink>
            <ButtonLink href={MY_NOTICES}>{t('review.notices.title')}</ButtonLink>
            <ButtonLink look="quiet" href={LEAVING}>
              {t('leaving.title')}
            </ButtonLink>
          </p>
        </div>
      </section>
    </AccountPage>
  );
}
