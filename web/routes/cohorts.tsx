import { COHORT_MONTHS } from '#application/insights/limits';
import { CohortTable } from '../insights/cohort-table.tsx';
import { cohortAskingOf, WAY_WORDS, WAYS } from '../insights/cohort-asking.ts';
import { StatisticsTabs } from '../insights/statistics-tabs.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { COHORTS } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { hrefWith } from '../lists/query.ts';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Tag } from '../ui/tag.tsx';

export const loader = read('insights.read', async ({ app, actor, url }) => {
  const asked = cohortAskingOf(url);
  const report = await app.insights.readCohorts.execute({
    actor,
    ...(asked.par && { way: WAYS[asked.par] }),
  });
  return { asked, report };
});

/** Who stays: members by the month in which they joined. */
export default function CohortsRoute() {
  const { asked, report } = usePageData<typeof loader>();
  const t = useT();
  return (
    <AdminFrame
      place="statistics"
      title={t('insights.cohorts.title')}
      lead={t('insights.cohorts.lead')}
      acts={
        <ButtonLink href={hrefWith(`${COHORTS}/export.csv`, { ...asked })}>{t('insights.csv')}</ButtonLink>
      }
    >
      <StatisticsTabs current="cohorts" />
      <p className="cluster small">
        {t('insights.cohorts.by')}
        {WAY_WORDS.map((par) => (
          <Tag key={par} href={hrefWith(COHORTS, { par })} on={WAYS[par] === report.way}>
            {t(`insights.cohorts.way.${WAYS[par]}`)}
          </Tag>
        ))}
      </p>
      {report.cohorts.length === 0 ? (
        <EmptyState title={t('insights.cohorts.empty')}>{t('insights.cohorts.emptyText')}</EmptyState>
      ) : (
        <CohortTable cohorts={report.cohorts} />
      )}
      <div className="small stack">
        <p>{t(`insights.cohorts.means.${report.way}`, { months: COHORT_MONTHS })}</p>
        <p className="muted">
          {t('insights.cohorts.masked')} {t('insights.version', { version: report.version })}
        </p>
      </div>
    </AdminFrame>
  );
}
