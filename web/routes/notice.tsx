import { SmallPage } from '../layout/small-page.tsx';
import { read } from '../lib/gates.server.ts';
import { MY_NOTICES } from '../lib/addresses.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useFormat, useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { inLanguageOf } from '../review/case-words.ts';

export const loader = read('reports.follow', async ({ app, actor, params, url }) => {
  const notice = await app.moderation.notice.execute(
    actor,
    params['number'] ?? '',
    url.searchParams.get('cle'),
  );
  if (!notice) throw nothingHere('moderation.report-not-found');
  return { notice, isNew: url.searchParams.get('recu') === '1' };
});

/** Whoever gave notice reads here that it was received, and what became of it. */
export default function NoticeRoute() {
  const { notice, isNew } = usePageData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const { member } = usePage();
  const { outcome } = notice;
  return (
    <SmallPage help="signaler" title={t('review.notice.title', { number: notice.number })}>
      {isNew && !outcome && (
        <Alert tone="ok" live title={t('review.notice.received')}>
          {t(member ? 'review.notice.receivedOwn' : 'review.notice.receivedText', { number: notice.number })}
        </Alert>
      )}
      <section className="apart" aria-labelledby="state">
        <h2 className="step" id="state">
          {t('review.notice.state')}
        </h2>
        {outcome ? (
          <p>
            <strong>{t(`review.notice.what.${outcome.what}`)}</strong>
          </p>
        ) : (
          <p>{t('review.notice.waiting', { moment: format.formatMoment(notice.dueAt) })}</p>
        )}
      </section>
      <dl className="facts apart">
        <Fact label={t('review.notice.filed')}>{format.formatMoment(notice.filedAt)}</Fact>
        <Fact label={t('review.notice.about')}>
          {notice.address ? (
            <a href={notice.address} rel="nofollow">
              {notice.title}
            </a>
          ) : (
            notice.title
          )}
        </Fact>
        <Fact label={t('review.notice.reason')}>
          {inLanguageOf(t, notice.reasonLabel, notice.reasonLabelEn)}
        </Fact>
        {notice.explanation && <Fact label={t('review.notice.said')}>{notice.explanation}</Fact>}
        {outcome && (
          <>
            <Fact label={t('review.notice.decided')}>{format.formatMoment(outcome.decidedAt)}</Fact>
            {outcome.answer && <Fact label={t('review.notice.answer')}>{outcome.answer}</Fact>}
            <Fact label={t('review.notice.automated')}>
              {t(outcome.automated ? 'review.notice.automatedYes' : 'review.notice.automatedNo')}
            </Fact>
          </>
        )}
      </dl>
      {outcome?.appealableUntil && (
        <section className="apart" aria-labelledby="redress">
          <h2 className="step" id="redress">
            {t('review.notice.redress')}
          </h2>
          <p>{t('review.notice.redressText', { day: format.formatDay(outcome.appealableUntil) })}</p>
          {outcome.decisionPath && (
            <p>
              <ButtonLink href={`${outcome.decisionPath}#contester`}>{t('review.notice.contest')}</ButtonLink>
            </p>
          )}
        </section>
      )}
      {member && (
        <p className="apart">
          <a href={MY_NOTICES}>{t('review.notice.all')}</a>
        </p>
      )}
    </SmallPage>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="pre">{children}</dd>
    </div>
  );
}
