import { EVENT_JUDGES, EventFilters } from '../events/event-filters.tsx';
import { EventRows } from '../events/event-rows.tsx';
import { HelpLink } from '../help/help-link.tsx';
import { EVENTS, EVENTS_MONTH, MY_CALENDAR } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { showsEvents } from '../lib/kept-parts.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { aCursor, hrefWith, inForce, oneOf, queryOf } from '../lists/query.ts';
import { useTrail } from '../lists/use-trail.ts';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FilteredList, Main, PageHead, Wrap } from '../ui/layout.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { Tabs } from '../ui/tabs.tsx';

const JUDGES = {
  quand: oneOf('passes'),
  ...EVENT_JUDGES,
  cursor: aCursor,
};

export const loader = read('events.list', async (visit) => {
  const { app, actor, url, viewer } = visit;
  await showsEvents(visit);
  const asked = queryOf(url, JUDGES);
  const { quand, format = null, branche = null, miens, cursor = null } = asked;
  const page = await app.events.gatheringList.execute(actor, {
    when: quand === 'passes' ? 'past' : 'to-come',
    kind: format,
    branch: branche,
    cursor,
    mine: miens === 'inscrit' && actor.memberId !== null,
    branches: viewer.member?.branches,
  });
  return { asked, page };
});

/** Events to come, the next first, or past ones, the last first. */
export default function EventsRoute() {
  const { asked, page } = usePageData<typeof loader>();
  const t = useT();
  const { member } = usePage();
  const { cursor, ...filters } = asked;
  const { quand, ...narrowed } = filters;
  const at = (more: Readonly<Record<string, string | null>>) => hrefWith(EVENTS, { ...filters, ...more });
  return (
    <Main>
      <Head
        title={t('events.title')}
        description={t('events.lead')}
        canonical={cursor && Object.keys(filters).length === 0 ? at({ cursor }) : EVENTS}
        structured={useTrail({ label: t('events.title') })}
      />
      <Wrap>
        <PageHead title={t('events.title')} lead={t('events.lead')}>
          {member && (
            <ButtonLink icon="cal" href={MY_CALENDAR}>
              {t('events.calendar.title')}
            </ButtonLink>
          )}
          <HelpLink chapter="evenements" />
        </PageHead>
        <FilteredList
          id="filtres"
          action={EVENTS}
          label={t('events.filters')}
          by={t('events.filtersBy')}
          active={inForce(asked, 'format', 'branche', 'miens')}
          filters={<EventFilters asked={asked} keeps={{ quand: asked.quand }} />}
        >
          <Tabs
            label={t('events.when')}
            items={[
              { href: at({ quand: null }), label: t('events.toCome'), current: quand !== 'passes' },
              { href: at({ quand: 'passes' }), label: t('events.past'), current: quand === 'passes' },
              { href: hrefWith(EVENTS_MONTH, narrowed), label: t('events.month'), current: false },
            ]}
          />
          {page.items.length > 0 ? (
            <EventRows events={page.items} />
          ) : (
            <EmptyState title={t('events.none')} level={2}>
              {t('events.noneText')}
            </EmptyState>
          )}
          <Pagination
            previousHref={page.previous && at({ cursor: page.previous })}
            nextHref={page.next && at({ cursor: page.next })}
            firstHref={cursor ? at({}) : null}
          />
        </FilteredList>
      </Wrap>
    </Main>
  );
}
