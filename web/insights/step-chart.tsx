import type { ReactNode } from 'react';
import type { KpiUnit } from '#application/insights/limits';
import { useT } from '../lib/texts.tsx';
import { type Said, useFigureWords } from './figure-words.tsx';
import { Plot, type PlotFrame, type PlotSize } from './plot.tsx';

interface Step {
  readonly key: string;
  readonly when: string;
  readonly value: number | null;
  /** The value is only known to be at least that. */
  readonly atLeast?: boolean;
  /** Of how many it tells, where that is known. */
  readonly base?: number;
  /** The same of the period before; nothing where no period is compared. */
  readonly previous?: number | null;
  readonly previousAtLeast?: boolean;
  readonly previousBase?: number;
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
  /** Whether the values are parts of their bases. */
  partOfBase?: boolean;
  size?: PlotSize;
}): ReactNode {
  const { id, label, unit, steps, size, partOfBase = false } = props;
  const t = useT();
  const words = useFigureWords();
  const values = steps.map(({ value }) => value);
  const befores = steps.map(({ previous }) => previous ?? null);
  const isCompared = befores.some((value) => value !== null);
  const spread = (key: 'spread' | 'spreadBefore', of: readonly Said[]): readonly string[] => {
    const told = of.filter(({ value }) => value !== null).toSorted(byValue);
    const [low, high] = [told[0], told.at(-1)];
    if (low === undefined || high === undefined) return [];
    return [t(`insights.plot.${key}`, { low: words(unit, low), high: words(unit, high) })];
  };
  return (
    <Plot
      id={id}
      label={label}
      unit={unit}
      size={size}
      says={[
        ...spread(
          'spread',
          steps.map(({ value, atLeast = false, base }) => ({ value, atLeast, base, partOfBase })),
        ),
        ...spread(
          'spreadBefore',
          steps.map(({ previous = null, previousAtLeast = false, previousBase }) => ({
            value: previous,
            atLeast: previousAtLeast,
            base: previousBase,
            partOfBase,
          })),
        ),
      ].join(' ')}
      highest={Math.max(0, ...[...values, ...befores].map((value) => value ?? 0))}
      whens={steps.map(({ when }) => when)}
      legend={isCompared && <Legend />}
    >
      {({ at, ground, whole }) => (
        // A step is a unit wide: dozens of charts are on a page, and each takes three paths.
        <svg
          viewBox={`0 0 ${Math.max(1, steps.length)} ${whole}`}
          preserveAspectRatio="none"
          width="100%"
          height={whole}
        >
          <path className="chart__bar" d={columnsOf(values, at, ground)} />
          {isCompared &&
            ['chart__rim', 'chart__before'].map((className) => (
              <path key={className} className={className} d={lineOf(befores, at)} />
            ))}
        </svg>
      )}
    </Plot>
  );
}

/** The lowest first; of equal ones what is exact. */
const byValue = (one: Said, other: Said): number =>
  (one.value ?? 0) - (other.value ?? 0) || Number(one.atLeast) - Number(other.atLeast);

type Values = readonly (number | null)[];

/** A column for each value above 0, of a pixel at least. */
function columnsOf(values: Values, at: PlotFrame['at'], ground: number): string {
  return values
    .map((value, index) => {
      if (value === null || value === 0) return '';
      return `M${index + 0.12} ${ground}V${Math.min(Number(at(value)), ground - 1)}h.76V${ground}z`;
    })
    .join('');
}

/** A line that goes up and down at the bounds of the steps, and stops where nothing is known. */
function lineOf(values: Values, at: PlotFrame['at']): string {
  return values
    .map((value, index) => {
      if (value === null) return '';
      const begins = (values[index - 1] ?? null) === null;
      return `${begins ? `M${index} ${at(value)}` : `V${at(value)}`}H${index + 1}`;
    })
    .join('');
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
