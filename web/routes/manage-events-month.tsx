import { aMonth, monthHref } from '../events/asked-month.ts';
import { inMonth, MonthTable } from '../events/month-table.tsx';
import { monthBounds } from '../events/moments.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { MANAGE_EVENTS, MANAGE_EVENTS_MONTH, manageEventHref, NEW_EVENT } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { isoDay } from '../lib/paris-day.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { queryOf } from '../lists/query.ts';
import { ButtonLink } from '../ui/button.tsx';

export const loader = read('events.run', async ({ app, actor, url, now }) => {
  const { mois } = queryOf(url, { mois: aMonth });
  const month = mois ?? isoDay(now).slice(0, 7);
  const { from, until } = monthBounds(month);
  const events = await app.events.runMonth.execute(actor, from, until);
  return { month, events: inMonth(month, events) };
});

/** The events of a month that one runs, drafts too. */
export default function ManageEventsMonthRoute() {
  const { month, events } = usePageData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const name = format.formatMonth(new Date(`${month}-15T12:00:00Z`));
  return (
    <AdminFrame
      place="events"
      title={t('events.calMonth.caption', { month: name })}
      lead={t('events.admin.monthLead')}
      acts={
        <>
          <ButtonLink href={monthHref(MANAGE_EVENTS_MONTH, month, -1)}>
            {t('events.calMonth.previous')}
          </ButtonLink>
          <ButtonLink href={monthHref(MANAGE_EVENTS_MONTH, month, 1)}>{t('events.calMonth.next')}</ButtonLink>
          <ButtonLink href={MANAGE_EVENTS}>{t('events.admin.asList')}</ButtonLink>
          <ButtonLink look="main" href={NEW_EVENT}>
            {t('events.admin.create')}
          </ButtonLink>
        </>
      }
    >
      {events.length === 0 && <p>{t('events.calMonth.none')}</p>}
      <MonthTable
        month={month}
        events={events}
        hrefOf={({ id }) => manageEventHref(id)}
        stages={['draft', 'full', 'live', 'ended', 'cancelled']}
      />
    </AdminFrame>
  );
}
