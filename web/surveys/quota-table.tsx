import type { QuotaState, SurveyDesk } from '#application/engagement/surveys/survey-view';
import { useFormat, useT } from '../lib/texts.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Pill } from '../ui/pill.tsx';
import { SectionHead } from '../ui/section-head.tsx';

/** How many have answered of each branch, and how many are wanted. */
export function QuotaTable({ survey }: { survey: SurveyDesk }) {
  const t = useT();
  const format = useFormat();
  const isReached = ({ responses, wanted }: QuotaState) =>
    wanted !== null && responses !== null && responses >= wanted;
  return (
    <section aria-labelledby="quotas-titre" className="stack">
      <SectionHead id="quotas-titre" title={t('surveys.admin.quotas')} />
      <DataTable
        id="quotas-branches"
        caption={t('surveys.admin.quotasCaption')}
        captionHidden
        rows={survey.quotas}
        rowKey={({ branch }) => branch ?? ''}
        columns={[
          {
            label: t('surveys.admin.branch'),
            header: true,
            cell: ({ branch }) => (branch ? t(`polls.branch.${branch}`) : t('surveys.admin.noBranch')),
          },
          {
            label: t('surveys.admin.responses'),
            numeric: true,
            cell: ({ responses }) =>
              responses === null ? t('surveys.admin.atTheEnd') : format.formatNumber(responses),
          },
          {
            label: t('surveys.admin.wanted'),
            numeric: true,
            cell: (quota) => (
              <>
                {quota.wanted === null ? t('surveys.admin.all') : format.formatNumber(quota.wanted)}{' '}
                {isReached(quota) && <Pill tone="ok">{t('surveys.admin.reached')}</Pill>}
              </>
            ),
          },
        ]}
      />
      {survey.state === 'open' && (
        <p className="muted">{t('surveys.admin.unfinished', { count: survey.unfinished })}</p>
      )}
    </section>
  );
}
