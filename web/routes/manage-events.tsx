import { StagePill } from '../events/event-rows.tsx';
import { Begins } from '../events/when.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import {
  EVENTS_CSV,
  MANAGE_EVENTS,
  MANAGE_EVENTS_MONTH,
  manageEventHref,
  NEW_EVENT,
} from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { aCursor, hrefWith, queryOf } from '../lists/query.ts';
import { ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Pagination } from '../ui/pagination.tsx';

export const loader = read('events.run', async ({ app, actor, url }) => {
  const { cursor = null } = queryOf(url, { cursor: aCursor });
  return { cursor, page: await app.events.runGatherings.execute(actor, cursor) };
});

/** The events that one runs: drafts, those to come, those that are over. */
export default function ManageEventsRoute() {
  const { cursor, page } = usePageData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const at = (place: string | null) => (place === null ? null : hrefWith(MANAGE_EVENTS, { cursor: place }));
  return (
    <AdminFrame
      place="events"
      title={t('events.title')}
      lead={t('events.admin.lead')}
      acts={
        <>
          <ButtonLink icon="cal" href={MANAGE_EVENTS_MONTH}>
            {t('events.admin.asMonth')}
          </ButtonLink>
          <ButtonLink icon="down" href={EVENTS_CSV}>
            {t('admin.csv')}
          </ButtonLink>
          <ButtonLink look="main" href={NEW_EVENT}>
            {t('events.admin.create')}
          </ButtonLink>
        </>
      }
    >
      {page.items.length === 0 ? (
        <EmptyState title={t('events.admin.none')} level={2} />
      ) : (
        <DataTable
          id="evenements"
          stacks
          caption={t('events.admin.caption')}
          captionHidden
          rows={page.items}
          rowKey={({ id }) => id}
          columns={[
            {
              label: t('events.admin.event'),
              header: true,
              cell: (event) => <a href={manageEventHref(event.id)}>{event.title}</a>,
            },
            { label: t('events.admin.at'), cell: (event) => <Begins event={event} /> },
            { label: t('events.admin.state'), cell: ({ stage }) => <StagePill stage={stage} /> },
            {
              label: t('events.admin.seats'),
              numeric: true,
              cell: ({ seats, capacity }) =>
                capacity === null
                  ? format.formatNumber(seats)
                  : `${format.formatNumber(seats)} / ${format.formatNumber(capacity)}`,
            },
            {
              label: t('events.admin.waiting'),
              numeric: true,
              cell: ({ waiting }) => format.formatNumber(waiting),
            },
          ]}
        />
      )}
      <Pagination
        previousHref={at(page.previous)}
        nextHref={at(page.next)}
        firstHref={cursor ? MANAGE_EVENTS : null}
      />
    </AdminFrame>
  );
}
