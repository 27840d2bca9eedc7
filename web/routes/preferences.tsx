import { useActionData } from '@remix-run/react';
import { SetPreferencesRequest } from '#interfaces/http/community/members.request';
import { AccountPage } from '../accounts/account-page.tsx';
import { hasDuties } from '../accounts/duties.server.ts';
import { MailHabitsField } from '../accounts/mail-habits-field.tsx';
import { NewsField } from '../accounts/news-field.tsx';
import { NotifyField } from '../accounts/notify-field.tsx';
import { PeopleField } from '../accounts/people-field.tsx';
import { refusedAddress } from '../accounts/refused-address.server.ts';
import { RefusedAddress } from '../accounts/refused-address.tsx';
import { Refusal } from '../accounts/refusal.tsx';
import { SettingsTabs } from '../accounts/settings-tabs.tsx';
import { signInHref } from '../lib/addresses.ts';
import { ShortcutsField } from '../accounts/shortcuts-field.tsx';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn, typedList } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choices.tsx';

export const loader = read('members.preferences', async ({ app, actor, locale, theme, shortcuts }) => {
  const mine = actor.memberId === null ? null : await app.members.preferences.execute(actor.memberId);
  return {
    language: locale,
    theme,
    shortcuts,
    notify: mine?.notify ?? null,
    habits: mine?.mailHabits ?? null,
    messagesFrom: mine && actor.may('direct.read') ? mine.messagesFrom : null,
    showsPresence: mine && actor.may('chat.presence') ? mine.showsPresence : null,
    news: actor.memberId === null ? null : (await app.members.consents.inForce(actor.memberId)).has('news'),
    duties: hasDuties(actor),
    refusedEmail: await refusedAddress({ app, actor }),
  };
});

/** A visitor's choice stays in the browser; a member's is kept with the account, and shown in this browser at once. */
export const action = act('members.preferences', SetPreferencesRequest, async (input, visit) => {
  const { app, actor, cookies } = visit;
  const {
    language,
    theme,
    notify = [],
    rhythm,
    digestOnly,
    quietFrom = '',
    quietTo = '',
    messagesFrom,
    showsPresence,
    usesShortcuts,
    news,
  } = input;
  const mail =
    rhythm === undefined ? undefined : { rhythm, digestOnly: digestOnly === 'oui', quietFrom, quietTo };
  if (actor.memberId !== null)
    await app.members.setPreferences.execute({
      actor,
      language,
      theme,
      ...(messagesFrom !== undefined && { messagesFrom }),
      ...(showsPresence !== undefined && { showsPresence: showsPresence === 'oui' }),
      ...(usesShortcuts !== undefined && { usesShortcuts: usesShortcuts === 'oui' }),
      ...(mail && { notify, mail }),
    });
  if (actor.memberId !== null && news !== undefined)
    await app.members.chooseConsent.execute({
      actor,
      purpose: 'news',
      isGiven: news === 'oui',
      way: 'preferences',
    });
  cookies.remember('langue', language);
  cookies.remember('theme', theme);
  if (usesShortcuts !== undefined) cookies.remember('raccourcis', usesShortcuts);
  return seeOther('/preferences', telling('accounts.flash.preferences'));
});

export default function PreferencesRoute() {
  const {
    language,
    theme,
    shortcuts,
    notify,
    habits,
    messagesFrom,
    showsPresence,
    news,
    duties,
    refusedEmail,
  } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const lead = notify ? t('accounts.preferences.lead') : t('accounts.preferences.visitorLead');
  return (
    <AccountPage help="notifications" title={t('accounts.preferences.title')} lead={lead}>
      {notify ? (
        <SettingsTabs current="preferences" />
      ) : (
        <p>
          <ButtonLink href={signInHref('/preferences')}>{t('accounts.preferences.signIn')}</ButtonLink>
        </p>
      )}
      <RefusedAddress email={refusedEmail} />
      <form method="post" noValidate action="/preferences" className="form">
        <Refusal refused={refused} />
        <RadioGroup
          name="language"
          legend={t('accounts.preferences.language')}
          value={typedIn(refused, 'language', language)}
          choices={[
            { value: 'fr', label: <span lang="fr">{t('accounts.preferences.fr')}</span> },
            { value: 'en', label: <span lang="en">{t('accounts.preferences.en')}</span> },
          ]}
          error={errorOf(refused, 'language')}
        />
        <RadioGroup
          name="theme"
          legend={t('accounts.preferences.theme')}
          value={typedIn(refused, 'theme', theme)}
          choices={[
            { value: 'system', label: t('accounts.preferences.system') },
            { value: 'light', label: t('accounts.preferences.light') },
            { value: 'dark', label: t('accounts.preferences.dark') },
          ]}
          error={errorOf(refused, 'theme')}
        />
        <ShortcutsField shortcuts={shortcuts} refused={refused} />
        <PeopleField messagesFrom={messagesFrom} showsPresence={showsPresence} refused={refused} />
        {notify && (
          <NotifyField
            notify={notify}
            duties={duties}
            typed={refused ? typedList(refused, 'notify') : null}
          />
        )}
        {habits && <MailHabitsField habits={habits} refused={refused} />}
        {news !== null && <NewsField news={news} refused={refused} />}
        <p>
          <Button look="main">{t('accounts.preferences.submit')}</Button>
        </p>
      </form>
    </AccountPage>
  );
}
