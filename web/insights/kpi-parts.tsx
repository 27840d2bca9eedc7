import type { KpiFigure } from '#application/insights/kpis/kpi-report.query';
import type { KpiKey } from '#application/insights/limits';
import { useFormat, useT } from '../lib/texts.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { useChangeWords, useFigureWords } from './figure-words.tsx';
import { StepChart } from './step-chart.tsx';

/** What a figure is called. */
export function useKpiLabel(): (key: string) => string {
  const t = useT();
  return (key) => t(`insights.kpi.${key as KpiKey}.label`);
}

/** The figure itself, how it moved, and since when it is counted where that is not since the beginning of the period. */
export function KpiValue({ figure }: { figure: KpiFigure }) {
  const t = useT();
  const { formatDay } = useFormat();
  const words = useFigureWords();
  const change = useChangeWords();
  return (
    <>
      <p className="metric__value">{words(figure.unit, figure)}</p>
      <p className="small muted">{change(figure.unit, figure)}</p>
      {figure.countedFrom !== null && (
        <p className="small muted">{t('insights.countedFrom', { day: formatDay(figure.countedFrom) })}</p>
      )}
    </>
  );
}

/** What it counts, what it leaves out, when a day is ripe, and the version of all that. */
export function KpiDefinition({ figure }: { figure: KpiFigure }) {
  const t = useT();
  const { formatDay } = useFormat();
  return (
    <div className="small stack">
      <p>{t(`insights.kpi.${figure.key as KpiKey}.means`)}</p>
      {figure.exclusions.length > 0 && (
        <div>
          <p>{t('insights.excludes')}</p>
          <ul>
            {figure.exclusions.map((one) => (
              <li key={one}>{t(`insights.exclusion.${one}`)}</li>
            ))}
          </ul>
        </div>
      )}
      <p className="muted">
        {figure.maturityDays > 0 && `${t('insights.ripe', { days: figure.maturityDays })} `}
        {figure.countedTo === null
          ? t('insights.notYet')
          : t('insights.countedTo', { day: formatDay(figure.countedTo) })}{' '}
        {t('insights.version', { version: figure.version })}
      </p>
    </div>
  );
}

export function KpiSteps({ figure, label }: { figure: KpiFigure; label: string }) {
  const t = useT();
  return (
    <StepChart
      label={t('insights.chart', { label })}
      steps={figure.steps.map(({ from, value }) => ({ key: from, value }))}
    />
  );
}

/** The values that the chart draws. */
export function KpiTable({ figure, label }: { figure: KpiFigure; label: string }) {
  const t = useT();
  const { formatDay } = useFormat();
  const words = useFigureWords();
  return (
    <DataTable
      id={`valeurs-${figure.key}`}
      caption={t('insights.steps', { label })}
      rows={figure.steps}
      rowKey={({ from }) => from}
      columns={[
        {
          label: t('insights.when'),
          header: true,
          cell: ({ from, to }) =>
            from === to ? formatDay(from) : t('insights.span', { from: formatDay(from), to: formatDay(to) }),
        },
        { label: t('insights.value'), numeric: true, cell: (step) => words(figure.unit, step) },
      ]}
    />
  );
}
