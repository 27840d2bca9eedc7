import { FEEDBACK_KINDS, FEEDBACK_STATES } from '#application/engagement/limits';
import type { FeedbackView } from '#application/engagement/trials/trial-view';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { feedbackCsvHref, manageFeedbackHref, trialFeedbackHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { hrefWith, queryOf } from '../lists/query.ts';
import { FEEDBACK_JUDGES, managedTrial } from '../trials/asked-trial.server.ts';
import { FeedbackPills } from '../trials/feedback-rows.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select } from '../ui/field.tsx';
import { Pagination } from '../ui/pagination.tsx';

export const loader = read('trials.manage', async (visit) => {
  const trial = await managedTrial(visit);
  const asked = queryOf(visit.url, FEEDBACK_JUDGES);
  const { type: kind = null, etat: state = null, cursor = null } = asked;
  const page = await visit.app.engagement.trialFeedback.execute(visit.actor, trial.id, {
    kind,
    state,
    cursor,
  });
  return { trial, asked, page };
});

/** What testers said, for those who sort it. */
export default function FeedbackListRoute() {
  const { trial, asked, page } = usePageData<typeof loader>();
  const t = useT();
  const { cursor, ...filters } = asked;
  const here = trialFeedbackHref(trial.id);
  const at = (place: string | null) =>
    place === null ? null : hrefWith(here, { ...filters, cursor: place });
  return (
    <AdminFrame
      place="trials"
      title={t('trials.feedback.of', { title: trial.title })}
      lead={t('trials.feedback.deskLead')}
      acts={<ButtonLink href={feedbackCsvHref(trial.id)}>{t('trials.feedback.csv')}</ButtonLink>}
    >
      <form method="get" action={here} className="cluster" aria-label={t('trials.feedback.filter')}>
        <Select
          name="type"
          label={t('trials.feedback.kind')}
          placeholder={t('trials.feedback.anyKind')}
          choices={FEEDBACK_KINDS.map((value) => ({ value, label: t(`trials.kind.${value}`) }))}
          defaultValue={asked.type ?? ''}
        />
        <Select
          name="etat"
          label={t('trials.feedback.state')}
          placeholder={t('trials.feedback.anyState')}
          choices={FEEDBACK_STATES.map((value) => ({ value, label: t(`trials.triage.${value}`) }))}
          defaultValue={asked.etat ?? ''}
        />
        <Button>{t('services.filter.apply')}</Button>
      </form>
      {page.items.length === 0 ? (
        <EmptyState title={t('trials.feedback.none')} level={2} />
      ) : (
        <FeedbackTable feedback={page.items} asked={asked} />
      )}
      <Pagination
        previousHref={at(page.previous)}
        nextHref={at(page.next)}
        firstHref={cursor ? hrefWith(here, filters) : null}
      />
    </AdminFrame>
  );
}

/** Who sorts one comes back to the list as they had it. */
function FeedbackTable(props: {
  feedback: readonly FeedbackView[];
  asked: Readonly<Record<string, string | undefined>>;
}) {
  const { feedback, asked } = props;
  const t = useT();
  const format = useFormat();
  return (
    <DataTable
      id="retours-recus"
      stacks
      caption={t('trials.feedback.caption')}
      rows={feedback}
      rowKey={({ id }) => id}
      columns={[
        { label: t('trials.feedback.no'), cell: ({ number }) => number },
        {
          label: t('trials.feedback.name'),
          header: true,
          cell: ({ id, title }) => <a href={hrefWith(manageFeedbackHref(id), asked)}>{title}</a>,
        },
        { label: t('trials.feedback.state'), cell: (one) => <FeedbackPills feedback={one} /> },
        { label: t('trials.feedback.task', { number: '' }), cell: ({ task }) => task ?? '–' },
        { label: t('trials.feedback.on'), cell: ({ givenAt }) => format.formatDay(givenAt) },
      ]}
    />
  );
}
