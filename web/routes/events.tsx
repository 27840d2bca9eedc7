import { BRANCHES } from '#application/community/limits';
import { GATHERING_KINDS } from '#application/events/limits';
import { EventRows } from '../events/event-rows.tsx';
import { HelpLink } from '../help/help-link.tsx';
import { EVENTS, EVENTS_MONTH, MY_CALENDAR } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { showsEvents } from '../lib/kept-parts.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { branchChoices } from '../lists/branch-choices.ts';
import { aCursor, hrefWith, inForce, oneOf, queryOf } from '../lists/query.ts';
import { useTrail } from '../lists/use-trail.ts';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select } from '../ui/field.tsx';
import { FilteredList, Main, PageHead, Wrap } from '../ui/layout.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { Tabs } from '../ui/tabs.tsx';

const JUDGES = {
  quand: oneOf('passes'),
  format: oneOf(...GATHERING_KINDS),
  branche: oneOf(...BRANCHES),
  miens: oneOf('inscrit'),
  cursor: aCursor,
};

export const loader = read('events.list', async (visit) => {
  const { app, actor, url, viewer } = visit;
  await showsEvents(visit);
  const asked = queryOf(url, JUDGES);
  const { quand, format = null, branche = null, miens, cursor = null } = asked;
  const page = await app.events.gatheringList.execute(actor, {
    ...{ when: quand === 'passes' ? 'past' : 'to-come', kind: format, branch: branche, cursor },
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
          filters={<Filters asked={asked} />}
        >
          <Tabs
            label={t('events.when')}
            items={[
              { href: at({ quand: null }), label: t('events.toCome'), current: asked.quand !== 'passes' },
              { href: at({ quand: 'passes' }), label: t('events.past'), current: asked.quand === 'passes' },
              { href: EVENTS_MONTH, label: t('events.month'), current: false },
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

function Filters({ asked }: { asked: { readonly [name: string]: string | undefined } }) {
  const t = useT();
  const { member } = usePage();
  return (
    <>
      {asked['quand'] && <input type="hidden" name="quand" value={asked['quand']} />}
      <Select
        name="format"
        label={t('events.kindLabel')}
        placeholder={t('events.anyKind')}
        choices={GATHERING_KINDS.map((value) => ({ value, label: t(`events.kind.${value}`) }))}
        defaultValue={asked['format'] ?? ''}
      />
      <Select
        name="branche"
        label={t('events.branch')}
        placeholder={t('events.anyBranch')}
        choices={branchChoices(t)}
        defaultValue={asked['branche'] ?? ''}
      />
      {member && (
        <Select
          name="miens"
          label={t('events.mine.label')}
          placeholder={t('events.mine.all')}
          choices={[{ value: 'inscrit', label: t('events.mine.own') }]}
          defaultValue={asked['miens'] ?? ''}
        />
      )}
    </>
  );
}
