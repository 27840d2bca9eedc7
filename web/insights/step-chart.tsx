import type { ReactNode } from 'react';
import type { KpiUnit } from '#application/insights/limits';
import { useT } from '../lib/texts.tsx';
import { ticksFor } from './axis-ticks.ts';
import { useFigureWords } from './figure-words.tsx';

interface Step {
  readonly key: string;
  /** Under its column, where there is room: a day, the first day of a week, a month. */
  readonly when: string;
  readonly value: number | null;
  /** The same of the period before; nothing where no period is compared. */
  readonly previous?: number | null;
}

const LABELS = 24;
const TOP = 8;
const SIZES = { card: { height: 96, labels: 3 }, wide: { height: 208, labels: 5 } } as const;
/** Of a digit, in pixels, and beside the words. */
const [DIGIT, GAP] = [8, 10] as const;

/**
 * Values over time as columns over an axis of round values, and the period before as a line: told apart by their form, not by
 * their colour. A step that tells nothing leaves its place empty. Drawn on the server in the colours of the theme; it takes the
 * width that is there without making its letters smaller. The same values stand in a table, which `label` says.
 */
export function StepChart(props: {
  id: string;
  label: string;
  unit: KpiUnit;
  steps: readonly Step[];
  size?: keyof typeof SIZES;
}): ReactNode {
  const { id, label, unit, steps, size = 'card' } = props;
  const t = useT();
  const words = useFigureWords();
  const { height, labels } = SIZES[size];
  const befores = steps.map(({ previous }) => previous ?? null);
  const isCompared = befores.some((value) => value !== null);
  const ticks = ticksFor(
    unit,
    Math.max(0, ...steps.map(({ value }) => value ?? 0), ...befores.map((value) => value ?? 0)),
  );
  const top = ticks.at(-1) as number;
  const at = (value: number): string => (TOP + height - (value / top) * height).toFixed(1);
  const said = (value: number) => words(unit, { value, atLeast: false });
  const scale = ticks.map((tick) => ({ tick, words: said(tick) }));
  const gutter = Math.max(...scale.map((one) => one.words.length)) * DIGIT + GAP;
  return (
    <figure className="plot">
      <div className="plot__drawn">
        <svg className="plot__scale" aria-hidden="true" width={gutter} height={height + TOP + LABELS}>
          {scale.map((one) => (
            <text key={one.tick} x={gutter - GAP} y={at(one.tick)} dy="0.35em" textAnchor="end">
              {one.words}
            </text>
          ))}
        </svg>
        <svg
          className="plot__area"
          role="img"
          aria-labelledby={`${id}-nom`}
          aria-describedby={`${id}-etendue`}
          width="100%"
          height={height + TOP + LABELS}
        >
          <title id={`${id}-nom`}>{label}</title>
          <desc id={`${id}-etendue`}>
            {[
              spread(
                steps.map(({ value }) => value),
                (low, high) => t('insights.plot.spread', { low: said(low), high: said(high) }),
              ),
              spread(befores, (low, high) =>
                t('insights.plot.spreadBefore', { low: said(low), high: said(high) }),
              ),
            ]
              .filter(Boolean)
              .join(' ')}
          </desc>
          {ticks.map((tick) => (
            <line key={tick} className="chart__ground" x1="0" x2="100%" y1={at(tick)} y2={at(tick)} />
          ))}
          <Columns steps={steps} at={at} ground={TOP + height} />
          {isCompared && <Before values={befores} at={at} />}
          <Whens steps={steps} most={labels} y={height + TOP + LABELS - 6} />
        </svg>
      </div>
      {isCompared && <Legend />}
    </figure>
  );
}

function spread(
  values: readonly (number | null)[],
  say: (low: number, high: number) => string,
): string | null {
  const told = values.filter((value) => value !== null);
  return told.length === 0 ? null : say(Math.min(...told), Math.max(...told));
}

const percent = (index: number, of: number): string => `${((index / Math.max(1, of)) * 100).toFixed(2)}%`;

function Columns({
  steps,
  at,
  ground,
}: {
  steps: readonly Step[];
  at: (value: number) => string;
  ground: number;
}) {
  const all = steps.length;
  return steps.map(({ key, value }, index) => {
    if (value === null || value === 0) return null;
    const y = Math.min(Number(at(value)), ground - 1);
    return (
      <rect
        key={key}
        className="chart__bar"
        x={percent(index + 0.12, all)}
        y={y}
        width={percent(0.76, all)}
        height={(ground - y).toFixed(1)}
      />
    );
  });
}

/** A line that goes up and down at the bounds of the steps; a rim lets it be seen on the columns. */
function Before({ values, at }: { values: readonly (number | null)[]; at: (value: number) => string }) {
  const all = values.length;
  const pieces = values.flatMap((value, index) => {
    if (value === null) return [];
    const next = values[index + 1] ?? null;
    const [y, right] = [at(value), percent(index + 1, all)];
    return [
      { key: `${index}`, x1: percent(index, all), x2: right, y1: y, y2: y },
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

function Whens({ steps, most, y }: { steps: readonly Step[]; most: number; y: number }) {
  const all = steps.length;
  const each = Math.ceil(all / most);
  return steps.map(({ key, when }, index) => {
    if (index % each !== 0) return null;
    const edge = all <= most ? null : index === 0 ? 'start' : index === all - 1 ? 'end' : null;
    const x = percent(index + (edge === 'start' ? 0 : edge === 'end' ? 1 : 0.5), all);
    return (
      <text key={key} x={x} y={y} textAnchor={edge ?? 'middle'}>
        {when}
      </text>
    );
  });
}

function Legend() {
  const t = useT();
  return (
    <figcaption className="plot__legend small muted">
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
    </figcaption>
  );
}
