import { aMonth, monthHref } from '../events/asked-month.ts';
import { EVENT_JUDGES, EventFilters } from '../events/event-filters.tsx';
import { inMonth, MonthTable } from '../events/month-table.tsx';
import { monthBounds } from '../events/moments.ts';
import { eventHref, EVENTS, EVENTS_MONTH } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { showsEvents } from '../lib/kept-parts.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { isoDay } from '../lib/paris-day.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { hrefWith, inForce, queryOf } from '../lists/query.ts';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { FilteredList, Main, PageHead, Wrap } from '../ui/layout.tsx';
import { Tabs } from '../ui/tabs.tsx';

export const loader = read('events.list', async (visit) => {
  const { app, actor, url, now, viewer } = visit;
  await showsEvents(visit);
  const { mois, ...filters } = queryOf(url, { mois: aMonth, ...EVENT_JUDGES });
  const month = mois ?? isoDay(now).slice(0, 7);
  const { from, until } = monthBounds(month);
  const { format = null, branche = null, miens } = filters;
  const events = await app.events.gatheringMonth.execute(actor, from, until, viewer.member?.branches, {
    kind: format,
    branch: branche,
    mine: miens === 'inscrit' && actor.memberId !== null,
  });
  return { month, asked: mois ?? null, filters, events: inMonth(month, events) };
});

/** The events of a month that one may know of. */
export default function EventsMonthRoute() {
  const { month, asked, filters, events } = usePageData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const narrowed = inForce(filters, 'format', 'branche', 'miens');
  const name = format.formatMonth(new Date(`${month}-15T12:00:00Z`));
  return (
    <Main>
      <Head
        title={`${t('events.title')}, ${name}`}
        description={t('events.lead')}
        canonical={asked ? hrefWith(EVENTS_MONTH, { mois: asked }) : EVENTS_MONTH}
        noIndex={asked !== null || narrowed > 0}
      />
      <Wrap>
        <Breadcrumbs
          items={[
            { href: '/', label: t('forum.topic.home') },
            { href: EVENTS, label: t('events.title') },
          ]}
        />
        <PageHead title={t('events.calMonth.caption', { month: name })}>
          <ButtonLink href={monthHref(EVENTS_MONTH, month, -1, filters)}>
            {t('events.calMonth.previous')}
          </ButtonLink>
          <ButtonLink href={monthHref(EVENTS_MONTH, month, 1, filters)}>
            {t('events.calMonth.next')}
          </ButtonLink>
        </PageHead>
        <FilteredList
          id="filtres"
          action={EVENTS_MONTH}
          label={t('events.filters')}
          by={t('events.filtersBy')}
          active={narrowed}
          filters={<EventFilters asked={filters} keeps={{ mois: asked ?? undefined }} />}
        >
          <Tabs
            label={t('events.when')}
            items={[
              { href: hrefWith(EVENTS, filters), label: t('events.toCome'), current: false },
              {
                href: hrefWith(EVENTS, { quand: 'passes', ...filters }),
                label: t('events.past'),
                current: false,
              },
              {
                href: hrefWith(EVENTS_MONTH, { mois: asked, ...filters }),
                label: t('events.month'),
                current: true,
              },
            ]}
          />
          {events.length === 0 && (
            <p>{t(narrowed > 0 ? 'events.calMonth.noneSuch' : 'events.calMonth.none')}</p>
          )}
          <MonthTable month={month} events={events} hrefOf={eventHref} stages={['cancelled']} />
        </FilteredList>
      </Wrap>
    </Main>
  );
}
