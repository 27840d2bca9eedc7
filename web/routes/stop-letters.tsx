import { useActionData } from '@remix-run/react';
import { StopLettersRequest } from '#interfaces/http/community/stop-letters.request';
import { orgWordsIn } from '#interfaces/messages/org-words';
import { Refusal } from '../accounts/refusal.tsx';
import { StopChoice } from '../accounts/stop-choice.tsx';
import { SmallPage } from '../layout/small-page.tsx';
import { signInHref } from '../lib/addresses.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { telling } from '../lib/flash.server.ts';
import { usePage } from '../lib/page.tsx';
import { usePageData } from '../lib/page-data.ts';
import { TextsIn, useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';

/** No redirect: a mail program follows none (RFC 8058). */
const STOPPED = { done: true } as const;

const pathOf = (token: string): string => `/desinscription/${token}`;

export const loader = read('notifications.stop', async ({ app, params }) => {
  const token = params.token ?? '';
  return { token, page: await app.community.stopPage.execute(token) };
});

/** A mail program is answered where it asked, a person is led back to the page that says what stands now. */
export const action = act<StopLettersRequest, typeof STOPPED>(
  'notifications.stop',
  StopLettersRequest,
  async (input, { app, params }) => {
    const token = params.token ?? '';
    await app.community.stopLetters.execute({ token, which: input.which ?? 'these' });
    if (input['List-Unsubscribe']) return STOPPED;
    return seeOther(pathOf(token), telling('accounts.flash.stopped'));
  },
);

/** In the language of the letter, whoever's browser it is opened in: the link says whose it is. */
export default function StopLettersRoute() {
  const { page } = usePageData<typeof loader>();
  const { site } = usePage();
  if (!page) return <StopLetters />;
  return (
    <TextsIn locale={page.language} words={orgWordsIn(site.words, page.language)}>
      <StopLetters />
    </TextsIn>
  );
}

function StopLetters() {
  const { token, page } = usePageData<typeof loader>();
  const { site, member } = usePage();
  const t = useT();
  // Nobody is signed in by a mail, and only members have mails to settle.
  const settings = member ? '/preferences' : signInHref('/preferences');
  const shown = useActionData<Refused | typeof STOPPED>();
  const refused = shown && 'problem' in shown ? shown : undefined;
  if (!page)
    return (
      <SmallPage title={t('accounts.stop.unknown')} lead={t('accounts.stop.unknownLead')}>
        <p>
          <ButtonLink href={settings}>{t('accounts.stop.settings')}</ButtonLink>
        </p>
      </SmallPage>
    );
  const { what, topic, stopped } = page;
  const stop = { action: pathOf(token) };
  return (
    <SmallPage
      title={t('accounts.stop.title')}
      lead={t('accounts.stop.lead', { community: site.community })}
      lang={page.language}
    >
      <Refusal refused={refused} />
      <ul className="rows">
        {what !== 'all' && (
          <StopChoice
            {...stop}
            which="these"
            title={t(`accounts.stop.what.${what}`)}
            help={t('accounts.stop.theseHelp')}
            label={t('accounts.stop.these')}
            done={stopped.these}
            main
          />
        )}
        {topic !== null && (
          <StopChoice
            {...stop}
            which="topic"
            title={t('accounts.stop.topic')}
            help={t('accounts.stop.topicHelp', { title: topic })}
            label={t('accounts.stop.topic')}
            done={stopped.topic}
          />
        )}
        <StopChoice
          {...stop}
          which="all"
          title={t('accounts.stop.all')}
          help={t('accounts.stop.allHelp')}
          label={t('accounts.stop.all')}
          done={stopped.all}
          main={what === 'all'}
        />
      </ul>
      <p>
        <ButtonLink look="quiet" href={settings} icon="gear">
          {t('accounts.stop.settings')}
        </ButtonLink>
      </p>
    </SmallPage>
  );
}
