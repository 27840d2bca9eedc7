import { AdminFrame } from '../layout/admin-frame.tsx';
import { MANAGE_TRIALS, manageTrialHref, NEW_TRIAL } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT, useWritten } from '../lib/texts.tsx';
import { aCursor, hrefWith, queryOf } from '../lists/query.ts';
import { TrialState } from '../trials/trial-state.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Pagination } from '../ui/pagination.tsx';

export const loader = read('trials.manage', async ({ app, actor, url }) => {
  const { cursor = null } = queryOf(url, { cursor: aCursor });
  const asked = { state: null, mine: false, cursor };
  return { cursor, page: await app.engagement.trialList.execute(actor, asked) };
});

/** Product tests for those who run them. */
export default function ManageTrialsRoute() {
  const { cursor, page } = usePageData<typeof loader>();
  const t = useT();
  const written = useWritten();
  const format = useFormat();
  const at = (place: string | null) => (place === null ? null : hrefWith(MANAGE_TRIALS, { cursor: place }));
  return (
    <AdminFrame
      place="trials"
      title={t('trials.title')}
      lead={t('trials.admin.lead')}
      acts={
        <ButtonLink look="main" href={NEW_TRIAL}>
          {t('trials.admin.new')}
        </ButtonLink>
      }
    >
      {page.items.length === 0 ? (
        <EmptyState title={t('trials.none')} level={2} />
      ) : (
        <DataTable
          id="tests"
          stacks
          caption={t('trials.admin.caption')}
          rows={page.items}
          rowKey={({ id }) => id}
          columns={[
            {
              label: t('trials.admin.test'),
              header: true,
              cell: (trial) => (
                <a href={manageTrialHref(trial.id)} {...written}>
                  {trial.title}
                </a>
              ),
            },
            { label: t('trials.admin.state'), cell: (trial) => <TrialState trial={trial} /> },
            { label: t('trials.admin.since'), cell: ({ stateAt }) => format.formatDay(stateAt) },
            {
              label: t('trials.form.seats'),
              cell: ({ taken, seats }) => t('trials.seats', { taken, seats }),
            },
          ]}
        />
      )}
      <Pagination
        previousHref={at(page.previous)}
        nextHref={at(page.next)}
        firstHref={cursor ? MANAGE_TRIALS : null}
      />
    </AdminFrame>
  );
}
