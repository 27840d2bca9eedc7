import type { ReactNode } from 'react';
import type { KpiUnit } from '#application/insights/limits';
import { useT } from '../lib/texts.tsx';
import { useFigureWords } from './figure-words.tsx';
import { across, Plot, type PlotFrame, type PlotSize } from './plot.tsx';

interface Step {
  readonly key: string;
  readonly when: string;
  readonly value: number | null;
  /** The same of the period before; nothing where no period is compared. */
  readonly previous?: number | null;
}

/**
 * Values over time as columns, and the period before as a line: told apart by their form, not by their colour. A step that tells
 * nothing leaves its place empty.
 */
export function StepChart(props: {
  id: string;
  label: string;
  unit: KpiUnit;
  steps: readonly Step[];
  size?: PlotSize;
}): ReactNode {
  const { id, label, unit, steps, size } = props;
  const t = useT();
  const words = useFigureWords();
  const values = steps.map(({ value }) => value);
  const befores = steps.map(({ previous }) => previous ?? null);
  const isCompared = befores.some((value) => value !== null);
  const said = (value: number) => words(unit, { value, atLeast: false });
  const spread = (key: 'spread' | 'spreadBefore', of: readonly (number | null)[]): readonly string[] => {
    const told = of.filter((value) => value !== null);
    if (told.length === 0) return [];
    return [t(`insights.plot.${key}`, { low: said(Math.min(...told)), high: said(Math.max(...told)) })];
  };
  return (
    <Plot
      {...{ id, label, unit, size }}
      says={[...spread('spread', values), ...spread('spreadBefore', befores)].join(' ')}
      highest={Math.max(0, ...[...values, ...befores].map((value) => value ?? 0))}
      whens={steps.map(({ when }) => when)}
      legend={isCompared && <Legend />}
    >
      {(frame) => (
        <>
          <Columns steps={steps} {...frame} />
          {isCompared && <Before values={befores} {...frame} />}
        </>
      )}
    </Plot>
  );
}

function Columns({ steps, at, ground }: { steps: readonly Step[] } & PlotFrame) {
  const all = steps.length;
  return steps.map(({ key, value }, index) => {
    if (value === null || value === 0) return null;
    const y = Math.min(Number(at(value)), ground - 1);
    return (
      <rect
        key={key}
        className="chart__bar"
        x={across(index + 0.12, all)}
        y={y}
        width={across(0.76, all)}
        height={(ground - y).toFixed(1)}
      />
    );
  });
}

/** A line that goes up and down at the bounds of the steps; a rim lets it be seen on the columns. */
function Before({ values, at }: { values: readonly (number | null)[] } & PlotFrame) {
  const all = values.length;
  const pieces = values.flatMap((value, index) => {
    if (value === null) return [];
    const next = values[index + 1] ?? null;
    const [y, right] = [at(value), across(index + 1, all)];
    return [
      { key: `${index}`, x1: across(index, all), x2: right, y1: y, y2: y },
      ...(next === null || next === value
        ? []
        : [{ key: `${index}-`, x1: right, x2: right, y1: y, y2: at(next) }]),
    ];
  });
  return ['chart__rim', 'chart__before'].map((className) => (
    <g key={className} className={className}>
      {pieces.map(({ key, ...line }) => (
        <line key={key} {...line} />
      ))}
    </g>
  ));
}

function Legend() {
  const t = useT();
  return (
    <>
      <span>
        <svg aria-hidden="true" width="16" height="12">
          <rect className="chart__bar" x="3" y="1" width="10" height="11" />
        </svg>
        {t('insights.plot.now')}
      </span>
      <span>
        <svg aria-hidden="true" width="20" height="12">
          <g className="chart__before">
            <line x1="0" x2="20" y1="6" y2="6" />
          </g>
        </svg>
        {t('insights.plot.before')}
      </span>
    </>
  );
}
