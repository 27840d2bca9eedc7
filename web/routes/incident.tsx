import { incidentNumberIn } from '../incidents/incident-in.server.ts';
import { incidentHref, manageIncidentHref, topicHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useT, useWritten } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';
import { Exactly } from '../ui/moment.tsx';
import { Pill } from '../ui/pill.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('incidents.page', async (visit) =>
  visit.app.community.incidents.one(visit.actor, incidentNumberIn(visit)),
);

/** One incident for its readers: what is known, or how it was solved, where to ask, and all that was said, the latest first. */
export default function IncidentRoute() {
  const incident = usePageData<typeof loader>();
  const { title, known, solvedAt, openedAt, topic, gathered, log, number } = incident;
  const { may } = usePage();
  const t = useT();
  const written = useWritten();
  return (
    <Main>
      <Head title={title} canonical={incidentHref(number)} />
      <Wrap className="small-page">
        <PageHead title={title} lead={t('incidents.gatheredCount', { count: gathered })}>
          <Pill tone={solvedAt ? 'ok' : 'warn'}>
            {t(solvedAt ? 'incidents.state.solved' : 'incidents.state.lasts')}
          </Pill>
        </PageHead>
        <div className="stack">
          {solvedAt ? (
            <Alert tone="ok" title={t('incidents.notice.solved')} />
          ) : (
            <Alert tone="warn" title={t('incidents.weKnow')}>
              <span {...written}>{known}</span>
            </Alert>
          )}
          <p className="cluster">
            <ButtonLink look="main" href={topicHref(topic)}>
              {t('incidents.seeOfficial', { title: topic.title })}
            </ButtonLink>
            {may('announcement.publish') && (
              <ButtonLink href={manageIncidentHref(number)}>{t('incidents.manage')}</ButtonLink>
            )}
          </p>
          <section aria-labelledby="dit" className="stack">
            <SectionHead id="dit" title={t('incidents.log')} />
            <ol className="rows" reversed>
              {log.map(({ id, kind, text, at }) => (
                <li key={id}>
                  <p className="small muted cluster">
                    <Exactly at={at} />
                    <Pill>{t(`incidents.logKind.${kind}`)}</Pill>
                  </p>
                  <p {...written}>{text}</p>
                </li>
              ))}
            </ol>
          </section>
          {solvedAt && (
            <p className="small muted">
              {t.rich('incidents.knewBefore', {
                known: (
                  <span key="known" {...written}>
                    {known}
                  </span>
                ),
              })}
            </p>
          )}
          <p className="small muted">
            <Exactly at={openedAt} />
            {solvedAt && (
              <>
                {' – '}
                <Exactly at={solvedAt} />
              </>
            )}
          </p>
        </div>
      </Wrap>
    </Main>
  );
}
