import { FEWEST_SEARCHERS } from '#application/community/limits';
import { DAYS, daysOf, demandAskingOf, demandOf, SEARCHES, SYNONYMS } from '../finding/demand-asking.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { hrefWith } from '../lists/query.ts';
import { ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { Tag } from '../ui/tag.tsx';

const MOST_SHOWN = 100;

export const loader = read('search.manage', async ({ app, now, url }) => {
  const asked = demandAskingOf(url);
  const demand = await app.community.searchDemand.execute({ ...demandOf(asked, now), limit: MOST_SHOWN });
  return { asked, demand };
});

/** What people look for, and what they do not find. */
export default function DeskSearchesRoute() {
  const { asked, demand } = usePageData<typeof loader>();
  const t = useT();
  const { formatNumber } = useFormat();
  const days = daysOf(asked);
  const all = asked.vue === 'toutes';
  const caption = t(all ? 'finding.searches.table.all' : 'finding.searches.table.vain', { days });
  return (
    <AdminFrame
      place="searches"
      title={t('finding.searches.title')}
      lead={t('finding.searches.lead', { fewest: FEWEST_SEARCHERS })}
      acts={
        demand.length > 0 && (
          <ButtonLink href={hrefWith(`${SEARCHES}/export.csv`, { ...asked })}>
            {t('finding.searches.download')}
          </ButtonLink>
        )
      }
    >
      <Tabs
        label={t('finding.searches.views')}
        items={[
          {
            href: hrefWith(SEARCHES, { jours: asked.jours }),
            label: t('finding.searches.withoutResult'),
            current: !all,
          },
          {
            href: hrefWith(SEARCHES, { vue: 'toutes', jours: asked.jours }),
            label: t('finding.searches.all'),
            current: all,
          },
        ]}
      />
      <p className="cluster small">
        {t('finding.searches.period')}
        {DAYS.map((each) => (
          <Tag key={each} href={hrefWith(SEARCHES, { ...asked, jours: each })} on={each === days}>
            {t('finding.searches.days', { days: each })}
          </Tag>
        ))}
      </p>
      {demand.length === 0 ? (
        <EmptyState level={2} title={t('finding.searches.empty')}>
          {t('finding.searches.emptyText')}
        </EmptyState>
      ) : (
        <DataTable
          id="recherches"
          caption={caption}
          rows={demand}
          rowKey={({ query }) => query}
          columns={[
            {
              label: t('finding.searches.query'),
              header: true,
              cell: ({ query }) => (
                <a
                  href={hrefWith('/recherche', { q: query })}
                  aria-label={t('finding.searches.seeOf', { query })}
                >
                  {query}
                </a>
              ),
            },
            {
              label: t('finding.searches.count'),
              numeric: true,
              cell: ({ searches }) => formatNumber(searches),
            },
            {
              label: t('finding.searches.vain'),
              numeric: true,
              cell: ({ withoutResult }) => formatNumber(withoutResult),
            },
            {
              label: t('finding.searches.acts'),
              cell: ({ query }) => (
                <a
                  href={hrefWith(SYNONYMS, { terme: query })}
                  aria-label={t('finding.searches.synonymOf', { query })}
                >
                  {t('finding.searches.synonym')}
                </a>
              ),
            },
          ]}
        />
      )}
    </AdminFrame>
  );
}
