import type { KpiFigure, KpiStep } from '#application/insights/kpis/kpi-report.query';
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

/** Steps of more than a few days begin in a month of a year; shorter ones on a day. */
const LONG_STEP_DAYS = 28;
const daysOf = ({ from, to }: KpiStep): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
/** Whether each step of a figure is a day. */
export const isDaily = ({ steps }: KpiFigure): boolean => steps.every(({ from, to }) => from === to);

/** The figure step by step, over the same steps of the period before. */
export function KpiSteps(props: { figure: KpiFigure; label: string; size?: 'card' | 'wide' }) {
  const { figure, label, size } = props;
  const t = useT();
  const { formatDayShort, formatMonthShort } = useFormat();
  const isLong = figure.steps.some((step) => daysOf(step) >= LONG_STEP_DAYS);
  return (
    <StepChart
      id={`trace-${figure.key}`}
      label={t('insights.chart', { label })}
      unit={figure.unit}
      {...(size && { size })}
      steps={figure.steps.map((step) => ({
        key: step.from,
        when: isLong ? formatMonthShort(step.from) : formatDayShort(step.from),
        value: step.value,
        atLeast: step.atLeast,
        base: step.base,
        previous: step.previous,
        previousAtLeast: step.previousAtLeast,
        previousBase: step.previousBase,
      }))}
      partOfBase={figure.partOfBase}
    />
  );
}

/** The values that the chart draws. @param dayHref where a step of one day leads to what it is made of */
export function KpiTable(props: {
  figure: KpiFigure;
  label: string;
  dayHref?: ((day: string) => string) | undefined;
}) {
  const { figure, label, dayHref } = props;
  const { partOfBase } = figure;
  const t = useT();
  const { formatDay } = useFormat();
  const words = useFigureWords();
  const when = ({ from, to, value }: KpiStep) => {
    if (from !== to) return t('insights.span', { from: formatDay(from), to: formatDay(to) });
    return dayHref && value !== null ? <a href={dayHref(from)}>{formatDay(from)}</a> : formatDay(from);
  };
  return (
    <DataTable
      id={`valeurs-${figure.key}`}
      caption={isDaily(figure) ? t('insights.days.of', { label }) : t('insights.steps', { label })}
      rows={figure.steps}
      rowKey={({ from }) => from}
      columns={[
        { label: isDaily(figure) ? t('insights.days.day') : t('insights.when'), header: true, cell: when },
        {
          label: t('insights.value'),
          numeric: true,
          cell: (step) => words(figure.unit, { ...step, partOfBase }),
        },
        {
          label: t('insights.previous'),
          numeric: true,
          cell: ({ previous: value, previousAtLeast: atLeast, previousBase: base }) =>
            words(figure.unit, { value, atLeast, base, partOfBase }),
        },
      ]}
    />
  );
}
