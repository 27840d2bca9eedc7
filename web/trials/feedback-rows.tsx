import type { FeedbackView } from '#application/engagement/trials/trial-view';
import { reportHref } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { useFormat, useT, useWritten } from '../lib/texts.tsx';
import { Ago } from '../ui/moment.tsx';
import { Pill } from '../ui/pill.tsx';
import { Prose } from '../ui/prose.tsx';
import { Lines } from './trial-state.tsx';

/** What kind of feedback it is, how grave, and what became of it. */
export function FeedbackPills({ feedback }: { feedback: FeedbackView }) {
  const t = useT();
  return (
    <>
      <Pill>{t(`trials.kind.${feedback.kind}`)}</Pill>
      {feedback.severity && (
        <Pill tone={feedback.severity === 'minor' ? 'plain' : 'danger'}>
          {t(`trials.severity.${feedback.severity}`)}
        </Pill>
      )}
      <Pill tone={feedback.state === 'done' ? 'ok' : 'plain'}>{t(`trials.triage.${feedback.state}`)}</Pill>
    </>
  );
}

/** Feedback with what the team answered; right under the title of the page where it is `alone` there. */
export function FeedbackRows(props: { feedback: readonly FeedbackView[]; alone?: boolean }) {
  const { feedback, alone = false } = props;
  const t = useT();
  const written = useWritten();
  const Title = alone ? 'h2' : 'h3';
  return (
    <ul className="rows" aria-label={t('trials.feedback.list')}>
      {feedback.map((one) => (
        <li key={one.id} id={`retour-${one.number}`}>
          <Title className="h-s" {...written}>
            {one.title}
          </Title>
          <p className="topic__meta">
            <FeedbackPills feedback={one} />
            <span>{t('trials.feedback.number', { number: one.number })}</span>
            {one.task !== null && <span>{t('trials.feedback.task', { number: one.task })}</span>}
            <Ago at={one.givenAt} />
            {one.duplicateOf !== null && (
              <span>{t('trials.feedback.same', { number: one.duplicateOf })}</span>
            )}
          </p>
          <Prose html={one.html} />
          <FeedbackAnswer feedback={one} />
          <ReportFeedback feedback={one} />
        </li>
      ))}
    </ul>
  );
}

/** What should not stand goes the way of everything else that members write. */
function ReportFeedback({ feedback }: { feedback: FeedbackView }) {
  const t = useT();
  const { member } = usePage();
  if (member === null || member.id === feedback.authorId) return null;
  const { number } = feedback;
  return (
    <p className="small">
      <a
        href={reportHref('trial-feedback', feedback.id)}
        rel="nofollow"
        aria-label={t('trials.feedback.reportOf', { number })}
      >
        {t('trials.feedback.report')}
      </a>
    </p>
  );
}

/** What the team says to its tester: no seal, since it is between the two. */
function FeedbackAnswer({ feedback }: { feedback: FeedbackView }) {
  const t = useT();
  const format = useFormat();
  if (feedback.answer === null || feedback.answeredAt === null) return null;
  return (
    <div className="card stack">
      <p className="small">
        <strong>{t('trials.feedback.answer')}</strong>{' '}
        {t('trials.feedback.answeredOn', { day: format.formatDay(feedback.answeredAt) })}
      </p>
      <Lines text={feedback.answer} />
    </div>
  );
}
