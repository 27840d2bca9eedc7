import { GapGrid } from '../insights/gap-grid.tsx';
import { WriteNext } from '../insights/write-next.tsx';
import { readingOf } from '../insights/period-asking.server.ts';
import { PeriodForm } from '../insights/period-form.tsx';
import { StatisticsTabs } from '../insights/statistics-tabs.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { CONTENT_GAPS } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { hrefWith } from '../lists/query.ts';
import { SEARCHES } from '../finding/demand-asking.ts';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('insights.read', async (visit) =>
  readingOf(visit, (asked) => visit.app.insights.readContentGaps.execute({ actor: visit.actor, ...asked })),
);

/** What members ask and the organisation has not answered, by theme and branch. */
export default function ContentGapsRoute() {
  const { asked, shown, refused } = usePageData<typeof loader>();
  const { may } = usePage();
  const t = useT();
  return (
    <AdminFrame
      place="statistics"
      title={t('insights.gaps.title')}
      lead={t('insights.gaps.lead')}
      acts={
        <ButtonLink href={hrefWith(`${CONTENT_GAPS}/export.csv`, { ...asked })}>
          {t('insights.csv')}
        </ButtonLink>
      }
    >
      <StatisticsTabs current="gaps" />
      <PeriodForm href={CONTENT_GAPS} asked={asked} refused={refused} shown={shown} />
      {shown.themes.length === 0 ? (
        <EmptyState title={t('insights.gaps.empty')}>{t('insights.gaps.emptyText')}</EmptyState>
      ) : (
        <>
          <section className="stack" aria-labelledby="a-ecrire">
            <SectionHead id="a-ecrire" title={t('insights.gaps.next')} />
            {shown.next.length === 0 ? (
              <p>{t('insights.gaps.nothingMissing')}</p>
            ) : (
              <WriteNext gaps={shown.next} />
            )}
            {may('search.manage') && (
              <p className="small">
                <a href={SEARCHES}>{t('insights.gaps.searches')}</a>
              </p>
            )}
          </section>
          <section className="stack" aria-labelledby="carte">
            <SectionHead id="carte" title={t('insights.gaps.grid')} />
            <p className="small muted">{t('insights.gaps.gridLead')}</p>
            <GapGrid themes={shown.themes} />
          </section>
        </>
      )}
    </AdminFrame>
  );
}
