import type { TrialView } from '#application/engagement/trials/trial-view';
import {
  feedbackHref,
  joinTrialHref,
  leaveTrialHref,
  manageTrialHref,
  trialHref,
  TRIALS,
} from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { aCursor, hrefWith, queryOf } from '../lists/query.ts';
import { trialIn } from '../trials/asked-trial.server.ts';
import { FeedbackRows } from '../trials/feedback-rows.tsx';
import { TaskList } from '../trials/task-list.tsx';
import { Lines, TrialState } from '../trials/trial-state.tsx';
import { Alert } from '../ui/alert.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('trials.page', async (visit) => {
  const trial = await trialIn(visit);
  const { cursor = null } = queryOf(visit.url, { cursor: aCursor });
  const asked = { kind: null, state: null, cursor };
  const own = trial.tester
    ? await visit.app.engagement.trialFeedback.execute(visit.actor, trial.id, asked)
    : null;
  return { trial, cursor, own };
});

/** One product test: what it is about, and for its testers what they do and said. */
export default function TrialRoute() {
  const { trial } = usePageData<typeof loader>();
  const t = useT();
  return (
    <Main>
      <Head title={trial.title} noIndex />
      <Wrap>
        <Breadcrumbs
          items={[
            { href: '/', label: t('forum.topic.home') },
            { href: TRIALS, label: t('trials.title') },
          ]}
        />
        <PageHead given title={trial.title}>
          <Acts />
        </PageHead>
        <div className="stack">
          <p className="topic__meta">
            <TrialState trial={trial} />
            <span>{t('trials.seats', { taken: trial.taken, seats: trial.seats })}</span>
            <span>{t('trials.taskCount', { count: trial.taskCount })}</span>
          </p>
          <Where trial={trial} />
          <Lines text={trial.goal} />
        </div>
        {trial.sought !== '' && (
          <section aria-labelledby="profil" className="apart">
            <SectionHead id="profil" title={t('trials.sought')} small />
            <Lines text={trial.sought} />
          </section>
        )}
        {trial.report !== null && (
          <section aria-labelledby="bilan" className="apart">
            <SectionHead id="bilan" title={t('trials.learned')} />
            <Lines text={trial.report} />
          </section>
        )}
        <TaskList trial={trial} />
        <OwnFeedback />
      </Wrap>
    </Main>
  );
}

function Acts() {
  const { trial } = usePageData<typeof loader>();
  const t = useT();
  const { may } = usePage();
  const { tester } = trial;
  const mustPromise = tester !== null && tester.promisedVersion < trial.promiseVersion;
  const mayJoin = trial.state === 'recruiting' && tester === null && may('trial.join');
  const mayTell = trial.state === 'running' && tester?.hasSeat && !mustPromise;
  return (
    <>
      {(mayJoin || mustPromise) && (
        <ButtonLink look="main" href={joinTrialHref(trial)}>
          {t(mustPromise ? 'trials.join.again' : 'trials.join.act')}
        </ButtonLink>
      )}
      {mayTell && (
        <ButtonLink look="main" href={feedbackHref(trial)}>
          {t('trials.feedback.act')}
        </ButtonLink>
      )}
      {tester && (trial.state === 'recruiting' || trial.state === 'running') && (
        <ButtonLink href={leaveTrialHref(trial)}>{t('trials.leave.act')}</ButtonLink>
      )}
      {may('trial.manage') && (
        <ButtonLink icon="edit" href={manageTrialHref(trial.id)}>
          {t('trials.admin.run')}
        </ButtonLink>
      )}
    </>
  );
}

/** Where the viewer stands: what is to be done next, or thanks. */
function Where({ trial }: { trial: TrialView }) {
  const t = useT();
  const { tester } = trial;
  if (!tester) return null;
  if (tester.thankedAt)
    return (
      <Alert tone="ok" title={t('trials.thanks.title')}>
        {t('trials.thanks.text')}
      </Alert>
    );
  if (!tester.hasSeat)
    return <Alert title={t('trials.where.waiting')}>{t('trials.where.waitingText')}</Alert>;
  if (tester.promisedVersion < trial.promiseVersion)
    return <Alert tone="warn" title={t('trials.where.promise')} />;
  if (trial.state === 'recruiting')
    return <Alert title={t('trials.where.soon')}>{t('trials.where.soonText')}</Alert>;
  return <Alert title={t('trials.where.confidential')}>{t('trials.where.confidentialText')}</Alert>;
}

function OwnFeedback() {
  const { trial, cursor, own } = usePageData<typeof loader>();
  const t = useT();
  if (own === null || trial.state === 'recruiting') return null;
  const at = (place: string | null) =>
    place === null ? null : hrefWith(trialHref(trial), { cursor: place });
  return (
    <section aria-labelledby="retours" className="apart">
      <SectionHead id="retours" title={t('trials.feedback.own')} />
      {own.items.length > 0 ? (
        <FeedbackRows feedback={own.items} />
      ) : (
        <p className="muted">{t('trials.feedback.none')}</p>
      )}
      <Pagination
        previousHref={at(own.previous)}
        nextHref={at(own.next)}
        firstHref={cursor ? trialHref(trial) : null}
      />
    </section>
  );
}
